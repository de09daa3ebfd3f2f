/** Data validations: what a workbook file says of them and what Sheets does. */

import { a1Of } from "../areas.ts";
import type { Area, Validation } from "../workbook.ts";
import { comparisonFormula, criteriaOf, operatorOf } from "./comparisons.ts";
import { formulaForFile, formulaFromFile } from "./formulas.ts";
import { isQuoted, operandForFile, operandFromFile, quoted } from "./operands.ts";
import { type Attributes, encodeText, escapeXml, isTrue } from "./xml.ts";

export type FileValidation = {
  readonly attributes: Attributes;
  readonly formulas: readonly string[];
  readonly areas: readonly Area[];
};

type Rule = Pick<Validation, "kind" | "values" | "criteria">;

/** Google shows a list of these two as a box to tick. */
const CHECKBOX = '"TRUE,FALSE"';

/** Any day at all: a file has no word for it, but no date comes before 1. */
const ANY_DATE = {
  criteria: "DATE_IS_VALID_DATE",
  operator: "greaterThanOrEqual",
  from: 1,
} as const;

/** Longest list that a file may hold in the rule itself (Microsoft, « Excel specifications and limits »). */
const MAX_LIST_LENGTH = 255;

/** One for each area; none when the rule only shows a hint, undefined when Sheets cannot say it. */
export function validationsFromFile(file: FileValidation): readonly Validation[] | undefined {
  const { type = "none", showErrorMessage, errorStyle, prompt } = file.attributes;
  if (type === "none") return [];
  const allowInvalid = !isTrue(showErrorMessage) || (errorStyle ?? "stop") !== "stop";
  const rules = file.areas.map((area) => {
    const rule = ruleFromFile(type, file, area);
    return rule && { area, ...rule, allowInvalid, ...(prompt !== undefined && { help: prompt }) };
  });
  return rules.some((rule) => rule === undefined) ? undefined : rules.flatMap((rule) => rule ?? []);
}

function ruleFromFile(type: string, file: FileValidation, area: Area): Rule | undefined {
  const [first = ""] = file.formulas;
  const { operator = "between" } = file.attributes;
  switch (type) {
    case "list":
      return listFromFile(first);
    case "whole":
    case "decimal":
      return comparison("number", criteriaOf("NUMBER", operator), file.formulas);
    case "date":
      return dateFromFile(operator, file, area);
    case "custom":
      return custom(formulaFromFile(first));
    case "textLength":
      return custom(comparisonFormula(`LEN(${cornerOf(area)})`, operator, file.formulas));
    case "time":
      return custom(comparisonFormula(cornerOf(area), operator, file.formulas));
    default:
      return undefined;
  }
}

function listFromFile(formula: string): Rule {
  if (formula.toUpperCase() === CHECKBOX) return { kind: "checkbox", values: [] };
  if (!isQuoted(formula)) return { kind: "range", values: [formula] };
  return {
    kind: "list",
    values: String(operandFromFile(formula))
      .split(",")
      .map((item) => item.trim()),
  };
}

function dateFromFile(
  operator: string,
  { formulas }: FileValidation,
  area: Area,
): Rule | undefined {
  if (operator === ANY_DATE.operator && Number(formulas[0]) === ANY_DATE.from) {
    return { kind: "date", criteria: ANY_DATE.criteria, values: [] };
  }
  if (operator === "notEqual") return custom(comparisonFormula(cornerOf(area), operator, formulas));
  return comparison("date", criteriaOf("DATE", operator), formulas);
}

function comparison(
  kind: "number" | "date",
  criteria: string | undefined,
  formulas: readonly string[],
): Rule | undefined {
  return criteria === undefined
    ? undefined
    : { kind, criteria, values: formulas.map(operandFromFile) };
}

function custom(formula: string | undefined): Rule | undefined {
  return formula === undefined
    ? undefined
    : { kind: "custom", criteria: "CUSTOM_FORMULA", values: [formula] };
}

function cornerOf(area: Area): string {
  return a1Of({ ...area, rows: 1, columns: 1 });
}

type Written = {
  readonly type: string;
  readonly operator?: string;
  readonly formulas: readonly string[];
};

/** The rule as XML of the file; undefined when the file has no word for it. */
export function validationForFile(validation: Validation): string | undefined {
  const written = writtenRule(validation);
  if (written === undefined) return undefined;
  const { type, operator, formulas } = written;
  const attributes = {
    type,
    operator,
    allowBlank: "1",
    showErrorMessage: "1",
    errorStyle: validation.allowInvalid ? "warning" : undefined,
    showInputMessage: validation.help === undefined ? undefined : "1",
    prompt: validation.help,
    sqref: a1Of(validation.area),
  };
  const texts = Object.entries(attributes).map(([name, value]) =>
    value === undefined ? "" : ` ${name}="${escapeXml(encodeText(value))}"`,
  );
  const operands = formulas.map((formula, index) => {
    const tag = `formula${index + 1}`;
    return `<${tag}>${escapeXml(formula)}</${tag}>`;
  });
  return `<dataValidation${texts.join("")}>${operands.join("")}</dataValidation>`;
}

function writtenRule({ kind, values, criteria }: Validation): Written | undefined {
  const [first = ""] = values;
  switch (kind) {
    case "list":
      return listForFile(values.map(String));
    case "range":
      return { type: "list", formulas: [formulaForFile(String(first))] };
    case "checkbox":
      return values.length === 0 ? { type: "list", formulas: [CHECKBOX] } : undefined;
    case "custom": {
      const isFormula = (criteria ?? "CUSTOM_FORMULA") === "CUSTOM_FORMULA";
      return isFormula ? { type: "custom", formulas: [formulaForFile(String(first))] } : undefined;
    }
    default:
      return comparisonForFile(kind, criteria ?? "", values);
  }
}

function listForFile(items: readonly string[]): Written | undefined {
  const text = items.join(",");
  const isFaithful =
    items.every((item) => item === item.trim() && !item.includes(",")) &&
    text.length <= MAX_LIST_LENGTH &&
    quoted(text).toUpperCase() !== CHECKBOX;
  return isFaithful ? { type: "list", formulas: [quoted(text)] } : undefined;
}

function comparisonForFile(
  kind: "number" | "date",
  criteria: string,
  values: readonly (string | number)[],
): Written | undefined {
  if (criteria === ANY_DATE.criteria) {
    return { type: "date", operator: ANY_DATE.operator, formulas: [String(ANY_DATE.from)] };
  }
  const operator = operatorOf(criteria);
  if (operator === undefined || !criteria.startsWith(kind.toUpperCase())) return undefined;
  const type = kind === "number" ? "decimal" : "date";
  return { type, operator, formulas: values.map(operandForFile) };
}
