/**
 * The log as evidence: what was done for whom, and what is in doubt. Lines are only ever added:
 * a message leaves one line « en cours » before it goes, and one line an invoice once it has gone.
 */

import type { Day } from "../day.ts";
import { groupBy, push } from "../group.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import { isLetterAttempt, type LetterRecord, letterOf, postedLines } from "./letter-record.ts";
import { type Channel, carriesLevel } from "./scenario.ts";

/** « F-2026-014/relance-2 »: the same step of the same invoice is the same act, whatever the day. */
export type Key = string & { readonly __brand: "Key" };

/**
 * - `claimed` the message is about to leave; without a later line its fate is unknown
 * - `sent`, `test` it left (to the customer; to ourselves)
 * - `failed` Google refused it: it did not leave
 * - `doubtful` a later run found the claim without an outcome; a person must look
 * - `notSent` a person looked: it had not left
 * - `done`, `skipped` a person made the step (call, letter), or decided to leave it out
 * - `noted` history only: no step was made
 *
 * Of a letter:
 * - `prepared` it is written, and waits for a person to post it
 * - `posted`, `presented`, `received`, `refused`, `returned` what a person noted of its journey
 * - `discarded` it will not be posted: its steps are free again
 */
export type LogStatus =
  | "claimed"
  | "sent"
  | "test"
  | "failed"
  | "doubtful"
  | "notSent"
  | "done"
  | "skipped"
  | "noted"
  | "prepared"
  | "posted"
  | "presented"
  | "received"
  | "refused"
  | "returned"
  | "discarded";

/** What the log keeps of a letter. */
export type LetterMarks = {
  /** Day of the fact, which may be noted later. */
  readonly factDay?: Day;
  readonly trackingNumber?: string;
  /** It goes as an electronic registered letter. */
  readonly electronic?: boolean;
  /** Days that a notice gives to pay, from its receipt. */
  readonly noticeDays?: number;
  readonly documentLink?: string;
  readonly pdfLink?: string;
  readonly pdfSha256?: string;
};

export type LogEntry = {
  readonly day: Day;
  /** « 08:15:03 », in the time zone of the workbook. */
  readonly time: string;
  readonly customer: CustomerId;
  readonly invoices: readonly InvoiceNumber[];
  readonly keys: readonly Key[];
  readonly channel: Channel;
  /** Name of the step, for people. */
  readonly step: string;
  readonly status: LogStatus;
  readonly mode: "live" | "test";
  readonly reference: string;
  readonly recipients: readonly string[];
  readonly subject: string;
  /** « Montant réclamé »: the euros, on the first line of a message. */
  readonly claimedCents: Cents;
  readonly messageId: string;
  readonly threadId: string;
  readonly countsForGap: boolean;
  readonly level: number;
  readonly at: string;
} & LetterMarks;

export function keyOf(invoice: InvoiceNumber, stepId: string): Key {
  return `${invoice}/${stepId}` as Key;
}

/** What the log says, gathered by key, invoice and customer. Made once a run. */
export type History = {
  /** Steps made. That of a letter is made on the day of its posting. */
  readonly made: ReadonlyMap<Key, LogEntry>;
  /** Letters that wait to be posted. */
  readonly prepared: ReadonlyMap<Key, LogEntry>;
  /** Letters whose writing was cut short: their files are looked up before it is tried again. */
  readonly unfinished: ReadonlyMap<Key, LogEntry>;
  /** Letters that were posted, whatever became of them since. */
  readonly posted: ReadonlyMap<Key, LetterRecord>;
  readonly doubtful: ReadonlyMap<Key, LogEntry>;
  /** Claims that no later line answers, so that the next run says so once. */
  readonly unanswered: readonly LogEntry[];
  readonly failures: ReadonlyMap<Key, number>;
  /** Times that the step was tried, whatever came of it and in whatever mode. */
  readonly attempts: ReadonlyMap<Key, number>;
  /** Lines of what was really made, in the order of the log. */
  readonly contacts: ReadonlyMap<CustomerId, readonly LogEntry[]>;
  readonly lastContact: ReadonlyMap<CustomerId, Day>;
  /** Messages that left, oldest first, for the thread and « notre message du … ». */
  readonly messages: ReadonlyMap<InvoiceNumber, readonly LogEntry[]>;
};

