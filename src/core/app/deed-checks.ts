/** What is wrong with a deed as it was typed, the rows of « Engagements » that it makes, and what it comes to. */

import { type Day, parseIsoDay } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { FollowUpNote } from "../sheet/follow-up-rows.ts";
import { parseAmount } from "../sheet/parse-amount.ts";
import { EURO } from "../sums.ts";
import { formatDay } from "../text/format.ts";
import { sentence } from "../text/typography.ts";
import type { DeedDraft, DeedProblems } from "./deed.ts";

export type DeedFacts = {
  readonly book: Book;
  readonly customer: Customer;
  readonly today: Day;
  readonly draft: DeedDraft;
  /** Of the customer. */
  readonly due: readonly OpenItem[];
};

/** Sentences by field, filled while a deed is read. */
export type Complaints = Record<string, string>;

export type Checked = {
  readonly problems: DeedProblems;
  readonly said: string;
  readonly notes: readonly FollowUpNote[];
};

/** The invoices that the draft names; all that is due when it names none. */
export function chosenItems({ draft, due }: DeedFacts): readonly OpenItem[] {
  if (draft.invoices.length === 0) return due;
  return due.filter(({ invoice }) => draft.invoices.includes(invoice.number));
}

export function dayTyped(
  typed: string,
  {
    field,
    from,
    problems,
  }: { readonly field: string; readonly from?: Day; readonly problems: Complaints },
): Day | undefined {
  const day = parseIsoDay(typed);
  if (!day) problems[field] = "Choisissez une date.";
  else if (from && day < from)
    problems[field] = `Choisissez une date à partir du ${formatDay(from)}.`;
  return day;
}

/** Undefined when it is wrong; an amount that is due or spread is a positive one. */
export function amountTyped(
  typed: string,
  {
    field,
    problems,
    currency = EURO,
  }: { readonly field: string; readonly problems: Complaints; readonly currency?: string },
): Cents | undefined {
  const read = parseAmount(typed, "montant", currency);
  if (!("value" in read)) {
    problems[field] = sentence(read.sentence);
    return undefined;
  }
  if (read.value > 0) return read.value;
  problems[field] = "Le montant doit être plus grand que zéro.";
  return undefined;
}

function causeTyped({ draft }: DeedFacts, problems: Complaints): void {
  if (draft.cause === "") problems["cause"] = "Dites pourquoi, en quelques mots.";
}

/** Undefined when they have several. */
export function currencyOf(items: readonly OpenItem[]): string | undefined {
  const [currency = EURO, ...others] = new Set(items.map(({ invoice }) => invoice.currency));
  return others.length === 0 ? currency : undefined;
}

export function baseOf({ customer, draft }: DeedFacts): Omit<FollowUpNote, "kind"> {
  const { invoices, cause, comment } = draft;
  return { customer: customer.name, invoices, cause, comment };
}

export function checkPause(facts: DeedFacts): Checked {
  const problems: Complaints = {};
  const day = dayTyped(facts.draft.day, { field: "day", from: facts.today, problems });
  causeTyped(facts, problems);
  return {
    problems,
    said: day && !problems["day"] ? `Aucune relance jusqu’au ${formatDay(day)} compris.` : "",
    notes: [{ ...baseOf(facts), kind: "pause", day: facts.draft.day }],
  };
}

export function checkStop(facts: DeedFacts): Checked {
  const problems: Complaints = {};
  causeTyped(facts, problems);
  return { problems, said: "", notes: [{ ...baseOf(facts), kind: "stop" }] };
}

export function checkBlock(facts: DeedFacts): Checked {
  const problems: Complaints = {};
  causeTyped(facts, problems);
  const { owner } = facts.draft;
  const comment = owner ? `Prévenu : ${owner}` : "";
  const note = { ...baseOf(facts), kind: "block" as const, invoices: [], comment };
  return { problems, said: "", notes: [note] };
}
