/** What the lines of the log tell of one letter: where it stands, and what is known of its journey. */

import type { Day } from "../day.ts";
import { groupBy } from "../group.ts";
import type { Key, LogEntry, LogStatus } from "./journal.ts";
import { type Channel, isLetter } from "./scenario.ts";

/** What a person notes of a letter that was written. */
export const LETTER_FACTS = [
  "posted",
  "presented",
  "received",
  "refused",
  "returned",
  "discarded",
] as const satisfies readonly LogStatus[];

export type LetterFactStatus = (typeof LETTER_FACTS)[number];

/** `unfinished`: claimed, and nothing tells what came of it; `failed`: it was not written. */
export type LetterFate = "unfinished" | "failed" | "prepared" | LetterFactStatus;

export type LetterRecord = {
  readonly reference: string;
  readonly fate: LetterFate;
  /** The line that says what it is: that of its writing, or else the claim. */
  readonly written: LogEntry;
  /** The line of each fact as it was last noted, with the day of the fact as its day. */
  readonly facts: ReadonlyMap<LetterFactStatus, LogEntry>;
  readonly keys: readonly Key[];
  readonly lines: readonly LogEntry[];
};

export function isLetterStatus(status: LogStatus): boolean {
  return status === "prepared" || isFact(status);
}

function isFact(status: LogStatus): status is LetterFactStatus {
  return (LETTER_FACTS as readonly LogStatus[]).includes(status);
}

/** A letter that a person wrote and noted as « fait » is a step made, and nothing to follow. */
export function isLetterAttempt(lines: readonly LogEntry[]): boolean {
  return lines.some(
    ({ status, channel }) =>
      isLetterStatus(status) || (isLetter({ channel }) && status === "claimed"),
  );
}

/** The letters of the log, in the order in which they were written. */
export function lettersOf(log: readonly LogEntry[]): readonly LetterRecord[] {
  const moments = new Map<LetterRecord, string>();
  const letters = [...groupBy(log.filter(isOfLetter), ({ reference }) => reference).values()]
    .filter(isLetterAttempt)
    .map(letterOf);
  for (const letter of letters) moments.set(letter, momentOf(letter.written));
  return letters.sort((a, b) => ((moments.get(a) ?? "") < (moments.get(b) ?? "") ? -1 : 1));
}

function isOfLetter({ channel, status }: LogEntry): boolean {
  return isLetter({ channel }) || isLetterStatus(status);
}

/** A fact that was noted again was noted wrongly before: the later note counts. */
export function letterOf(lines: readonly LogEntry[]): LetterRecord {
  const latestFirst = [...lines].sort((a, b) => compare(momentOf(b), momentOf(a)));
  const facts = new Map<LetterFactStatus, LogEntry>();
  for (const line of latestFirst) {
    const { status } = line;
    if (isFact(status) && !facts.has(status)) facts.set(status, dated(line));
  }
  const ofStatus = (status: LogStatus) => latestFirst.find((line) => line.status === status);
  const [latest] = latestFirst;
  const written = ofStatus("prepared") ?? ofStatus("claimed") ?? latest;
  if (!written) throw new RangeError("A letter without a line");
  return {
    reference: written.reference,
    fate: fateOf(latestFirst, facts),
    written,
    facts,
    keys: [...new Set(lines.flatMap(({ keys }) => keys))],
    lines: latestFirst,
  };
}

const ENDS: readonly LogStatus[] = ["received", "refused", "returned"];

/** What came to it later counts, not what was noted later: a day of presentation may come last. */
function fateOf(
  latestFirst: readonly LogEntry[],
  facts: LetterRecord["facts"],
): LetterRecord["fate"] {
  if (facts.has("discarded")) return "discarded";
  if (facts.has("posted")) {
    const end = latestFirst.find(({ status }) => ENDS.includes(status))?.status;
    if (end && isFact(end)) return end;
    return facts.has("presented") ? "presented" : "posted";
  }
  const statuses = latestFirst.map(({ status }) => status);
  if (statuses.includes("prepared") || facts.size > 0) return "prepared";
  return statuses.every((status) => status === "claimed") ? "unfinished" : "failed";
}

/** The line of each key at its posting: its own where there is one for it. */
export function postedLines({ facts, keys, lines }: LetterRecord): ReadonlyMap<Key, LogEntry> {
  const posted = facts.get("posted");
  if (!posted || facts.has("discarded")) return new Map();
  return new Map(keys.map((key) => [key, lineFor(key, lines, posted)]));
}

function lineFor(key: Key, lines: readonly LogEntry[], posted: LogEntry): LogEntry {
  const own = lines.find((line) => line.status === "posted" && line.keys.includes(key));
  return own ? dated(own) : posted;
}

/** As of the day of the fact, which may have been noted days later. */
function dated(line: LogEntry): LogEntry {
  return { ...line, day: line.factDay ?? line.day };
}

export function factDayOf({ facts }: LetterRecord, fact: LetterFactStatus): Day | undefined {
  return facts.get(fact)?.day;
}

/** Registered in fact: the channel of its step says so, or the number under which it went. */
export function isRegistered({ written, facts }: LetterRecord): boolean {
  const channel: Channel = written.channel;
  return channel === "registered" || (facts.get("posted")?.trackingNumber ?? "") !== "";
}

function momentOf({ day, time, reference }: LogEntry): string {
  return `${day} ${time} ${reference}`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
