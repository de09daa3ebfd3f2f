/** Areas against areas: what overlaps, what is left of one without another. */

import { positionOf } from "../../stores/areas.ts";
import type { Area } from "../../stores/workbook.ts";

export function overlap(one: Area, other: Area): Area | undefined {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

export function encloses(outer: Area, inner: Area): boolean {
  const shared = overlap(outer, inner);
  return shared !== undefined && isSame(shared, inner);
}

function isSame(one: Area, other: Area): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

/** What remains of `area` without `hole`, in at most four rectangles: above, left, right, below. */
export function without(area: Area, hole: Area): readonly Area[] {
  const shared = overlap(area, hole);
  if (!shared) return [area];
  const below = shared.row + shared.rows;
  const right = shared.column + shared.columns;
  return [
    { ...area, rows: shared.row - area.row },
    { ...shared, column: area.column, columns: shared.column - area.column },
    { ...shared, column: right, columns: area.column + area.columns - right },
    { ...area, row: below, rows: area.row + area.rows - below },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** Keys of a sparse map that lie in the area, by the shorter of the two ways. */
export function keysInside(map: ReadonlyMap<string, unknown>, area: Area): readonly string[] {
  if (area.rows * area.columns < map.size) {
    return cellsOf(area, (row, column) => `${row}:${column}`)
      .flat()
      .filter((key) => map.has(key));
  }
  return [...map.keys()].filter((key) => {
    const { row, column } = positionOf(key);
    const below = row - area.row;
    const right = column - area.column;
    return below >= 0 && below < area.rows && right >= 0 && right < area.columns;
  });
}

/** One item for each cell of the area, in rows. */
export function cellsOf<Item>(area: Area, item: (row: number, column: number) => Item): Item[][] {
  const rows: Item[][] = [];
  for (let r = 0; r < area.rows; r++) {
    const line: Item[] = [];
    for (let c = 0; c < area.columns; c++) line.push(item(area.row + r, area.column + c));
    rows.push(line);
  }
  return rows;
}
