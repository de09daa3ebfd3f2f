/** Conditions of rules in the words of Google and in those of the engine's page. */

import { PAGE_RULE } from "../../stores/workbook.ts";
import { coreEngine } from "./core-engine.ts";

export type StoreCriteria = {
  readonly criteria: string;
  readonly values: readonly (string | number)[];
};

export type CoreCriterion = {
  readonly operator: string;
  readonly values: readonly string[];
  readonly dateValue?: string;
};

/** Google's names and the engine's. */
const OPERATORS: Readonly<Record<string, string>> = {
  CUSTOM_FORMULA: "customFormula",
  CELL_EMPTY: "isEmpty",
  CELL_NOT_EMPTY: "isNotEmpty",
  TEXT_CONTAINS: "containsText",
  TEXT_DOES_NOT_CONTAIN: "notContainsText",
  TEXT_STARTS_WITH: "beginsWithText",
  TEXT_ENDS_WITH: "endsWithText",
  TEXT_EQUAL_TO: "isEqual",
  TEXT_NOT_EQUAL_TO: "isNotEqual",
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

/** Google's RelativeDate and the engine's. */
const RELATIVE_DATES: Readonly<Record<string, string>> = {
  TODAY: "today",
  TOMORROW: "tomorrow",
  YESTERDAY: "yesterday",
  PAST_WEEK: "lastWeek",
  PAST_MONTH: "lastMonth",
  PAST_YEAR: "lastYear",
};

/** Undefined when the page has no such condition. */
export function coreCriterion({ criteria, values }: StoreCriteria): CoreCriterion | undefined {
  const operator = OPERATORS[criteria.replace(/_RELATIVE$/, "")];
  if (operator === undefined) return undefined;
  if (criteria.endsWith("_RELATIVE")) {
    const dateValue = RELATIVE_DATES[String(values[0])];
    return dateValue === undefined ? undefined : { operator, values: [], dateValue };
  }
  return {
    operator,
    values: values.map(String),
    ...(operator.startsWith("dateIs") && { dateValue: "exactDate" }),
  };
}

/** Undefined when Google has no such condition. */
export function storeCriteria(core: CoreCriterion): StoreCriteria | undefined {
  const { operator, values, dateValue = "exactDate" } = core;
  if (dateValue !== "exactDate") return relativeDate(core);
  const criteria = criteriaName(operator, values);
  if (criteria === undefined) return undefined;
  const isText = criteria.startsWith("TEXT_") || criteria === "CUSTOM_FORMULA";
  return { criteria, values: isText ? values : values.map(storeValue) };
}

function relativeDate({ operator, dateValue }: CoreCriterion): StoreCriteria | undefined {
  const value = nameOf(RELATIVE_DATES, dateValue);
  const isAtGoogle = ["dateIs", "dateIsAfter", "dateIsBefore"].includes(operator);
  return value === undefined || !isAtGoogle
    ? undefined
    : { criteria: `${nameOf(OPERATORS, operator)}_RELATIVE`, values: [value] };
}

function criteriaName(operator: string, values: readonly string[]): string | undefined {
  const [value = ""] = values;
  if (operator === "isEqualText") return "TEXT_EQUAL_TO";
  if (operator === "isEqual") return isText(value) ? "TEXT_EQUAL_TO" : "NUMBER_EQUAL_TO";
  if (operator === "isNotEqual") return isText(value) ? "TEXT_NOT_EQUAL_TO" : "NUMBER_NOT_EQUAL_TO";
  return nameOf(OPERATORS, operator);
}

function nameOf(
  names: Readonly<Record<string, string>>,
  wanted: string | undefined,
): string | undefined {
  return Object.keys(names).find((name) => names[name] === wanted);
}

function isText(value: string): boolean {
  return !value.startsWith("=") && typeof storeValue(value) === "string";
}

/** The page writes numbers and dates of rules as an American would, whatever the workbook's locale. */
const PAGE_LOCALE = {
  name: "English (US)",
  code: "en_US",
  thousandsSeparator: ",",
  decimalSeparator: ".",
  dateFormat: "m/d/yyyy",
  timeFormat: "hh:mm:ss a",
  formulaArgSeparator: ",",
  weekStart: 7,
};

function storeValue(text: string): string | number {
  const { helpers } = coreEngine();
  if (text.startsWith("=")) return text;
  const isNumber = helpers.isNumber(text, PAGE_LOCALE) || helpers.isDateTime(text, PAGE_LOCALE);
  return isNumber ? helpers.toNumber({ value: text }, PAGE_LOCALE) : text;
}

/** The page's own rule, kept as it is. */
export function pageRule(rule: object): StoreCriteria {
  return { criteria: PAGE_RULE, values: [JSON.stringify(rule)] };
}

export function ruleInPage({ criteria, values }: StoreCriteria): object | undefined {
  return criteria === PAGE_RULE ? (JSON.parse(String(values[0])) as object) : undefined;
}
