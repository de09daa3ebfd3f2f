/** Drop-downs, checks on what is typed and conditional formats, as the engine's page has them. */

import { a1Of, sheetInFormula } from "../../stores/areas.ts";
import type { ConditionalFormat, SheetData, Validation } from "../../stores/workbook.ts";
import { coreStyleOf } from "./looks.ts";

/** Google's names and the engine's. A rule that is not here is not shown in the page. */
const OPERATORS: Readonly<Record<string, string>> = {
  CUSTOM_FORMULA: "customFormula",
  CELL_EMPTY: "isEmpty",
  CELL_NOT_EMPTY: "isNotEmpty",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWithText",
  TEXT_ENDS_WITH: "endsWithText",
  TEXT_EQUAL_TO: "isEqual",
  TEXT_IS_VALID_EMAIL: "isEmail",
  TEXT_IS_VALID_URL: "isLink",
  NUMBER_EQUAL_TO: "isEqual",
  NUMBER_NOT_EQUAL_TO: "isNotEqual",
  NUMBER_GREATER_THAN: "isGreaterThan",
  NUMBER_GREATER_THAN_OR_EQUAL_TO: "isGreaterOrEqualTo",
  NUMBER_LESS_THAN: "isLessThan",
  NUMBER_LESS_THAN_OR_EQUAL_TO: "isLessOrEqualTo",
  NUMBER_BETWEEN: "isBetween",
  NUMBER_NOT_BETWEEN: "isNotBetween",
  DATE_AFTER: "dateIsAfter",
  DATE_BEFORE: "dateIsBefore",
  DATE_EQUAL_TO: "dateIs",
  DATE_ON_OR_AFTER: "dateIsOnOrAfter",
  DATE_ON_OR_BEFORE: "dateIsOnOrBefore",
  DATE_BETWEEN: "dateIsBetween",
  DATE_NOT_BETWEEN: "dateIsNotBetween",
  DATE_IS_VALID_DATE: "dateIsValid",
};

/** The engine takes these for drop-downs and checks alone. */
const ONLY_CHECKS = ["isEmail", "isLink", "dateIsValid", "dateIsBetween", "dateIsNotBetween"];
/** And these for conditional formats alone. */
const ONLY_FORMATS = ["isEmpty", "isNotEmpty", "beginsWithText", "endsWithText"];

export function coreFormats({ conditionalFormats }: Readonly<SheetData>): readonly object[] {
  return conditionalFormats.flatMap(coreConditionalFormat);
}

function coreConditionalFormat(
  { areas, criteria, values, style }: ConditionalFormat,
  index: number,
): object[] {
  const operator = OPERATORS[criteria];
  if (operator === undefined || ONLY_CHECKS.includes(operator)) return [];
  const rule = {
    type: "CellIsRule",
    operator,
    values: values.map(String),
    style: coreStyleOf(style) ?? {},
    ...(operator.startsWith("dateIs") && { dateValue: "exactDate" }),
  };
  return [{ id: `format ${index}`, ranges: areas.map(a1Of), rule, stopIfTrue: false }];
}

export function coreValidations({ validations, name }: Readonly<SheetData>): readonly object[] {
  return validations.flatMap((validation, index) => {
    const criterion = criterionOf(validation, name);
    return criterion === undefined
      ? []
      : [
          {
            id: `check ${index}`,
            criterion,
            ranges: [a1Of(validation.area)],
            isBlocking: !validation.allowInvalid,
          },
        ];
  });
}

function criterionOf({ kind, values, criteria }: Validation, sheet: string): object | undefined {
  switch (kind) {
    case "list":
      return { type: "isValueInList", values: values.map(String), displayStyle: "arrow" };
    case "range":
      return { type: "isValueInRange", values: [rangeText(values, sheet)], displayStyle: "arrow" };
    case "checkbox":
      return { type: "isBoolean", values: [] };
    default:
      return checkOf(criteria, values);
  }
}

function checkOf(
  criteria: string | undefined,
  values: readonly (string | number)[],
): object | undefined {
  const type = OPERATORS[criteria ?? ""];
  if (type === undefined || ONLY_FORMATS.includes(type)) return undefined;
  return {
    type,
    values: values.map(String),
    ...(type.startsWith("dateIs") && { dateValue: "exactDate" }),
  };
}

function rangeText([range]: readonly (string | number)[], sheet: string): string {
  const text = String(range ?? "").replace(/^=/u, "");
  return text.includes("!") ? text : `${sheetInFormula(sheet)}!${text}`;
}
