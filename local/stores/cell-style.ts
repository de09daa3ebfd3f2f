/** How the formats of a cell and of its column add up. */

import { cellKey } from "./areas.ts";
import type { SheetData, Style } from "./workbook.ts";

/** The fields given replace those of the style; `null` leaves nothing of it. */
export function mergedStyle(style: Style | undefined, change: Style | null): Style | undefined {
  if (change === null) return undefined;
  const merged = { ...style, ...change };
  return Object.keys(merged).length === 0 ? undefined : merged;
}

/** What a cell looks like: the format of its column, under its own. */
export function styleAt(sheet: Readonly<SheetData>, row: number, column: number): Style {
  const own = sheet.styles.get(cellKey(row, column));
  const under = sheet.columnStyles.get(column);
  if (under === undefined) return own ?? {};
  return own === undefined ? under : { ...under, ...own };
}
