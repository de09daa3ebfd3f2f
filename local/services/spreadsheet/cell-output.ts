/** From what the workbook holds to what a script reads: values, display texts, formulas. */

import { formatValue, isAutomatic, isDateFormat } from "../../engine/format.ts";
import { dateOfSerial } from "../../engine/serials.ts";
import { cellKey } from "../../stores/areas.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type { SheetData, WorkbookStore } from "../../stores/workbook.ts";

export type CellValue = string | number | boolean | Date;

export type CellPosition = {
  readonly sheet: Readonly<SheetData>;
  readonly row: number;
  readonly column: number;
};

/** A number in a date format is the instant of that civil time in the spreadsheet's zone. */
export function valueAt(at: CellPosition, { timeZone }: WorkbookStore): CellValue {
  const cell = at.sheet.cells.get(cellKey(at.row, at.column));
  if (cell === undefined) return "";
  if (typeof cell.value === "object") return cell.value.error;
  if (typeof cell.value === "number" && isDateFormat(formatAt(at))) {
    return dateOfSerial(cell.value, timeZone);
  }
  return cell.value;
}

export function displayAt(at: CellPosition, { locale }: WorkbookStore): string {
  const cell = at.sheet.cells.get(cellKey(at.row, at.column));
  return cell === undefined ? "" : formatValue(cell.value, formatAt(at), locale);
}

export function formulaAt({ sheet, row, column }: CellPosition): string {
  return sheet.cells.get(cellKey(row, column))?.formula ?? "";
}

/** Its own format, or the column's, or the one that a calculated value brings along. */
export function formatAt({ sheet, row, column }: CellPosition): string | undefined {
  const format = styleAt(sheet, row, column).numberFormat;
  return isAutomatic(format) ? sheet.cells.get(cellKey(row, column))?.calculatedFormat : format;
}
