/**
 * Values between formulas and the script's own functions, as developers.google.com/apps-script,
 * « Custom functions in Google Sheets », has them.
 */

import type { Scalar } from "../stores/workbook.ts";
import { googleErrorName } from "./engine-errors.ts";
import { isDateFormat } from "./format-pattern.ts";
import { localeOf } from "./locales.ts";
import type { EngineArgument, EngineMatrix, EngineResult } from "./o-spreadsheet.ts";
import { dateOfSerial, serialOfInstant } from "./serials.ts";

export type Place = { readonly locale: string; readonly timeZone: string };

/**
 * What the script receives: a cell is its value, a range a list of rows, an empty cell "", a date a
 * `Date`, a percentage its decimal, an argument left out undefined. An error arrives as its name,
 * as `getValues()` gives it: no source says so for custom functions.
 */
export function scriptArgument(argument: EngineArgument, { timeZone }: Place): unknown {
  if (argument === undefined) return undefined;
  if ("value" in argument) return scriptValue(argument, timeZone);
  const rows = Math.max(...argument.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) =>
    argument.map((column) => scriptValue(column[row], timeZone)),
  );
}

function scriptValue(cell: EngineResult | undefined, timeZone: string): unknown {
  const value = cell?.value ?? "";
  if (typeof value === "number" && isDateFormat(cell?.format)) return dateOfSerial(value, timeZone);
  return typeof value === "string" ? googleErrorName(value) : value;
}

/** What the cells show: a list of rows overflows, a plain list becomes a column. */
export function formulaResult(value: unknown, place: Place): EngineResult | EngineMatrix {
  if (!Array.isArray(value)) return resultCell(value, place);
  const rows = value.map((row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]));
  const columns = Math.max(0, ...rows.map((row) => row.length));
  if (columns === 0) return { value: "" };
  return Array.from({ length: columns }, (_, column) =>
    rows.map((row) => resultCell(row[column], place)),
  );
}

function resultCell(value: unknown, place: Place): EngineResult {
  if (value === undefined || value === null) return { value: "" };
  if (value instanceof Date) return dateCell(value, place);
  switch (typeof value) {
    case "string":
    case "boolean":
      return { value };
    case "number":
      if (Number.isFinite(value)) return { value };
      return { value: "#NUM!", message: "Result was not a number." };
    default:
      return {
        value: "#ERROR!",
        message: "La fonction a renvoyé un objet : une cellule ne peut pas le contenir.",
      };
  }
}

function dateCell(date: Date, { locale, timeZone }: Place): EngineResult {
  if (Number.isNaN(date.getTime())) return { value: "#NUM!", message: "Result was not a number." };
  const serial = serialOfInstant(date.getTime(), timeZone);
  const { formats } = localeOf(locale);
  return { value: serial, format: Number.isInteger(serial) ? formats.date : formats.dateTime };
}

/** Equal for equal arguments: a function is called once for them in one calculation. */
export function callKey(name: string, args: readonly unknown[]): string {
  return `${name}(${args.map(argumentKey).join()})`;
}

function argumentKey(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(argumentKey).join()}]`;
  if (value instanceof Date) return `date ${value.getTime()}`;
  return JSON.stringify(value as Scalar | undefined) ?? "nothing";
}
