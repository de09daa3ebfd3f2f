/** The lines of the log: how an act becomes rows of « Relances », and their French words. */

import type { Day } from "../day.ts";
import type { Key, LetterMarks, LogStatus } from "../dunning/journal.ts";
import { CHANNEL_WORDS, type Channel } from "../dunning/scenario.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { type Cents, eurosOf, ZERO } from "../money.ts";
import type { Cell, Row } from "./cell.ts";
import type { LogField } from "./design.ts";

/** The cells of one line, by the fields of the log; a field that is left out is blank. */
export type LogCells = Readonly<Partial<Record<LogField, Cell>>>;

/** What the chain adds to a line. */
export type SealField = "lineNumber" | "fingerprint";

export type LogLine = {
  readonly day: Day;
  readonly time: string;
  readonly author: string;
  readonly customer: string;
  readonly invoices: readonly InvoiceNumber[];
  readonly channel: Channel;
  readonly step: string;
  readonly level: number;
  readonly status: LogStatus;
  readonly mode: "live" | "test";
  /** What a contact with a person came to. */
  readonly contact?: ContactNote;
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly claimedCents: Cents;
  readonly countsForGap: boolean;
  readonly reference: string;
  readonly error: string;
  readonly messageId: string;
  readonly threadId: string;
  readonly keys: readonly Key[];
  readonly body: string;
} & LetterMarks;

/** What a line without a message leaves blank. */
export const NO_MESSAGE = {
  recipients: [],
  subject: "",
  claimedCents: ZERO,
  error: "",
  messageId: "",
  threadId: "",
} as const;

export type ContactNote = {
  /** « promesse de paiement », « message laissé »… */
  readonly outcome: string;
  readonly cause: string;
  /** Who was spoken to. */
  readonly person: string;
  readonly promiseDay?: Day;
  readonly promisedCents?: Cents;
  readonly nextAction: string;
  readonly nextActionDay?: Day;
};

export const STATUS_WORDS: Readonly<Record<LogStatus, string>> = {
  claimed: "en cours",
  sent: "envoyé",
  test: "test",
  failed: "échec",
  doubtful: "à vérifier",
  notSent: "non envoyé",
  done: "fait",
  skipped: "passée",
  noted: "noté",
  prepared: "préparé",
  posted: "posté",
  presented: "présenté",
  received: "reçu",
  refused: "refusé",
  returned: "retourné",
  discarded: "abandonné",
};

/** « Résultat » of a letter that went as an electronic registered one. */
export const ELECTRONIC_WORDS = "recommandé électronique";

export const MODE_WORDS: Readonly<Record<LogLine["mode"], string>> = { live: "réel", test: "test" };

/** Separates invoices, addresses and keys inside one cell. */
export const LIST_SEPARATOR = "\n";

/** Sheets takes no more in a cell; a longer text is cut and says so. */
const LONGEST_CELL = 50_000;
/** The first half of a character that the cut would split. */
const HALF_PAIR = /[\ud800-\udbff]$/;
const CUT = "\n[texte coupé : trop long pour une cellule]";

/** The cells of a line, before the chain gives it its number and its fingerprint. */
export function logCells(line: LogLine): Record<Exclude<LogField, SealField>, Cell> {
  return {
    day: { day: line.day },
    time: line.time,
    author: line.author,
    customer: line.customer,
    invoices: line.invoices.join(LIST_SEPARATOR),
    channel: CHANNEL_WORDS[line.channel],
    step: line.step,
    level: line.level,
    status: STATUS_WORDS[line.status],
    mode: MODE_WORDS[line.mode],
    ...contactCells(line.contact, line.electronic ? ELECTRONIC_WORDS : ""),
    recipients: line.recipients.join(LIST_SEPARATOR),
    subject: line.subject,
    claimed: eurosOf(line.claimedCents),
    countsForGap: line.countsForGap ? "oui" : "non",
    reference: line.reference,
    error: line.error,
    messageId: line.messageId,
    threadId: line.threadId,
    keys: line.keys.join(LIST_SEPARATOR),
    body: fitting(line.body),
    ...letterCells(line),
  };
}

/** The row in the order of the sheet's own columns: people move columns. */
export function logRow(
  cells: LogCells,
  columns: ReadonlyMap<LogField, number>,
  width: number,
): Row {
  const row: Cell[] = Array.from({ length: width }, () => "");
  for (const [field, index] of columns) row[index] = cells[field] ?? "";
  return row;
}

function letterCells(marks: LetterMarks): Pick<Record<LogField, Cell>, LetterField> {
  return {
    factDay: dayCell(marks.factDay),
    trackingNumber: marks.trackingNumber ?? "",
    noticeDays: marks.noticeDays ?? "",
    documentLink: marks.documentLink ?? "",
    pdfLink: marks.pdfLink ?? "",
    pdfSha256: marks.pdfSha256 ?? "",
  };
}

/** Columns that workbooks have since version 5. */
export type LetterField = Exclude<keyof LetterMarks, "electronic">;

function dayCell(day: Day | undefined): Cell {
  return day ? { day } : "";
}

function contactCells(
  contact: ContactNote | undefined,
  otherwise: string,
): Pick<Record<LogField, Cell>, ContactField> {
  const { promisedCents } = contact ?? {};
  return {
    outcome: contact?.outcome ?? otherwise,
    cause: contact?.cause ?? "",
    person: contact?.person ?? "",
    promiseDay: dayCell(contact?.promiseDay),
    promised: promisedCents === undefined ? "" : eurosOf(promisedCents),
    nextAction: contact?.nextAction ?? "",
    nextActionDay: dayCell(contact?.nextActionDay),
  };
}

type ContactField =
  | "outcome"
  | "cause"
  | "person"
  | "promiseDay"
  | "promised"
  | "nextAction"
  | "nextActionDay";

function fitting(text: string): string {
  if (text.length <= LONGEST_CELL) return text;
  return text.slice(0, LONGEST_CELL - CUT.length).replace(HALF_PAIR, "") + CUT;
}
