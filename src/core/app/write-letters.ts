/** Writes the letters that a person asks for, one after the other, as far as the time of an execution allows. */

import { historyOf, type Key, type LogEntry } from "../dunning/journal.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { readText } from "../sheet/read-cell.ts";
import { formatDay } from "../text/format.ts";
import { isForEverything, refusalSentence } from "../text/refusals.ts";
import { lettersAsked } from "./letter-asks.ts";
import { letterFolders } from "./letter-files.ts";
import { claimAgain } from "./letter-log.ts";
import { type LetterModels, letterModels } from "./letter-models.ts";
import { draftToday, letterToday } from "./letter-today.ts";
import type { LetterAsk, WrittenLetter, WrittenLetters } from "./letters-page.ts";
import { keepHead, openLog, reopened } from "./log-writer.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { RUN_LIMIT_MS } from "./remind.ts";
import { type Answer, done, logProblem, refused, underLock } from "./under-lock.ts";
import { settleLetter } from "./unfinished-letters.ts";
import {
  appendLines,
  type LetterOutcome,
  type LetterWriting,
  writeLetter,
} from "./write-letter.ts";

/** A letter takes some seconds: payments are read again after about a minute. */
export const LETTERS_PER_READING = 10;

type Told = Answer & { readonly written?: WrittenLetters };

export function writeLetters(ports: Ports, given: unknown): WrittenLetters {
  const asks = lettersAsked(given);
  const told: Told = underLock<Told>(ports, (read) => {
    const problem = logProblem(ports, read);
    return problem ? refused(problem) : { ...done(""), written: writeAll(ports, read, asks) };
  });
  if (told.written) return told.written;
  return { letters: asks.map((ask) => notWritten(ask, told.said)), left: [] };
}

function writeAll(ports: Ports, first: BookRead, asks: readonly LetterAsk[]): WrittenLetters {
  const letters: WrittenLetter[] = [];
  let desk = deskOf(ports, first);
  let stop: string | undefined;
  try {
    for (const [index, ask] of asks.entries()) {
      if (index > 0 && stop === undefined && ports.clock.elapsedMs() > RUN_LIMIT_MS)
        return { letters, left: asks.slice(index) };
      if (index > 0 && index % LETTERS_PER_READING === 0) desk = readAgain(desk);
      const { letter, isLast } = writeOne(desk, ask, stop);
      letters.push(letter);
      if (isLast) stop = letter.said;
    }
    return { letters, left: [] };
  } finally {
    ports.workbook.flush();
    keepHead(ports, desk.log);
  }
}

/** What letters are written from, until the workbook is read again. */
type Desk = LetterWriting & {
  readonly models: LetterModels;
  readonly read: BookRead;
  /** Tried since the workbook was read: the log that was read does not know of them. */
  readonly tried: Set<Key>;
};

function deskOf(ports: Ports, read: BookRead): Desk {
  const { book, log } = read;
  const folders = letterFolders(ports.archive, book.settings.company);
  const models = letterModels(ports.archive, folders);
  return { ...fresh(read), ports, log: openLog(ports, log), folders, models };
}

function readAgain(desk: Desk): Desk {
  const { ports, log } = desk;
  const read = readWorkbook(ports);
  return { ...desk, ...fresh(read), log: reopened(ports, read.log, log) };
}

function fresh(read: BookRead): Pick<Desk, "read" | "book" | "history" | "tried"> {
  const { book } = read;
  const history = historyOf(book.log, book.settings.testMode ? "test" : "live");
  return { read, book, history, tried: new Set() };
}

/** `isLast`: whatever is tried next is refused too. */
type One = { readonly letter: WrittenLetter; readonly isLast?: boolean };

