/** How far the contents of a sheet reach: its last row and last column. */

import { positionOf } from "../../stores/areas.ts";
import type { CellChange, Operation, SheetData, WorkbookStore } from "../../stores/workbook.ts";

type Extent = { readonly rows: number; readonly columns: number };

/**
 * Known extents by sheet, kept while writes only add. Never of a sheet with formulas: what they
 * spill comes and goes without an operation.
 */
const known = new WeakMap<WorkbookStore, Map<number, Extent>>();

/**
 * Number of rows and columns up to the last cell with a content; 0 in an empty sheet. Looking at
 * every cell for every appended row would make appending to a log quadratic.
 */
export function extentOf(workbook: WorkbookStore, sheet: Readonly<SheetData>): Extent {
  const extents = extentsOf(workbook);
  const before = extents.get(sheet.id);
  if (before) return before;
  const { extent, hasFormula } = measure(sheet);
  if (!hasFormula) extents.set(sheet.id, extent);
  return extent;
}

function measure(sheet: Readonly<SheetData>): {
  readonly extent: Extent;
  readonly hasFormula: boolean;
} {
  let [rows, columns, hasFormula] = [0, 0, false];
  for (const [key, cell] of sheet.cells) {
    const { row, column } = positionOf(key);
    if (row >= rows) rows = row + 1;
    if (column >= columns) columns = column + 1;
    if (cell.formula !== undefined) hasFormula = true;
  }
  return { extent: { rows, columns }, hasFormula };
}

function extentsOf(workbook: WorkbookStore): Map<number, Extent> {
  const before = known.get(workbook);
  if (before) return before;
  const extents = new Map<number, Extent>();
  known.set(workbook, extents);
  workbook.subscribe((operations) => {
    for (const operation of operations) follow(extents, operation);
  });
  return extents;
}

function follow(extents: Map<number, Extent>, operation: Operation): void {
  if (!("sheet" in operation)) return;
  const before = extents.get(operation.sheet);
  if (!before || operation.kind === "style" || operation.kind === "notes") return;
  if (operation.kind !== "cells" || !operation.changes.flat().every(isLiteral)) {
    extents.delete(operation.sheet);
    return;
  }
  const columns = Math.max(...operation.changes.map((line) => line.length));
  extents.set(operation.sheet, {
    rows: Math.max(before.rows, operation.row + operation.changes.length),
    columns: Math.max(before.columns, operation.column + columns),
  });
}

function isLiteral(change: CellChange): boolean {
  return change !== null && change.formula === undefined && change.value !== "";
}
