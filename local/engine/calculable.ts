/** What the calculator needs of a workbook, and the one way in which results get into it. */

import { cellKey } from "../stores/areas.ts";
import type { Cell, CellError, Scalar, SheetData, WorkbookStore } from "../stores/workbook.ts";

export type CalculableWorkbook = Pick<
  WorkbookStore,
  "locale" | "timeZone" | "sheets" | "namedRanges" | "subscribe"
>;

/** The result of one cell, as the calculation leaves it. */
export type CalculatedCell = {
  readonly value: Scalar;
  /** "row:column" of the formula whose result has overflowed into this cell. */
  readonly spilledFrom?: string;
  /** Number format that the result brings along, for a cell that has none. */
  readonly calculatedFormat?: string;
};

/**
 * Writes a result into the cells, in place: not an `Operation`, because a result follows from the
 * rest and needs neither journal nor subscriber. Writing what is already there changes nothing.
 */
export function setCalculated(
  sheet: Readonly<SheetData>,
  position: { readonly row: number; readonly column: number },
  result: CalculatedCell,
): void {
  const key = cellKey(position.row, position.column);
  const before = sheet.cells.get(key);
  if (before !== undefined && isSame(before, result)) return;
  const formula = before?.formula;
  sheet.cells.set(key, { ...result, ...(formula !== undefined && { formula }) });
}

/** Takes away what a result had overflowed into the cell, unless somebody has written over it. */
export function clearSpilled(sheet: Readonly<SheetData>, key: string): void {
  if (sheet.cells.get(key)?.spilledFrom !== undefined) sheet.cells.delete(key);
}

export function isCellError(value: Scalar): value is CellError {
  return typeof value === "object";
}

function isSame(before: Cell, result: CalculatedCell): boolean {
  return (
    before.spilledFrom === result.spilledFrom &&
    before.calculatedFormat === result.calculatedFormat &&
    isSameValue(before.value, result.value)
  );
}

function isSameValue(a: Scalar, b: Scalar): boolean {
  if (isCellError(a) && isCellError(b)) return a.error === b.error && a.message === b.message;
  return a === b;
}
