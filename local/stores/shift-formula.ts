/** What becomes of the references of a formula when rows, columns and sheets move, appear or go. */

import { columnLetters, sheetInFormula } from "./areas.ts";
import { type Corner, mapReferences, type Reference } from "./formula-references.ts";
import { type Shift, shiftedSpan } from "./shift.ts";

const LOST = "#REF!";

/** Where the formula stands and which sheet changes: a reference without a sheet is to its own. */
type Standing = { readonly ownSheet: string; readonly changedSheet: string };

/** The formula after rows or columns of `changedSheet` were inserted or deleted. */
export function shiftFormula(formula: string, standing: Standing, shift: Shift): string {
  return mapReferences(formula, (reference) =>
    sameName(reference.sheet ?? standing.ownSheet, standing.changedSheet)
      ? shifted(reference, shift)
      : undefined,
  );
}

/** The formula as it reads when copied so many rows down and columns right: `$` stays. */
export function translateFormula(
  formula: string,
  by: { readonly rows: number; readonly columns: number },
): string {
  return mapReferences(formula, (reference) => {
    const corners = cornersOf(reference).map((corner) => translated(corner, by));
    const isLost = corners.some(({ row = 0, column = 0 }) => row < 0 || column < 0);
    return isLost ? LOST : written(reference.prefix, corners);
  });
}

/** The formula after a sheet took another name. */
export function renameSheetInFormula(formula: string, from: string, to: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && sameName(reference.sheet, from)
      ? written(`${sheetInFormula(to)}!`, cornersOf(reference))
      : undefined,
  );
}

/** The formula after a sheet was deleted. */
export function loseSheetInFormula(formula: string, name: string): string {
  return mapReferences(formula, (reference) =>
    reference.sheet !== undefined && sameName(reference.sheet, name) ? LOST : undefined,
  );
}

/** Sheet names are told apart without their case, in formulas as in tabs. */
export function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function cornersOf(reference: Reference): readonly Corner[] {
  return reference.last === undefined ? [reference.first] : [reference.first, reference.last];
}

function shifted(reference: Reference, shift: Shift): string {
  const axis = shift.dimension === "rows" ? "row" : "column";
  const { first, last = first } = reference;
  const from = first[axis] ?? last[axis];
  if (from === undefined) return written(reference.prefix, cornersOf(reference));
  const isOpen = first[axis] === undefined || last[axis] === undefined;
  const to = isOpen ? Number.MAX_SAFE_INTEGER : (last[axis] ?? from);
  const span = shiftedSpan({ from: Math.min(from, to), to: Math.max(from, to) }, shift);
  if (span === undefined) return LOST;
  const ends = from <= to ? [span.from, span.to] : [span.to, span.from];
  const corners = cornersOf(reference).map((corner, index) =>
    corner[axis] === undefined ? corner : { ...corner, [axis]: isOpen ? span.from : ends[index] },
  );
  return written(reference.prefix, corners);
}

function translated(corner: Corner, by: { rows: number; columns: number }): Corner {
  const { row, column } = corner;
  return {
    ...corner,
    ...(row !== undefined && { row: corner.rowFixed ? row : row + by.rows }),
    ...(column !== undefined && { column: corner.columnFixed ? column : column + by.columns }),
  };
}

function written(prefix: string, corners: readonly Corner[]): string {
  return prefix + corners.map(cornerText).join(":");
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const letters = column === undefined ? "" : (columnFixed ? "$" : "") + columnLetters(column);
  const digits = row === undefined ? "" : (rowFixed ? "$" : "") + (row + 1);
  return letters + digits;
}
