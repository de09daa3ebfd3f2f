/** Sorting the rows of a range: the order of values, and what moves along. */

import { GasError } from "../../runtime/host-object.ts";
import { cellKey } from "../../stores/areas.ts";
import { translateFormula } from "../../stores/shift-formula.ts";
import type { Area, CellChange, Operation, Scalar, SheetData } from "../../stores/workbook.ts";
import { cellsOf } from "./geometry.ts";
import { checkEditable } from "./guard.ts";
import { checkOnSheet, type Place, type SpreadsheetSession } from "./session.ts";
import { ownStyles } from "./style-writes.ts";

type SortKey = { readonly column: number; readonly ascending: boolean };

/** A column, a column with its direction, or several of them; columns count from the sheet's first. */
export function sortKeysOf(spec: unknown): readonly SortKey[] {
  const keys = Array.isArray(spec) ? spec.map(sortKey) : [sortKey(spec)];
  if (keys.length === 0) throw new GasError("A sort needs at least one column.");
  return keys;
}

function sortKey(spec: unknown): SortKey {
  if (typeof spec === "number") return { column: spec, ascending: true };
  const { column, ascending } = Object(spec) as { column?: unknown; ascending?: unknown };
  if (typeof column !== "number") throw new GasError("A sort needs the number of a column.");
  return { column, ascending: ascending !== false };
}

/** Sorts once, by what the cells hold now: formulas, formats and notes move with their row. */
export function sortRows(
  session: SpreadsheetSession,
  place: Place,
  keys: readonly SortKey[],
): void {
  checkEditable(session, place);
  const sheet = session.readSheet(place.sheet);
  checkOnSheet(sheet, place.area);
  const { area } = place;
  if (keys.some(({ column }) => column <= area.column || column > area.column + area.columns)) {
    throw new GasError("The sort column is outside of the range.");
  }
  const rows = Array.from({ length: area.rows }, (_, index) => area.row + index);
  const sorted = [...rows].sort((one, other) => compareRows(sheet, keys, one, other));
  session.write({
    changes: "format",
    needs: "everything",
    operations: () => moved(sheet, place, sorted),
  });
  session.commit();
}

function compareRows(
  sheet: Readonly<SheetData>,
  keys: readonly SortKey[],
  one: number,
  other: number,
): number {
  for (const { column, ascending } of keys) {
    const first = sheet.cells.get(cellKey(one, column - 1))?.value;
    const second = sheet.cells.get(cellKey(other, column - 1))?.value;
    const order = compareValues(first, second, ascending);
    if (order !== 0) return order;
  }
  return 0;
}

/** Numbers, then texts, then booleans, then errors; empty cells last whatever the direction. */
function compareValues(
  one: Scalar | undefined,
  other: Scalar | undefined,
  ascending: boolean,
): number {
  if (one === undefined || other === undefined) {
    return Number(one === undefined) - Number(other === undefined);
  }
  const order = rank(one) - rank(other) || compareAlike(one, other);
  return ascending ? order : -order;
}

function rank(value: Scalar): number {
  return ["number", "string", "boolean", "object"].indexOf(typeof value);
}

function compareAlike(one: Scalar, other: Scalar): number {
  if (typeof one === "object" || typeof other === "object") return 0;
  if (typeof one === "string") return one.localeCompare(String(other));
  return Number(one) - Number(other);
}

function moved(
  sheet: Readonly<SheetData>,
  { sheet: id, area }: Place,
  sorted: readonly number[],
): readonly Operation[] {
  const { row, column } = area;
  const line = (from: number): Area => ({ ...area, row: from, rows: 1 });
  const changes = sorted.map((from, index) => movedRow(sheet, line(from), row + index - from));
  const notes = sorted.map((from) =>
    cellsOf(line(from), (r, c) => sheet.notes.get(cellKey(r, c)) ?? null).flat(),
  );
  const styles = sorted.map((from) => ownStyles(sheet, line(from)).flat());
  const operations: Operation[] = [{ kind: "cells", sheet: id, row, column, changes }];
  if (notes.flat().some(Boolean)) operations.push({ kind: "notes", sheet: id, row, column, notes });
  if (styles.flat().some(Boolean)) {
    operations.push({ kind: "style", sheet: id, area, styles: [[null]] });
    const given = styles.map((one) => one.map((style) => style ?? {}));
    operations.push({ kind: "style", sheet: id, area, styles: given });
  }
  return operations;
}

function movedRow(sheet: Readonly<SheetData>, line: Area, by: number): CellChange[] {
  return cellsOf(line, (row, column) => {
    const cell = sheet.cells.get(cellKey(row, column));
    if (!cell || cell.spilledFrom !== undefined) return null;
    if (cell.formula === undefined) return { value: cell.value };
    return { value: cell.value, formula: translateFormula(cell.formula, { rows: by, columns: 0 }) };
  }).flat();
}
