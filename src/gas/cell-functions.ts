/** What functions of cells may read: their arguments, the day, and the sheets without writing. */

import { type Day, parseIsoDay } from "../core/day.ts";
import type { Argument } from "../core/functions/broadcast.ts";
import type { ReadSheet } from "../core/sheet/read-book.ts";
import { cellReader } from "./cells.ts";

export function argumentReader(): (value: unknown) => Argument {
  const read = cellReader(() => SpreadsheetApp.getActive().getSpreadsheetTimeZone());
  return (value) => {
    if (value === undefined) return undefined;
    return Array.isArray(value) ? value.map((row: unknown[]) => row.map(read)) : read(value);
  };
}

export function readSheet(): ReadSheet {
  const file = SpreadsheetApp.getActive();
  const read = cellReader(() => file.getSpreadsheetTimeZone());
  return (name) =>
    file
      .getSheetByName(name)
      ?.getDataRange()
      .getValues()
      .map((row) => row.map(read));
}

/** Only for a function that was given no as-of date. */
export function today(): Day {
  const zone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  const day = parseIsoDay(Utilities.formatDate(new Date(), zone, "yyyy-MM-dd"));
  if (!day) throw new Error("Unexpected date from Google");
  return day;
}
