/** Moves everything that a sheet holds when rows or columns are inserted or deleted. */

import { cellKey, positionOf } from "./areas.ts";
import { shiftedParts } from "./page-parts.ts";
import { type Shift, shiftedArea, shiftedCount, shiftedIndex } from "./shift.ts";
import type { Area, Cell, Protection, SheetData } from "./workbook.ts";

/** Everything of the sheet but its formulas and the rules that hold some, which look beyond it. */
export function shiftSheet(sheet: SheetData, shift: Shift): void {
  checkShift(sheet, shift);
  sheet.cells = shiftedCells(sheet.cells, shift);
  sheet.styles = shiftedKeys(sheet.styles, shift);
  sheet.notes = shiftedKeys(sheet.notes, shift);
  sheet.merges = sheet.merges
    .flatMap((area) => shiftedArea(area, shift) ?? [])
    .filter(({ rows, columns }) => rows * columns > 1);
  sheet.protections = sheet.protections.flatMap((one) => shiftedProtection(one, shift));
  shiftFilter(sheet, shift);
  sheet.page = shiftedParts(sheet.page, shift);
  if (shift.dimension === "rows") shiftRows(sheet, shift);
  else shiftColumns(sheet, shift);
}

/** Gone with its area, or with its open areas where they are now. */
function shiftedProtection(protection: Protection, shift: Shift): readonly Protection[] {
  const area = protection.area && shiftedArea(protection.area, shift);
  if (protection.area !== undefined && area === undefined) return [];
  const unprotected = protection.unprotected?.flatMap((open) => shiftedArea(open, shift) ?? []);
  return [{ ...protection, ...(area && { area }), ...(unprotected && { unprotected }) }];
}

function checkShift(sheet: SheetData, { kind, dimension, at, count }: Shift): void {
  const size = dimension === "rows" ? sheet.rowCount : sheet.columnCount;
  const last = kind === "insert" ? at : at + count;
  if (at < 0 || count < 1 || last > size || (kind === "delete" && count === size)) {
    throw new RangeError(
      `Cannot ${kind} ${count} ${dimension} at ${at} of sheet « ${sheet.name} » (${size} ${dimension})`,
    );
  }
}

function shiftFilter(sheet: SheetData, shift: Shift): void {
  if (sheet.filter === undefined) return;
  const filter = shiftedArea(sheet.filter, shift);
  if (filter === undefined) delete sheet.filter;
  else sheet.filter = filter;
}

function shiftRows(sheet: SheetData, shift: Shift): void {
  sheet.rowCount += shift.kind === "insert" ? shift.count : -shift.count;
  sheet.frozenRows = shiftedCount(sheet.frozenRows, shift);
  sheet.hiddenRows = shiftedSet(sheet.hiddenRows, shift);
  sheet.rowHeights = shiftedByIndex(sheet.rowHeights, shift);
}

function shiftColumns(sheet: SheetData, shift: Shift): void {
  sheet.columnCount += shift.kind === "insert" ? shift.count : -shift.count;
  sheet.frozenColumns = shiftedCount(sheet.frozenColumns, shift);
  sheet.hiddenColumns = shiftedSet(sheet.hiddenColumns, shift);
  sheet.columnStyles = shiftedByIndex(sheet.columnStyles, shift);
  sheet.columnWidths = shiftedByIndex(sheet.columnWidths, shift);
}

function shiftedCells(cells: ReadonlyMap<string, Cell>, shift: Shift): Map<string, Cell> {
  const result = new Map<string, Cell>();
  for (const [key, cell] of shiftedKeys(cells, shift)) {
    if (cell.spilledFrom === undefined) {
      result.set(key, cell);
      continue;
    }
    const spilledFrom = shiftedKey(cell.spilledFrom, shift);
    if (spilledFrom !== undefined) result.set(key, { ...cell, spilledFrom });
  }
  return result;
}

function shiftedKeys<Item>(items: ReadonlyMap<string, Item>, shift: Shift): Map<string, Item> {
  const result = new Map<string, Item>();
  for (const [key, item] of items) {
    const moved = shiftedKey(key, shift);
    if (moved !== undefined) result.set(moved, item);
  }
  return result;
}

function shiftedKey(key: string, shift: Shift): string | undefined {
  const { row, column } = positionOf(key);
  const moved = shiftedIndex(shift.dimension === "rows" ? row : column, shift);
  if (moved === undefined) return undefined;
  return shift.dimension === "rows" ? cellKey(moved, column) : cellKey(row, moved);
}

function shiftedSet(indexes: ReadonlySet<number>, shift: Shift): Set<number> {
  return new Set([...indexes].flatMap((index) => shiftedIndex(index, shift) ?? []));
}

function shiftedByIndex<Item>(items: ReadonlyMap<number, Item>, shift: Shift): Map<number, Item> {
  const result = new Map<number, Item>();
  for (const [index, item] of items) {
    const moved = shiftedIndex(index, shift);
    if (moved !== undefined) result.set(moved, item);
  }
  return result;
}

/** How far the first remaining row or column of the area was from its first one, before the deletion. */
export function lostAnchor(area: Area, shift: Shift): number {
  if (shift.kind === "insert") return 0;
  const from = shift.dimension === "rows" ? area.row : area.column;
  const end = shift.at + shift.count;
  return from >= shift.at && from < end ? end - from : 0;
}
