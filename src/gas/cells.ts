/** Cell values at Google's edge: the only file where a day passes through a time zone. */

import { type Day, dayOf, parseIsoDay } from "../core/day.ts";
import { type Cell, isDayCell, type Row } from "../core/sheet/cell.ts";

/** Sheets counts from here: an hour alone, as a text « 08:15:03 » becomes in a column without format. */
const DAY_ZERO = "1899-12-30";

/**
 * A date cell is an instant in the spreadsheet's time zone. When it is midnight in the script's
 * zone too, the two zones agree on it (no zone is 24 hours from Europe/Paris) and the script's
 * own calendar answers; otherwise Google is asked, once for each instant.
 */
export function cellReader(spreadsheetZone: () => string): (value: unknown) => Cell {
  const known = new Map<number, Cell>();
  return (value) => {
    if (!(value instanceof Date)) return plainCell(value);
    const instant = value.getTime();
    const before = known.get(instant);
    if (before) return before;
    const cell = midnightHere(value) ?? elsewhere(value, spreadsheetZone());
    known.set(instant, cell);
    return cell;
  };
}

function plainCell(value: unknown): Cell {
  if (typeof value === "number" || typeof value === "boolean") return value;
  return value === null || value === undefined ? "" : String(value);
}

function midnightHere(date: Date): Cell | undefined {
  if (date.getHours() + date.getMinutes() + date.getSeconds() + date.getMilliseconds() !== 0)
    return undefined;
  const day = dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
  return day ? { day } : outOfRange(date);
}

function elsewhere(date: Date, zone: string): Cell {
  const [text = "", time = ""] = Utilities.formatDate(date, zone, "yyyy-MM-dd HH:mm:ss").split(" ");
  if (text === DAY_ZERO) return time;
  const day = parseIsoDay(text);
  if (!day) return outOfRange(date);
  return time === "00:00:00" ? { day } : { day, time };
}

/** Before 1900 or after 9999: no day of ours; the reader will say that the text is unreadable. */
function outOfRange(date: Date): Cell {
  return `${date.getFullYear()}-${date.getMonth() + 1}-${date.getDate()}`;
}

/**
 * What to hand to `setValues`. A leading apostrophe keeps a text a text: without it Sheets reads
 * « =… » as a formula and may read « +33… », « -… », « @… » as one too.
 */
export function toSheet(row: Row, dateOf: (day: Day) => Date): unknown[] {
  return row.map((cell) => {
    if (isDayCell(cell)) return dateOf(cell.day);
    return typeof cell === "string" && /^[=+\-@'\t\r]/.test(cell) ? `'${cell}` : cell;
  });
}
