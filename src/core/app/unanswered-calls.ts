/** How many calls in a row nobody answered, from the lines that calls leave in the log. */

import { type Cell, isDayCell, type Row } from "../sheet/cell.ts";
import type { LogField } from "../sheet/design.ts";
import { readText } from "../sheet/read-cell.ts";
import { plain } from "../text/typography.ts";
import { OUTCOMES } from "./contact-outcomes.ts";

export function unansweredCalls(
  rows: readonly Row[],
  columns: ReadonlyMap<LogField, number>,
  isOfCustomer: (typed: string) => boolean,
): number {
  const text = (row: Row, field: LogField) => readText(row[columns.get(field) ?? -1] ?? "");
  const outcomes = rows
    .filter((row) => text(row, "outcome") !== "" && isOfCustomer(text(row, "customer")))
    .map((row) => [momentOf(row, columns), plain(text(row, "outcome"))] as const)
    .sort(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([, outcome]) => outcome);
  const nobody = plain(OUTCOMES.unreachable.word);
  const answered = [...outcomes].reverse().findIndex((outcome) => outcome !== nobody);
  return answered < 0 ? outcomes.length : answered;
}

function momentOf(row: Row, columns: ReadonlyMap<LogField, number>): string {
  const cell = (field: LogField): Cell => row[columns.get(field) ?? -1] ?? "";
  const [day, time] = [cell("day"), cell("time")];
  const hour = isDayCell(time) ? (time.time ?? "") : readText(time);
  return `${isDayCell(day) ? day.day : ""} ${hour}`;
}
