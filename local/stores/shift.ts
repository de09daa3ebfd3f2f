/** Where rows and columns go when others are inserted or deleted before them. */

import type { Area } from "./workbook.ts";

export type Shift = {
  readonly kind: "insert" | "delete";
  readonly dimension: "rows" | "columns";
  /** First index of those that appear or go. */
  readonly at: number;
  readonly count: number;
};

/** Inclusive, 0-based. */
export type Span = { readonly from: number; readonly to: number };

/** New index of a row or column; undefined when it is deleted. */
export function shiftedIndex(index: number, { kind, at, count }: Shift): number | undefined {
  if (index < at) return index;
  if (kind === "insert") return index + count;
  return index < at + count ? undefined : index - count;
}

/** What is inserted inside a span makes it longer, what is deleted shorter; undefined when nothing is left. */
export function shiftedSpan({ from, to }: Span, shift: Shift): Span | undefined {
  const { kind, at, count } = shift;
  if (kind === "insert") {
    return { from: from >= at ? from + count : from, to: to >= at ? to + count : to };
  }
  const first = from < at ? from : Math.max(from - count, at);
  const last = to < at ? to : Math.max(to - count, at - 1);
  return last < first ? undefined : { from: first, to: last };
}

export function shiftedArea(area: Area, shift: Shift): Area | undefined {
  if (shift.dimension === "rows") {
    const rows = shiftedSpan({ from: area.row, to: area.row + area.rows - 1 }, shift);
    return rows && { ...area, row: rows.from, rows: rows.to - rows.from + 1 };
  }
  const columns = shiftedSpan({ from: area.column, to: area.column + area.columns - 1 }, shift);
  return columns && { ...area, column: columns.from, columns: columns.to - columns.from + 1 };
}

/** New number of frozen rows or columns, which are the first ones. */
export function shiftedCount(frozen: number, shift: Shift): number {
  if (frozen === 0) return 0;
  const span = shiftedSpan({ from: 0, to: frozen - 1 }, shift);
  return span === undefined ? 0 : span.to + 1;
}
