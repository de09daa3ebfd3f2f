/** What a cell of a sheet holds, once the time zone has been dealt with at the edge. */

import type { Day } from "../day.ts";

/** A cell that holds a date. The hour, if any, is kept for the log and ignored elsewhere. */
export type DayCell = { readonly day: Day; readonly time?: string };

/** Empty cells are "". Numbers of a cell formatted in euros are plain numbers. */
export type Cell = string | number | boolean | DayCell;

export type Row = readonly Cell[];

export function isDayCell(cell: Cell): cell is DayCell {
  return typeof cell === "object";
}

/** « A » for 0, « Z » for 25, « AA » for 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

/** « Factures!D14 » from 0-based positions. */
export function addressOf(sheet: string, position: { row: number; column: number }): string {
  return `${sheet}!${columnLetters(position.column)}${position.row + 1}`;
}

/** The row of « Factures!D14 », from 1 as the sheet shows it; 0 where there is none. */
export function rowOf(at: string): number {
  return Number(/\d+$/.exec(at)?.[0] ?? 0);
}