/** A person may have sorted the log: the outcome of a reference is the strongest of its lines. */
const STRENGTH: Readonly<Record<LogStatus, number>> = {
  claimed: 0,
  doubtful: 1,
  test: 2,
  failed: 3,
  notSent: 4,
  noted: 4,
  skipped: 5,
  done: 5,
  sent: 6,
  prepared: 7,
  posted: 8,
  presented: 9,
  received: 10,
  refused: 10,
  returned: 10,
  discarded: 11,
};

/**
 * In live mode only what customers received counts. Test mode is a rehearsal: what we received
 * ourselves counts too, so that the ladder is climbed as it would be, once and at its own pace.
 */
export function historyOf(log: readonly LogEntry[], mode: LogEntry["mode"]): History {
  const [letters, messages] = divided([...byReference(log).values()], isLetterAttempt);
  const records = letters.map(letterOf).filter((letter) => isReal(letter, mode));
  const posted = records.flatMap((letter) => postedAttempt(letter) ?? []);
  const attempts = messages.map(outcomeOf);
  const live = attempts.filter((attempt) => attempt.claim.mode === "live");
  const left = [...attempts.filter((attempt) => hasLeft(attempt, mode)), ...posted];
  const inDoubt = live.filter(
    (attempt) => attempt.status === "claimed" || attempt.status === "doubtful",
  );
  return {
    made: entriesByKey(left),
    prepared: writtenByKey(records, "prepared"),
    unfinished: writtenByKey(records, "unfinished"),
    posted: new Map(
      records
        .filter(({ facts }) => facts.has("posted") && !facts.has("discarded"))
        .flatMap((letter) => letter.keys.map((key) => [key, letter] as const)),
    ),
    doubtful: entriesByKey(inDoubt),
    unanswered: inDoubt
      .filter((attempt) => attempt.status === "claimed")
      .map((attempt) => attempt.claim),
    failures: countsByKey(
      attempts.filter(({ claim, status }) => claim.mode === mode && status === "failed"),
    ),
    attempts: countsByKey([...attempts, ...letters.map(outcomeOf)]),
    contacts: groupBy(contactsIn(log, posted), ({ customer }) => customer),
    // A message in doubt has most likely left: the customer is not written to again so soon.
    lastContact: lastContactOf([...left, ...inDoubt]),
    messages: messagesOf(left.filter(isReminder)),
  };
}

