/** From what was typed to what the server notes, or to the field that must be corrected first. */

import type { CallSheet } from "../../core/app/call-sheet.ts";
import { OUTCOMES } from "../../core/app/contact-outcomes.ts";
import type { Contact } from "../../core/app/record-contact.ts";
import { sentence } from "../../core/text/typography.ts";
import { type Draft, daysOf, type Instalment } from "./draft.ts";
import { isSpokenTo } from "./outcomes.ts";
import { type Days, readAmount, readDay } from "./typed.ts";

/** Names of the fields that can be wrong: what the form focuses. */
export type FieldName =
  | "outcome"
  | `day${number}`
  | `amount${number}`
  | "recallDay"
  | "cause"
  | "disputeAmount"
  | "disputeDay"
  | "nextDay";

export type Mistake = { readonly field: FieldName; readonly problem: string };

export type Checked = { readonly contact: Contact } | { readonly mistake: Mistake };

export function contactOf(draft: Draft, sheet: CallSheet): Checked {
  const read = readerOf(daysOf(sheet));
  const { outcome } = draft;
  if (!outcome)
    return { mistake: { field: "outcome", problem: "Choisissez le résultat de l’appel." } };
  const parts = {
    ...promisesOf(draft, read),
    ...disputeOf(draft, read),
    ...nextActionOf(draft, read),
  };
  const needsCause = outcome === "dispute" || outcome === "refusal";
  if (needsCause && draft.cause === "") read.refuse("cause", "Choisissez le motif.");
  const [mistake] = read.mistakes;
  if (mistake) return { mistake };
  return { contact: { customer: draft.customer, outcome, ...wordsOf(draft, sheet), ...parts } };
}

function wordsOf(draft: Draft, { customer, steps }: CallSheet) {
  const { outcome, invoices, cause, countsAsStep } = draft;
  const person = (draft.person ?? (isSpokenTo(outcome) ? customer.contact : "")).trim();
  const note = draft.note.trim();
  const keys = countsAsStep ? steps.map(({ key }) => key) : [];
  return {
    ...(invoices.length > 0 && { invoices }),
    ...(cause && { cause }),
    ...(person && { person }),
    ...(note && { note }),
    ...(keys.length > 0 && { keys }),
  };
}

type Reader = {
  readonly mistakes: readonly Mistake[];
  refuse(field: FieldName, problem: string): void;
  day(field: FieldName, typed: string): string | undefined;
  amount(field: FieldName, typed: string): number | undefined;
};

/** Reads field after field, and keeps what was wrong in their order. */
function readerOf(days: Days): Reader {
  const mistakes: Mistake[] = [];
  const refuse = (field: FieldName, problem: string) => void mistakes.push({ field, problem });
  return {
    mistakes,
    refuse,
    day(field, typed) {
      const read = readDay(typed, days);
      if ("value" in read) return read.value;
      refuse(field, sentence(read.sentence));
      return undefined;
    },
    amount(field, typed) {
      const read = readAmount(typed);
      if (!read || "value" in read) return read?.value;
      refuse(field, sentence(read.sentence));
      return undefined;
    },
  };
}

function promisesOf({ outcome, promises }: Draft, read: Reader): Pick<Contact, "promises"> {
  if (outcome !== "promise") return {};
  return {
    promises: promises.map((one, index) => {
      const day = read.day(`day${index}`, one.day) ?? "";
      const amountCents = amountOf(one, index, promises.length > 1, read);
      return { day, ...(amountCents !== undefined && { amountCents }) };
    }),
  };
}

/** « All that remains » has one meaning only when it is promised once. */
function amountOf(
  { amount }: Instalment,
  index: number,
  isOneOfSeveral: boolean,
  read: Reader,
): number | undefined {
  if (isOneOfSeveral && amount.trim() === "")
    read.refuse(`amount${index}`, "Chaque échéance a besoin d’un montant.");
  return read.amount(`amount${index}`, amount);
}

function disputeOf(draft: Draft, read: Reader): Pick<Contact, "dispute"> {
  if (draft.outcome !== "dispute") return {};
  const { disputeAmount, disputeDay, disputeOwner } = draft;
  const amountCents = read.amount("disputeAmount", disputeAmount);
  const day = disputeDay.trim() && read.day("disputeDay", disputeDay);
  return {
    dispute: {
      ...(amountCents !== undefined && { amountCents }),
      ...(day && { day }),
      ...(disputeOwner.trim() && { owner: disputeOwner.trim() }),
    },
  };
}

/** Only what a person has changed: the rest follows from the outcome. */
function nextActionOf(draft: Draft, read: Reader): Pick<Contact, "nextAction"> {
  const { outcome, recallDay, recallTime, nextWhat, nextDay, nextOwner = "" } = draft;
  const isRecall = outcome === "recall";
  const day = isRecall
    ? read.day("recallDay", recallDay)
    : nextDay?.trim() && read.day("nextDay", nextDay);
  const what = nextWhat?.trim() || (isRecall && timed(recallTime));
  const owner = nextOwner.trim();
  if (!day && !what && !owner) return {};
  return {
    nextAction: { ...(day && { day }), ...(what && { what }), ...(owner && { owner }) },
  };
}

/** « rappeler à 14 h 30 »: what the list of that morning will say. */
function timed(time: string): string {
  return time.trim() ? `${OUTCOMES.recall.nextAction} à ${time.trim()}` : "";
}
