/** The spreadsheet behind the add-on: one read a sheet, one write a block. */

import type { CellPosition, Workbook } from "../core/app/ports.ts";
import { type Day, dayOfMonthOf, monthOf, yearOf } from "../core/day.ts";
import type { Row } from "../core/sheet/cell.ts";
import { cellReader, toSheet } from "./cells.ts";
import { makeSheet, numberFormatOf } from "./sheet-maker.ts";

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

export function workbook(): Workbook {
  const file = SpreadsheetApp.getActive();
  const zone = memo(() => file.getSpreadsheetTimeZone());
  const read = cellReader(zone);
  const dateOf = dayWriter(zone);
  const sheetOf = (name: string): Sheet => {
    const sheet = file.getSheetByName(name);
    if (!sheet) throw new Error(`La feuille « ${name} » a disparu pendant l’exécution.`);
    return sheet;
  };
  const write = (sheet: Sheet, at: CellPosition, rows: readonly Row[]): void => {
    const width = rows[0]?.length ?? 0;
    if (width === 0) return;
    makeRoom(sheet, at.row + rows.length);
    sheet
      .getRange(at.row + 1, at.column + 1, rows.length, width)
      .setValues(rows.map((row) => toSheet(row, dateOf)));
  };
  return {
    selection: () => placeOf(file.getActiveRange()),
    sheetNames: () => file.getSheets().map((sheet) => sheet.getName()),
    read: (name) =>
      file
        .getSheetByName(name)
        ?.getDataRange()
        .getValues()
        .map((row) => row.map(read)),
    append: (name, rows) => {
      const sheet = sheetOf(name);
      const [only, ...others] = rows;
      // One row goes in one call, which finds its place by itself whoever else is writing.
      if (only && others.length === 0) sheet.appendRow(toSheet(only, dateOf));
      else write(sheet, { row: sheet.getLastRow(), column: 0 }, rows);
    },
    write: (name, at, rows) => write(sheetOf(name), at, rows),
    replaceRows: (name, rows) => {
      const sheet = sheetOf(name);
      const last = sheet.getLastRow();
      if (last > 1) sheet.getRange(2, 1, last - 1, sheet.getLastColumn()).clearContent();
      write(sheet, { row: 1, column: 0 }, rows);
    },
    removeRows: (name, rows) => deleteRows(sheetOf(name), rows),
    create: (design) => makeSheet(file, design),
    format: (name, at, kind) => {
      const format = numberFormatOf(kind);
      if (format)
        sheetOf(name)
          .getRange(at.row + 1, at.column + 1)
          .setNumberFormat(format);
    },
    nameCell: (name, sheet, at) =>
      file.setNamedRange(name, sheetOf(sheet).getRange(at.row + 1, at.column + 1)),
    flush: () => SpreadsheetApp.flush(),
  };
}

function placeOf(
  range: GoogleAppsScript.Spreadsheet.Range | null,
): ReturnType<Workbook["selection"]> {
  return range ? { sheet: range.getSheet().getName(), row: range.getRow() - 1 } : undefined;
}

/** A sheet keeps one row under its frozen ones: Google refuses to take the last away. */
function deleteRows(sheet: Sheet, rows: readonly number[]): void {
  const left = sheet.getMaxRows() - sheet.getFrozenRows() - rows.length;
  if (rows.length > 0 && left < 1) sheet.insertRowsAfter(sheet.getMaxRows(), 1);
  for (const { from, count } of blocksOf(rows)) sheet.deleteRows(from + 1, count);
}

/** Rows side by side go in one call; the lowest first, so that the others keep their places. */
function blocksOf(
  rows: readonly number[],
): readonly { readonly from: number; readonly count: number }[] {
  const blocks: { from: number; count: number }[] = [];
  for (const row of [...new Set(rows)].sort((one, other) => other - one)) {
    const last = blocks[blocks.length - 1];
    if (last?.from === row + 1) blocks.splice(-1, 1, { from: row, count: last.count + 1 });
    else blocks.push({ from: row, count: 1 });
  }
  return blocks;
}

/** New rows take the format of the last one, so a column of texts stays one. */
function makeRoom(sheet: Sheet, rows: number): void {
  const missing = rows - sheet.getMaxRows();
  if (missing > 0) sheet.insertRowsAfter(sheet.getMaxRows(), missing);
}

/** Midnight of the day in the spreadsheet's zone, whatever the script's. */
function dayWriter(zone: () => string): (day: Day) => Date {
  const isScriptZone = memo(() => zone() === Session.getScriptTimeZone());
  return (day) =>
    isScriptZone()
      ? new Date(yearOf(day), monthOf(day) - 1, dayOfMonthOf(day))
      : Utilities.parseDate(`${day} 00:00:00`, zone(), "yyyy-MM-dd HH:mm:ss");
}

function memo<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
