/** Cells and sheets in the engine's own words, and its results in ours. */

import { a1Of, positionOf } from "../stores/areas.ts";
import { styleAt } from "../stores/cell-style.ts";
import type { Cell, NamedRange, SheetData } from "../stores/workbook.ts";
import { type CalculableWorkbook, type CalculatedCell, isCellError } from "./calculable.ts";
import { engineErrorName, googleError, type Surroundings } from "./engine-errors.ts";
import {
  engineFormula,
  engineSheetName,
  type SheetAliases,
  sheetAliases,
} from "./engine-formula.ts";
import { isDateFormat, sectionsOf } from "./format-pattern.ts";
import { localeOf } from "./locales.ts";
import type { EngineLocale, EnginePosition } from "./o-spreadsheet.ts";

/** What the engine is told of one cell. */
export type FedCell = {
  /** "" empties the cell. */
  readonly content: string;
  /** Dates only: it makes a date of what a formula makes of it. "" is none. */
  readonly format: string;
};

export const EMPTY: FedCell = { content: "", format: "" };

export type Feeding = { readonly localeName: string; readonly aliases: SheetAliases };

export function feedingOf(workbook: CalculableWorkbook): Feeding {
  return { localeName: workbook.locale, aliases: sheetAliases(workbook) };
}

export function engineSheetId(sheet: number): string {
  return `sheet ${sheet}`;
}

export function fedCell(sheet: Readonly<SheetData>, key: string, feeding: Feeding): FedCell {
  const cell = sheet.cells.get(key);
  if (cell === undefined || cell.spilledFrom !== undefined) return EMPTY;
  const content = contentOf(cell, feeding.aliases);
  if (cell.formula === undefined && typeof cell.value !== "number") return { content, format: "" };
  const { row, column } = positionOf(key);
  const { numberFormat } = styleAt(sheet, row, column);
  return { content, format: dateFormat(numberFormat, feeding.localeName) };
}

/** A text is marked as one, or « 007 » would become a number. */
function contentOf({ formula, value }: Cell, aliases: SheetAliases): string {
  if (formula !== undefined) return engineFormula(formula, aliases);
  if (isCellError(value)) return engineErrorName(value.error);
  if (typeof value === "string") return `'${value}`;
  return typeof value === "number" ? String(value) : String(value).toUpperCase();
}

/**
 * Formats are reduced to the day, the time or both: the engine refuses some that cells may have,
 * and only needs to know that a number is a date.
 */
function dateFormat(format: string | undefined, localeName: string): string {
  if (format === undefined || !isDateFormat(format)) return "";
  const { formats } = localeOf(localeName);
  const parts = (sectionsOf(format)[0]?.pieces ?? []).flatMap((piece) =>
    piece.kind === "date" || piece.kind === "elapsed" ? [piece.part] : [],
  );
  const hasTime = parts.some((part) => part === "hour" || part === "minute" || part === "second");
  const hasDay = parts.some((part) => part === "year" || part === "month" || part === "day");
  if (hasTime) return hasDay ? formats.dateTime : formats.timeWithSeconds;
  return formats.date;
}

/** In a text taken for a number the engine accepts one sign between thousands: the one people type. */
function engineLocale(localeName: string): EngineLocale {
  const { decimal, group, formats } = localeOf(localeName);
  const english = decimal === ".";
  return {
    name: localeName,
    code: localeName,
    thousandsSeparator: english ? group : " ",
    decimalSeparator: decimal,
    weekStart: english ? 7 : 1,
    dateFormat: formats.date,
    timeFormat: formats.timeWithSeconds,
    formulaArgSeparator: english ? "," : ";",
  };
}

export type DataParts = {
  readonly version: string;
  readonly feeding: Feeding;
  fedTo(sheet: number): ReadonlyMap<string, FedCell>;
};

/** The workbook in the engine's file format. */
export function engineData(workbook: CalculableWorkbook, parts: DataParts): object {
  const { aliases } = parts.feeding;
  const numbers = new FormatNumbers();
  return {
    version: parts.version,
    revisionId: "START_REVISION",
    sheets: workbook.sheets.map((sheet) => ({
      id: engineSheetId(sheet.id),
      name: engineSheetName(sheet.name, aliases),
      colNumber: sheet.columnCount,
      rowNumber: sheet.rowCount,
      ...sheetContent(parts.fedTo(sheet.id), numbers),
    })),
    formats: numbers.toData(),
    styles: {},
    borders: {},
    pivots: {},
    settings: { locale: engineLocale(workbook.locale) },
    namedRanges: Object.fromEntries(
      workbook.namedRanges.map((named) => [named.name, engineNamedRange(named, aliases)]),
    ),
  };
}

function sheetContent(fed: ReadonlyMap<string, FedCell>, numbers: FormatNumbers): object {
  const cells: Record<string, string> = {};
  const formats: Record<string, number> = {};
  for (const [key, { content, format }] of fed) {
    const address = a1Of({ ...positionOf(key), rows: 1, columns: 1 });
    cells[address] = content;
    if (format !== "") formats[address] = numbers.of(format);
  }
  return { cells, formats };
}

/** The engine's file format names each number format by a number. */
class FormatNumbers {
  readonly #formats: string[] = [];

  of(format: string): number {
    const known = this.#formats.indexOf(format);
    return (known >= 0 ? known : this.#formats.push(format) - 1) + 1;
  }

  toData(): Readonly<Record<number, string>> {
    return Object.fromEntries(this.#formats.map((format, index) => [index + 1, format]));
  }
}

function engineNamedRange({ sheet, area }: NamedRange, aliases: SheetAliases): string {
  return `'${engineSheetName(sheet, aliases)}'!${a1Of(area)}`;
}

export function calculatedCell(position: EnginePosition, around: Surroundings): CalculatedCell {
  const cell = around.getters.getEvaluatedCell(position);
  if (cell.type === "error") return { value: googleError(cell, position, around) };
  const isDate = cell.type === "number" && isDateFormat(cell.format);
  return {
    value: cell.value ?? "",
    ...(isDate && cell.format !== undefined && { calculatedFormat: cell.format }),
  };
}
