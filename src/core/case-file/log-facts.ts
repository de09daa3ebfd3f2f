/** What the log says of one customer, line by line, as evidence: rehearsals and our own mails left out. */

import type { Day } from "../day.ts";
import type { LogStatus } from "../dunning/journal.ts";
import { CHANNEL_WORDS } from "../dunning/scenario.ts";
import type { Cents } from "../money.ts";
import { isDayCell } from "../sheet/cell.ts";
import type { LogField } from "../sheet/design.ts";
import { LIST_SEPARATOR, MODE_WORDS, STATUS_WORDS } from "../sheet/log-lines.ts";
import { readAmount, readDay, readText, readWholeNumber, readWord } from "../sheet/read-cell.ts";
import type { LogRead } from "../sheet/read-log.ts";
import type { TableRow } from "../sheet/table.ts";
import { plain } from "../text/typography.ts";

export type LogFact = {
  /** Undefined for a line from before the chain. */
  readonly number: number | undefined;
  readonly fingerprint: string;
  readonly day: Day | undefined;
  /** « 08:15:03 ». */
  readonly time: string;
  readonly status: LogStatus | undefined;
  /** As it stands in the cell, spaces and all. */
  readonly text: (field: LogField) => string;
  readonly list: (field: LogField) => readonly string[];
  readonly dayIn: (field: LogField) => Day | undefined;
  readonly centsIn: (field: LogField) => Cents | undefined;
};

/** In the order in which they were written. */
export function logFacts(
  { rows }: Pick<LogRead, "rows">,
  isOfCustomer: (typed: string) => boolean,
): readonly LogFact[] {
  return rows
    .filter((row) => isOfCustomer(readText(row.cell("customer"))) && isEvidence(row))
    .map(factOf)
    .sort((one, other) => (one.number ?? 0) - (other.number ?? 0));
}

function isEvidence(row: TableRow<LogField>): boolean {
  const isWord = (field: LogField, word: string) =>
    plain(readText(row.cell(field))) === plain(word);
  return !isWord("mode", MODE_WORDS.test) && !isWord("channel", CHANNEL_WORDS.internal);
}

function factOf(row: TableRow<LogField>): LogFact {
  const text = (field: LogField) => asWritten(row, field);
  const number = readWholeNumber(row.cell("lineNumber"));
  const status = readWord(row.cell("status"), "statut", STATUS_WORDS);
  const time = row.cell("time");
  return {
    number: "value" in number && number.value > 0 ? number.value : undefined,
    fingerprint: text("fingerprint"),
    day: dayIn(row, "day"),
    time: isDayCell(time) ? (time.time ?? "") : readText(time),
    status: "value" in status ? status.value : undefined,
    text,
    list: (field) =>
      text(field)
        .split(LIST_SEPARATOR)
        .filter((item) => item !== ""),
    dayIn: (field) => dayIn(row, field),
    centsIn: (field) => {
      const read = row.isBlank(field) ? undefined : readAmount(row.cell(field));
      return read && "value" in read ? read.value : undefined;
    },
  };
}

function asWritten(row: TableRow<LogField>, field: LogField): string {
  const cell = row.cell(field);
  return typeof cell === "string" ? cell : readText(cell);
}

function dayIn(row: TableRow<LogField>, field: LogField): Day | undefined {
  if (row.isBlank(field)) return undefined;
  const read = readDay(row.cell(field));
  return "value" in read ? read.value : undefined;
}
