/** What functions of cells may read: their arguments, the day, and the sheets without writing. */

import { type Day, parseIsoDay } from "../core/day.ts";
import { type Argument, isRange } from "../core/functions/broadcast.ts";
import { type Cell, isDayCell, type Row } from "../core/sheet/cell.ts";
import type { ReadSheet } from "../core/sheet/read-book.ts";
import { cellReader } from "./cells.ts";

export function argumentReader(): (value: unknown) => Argument {
  const read = cellReader(() => SpreadsheetApp.getActive().getSpreadsheetTimeZone());
  return (value) => {
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value.map((row: unknown[]) => row.map(read)) : read(value);
  };
}

/** What a cell takes from a function. */
export type CellValue = string | number | boolean | Date;

/** A day goes back as midnight in the spreadsheet's zone. Equal days are asked of Google once. */
export function cellValues(result: Cell | readonly Row[]): CellValue | CellValue[][] {
  const known = new Map<Day, Date>();
  const dateOf = (day: Day): Date => {
    const date = known.get(day) ?? midnight(day);
    known.set(day, date);
    return date;
  };
  const cellValue = (cell: Cell): CellValue => (isDayCell(cell) ? dateOf(cell.day) : cell);
  return isRange(result) ? result.map((row) => row.map(cellValue)) : cellValue(result);
}

export function readSheet(): ReadSheet {
  const file = SpreadsheetApp.getActive();
  const read = cellReader(() => file.getSpreadsheetTimeZone());
  return (name) =>
    file
      .getSheetByName(name)
      ?.getDataRange()
      .getValues()
      .map((row) => row.map(read));
}

/** Only for a function that was given no as-of date. */
export function today(): Day {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  const day = parseIsoDay(Utilities.formatDate(new Date(), zone, "yyyy-MM-dd"));
  if (!day) throw new Error("Unexpected date from Google");
  return day;
}

function midnight(day: Day): Date {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  return Utilities.parseDate(`${day} 00:00:00`, zone, "yyyy-MM-dd HH:mm:ss");
}