/** What Google refuses before anything of the letter is made is said, and the next one is tried. */
function writeOne(desk: Desk, ask: LetterAsk, stop: string | undefined): One {
  if (stop !== undefined) return { letter: notWritten(ask, stop), isLast: true };
  try {
    return written(desk, ask);
  } catch (failure) {
    const refusal = failure instanceof Error ? failure.message : String(failure);
    const said = refusalSentence(refusal) ?? refusal;
    return { letter: notWritten(ask, said), isLast: isForEverything(refusal) };
  }
}

function written(desk: Desk, ask: LetterAsk): One {
  const { read, history, ports, models, tried } = desk;
  const given = { read, history, day: ports.clock.now().day };
  const draft = draftToday(given, ask);
  if ("problems" in draft) return { letter: notWritten(ask, draft.problems.join(" ")) };
  const { keys } = draft;
  if (keys.some((key) => tried.has(key))) return { letter: notWritten(ask, ASKED_TWICE) };
  for (const key of keys) tried.add(key);
  const taken = takenOver(desk, keys);
  if (taken) return { letter: told(ask, draft.customerName, taken) };
  const model = models.documentOf(draft.request.model);
  const letter = letterToday({ ...given, textOf: () => model.document }, ask);
  if ("problems" in letter) return { letter: notWritten(ask, letter.problems.join(" ")) };
  if (ask.seen !== undefined && ask.seen !== letter.seen)
    return { letter: notWritten(ask, CHANGED) };
  const outcome = writeLetter(desk, letter, model);
  return {
    letter: told(ask, draft.customerName, outcome),
    isLast: isForEverything(outcome.refusal ?? ""),
  };
}

const ASKED_TWICE = "Ce courrier est demandé deux fois : il n’est écrit qu’une fois.";
const CHANGED =
  "Le courrier n’est plus celui que vous avez lu (règlement, engagement, modèle ou date) : relisez-le.";

/** A letter of these invoices that was cut short; none is left when it can be written anew. */
function takenOver(desk: Desk, keys: readonly Key[]): LetterOutcome | undefined {
  const { ports, book, history } = desk;
  const claims = new Map(
    keys.flatMap((key) => {
      const claim = history.unfinished.get(key);
      return claim ? [[claim.reference, claim] as const] : [];
    }),
  );
  for (const claim of claims.values()) {
    const other = otherAuthor(desk, claim);
    if (other !== undefined) return { reference: claim.reference, said: begunBy(other, claim) };
    const settled = settleLetter(ports.archive, claimAgain(ports, book, claim), {
      error: "Écriture interrompue : ce qui en restait a été jeté.",
    });
    appendLines(desk, settled.lines);
    const { files } = settled;
    if (files) return { reference: claim.reference, files, said: resumedWords(claim) };
  }
  return undefined;
}

/** Files of one person’s Drive are not seen from another’s: only who began it can say what is left of it. */
function otherAuthor({ read, ports }: Desk, { reference }: LogEntry): string | undefined {
  const line = read.log.rows.find((row) => readText(row.cell("reference")) === reference);
  const author = line ? readText(line.cell("author")) : "";
  return author === "" || author === ports.mail.sender() ? undefined : author;
}

function begunBy(author: string, { day, step }: LogEntry): string {
  return `« ${step} » a été commencée le ${formatDay(day)} par ${author}, dans son Drive : à cette personne de la reprendre, ou de l’abandonner dans « Courriers ».`;
}

function resumedWords({ day, step }: LogEntry): string {
  return `« ${step} », interrompue le ${formatDay(day)}, était écrite jusqu’au bout : elle est reprise telle quelle. Relisez-la avant de la poster, ou abandonnez-la.`;
}

function told(
  { customer }: LetterAsk,
  name: string,
  { reference, files, said }: LetterOutcome,
): WrittenLetter {
  return {
    customer,
    name,
    said,
    reference,
    done: files !== undefined,
    documentLink: files?.document.link ?? "",
    pdfLink: files?.pdf.link ?? "",
  };
}

function notWritten(ask: LetterAsk, said: string): WrittenLetter {
  return told(ask, ask.customer, { reference: "", said });
}
