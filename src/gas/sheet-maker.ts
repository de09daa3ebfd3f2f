/** Makes one of our sheets as its design says: headers, formats, drop-downs, protection. */

import { type Column, type ColumnKind, type SheetDesign, TAB_ORDER } from "../core/sheet/design.ts";

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const HEADER_BACKGROUND = "#e8f0fe";
/** Rows under a new header that carry formats and drop-downs; later rows inherit them. */
const FORMATTED_ROWS = 999;

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
  columns.forEach((column, index) => {
    dressColumn(file, sheet.getRange(2, from + index, FORMATTED_ROWS), column);
    sheet.setColumnWidth(from + index, column.width ?? WIDTHS[column.kind]);
  });
  sheet
    .getRange(1, from, 1, columns.length)
    .setNotes([columns.map((column) => column.help ?? "")])
    .setFontWeight("bold")
    .setBackground(HEADER_BACKGROUND)
    .setValues([columns.map((column) => column.header)]);
}

function dressColumn(
  file: Spreadsheet,
  range: GoogleAppsScript.Spreadsheet.Range,
  column: Column,
): void {
  const format = numberFormatOf(column.kind);
  if (format) range.setNumberFormat(format);
  const rule = SpreadsheetApp.newDataValidation();
  if (column.choices)
    range.setDataValidation(
      rule
        .requireValueInList([...column.choices], true)
        .setAllowInvalid(false)
        .build(),
    );
  const source = column.choicesFrom && columnRange(file, column.choicesFrom);
  if (source)
    range.setDataValidation(rule.requireValueInRange(source, true).setAllowInvalid(true).build());
}

/** Undefined while the sheet that feeds the list does not exist: the column stays free. */
function columnRange(
  file: Spreadsheet,
  { sheet: name, header }: { readonly sheet: string; readonly header: string },
): GoogleAppsScript.Spreadsheet.Range | undefined {
  const sheet = file.getSheetByName(name);
  const index = sheet ? headersOf(sheet).indexOf(header) : -1;
  return sheet && index >= 0 ? sheet.getRange(2, index + 1, FORMATTED_ROWS) : undefined;
}

function dress(sheet: Sheet, design: SheetDesign): void {
  sheet.setFrozenRows(1);
  if (design.frozenColumns > 0) sheet.setFrozenColumns(design.frozenColumns);
  if (design.tabColor) sheet.setTabColor(design.tabColor);
  // A sheet has one protection of its own at most: protecting it again gives back the same one.
  if (design.protection) sheet.protect().setDescription(design.protection).setWarningOnly(true);
}
