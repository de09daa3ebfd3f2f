/** What a person notes of a letter: posted, received, refused… A line an invoice; nothing is changed. */

import { type Day, parseIsoDay } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { LogEntry } from "../dunning/journal.ts";
import {
  isRegistered,
  LETTER_FACTS,
  type LetterFactStatus,
  type LetterRecord,
  lettersOf,
} from "../dunning/letter-record.ts";
import { readRegisteredNumber } from "../letters/registered-number.ts";
import { ZERO } from "../money.ts";
import { type LogLine, NO_MESSAGE } from "../sheet/log-lines.ts";
import { formatDay } from "../text/format.ts";
import { type Fields, fieldsOf, textOf, typedText } from "../text/typed-text.ts";
import { dayProblem, orderProblem } from "./letter-checks.ts";
import { letterTags } from "./letter-files.ts";
import { whatOf } from "./letter-lines.ts";
import { FACT_WORDS } from "./letter-words.ts";
import type { LetterFact } from "./letters-page.ts";
import type { Moment, Ports } from "./ports.ts";
import { type Answer, addLines, done, logProblem, refused, underLock } from "./under-lock.ts";

/** A fact as it is written down. */
type Noted = {
  readonly event: LetterFactStatus;
  readonly day: Day;
  readonly trackingNumber: string;
  readonly electronic: boolean;
};

export function noteLetter(ports: Ports, fact: LetterFact): Answer {
  return underLock(ports, (read) => {
    const moment = ports.clock.now();
    const problem = logProblem(ports, read);
    if (problem) return refused(problem);
    const { book } = read;
    const asked = readNote(book, fieldsOf(fact), moment.day);
    if ("problem" in asked) return refused(asked.problem);
    const { letter, noted } = asked;
    const said = saidOf(book, letter, noted);
    if (isKnown(letter, noted)) return done(said);
    if (letter.fate === "unfinished") throwAway(ports, letter);
    addLines(ports, read, factLines(book, letter, { noted, moment, author: ports.mail.sender() }));
    return done(said);
  });
}

type Asked =
  | { readonly letter: LetterRecord; readonly noted: Noted }
  | { readonly problem: string };

function readNote(book: Book, sent: Fields, today: Day): Asked {
  const letter = letterNamed(book, textOf(sent["reference"]));
  if (!letter) return { problem: "Ce courrier n’est pas dans le journal : actualisez." };
  const noted = readFact(sent, letter);
  if ("problem" in noted) return noted;
  const problem =
    orderProblem(letter, noted.event) ??
    dayProblem(letter, noted, today) ??
    takenNumber(book, letter, noted);
  return problem === undefined ? { letter, noted } : { problem };
}

/** What was begun of it and is given up: nothing of it stays behind unseen. */
function throwAway({ archive }: Ports, { reference }: LetterRecord): void {
  for (const { id } of archive.find(letterTags(reference))) archive.discard(id);
}

function letterNamed({ log }: Book, reference: string): LetterRecord | undefined {
  const lines = reference === "" ? [] : log.filter((entry) => entry.reference === reference);
  return lettersOf(lines)[0];
}

type Read = Noted | { readonly problem: string };

function readFact(sent: Fields, letter: LetterRecord): Read {
  const event = LETTER_FACTS.find((one) => one === textOf(sent["event"]));
  if (!event) return { problem: "Ce que vous notez de ce courrier n’est pas connu." };
  const day = parseIsoDay(textOf(sent["day"]));
  if (!day) return { problem: "La date n’est pas une date." };
  const plain = { event, day, trackingNumber: "", electronic: false };
  return event === "posted" ? withNumber(plain, sent, letter) : plain;
}

/** A posting that is noted again keeps the number that is not typed again. */
function withNumber(fact: Noted, sent: Fields, letter: LetterRecord): Read {
  const before = letter.facts.get("posted");
  const electronic =
    typeof sent["electronic"] === "boolean" ? sent["electronic"] : before?.electronic === true;
  const typed = typedText(sent["trackingNumber"]) || (before?.trackingNumber ?? "");
  if (typed === "" && letter.written.channel !== "registered" && !electronic) return fact;
  if (typed === "") return { problem: NUMBER_NEEDED };
  const read = readRegisteredNumber(typed, { electronic });
  return "problem" in read ? read : { ...fact, trackingNumber: read.number, electronic };
}

const NUMBER_NEEDED =
  "Le numéro du recommandé manque : il est sur la preuve de dépôt, et sans lui rien ne prouve l’envoi.";

/** One number is one letter: the other has most likely been noted in its place. */
function takenNumber(
  { log }: Book,
  { reference }: LetterRecord,
  { trackingNumber }: Noted,
): string | undefined {
  if (trackingNumber === "") return undefined;
  const other = lettersOf(log).find(
    (letter) =>
      letter.reference !== reference &&
      letter.fate !== "discarded" &&
      letter.facts.get("posted")?.trackingNumber === trackingNumber,
  );
  return (
    other && `Le numéro ${trackingNumber} est déjà celui d’un autre courrier : ${whatOf(other)}.`
  );
}

/** Twice the same click. */
function isKnown({ fate, facts }: LetterRecord, noted: Noted): boolean {
  const line = facts.get(noted.event);
  const isLast = fate === noted.event || noted.event === "posted" || noted.event === "presented";
  return (
    isLast &&
    line?.day === noted.day &&
    (line.trackingNumber ?? "") === noted.trackingNumber &&
    (line.electronic ?? false) === noted.electronic
  );
}

/** CPCE L100: a consumer must have agreed to electronic registered letters. */
const CONSENT =
  "Un particulier doit avoir accepté de recevoir des recommandés électroniques : gardez son accord.";

function saidOf(book: Book, letter: LetterRecord, { event, day, electronic }: Noted): string {
  const said = `${whatOf(letter)} : ${FACT_WORDS[event]} le ${formatDay(day)}.`;
  const isConsumer = book.customers.get(letter.written.customer)?.type === "particulier";
  if (electronic && isConsumer) return `${said} ${CONSENT}`;
  if (event === "returned" && isRegistered(letter)) return `${said} ${WRONG_ADDRESS}`;
  return said;
}

const WRONG_ADDRESS =
  "Non réclamée, elle vaut mise en demeure ; si l’adresse était fausse, abandonnez-la et rédigez-en une autre.";

type Writing = {
  readonly noted: Noted;
  readonly moment: Pick<Moment, "day" | "time">;
  readonly author: string;
};

/** As many lines as the letter has invoices, each with its level: the steps are made one by one. */
function factLines(book: Book, letter: LetterRecord, writing: Writing): readonly LogLine[] {
  const written = letter.lines.filter(({ status }) => status === letter.written.status);
  return written.map((entry) => factLine(book, entry, writing));
}

function factLine(
  { customers }: Book,
  entry: LogEntry,
  { noted, moment, author }: Writing,
): LogLine {
  const { event, day, trackingNumber, electronic } = noted;
  return {
    day: moment.day,
    time: moment.time,
    author,
    customer: customers.get(entry.customer)?.name ?? entry.customer,
    invoices: entry.invoices,
    channel: entry.channel,
    step: entry.step,
    level: entry.level,
    status: event,
    mode: entry.mode,
    ...NO_MESSAGE,
    subject: entry.subject,
    claimedCents: ZERO,
    countsForGap: event === "posted" && entry.countsForGap,
    reference: entry.reference,
    keys: entry.keys,
    body: "",
    factDay: day,
    trackingNumber,
    electronic,
  };
}
