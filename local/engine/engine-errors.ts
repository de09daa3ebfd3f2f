/** The engine's errors under the names and with the sentences of Google Sheets. */

import { a1Of } from "../stores/areas.ts";
import type { CellError } from "../stores/workbook.ts";
import type { EngineGetters, EnginePosition, EvaluatedCell } from "./o-spreadsheet.ts";

/** Where the engine has a name of its own. « #ERROR » is each wrong argument. */
const NAMES: Readonly<Record<string, string>> = {
  "#REF": "#REF!",
  "#BAD_EXPR": "#ERROR!",
  "#CYCLE": "#REF!",
  "#SPILL!": "#REF!",
  "#ERROR": "#VALUE!",
};

/** Names that only Sheets has: the functions that the host adds answer with them. */
export const ADDED_ERRORS = ["#ERROR!", "#VALUE!", "#REF!"] as const;

export const VOLATILE_ARGUMENT =
  "This function is not allowed to reference a cell with NOW(), RAND(), RANDARRAY(), or RANDBETWEEN()";

const CYCLE =
  "Circular dependency detected. To resolve with iterative calculation, see File > Settings.";
const UNKNOWN_FUNCTION = /^Unknown function: "(.*)"$/s;
const WRONG_COUNT = /^Invalid number of arguments/;
const NOT_A_RANGE = /to be reference to a cell or range/;
const OUTSIDE_SHEET = /evaluates to an out of/;
const NOT_ALLOWED =
  /\b(?:positive|negative|between|greater|zero|on or before|out of (?:range|bounds))\b/;
const ENGINE_FAILED = /^An unexpected error occurred/;

/** The text itself when it is no error. */
export function googleErrorName(text: string): string {
  return NAMES[text] ?? text;
}

/** The engine's name for an error that a cell holds. */
export function engineErrorName(error: string): string {
  return error === "#REF!" ? "#REF" : error;
}

export type Surroundings = {
  readonly getters: EngineGetters;
  /** Whether a name, in capitals, is that of a function. */
  isFunction(name: string): boolean;
};

export function googleError(
  cell: EvaluatedCell,
  position: EnginePosition,
  around: Surroundings,
): CellError {
  switch (cell.value) {
    case "#BAD_EXPR":
      return badFormula(cell.message ?? "", cell.errorOriginPosition ?? position, around);
    case "#CYCLE":
      return { error: "#REF!", message: CYCLE };
    case "#SPILL!":
      return { error: "#REF!", message: blocked(cell, position) };
    case "#NAME?":
      return { error: "#NAME?", message: unknownFunction(cell.message ?? "") };
    case "#ERROR":
      return wrongArgument(cell.message ?? "");
    default:
      return {
        error: googleErrorName(String(cell.value)),
        ...(cell.message !== undefined && cell.message !== "" && { message: cell.message }),
      };
  }
}

function badFormula(
  message: string,
  origin: EnginePosition,
  { getters, isFunction }: Surroundings,
): CellError {
  if (WRONG_COUNT.test(message)) {
    return { error: "#N/A", message: message.replace(WRONG_COUNT, "Wrong number of arguments") };
  }
  if (NOT_A_RANGE.test(message)) return { error: "#N/A", message: "Argument must be a range." };
  const formula = getters.getCell(origin)?.compiledFormula;
  if (formula === undefined || formula.isBadExpression) {
    return { error: "#ERROR!", message: "Formula parse error." };
  }
  const unknown = formula.symbols
    .map((name) => name.toUpperCase())
    .find((name) => getters.getNamedRange(name) === undefined && !isFunction(name));
  return { error: "#NAME?", message: `Unknown range name: '${unknown ?? ""}'.` };
}

/** One name in the engine, several in Sheets: outside the sheet, outside what is allowed, of another type. */
function wrongArgument(message: string): CellError {
  if (ENGINE_FAILED.test(message)) {
    return { error: "#ERROR!", message: "The formula engine of the local host failed here." };
  }
  if (OUTSIDE_SHEET.test(message)) return { error: "#REF!", message };
  return { error: NOT_ALLOWED.test(message) ? "#NUM!" : "#VALUE!", message };
}

function unknownFunction(message: string): string {
  return message.replace(UNKNOWN_FUNCTION, (_, name: string) => `Unknown function: '${name}'.`);
}

function blocked({ errorOriginPosition: by }: EvaluatedCell, at: EnginePosition): string {
  const isItself = by === undefined || (by.row === at.row && by.col === at.col);
  if (isItself) return "Result was not automatically expanded, please insert more rows or columns.";
  const address = a1Of({ row: by.row, column: by.col, rows: 1, columns: 1 });
  return `Array result was not expanded because it would overwrite data in ${address}.`;
}
