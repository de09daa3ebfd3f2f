/** The letters of the log as « Courriers » lists them: what to post and to follow first. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Decision } from "../dunning/decision.ts";
import { isApart } from "../dunning/journal.ts";
import {
  isRegistered,
  type LetterFate,
  type LetterRecord,
  lettersOf,
} from "../dunning/letter-record.ts";
import { type Notice, noticeOf } from "../dunning/notice.ts";
import type { Plan } from "../dunning/plan.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { type Cents, ZERO } from "../money.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import { webLinkOf } from "../text/web-link.ts";
import { few } from "./few.ts";
import { shortened } from "./fitting.ts";
import { missingWords, stateWords } from "./letter-words.ts";
import type { LetterEvent, LetterLine } from "./letters-page.ts";

/** One that was written, or is being written. */
type LivingLetter = LetterRecord & { readonly fate: Exclude<LetterFate, "failed"> };

/** A letter of the log, with what the plan of the day says of its invoices. */
export type FollowedLetter = {
  readonly letter: LivingLetter;
  readonly notice: Notice | undefined;
  /** What is still claimed of its invoices. */
  readonly owed: readonly Decision[];
  /** What a person has to do with it, or to note of it; "" for nothing. */
  readonly missing: string;
};

type Today = { readonly book: Book; readonly plan: Plan; readonly day: Day };

/** Whoever has the file now acts, and nobody else. */
const HANDED_OVER: readonly string[] = ["litigation", "collective-proceedings", "end-of-ladder"];

/** Those whose writing failed are none: they are told in the log. */
export function followedLetters({ book, plan, day }: Today): readonly FollowedLetter[] {
  const { testMode, holidayZone } = book.settings;
  const decisions = new Map<InvoiceNumber, Decision>(
    plan.decisions.map((decision) => [decision.invoice, decision]),
  );
  return lettersOf(book.log)
    .filter(isLiving)
    .filter(({ written }) => testMode || written.mode === "live")
    .map((letter) => {
      const notice = noticeOf(letter, holidayZone);
      const owed = invoicesOf(letter).flatMap((invoice) => {
        const decision = decisions.get(invoice);
        return decision && isOwed(decision) ? [decision] : [];
      });
      const isOfLadder = !letter.keys.every(isApart);
      const on = { today: day, isOwed: owed.length > 0, isPursued: owed.some(isPursued) };
      return { letter, notice, owed, missing: missingWords(letter, { ...on, isOfLadder, notice }) };
    });
}

function isLiving(letter: LetterRecord): letter is LivingLetter {
  return letter.fate !== "failed";
}

function isOwed({ verdict, code }: Decision): boolean {
  return verdict !== "closed" && !HANDED_OVER.includes(code);
}

/** It waits for nothing but its day. */
const PLAIN_WAITS: readonly string[] = [
  "not-yet",
  "notice-running",
  "minimum-gap",
  "non-working-day",
  "customer-closed",
];

function isPursued({ verdict, code }: Decision): boolean {
  return verdict === "wait" ? PLAIN_WAITS.includes(code) : verdict !== "aside";
}

export function invoicesOf({ lines }: LetterRecord): readonly InvoiceNumber[] {
  return [...new Set(lines.flatMap(({ invoices }) => invoices))].sort();
}

/** First those with something missing, the oldest first; ended ones last, the newest first. */
export function byNeed(letters: readonly FollowedLetter[]): readonly FollowedLetter[] {
  const of = (isMeant: (one: FollowedLetter) => boolean) => letters.filter(isMeant);
  return [
    ...of(({ missing }) => missing !== ""),
    ...of((one) => one.missing === "" && !isEnded(one)),
    ...of((one) => one.missing === "" && isEnded(one)).reverse(),
  ];
}

function isEnded({ letter, notice, owed }: FollowedLetter): boolean {
  if (letter.fate === "prepared" || letter.fate === "unfinished") return false;
  return letter.fate === "discarded" || owed.length === 0 || notice === undefined;
}

const LONGEST = 160;

export function letterLine({ letter, notice, missing }: FollowedLetter, book: Book): LetterLine {
  const { reference, fate, written, facts } = letter;
  const name = book.customers.get(written.customer)?.name ?? written.customer;
  return {
    reference,
    customer: written.customer,
    name: shortened(name, LONGEST),
    what: shortened(whatOf(letter), LONGEST),
    total: formatAmount(claimedIn(letter)),
    channel: isRegistered(letter) ? "registered" : "letter",
    state: fate,
    stateWords: stateWords(letter),
    trackingNumber: facts.get("posted")?.trackingNumber ?? "",
    documentLink: webLinkOf(written.documentLink ?? ""),
    pdfLink: webLinkOf(written.pdfLink ?? ""),
    deadline: notice?.kind === "known" ? formatDay(notice.until) : "",
    missing,
    next: nextEvents(letter),
  };
}

/** « Mise en demeure, F-2026-014 et F-2026-020 ». */
export function whatOf(letter: LetterRecord): string {
  return [letter.written.step, few(invoicesOf(letter))].filter((part) => part !== "").join(", ");
}

/** The first line of a letter has what all of it claims, the others nothing. */
function claimedIn({ lines }: LetterRecord): Cents {
  const [most = ZERO] = lines.map(({ claimedCents }) => claimedCents).sort((a, b) => b - a);
  return most;
}

const AFTER_POSTING: readonly LetterEvent[] = ["presented", "received", "refused", "returned"];

/**
 * What may be noted of it now; a fact that was noted wrongly is noted again. A letter that came back
 * may have had a wrong address: then it is given up, and another one is written.
 */
export function nextEvents(letter: LetterRecord): readonly LetterEvent[] {
  switch (letter.fate) {
    case "failed":
    case "discarded":
      return [];
    case "unfinished":
      return ["discarded"];
    case "prepared":
      return ["posted", "discarded"];
    case "received":
      return [...AFTER_POSTING, "posted"];
    default:
      return isRegistered(letter)
        ? [...AFTER_POSTING, "posted", "discarded"]
        : ["posted", "returned", "discarded"];
  }
}