function divided<Value>(
  values: readonly Value[],
  isFirst: (value: Value) => boolean,
): readonly [readonly Value[], readonly Value[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}

/** A letter that was written as a rehearsal is one in test mode only. */
function isReal({ written }: LetterRecord, mode: LogEntry["mode"]): boolean {
  return written.mode === "live" || mode === "test";
}

function postedAttempt(letter: LetterRecord): Attempt | undefined {
  const lines = [...postedLines(letter)].map(([key, line]) => ({ ...line, keys: [key] }));
  const [claim] = lines;
  return claim && { claim, status: "posted", keys: letter.keys, lines };
}

function writtenByKey(
  letters: readonly LetterRecord[],
  fate: LetterRecord["fate"],
): ReadonlyMap<Key, LogEntry> {
  return new Map(
    letters
      .filter((letter) => letter.fate === fate)
      .flatMap(({ keys, written }) => keys.map((key) => [key, written] as const)),
  );
}

/** Messages and calls in the order of the log, then letters, each with its posting that counts. */
function contactsIn(log: readonly LogEntry[], posted: readonly Attempt[]): readonly LogEntry[] {
  const letters = posted.flatMap(({ lines }) => lines.filter(({ mode }) => mode === "live"));
  return [...log.filter(isContact), ...letters];
}

/** A test whose run died counts as made: one copy to ourselves is enough. */
function hasLeft({ claim, status }: Attempt, mode: LogEntry["mode"]): boolean {
  if (claim.mode === "live") return status === "sent" || isByPerson(status);
  return mode === "test" && status !== "failed" && status !== "notSent";
}

/** A step that a person made, or left out: it is behind us. */
function isByPerson(status: LogStatus): boolean {
  return status === "done" || status === "skipped";
}

/** What a message may tell the customer as done: never a rehearsal, nor a step left out. */
function isContact({ mode, status }: LogEntry): boolean {
  return mode === "live" && (status === "sent" || status === "done");
}

type Attempt = {
  readonly claim: LogEntry;
  readonly status: LogStatus;
  readonly keys: readonly Key[];
  readonly lines: readonly LogEntry[];
};

function byReference(log: readonly LogEntry[]): ReadonlyMap<string, readonly LogEntry[]> {
  return groupBy(log, ({ reference }) => reference);
}

/** What a reference came to, from the statuses of its lines. */
export function statusOf(statuses: readonly LogStatus[]): LogStatus | undefined {
  return statuses.reduce<LogStatus | undefined>(
    (best, one) => (best && STRENGTH[best] >= STRENGTH[one] ? best : one),
    undefined,
  );
}

/** The line that carries the ids of the message stands for the attempt. */
function outcomeOf(lines: readonly LogEntry[]): Attempt {
  const strongest = lines.reduce((best, line) =>
    STRENGTH[line.status] > STRENGTH[best.status] ? line : best,
  );
  return {
    claim: strongest,
    status: strongest.status,
    keys: [...new Set(lines.flatMap((line) => line.keys))],
    lines,
  };
}

function entriesByKey(attempts: readonly Attempt[]): ReadonlyMap<Key, LogEntry> {
  return new Map(attempts.flatMap(linesByKey));
}

/** A message that left has one line for each of its keys, with the level of that invoice. */
function linesByKey({
  claim,
  keys,
  lines,
  status,
}: Attempt): readonly (readonly [Key, LogEntry])[] {
  const own = new Map<Key, LogEntry>();
  for (const line of lines)
    for (const key of line.status === status ? line.keys : [])
      if (!own.has(key)) own.set(key, line);
  return keys.map((key) => [key, own.get(key) ?? claim]);
}

function countsByKey(attempts: readonly Attempt[]): ReadonlyMap<Key, number> {
  const counts = new Map<Key, number>();
  for (const { keys } of attempts)
    for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

/** What « notre rappel du … » may speak of: a mail or a letter of the ladder to the customer. */
function isReminder({ claim, status, keys }: Attempt): boolean {
  return status !== "skipped" && carriesLevel(claim) && !keys.every(isApart);
}

function lastContactOf(attempts: readonly Attempt[]): ReadonlyMap<CustomerId, Day> {
  const last = new Map<CustomerId, Day>();
  for (const { claim } of attempts) {
    const known = last.get(claim.customer);
    if (claim.countsForGap && (!known || known < claim.day)) last.set(claim.customer, claim.day);
  }
  return last;
}

function messagesOf(attempts: readonly Attempt[]): ReadonlyMap<InvoiceNumber, LogEntry[]> {
  const byTime = attempts
    .map((attempt) => ({ attempt, moment: momentOf(attempt) }))
    .sort((a, b) => (a.moment < b.moment ? -1 : 1));
  const messages = new Map<InvoiceNumber, LogEntry[]>();
  for (const { attempt } of byTime)
    for (const key of attempt.keys) push(messages, invoiceOf(key), attempt.claim);
  return messages;
}

/** Two messages of the same second keep one order, whatever the order of the lines. */
function momentOf({ claim }: Attempt): string {
  return `${claim.day} ${claim.time} ${claim.reference}`;
}

/** Recipients of the last 24 hours: Gmail counts them, tests and doubts included. */
export function recipientsSince(log: readonly LogEntry[], since: string): number {
  const recent = log.filter((entry) => `${entry.day} ${entry.time}` >= since);
  return [...byReference(recent).values()]
    .filter((lines) => !isLetterAttempt(lines))
    .map(outcomeOf)
    .filter(({ status }) => status !== "failed" && status !== "notSent")
    .reduce((sum, { claim }) => sum + claim.recipients.length, 0);
}

/** An invoice number may hold a slash; a step's id never does. */
export function invoiceOf(key: Key): InvoiceNumber {
  return key.slice(0, key.lastIndexOf("/")) as InvoiceNumber;
}

export function stepOf(key: Key): string {
  return key.slice(key.lastIndexOf("/") + 1);
}

/** A step that happens on a day and may happen again on another, outside any ladder: « duplicata-2026-11-23 ». */
const DATED = /-\d{4}-\d{2}-\d{2}$/;

export function isApart(key: Key): boolean {
  return DATED.test(stepOf(key));
}

/** A message that was refused and is tried again is another message: it gets another reference. */
export function attemptOf({ attempts }: History, [first]: readonly Key[]): number {
  return (first && attempts.get(first)) ?? 0;
}
