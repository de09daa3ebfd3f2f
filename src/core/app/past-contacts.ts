/** What was said to a customer and by whom: the lines of the log about it, one a contact. */

import { type LogStatus, statusOf } from "../dunning/journal.ts";
import type { LetterRecord } from "../dunning/letter-record.ts";
import { push } from "../group.ts";
import { type Cell, isDayCell } from "../sheet/cell.ts";
import type { LogField } from "../sheet/design.ts";
import { MODE_WORDS, STATUS_WORDS } from "../sheet/log-lines.ts";
import { readDay, readText, readWord } from "../sheet/read-cell.ts";
import type { LogRead } from "../sheet/read-log.ts";
import type { TableRow } from "../sheet/table.ts";
import { formatDay } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { webLinkOf } from "../text/web-link.ts";
import type { PastContact } from "./call-sheet.ts";
import { shortened } from "./fitting.ts";
import { fateWords, journeyWords } from "./letter-words.ts";

/** One contact, as its lines tell it together. */
export type LoggedContact = {
  readonly reference: string;
  /** « 2026-11-23 10:12:00 ». */
  readonly moment: string;
  readonly author: string;
  readonly channel: string;
  readonly step: string;
  readonly outcome: string;
  readonly cause: string;
  readonly person: string;
  /** What was typed of a call; the subject of a message. */
  readonly note: string;
  readonly status: LogStatus;
};

type Row = TableRow<LogField>;

/** Oldest first, whatever the order of the rows. Rehearsals and messages that never left are none. */
export function contactsOf(
  { rows }: Pick<LogRead, "rows">,
  isOfCustomer: (typed: string) => boolean,
): readonly LoggedContact[] {
  const byReference = new Map<string, Row[]>();
  for (const row of rows) {
    if (!isOfCustomer(textOf(row, "customer")) || isTest(row)) continue;
    const reference = textOf(row, "reference");
    push(byReference, reference === "" ? row.at() : reference, row);
  }
  return [...byReference.values()]
    .flatMap((lines) => contactOf(lines))
    .sort((one, other) => (one.moment < other.moment ? -1 : Number(one.moment > other.moment)));
}

/** The log has the whole of what is longer. */
const LONGEST_NOTE = 10_000;

export function pastContact(contact: LoggedContact, letter?: LetterRecord): PastContact {
  const { moment, channel, outcome, step, status, person, note, cause, author } = contact;
  const [day = "", time = ""] = moment.split(" ");
  const read = readDay(day);
  const shown = "value" in read ? formatDay(read.value) : day;
  return {
    when: time === "" ? shown : `${shown} à ${time.slice(0, 5)}`,
    channel,
    what: whatOf({ outcome, step, status, channel }),
    person,
    note: shortened([cause, note].filter((part) => part !== "").join(" : "), LONGEST_NOTE),
    by: author,
    ...(letter ? ofLetter(letter) : {}),
  };
}

/** All that was noted of it, and where it can be read. */
function ofLetter(letter: LetterRecord): Pick<PastContact, "what" | "note" | "links"> {
  const { step, documentLink = "", pdfLink = "" } = letter.written;
  const links = [
    { name: "Document", link: webLinkOf(documentLink) },
    { name: "PDF", link: webLinkOf(pdfLink) },
  ];
  return {
    what: `${step} (${fateWords(letter)})`,
    note: journeyWords(letter),
    links: links.filter(({ link }) => link !== ""),
  };
}

const AFTER: Readonly<Partial<Record<LogStatus, string>>> = {
  claimed: "en cours",
  doubtful: "à vérifier",
  failed: "refusé par Gmail",
  skipped: "passée",
};

function whatOf({
  outcome,
  step,
  status,
  channel,
}: Pick<LoggedContact, "outcome" | "step" | "status" | "channel">): string {
  const name = step || channel;
  if (outcome !== "") return `${name} : ${outcome}`;
  const after = AFTER[status];
  return after ? `${name} (${after})` : name;
}

function contactOf(lines: readonly Row[]): readonly LoggedContact[] {
  const told = lines.map((row) => ({ row, status: statusIn(row) }));
  const strongest = statusOf(told.flatMap(({ status }) => status ?? []));
  const line = told.find(({ status }) => status === strongest)?.row;
  if (!line || strongest === undefined || strongest === "notSent") return [];
  const text = (field: LogField) => textOf(line, field);
  const isMessage = text("recipients") !== "";
  const steps = told
    .filter(({ status }) => status === strongest)
    .map(({ row }) => textOf(row, "step"));
  return [
    {
      reference: text("reference"),
      moment: momentOf(line),
      author: text("author"),
      channel: text("channel"),
      step: [...new Set(steps)].join(", "),
      outcome: text("outcome"),
      cause: text("cause"),
      person: text("person"),
      note: asTyped(line.cell(isMessage ? "subject" : "body")),
      status: strongest,
    },
  ];
}

function statusIn(row: Row): LogStatus | undefined {
  const read = readWord(row.cell("status"), "statut", STATUS_WORDS);
  return "value" in read ? read.value : undefined;
}

function isTest(row: Row): boolean {
  return plain(textOf(row, "mode")) === plain(MODE_WORDS.test);
}

function momentOf(row: Row): string {
  const time: Cell = row.cell("time");
  const day = readDay(row.cell("day"));
  const hour = isDayCell(time) ? (time.time ?? "") : readText(time);
  return `${"value" in day ? day.value : ""} ${hour}`;
}

/** To the letter: a note may be of any length, in any script. */
function asTyped(cell: Cell): string {
  return typeof cell === "string" ? cell.trim() : readText(cell);
}

function textOf(row: Row, field: LogField): string {
  return readText(row.cell(field));
}
