/** Drop-downs and checks on what is typed, in the words of the store and in those of the engine's page. */

import { a1Of, areaOf, sheetInFormula, splitReference } from "../../stores/areas.ts";
import { type Area, PAGE_RULE, type SheetData, type Validation } from "../../stores/workbook.ts";
import type { CoreCheck } from "./core-engine.ts";
import { coreCriterion, pageRule, ruleInPage, storeCriteria } from "./criteria.ts";
import { keyOf } from "./same.ts";

/** As the page shows it: one rule over one area. */
export type ShownCheck = {
  readonly area: Area;
  readonly criterion: CoreCheck;
  readonly isBlocking: boolean;
};

/** The engine takes these for conditional formats alone. */
const ONLY_FORMATS = ["isEmpty", "isNotEmpty", "beginsWithText", "endsWithText", "isNotEqualText"];

export function coreValidations(sheet: Readonly<SheetData>): readonly object[] {
  return sheet.validations.flatMap((validation, index) => {
    const criterion = coreCheck(validation, sheet.name);
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

/** Undefined when the page cannot show it. */
function coreCheck(validation: Validation, sheet: string): CoreCheck | undefined {
  const { kind, values, display, criteria = "" } = validation;
  const shown = {
    displayStyle: display?.style ?? "arrow",
    ...(display?.colors && { colors: display.colors }),
  };
  switch (kind) {
    case "list":
      return { type: "isValueInList", values: values.map(String), ...shown };
    case "range":
      return { type: "isValueInRange", values: [rangeInPage(values, sheet)], ...shown };
    case "checkbox":
      return { type: "isBoolean", values: [] };
    default:
      return conditionOf({ criteria, values });
  }
}

function conditionOf(said: Pick<Required<Validation>, "criteria" | "values">) {
  const own = ruleInPage(said);
  if (own !== undefined) return own as CoreCheck;
  const criterion = coreCriterion(said);
  if (criterion === undefined || ONLY_FORMATS.includes(criterion.operator)) return undefined;
  const { operator: type, ...rest } = criterion;
  return { type, ...rest };
}

function rangeInPage([range]: readonly (string | number)[], sheet: string): string {
  const text = String(range ?? "").replace(/^=/u, "");
  return text.includes("!") ? text : `${sheetInFormula(sheet)}!${text}`;
}

/** What the page shows, and the rules that it cannot show as long as none lies over them. */
export function storeValidations(
  sheet: Readonly<SheetData>,
  shown: readonly ShownCheck[],
): readonly Validation[] {
  const known = sheet.validations.map((validation) => ({
    validation,
    criterion: coreCheck(validation, sheet.name),
  }));
  const hidden = known.filter(({ criterion }) => criterion === undefined);
  const kept = hidden.filter(({ validation }) =>
    shown.every(({ area }) => !overlap(area, validation.area)),
  );
  return [
    ...shown.map((check) => ({ ...twinOf(check, sheet.name, known), area: check.area })),
    ...kept.map(({ validation }) => validation),
  ];
}

type Known = { readonly validation: Validation; readonly criterion: CoreCheck | undefined };
type Unplaced = Omit<Validation, "area">;

/** A rule that the page has not changed keeps the store's words, its help among them. */
function twinOf(
  { area, criterion, isBlocking }: ShownCheck,
  sheet: string,
  known: readonly Known[],
): Unplaced {
  const twins = known.filter((one) => one.criterion && keyOf(one.criterion) === keyOf(criterion));
  const twin = twins.find((one) => keyOf(one.validation.area) === keyOf(area)) ?? twins[0];
  return { ...(twin?.validation ?? newRule(criterion, sheet)), allowInvalid: !isBlocking };
}

function newRule(check: CoreCheck, sheet: string): Omit<Unplaced, "allowInvalid"> {
  const { type, values, displayStyle: style = "arrow", colors } = check;
  const display =
    style === "arrow" && colors === undefined
      ? {}
      : { display: { style, ...(colors && { colors }) } };
  if (type === "isValueInList") return { kind: "list", values, ...display };
  if (type === "isBoolean") return { kind: "checkbox", values: [] };
  if (type === "isValueInRange") {
    return { kind: "range", values: [absolute(values[0] ?? "", sheet)], ...display };
  }
  const { dateValue } = check;
  const criterion = { operator: type, values, ...(dateValue !== undefined && { dateValue }) };
  const said = storeCriteria(criterion) ?? pageRule(check);
  return { kind: kindOf(said.criteria), ...said };
}

function kindOf(criteria: string): Validation["kind"] {
  if (criteria === PAGE_RULE) return "custom";
  if (criteria.startsWith("NUMBER_")) return "number";
  return criteria.startsWith("DATE_") ? "date" : "custom";
}

/** « Clients!$A$2:$A$20 »: the list stays where it is, whichever the cell. */
function absolute(text: string, ownSheet: string): string {
  const { sheet = ownSheet, range } = splitReference(text.replace(/^=/u, ""));
  const corners = range.replace(/\$?([A-Za-z]+)(?:\$?(\d+))?/g, (_, column: string, row = "") =>
    row === "" ? `$${column}` : `$${column}$${row}`,
  );
  return `${sheetInFormula(sheet)}!${corners}`;
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** The areas of a rule of the page that lie in the sheet. */
export function areasIn(ranges: readonly string[], sheet: Readonly<SheetData>): readonly Area[] {
  return ranges.flatMap((range) => areaOf(range, sheet) ?? []);
}
