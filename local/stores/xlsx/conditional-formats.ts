/** Conditional formats: what a workbook file says of them and what Sheets does. */

import type { CellIsOperators } from "exceljs";
import { a1Of } from "../areas.ts";
import type { Area, ConditionalFormat, Style } from "../workbook.ts";
import { criteriaOf, operatorOf } from "./comparisons.ts";
import { formulaForFile, formulaFromFile } from "./formulas.ts";
import { operandForFile, operandFromFile, quoted } from "./operands.ts";
import type { Attributes } from "./xml.ts";

export type FileRule = {
  readonly attributes: Attributes;
  readonly formulas: readonly string[];
  readonly areas: readonly Area[];
};

type Criteria = Pick<ConditionalFormat, "criteria" | "values">;

/** Rules on texts, by the formula that a file spells them with; « $T » is the text, « $C » the first cell. */
const TEXT_RULES = {
  TEXT_CONTAINS: "NOT(ISERROR(SEARCH($T,$C)))",
  TEXT_DOES_NOT_CONTAIN: "ISERROR(SEARCH($T,$C))",
  TEXT_STARTS_WITH: "LEFT($C,LEN($T))=$T",
  TEXT_ENDS_WITH: "RIGHT($C,LEN($T))=$T",
  CELL_EMPTY: "LEN(TRIM($C))=0",
  CELL_NOT_EMPTY: "LEN(TRIM($C))>0",
} as const;

/** Undefined when Sheets has no such rule (colour scales, icons, data bars, ranks). */
export function conditionalFormatFromFile(
  { attributes, formulas, areas }: FileRule,
  styles: readonly Style[],
): ConditionalFormat | undefined {
  const { type = "", operator = "", dxfId } = attributes;
  const [formula] = formulas;
  if (formula === undefined || areas.length === 0) return undefined;
  const found =
    type === "cellIs" ? cellIs(operator, formulas) : (textRule(formula) ?? expression(formula));
  return found && { areas, ...found, style: styles[Number(dxfId)] ?? {} };
}

function cellIs(operator: string, formulas: readonly string[]): Criteria | undefined {
  const values = formulas.map(operandFromFile);
  const isText = formulas.some((formula) => formula.startsWith('"'));
  if (isText && operator === "equal") return { criteria: "TEXT_EQUAL_TO", values };
  const criteria = criteriaOf("NUMBER", operator);
  return criteria === undefined ? undefined : { criteria, values };
}

function expression(formula: string): Criteria {
  return { criteria: "CUSTOM_FORMULA", values: [formulaFromFile(formula)] };
}

function textRule(formula: string): Criteria | undefined {
  for (const [criteria, pattern] of Object.entries(TEXT_RULES)) {
    const match = patternOf(pattern).exec(formula);
    if (match === null) continue;
    const { text } = match.groups ?? {};
    return { criteria, values: text === undefined ? [] : [operandFromFile(text)] };
  }
  return undefined;
}

function patternOf(rule: string): RegExp {
  const source = rule
    .replace(/[()$]/g, "\\$&")
    .replace("\\$T", '(?<text>"(?:[^"]|"")*")')
    .replaceAll("\\$T", "\\k<text>")
    .replaceAll("\\$C", "\\$?[A-Z]{1,3}\\$?\\d+");
  return new RegExp(`^${source}$`);
}

/** In the words of exceljs. */
type WrittenRule = { ref: string; formulae: string[] } & (
  | { type: "expression" }
  | { type: "cellIs"; operator: CellIsOperators }
);

/** Undefined when a file has no word for the rule. */
export function conditionalFormatForFile(format: ConditionalFormat): WrittenRule | undefined {
  const { areas, criteria, values } = format;
  const [anchor] = areas;
  if (anchor === undefined) return undefined;
  const ref = areas.map(a1Of).join(" ");
  const [first = ""] = values;
  if (criteria === "CUSTOM_FORMULA") {
    return { ref, type: "expression", formulae: [formulaForFile(String(first))] };
  }
  if (isTextRule(criteria)) {
    const cell = a1Of({ ...anchor, rows: 1, columns: 1 });
    const formula = TEXT_RULES[criteria]
      .replaceAll("$T", () => quoted(String(first)))
      .replaceAll("$C", cell);
    return { ref, type: "expression", formulae: [formula] };
  }
  const operator = criteria === "TEXT_EQUAL_TO" ? "equal" : numberOperator(criteria);
  if (operator === undefined) return undefined;
  return { ref, type: "cellIs", operator, formulae: values.map(operandForFile) };
}

function isTextRule(criteria: string): criteria is keyof typeof TEXT_RULES {
  return criteria in TEXT_RULES;
}

/** The declarations of exceljs know four of the eight operators, its code writes any. */
function numberOperator(criteria: string): CellIsOperators | undefined {
  if (!criteria.startsWith("NUMBER_")) return undefined;
  return operatorOf(criteria) as CellIsOperators | undefined;
}
