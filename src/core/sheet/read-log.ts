/** Reads « Relances » back: what was done, whatever the order of the lines. */

import type { Key, LetterMarks, LogEntry } from "../dunning/journal.ts";
import { CHANNEL_WORDS, type Channel } from "../dunning/scenario.ts";
import type { Finding, Found } from "../finding.ts";
import type { Directory } from "../ledger/directory.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { type Cents, ZERO } from "../money.ts";
import { plain } from "../text/typography.ts";
import { type Cell, isDayCell, type Row } from "./cell.ts";
import { LOG, type LogField, SHEET } from "./design.ts";
import {
  ELECTRONIC_WORDS,
  type LetterField,
  LIST_SEPARATOR,
  MODE_WORDS,
  STATUS_WORDS,
} from "./log-lines.ts";
import { readAmount, readDay, readText, readWholeNumber, readWord } from "./read-cell.ts";
import { rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { placesOf, readTable, type TableRow } from "./table.ts";

export type LogRead = {
  readonly entries: readonly LogEntry[];
  /** Where each field stands, to add a line. */
  readonly columns: ReadonlyMap<LogField, number>;
  readonly width: number;
  /** Every line, those without a key included, for the chain. */
  readonly rows: readonly TableRow<LogField>[];
};

const FIELDS = LOG.columns.map((column) => column.field);

/**
 * Every column is needed: a line that cannot say all is no evidence. Those that a later version
 * added are missed when a line is to be written: an earlier workbook does not have them yet.
 */
const ADDED: readonly LogField[] = [
  "lineNumber",
  "fingerprint",
  ...([
    "factDay",
    "trackingNumber",
    "noticeDays",
    "documentLink",
    "pdfLink",
    "pdfSha256",
  ] satisfies readonly LetterField[]),
];

const SPECS = specsOf<LogField>(LOG, {
  required: FIELDS.filter((field) => !ADDED.includes(field)),
});

/**
 * A line that cannot be read is an error that stops the run: what it says may be that a message
 * has already left. Lines without a key (calls and notes) are history and pass.
 */
export function readLog(rows: readonly Row[], directory: Directory): Found<LogRead> {
  const table = readTable({ sheet: SHEET.log, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const entries: LogEntry[] = [];
  for (const row of table.value.rows) {
    if (row.isBlank("keys")) continue;
    const reader = rowReader(row);
    const day = reader.needed("day", (cell) => readDay(cell, { what: "date du journal" }));
    const status = reader.needed("status", (cell) =>
      readWord(cell, "statut du journal", STATUS_WORDS),
    );
    findings.push(...reader.findings);
    if (day && status) entries.push(entryOf(row, { day, status, directory }));
  }
  const { columns, width } = placesOf(table.value, FIELDS);
  return { value: { entries, columns, width, rows: table.value.rows }, findings };
}

function entryOf(
  row: TableRow<LogField>,
  known: Pick<LogEntry, "day" | "status"> & { readonly directory: Directory },
): LogEntry {
  const text = (field: LogField): string => readText(row.cell(field));
  const channel = channelOf(row.cell("channel"));
  return {
    day: known.day,
    status: known.status,
    time: timeOf(row.cell("time")),
    customer: known.directory.resolve(text("customer")),
    invoices: listOf(text("invoices")) as InvoiceNumber[],
    keys: listOf(text("keys")) as Key[],
    channel,
    step: text("step"),
    mode: plain(text("mode")) === plain(MODE_WORDS.test) ? "test" : "live",
    reference: text("reference"),
    recipients: listOf(text("recipients")),
    subject: subjectOf(row.cell("subject")),
    claimedCents: claimedOf(row.cell("claimed")),
    messageId: text("messageId"),
    threadId: text("threadId"),
    countsForGap: text("countsForGap") !== "non",
    level: levelOf(row.cell("level")),
    at: row.at("keys"),
    ...(NO_LETTERS.includes(channel) ? {} : marksOf(row)),
  };
}

/** Most lines of a long log: six cells less to read of each. */
const NO_LETTERS: readonly Channel[] = ["email", "call", "internal"];

function marksOf(row: TableRow<LogField>): LetterMarks {
  const text = (field: LogField): string => readText(row.cell(field));
  const factDay = readDay(row.cell("factDay"));
  const noticeDays = readWholeNumber(row.cell("noticeDays"));
  return {
    ...("value" in factDay ? { factDay: factDay.value } : {}),
    ...("value" in noticeDays ? { noticeDays: noticeDays.value } : {}),
    electronic: plain(text("outcome")) === plain(ELECTRONIC_WORDS),
    trackingNumber: text("trackingNumber"),
    documentLink: text("documentLink"),
    pdfLink: text("pdfLink"),
    pdfSha256: text("pdfSha256"),
  };
}

/** As it was sent, odd spaces included: a reply in the same thread must repeat it. */
function subjectOf(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : readText(cell);
}

function listOf(text: string): string[] {
  return text.split(LIST_SEPARATOR).filter((item) => item !== "");
}

/** Information only: what was claimed stands in the text of the message. */
function claimedOf(cell: Cell): Cents {
  const amount = readAmount(cell);
  return "value" in amount ? amount.value : ZERO;
}

/** Information only: the step of the key decides what comes next. */
function levelOf(cell: Cell): number {
  const level = readWholeNumber(cell);
  return "value" in level ? level.value : 0;
}

/** A word that is not ours is some other contact: it has no thread and no mail. */
function channelOf(cell: Cell): Channel {
  const read = readWord(cell, "canal", CHANNEL_WORDS);
  return "value" in read ? read.value : "call";
}

/** A column that has lost its text format shows the hour as a time of 30 December 1899. */
function timeOf(cell: Cell): string {
  return isDayCell(cell) ? (cell.time ?? "00:00:00") : readText(cell);
}
