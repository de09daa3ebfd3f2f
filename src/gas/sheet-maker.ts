/** Makes one of our sheets as its design says: headers, formats, drop-downs, protection. */

import { groupBy } from "../core/group.ts";
import { columnLetters } from "../core/sheet/cell.ts";
import { type Column, type ColumnKind, type SheetDesign, TAB_ORDER } from "../core/sheet/design.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_BACKGROUND = "#e8f0fe";
/** Rows under a new header that carry drop-downs; later rows inherit them. */
const LISTED_ROWS = 999;

const WIDTHS: Readonly<Record<ColumnKind, number>> = {
  text: 140,
  longText: 360,
  amount: 110,
  day: 95,
  whole: 80,
  percent: 90,
  any: 220,
};

/** Formats are written in the notation of the API, whatever the language of the file. */
export function numberFormatOf(kind: ColumnKind): string | undefined {
  switch (kind) {
    case "text":
    case "longText":
      return "@";
    case "amount":
      return '#,##0.00 "€"';
    case "day":
      return "dd/mm/yyyy";
    case "whole":
      return "0";
    case "percent":
      return "0.00%";
    case "any":
      return undefined;
  }
}

/**
 * Columns that an older version of the sheet lacks are added at its right; nothing is removed. The
 * headers are written last: a column that has one is whole, even if an earlier set-up was cut short.
 */
export function makeSheet(file: Spreadsheet, design: SheetDesign): void {
  const sheet =
    file.getSheetByName(design.name) ?? file.insertSheet(design.name, placeOf(file, design.name));
  const present = headersOf(sheet);
  const missing = design.columns.filter((column) => !present.includes(column.header));
  if (present.length === 0) dress(sheet, design);
  if (missing.length > 0) addColumns(file, sheet, { from: present.length + 1, columns: missing });
}

/** After the team's own tabs, and among ours in the order of use. */
function placeOf(file: Spreadsheet, name: string): number {
  const names = file.getSheets().map((sheet) => sheet.getName());
  const later = TAB_ORDER.slice(TAB_ORDER.indexOf(name) + 1);
  const next = names.findIndex((present) => later.includes(present));
  return next < 0 ? names.length : next;
}

function headersOf(sheet: Sheet): readonly string[] {
  const width = sheet.getLastColumn();
  return width === 0 ? [] : (sheet.getRange(1, 1, 1, width).getValues()[0] ?? []).map(String);
}

function addColumns(
  file: Spreadsheet,
  sheet: Sheet,
  { from, columns }: { readonly from: number; readonly columns: readonly Column[] },
): void {
  const missing = from + columns.length - 1 - sheet.getMaxColumns();
  if (missing > 0) sheet.insertColumnsAfter(sheet.getMaxColumns(), missing);
  formatColumns(sheet, from, columns);
  columns.forEach((column, index) => {
    offerChoices(file, column, () => sheet.getRange(2, from + index, LISTED_ROWS));
  });
  sheet
    .getRange(1, from, 1, columns.length)
    .setNotes([columns.map((column) => column.help ?? "")])
    .setFontWeight("bold")
    .setBackground(HEADER_BACKGROUND)
    .setValues([columns.map((column) => column.header)]);
}

/** Whole columns, all of one format or width at once: each call of a sheet takes its time. */
function formatColumns(sheet: Sheet, from: number, columns: readonly Column[]): void {
  const places = columns.map((column, index) => ({ column, at: from + index }));
  for (const [format, alike] of groupBy(places, ({ column }) => numberFormatOf(column.kind))) {
    const letters = alike.map(({ at }) => columnLetters(at - 1));
    if (format) sheet.getRangeList(letters.map((one) => `${one}:${one}`)).setNumberFormat(format);
  }
  let next = from;
  for (const alike of runsOf(columns.map(({ width, kind }) => width ?? WIDTHS[kind]))) {
    sheet.setColumnWidths(next, alike.length, alike[0]);
    next += alike.length;
  }
}

/** « 140, 140, 95 » as two runs. */
function runsOf(widths: readonly number[]): readonly (readonly [number, ...number[]])[] {
  const runs: [number, ...number[]][] = [];
  for (const width of widths) {
    const last = runs[runs.length - 1];
    if (last?.[0] === width) last.push(width);
    else runs.push([width]);
  }
  return runs;
}

/** The drop-down of a column that has one. */
function offerChoices(
  file: Spreadsheet,
  { choices, choicesFrom }: Column,
  range: () => GoogleAppsScript.Spreadsheet.Range,
): void {
  const rule = SpreadsheetApp.newDataValidation();
  if (choices) rule.requireValueInList([...choices], true).setAllowInvalid(false);
  const source = choicesFrom && columnRange(file, choicesFrom);
  if (source) rule.requireValueInRange(source, true).setAllowInvalid(true);
  if (choices || source) range().setDataValidation(rule.build());
}

/** Undefined while the sheet that feeds the list does not exist: the column stays free. */
function columnRange(
  file: Spreadsheet,
  { sheet: name, header }: { readonly sheet: string; readonly header: string },
): GoogleAppsScript.Spreadsheet.Range | undefined {
  const sheet = file.getSheetByName(name);
  const index = sheet ? headersOf(sheet).indexOf(header) : -1;
  return sheet && index >= 0 ? sheet.getRange(2, index + 1, LISTED_ROWS) : undefined;
}

function dress(sheet: Sheet, design: SheetDesign): void {
  sheet.setFrozenRows(1);
  if (design.frozenColumns > 0) sheet.setFrozenColumns(design.frozenColumns);
  if (design.tabColor) sheet.setTabColor(design.tabColor);
  // A sheet has one protection of its own at most: protecting it again gives back the same one.
  if (design.protection) sheet.protect().setDescription(design.protection).setWarningOnly(true);
}
