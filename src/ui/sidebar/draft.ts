/** What a person has typed about one call, before it is noted. */

import type { CallSheet } from "../../core/app/call-sheet.ts";
import { type ContactOutcome, OUTCOMES } from "../../core/app/contact-outcomes.ts";
import { addDays, addMonths } from "../../core/day.ts";
import { nextWorkingDay } from "../../core/law/holidays.ts";
import { cents } from "../../core/money.ts";
import { formatDay } from "../../core/text/format.ts";
import { amountTyped, type Days, readAmount, readDay } from "./typed.ts";

export type Instalment = { readonly day: string; readonly amount: string };

/** JSON: it is kept in the browser. Undefined: as proposed. */
export type Draft = {
  readonly callId: string;
  readonly customer: string;
  readonly name: string;
  readonly outcome?: ContactOutcome;
  readonly invoices: readonly string[];
  readonly promises: readonly Instalment[];
  readonly recallDay: string;
  readonly recallTime: string;
  readonly cause: string;
  readonly disputeAmount: string;
  readonly disputeDay: string;
  readonly disputeOwner: string;
  readonly person?: string;
  readonly note: string;
  readonly nextWhat?: string;
  readonly nextDay?: string;
  readonly nextOwner?: string;
  readonly countsAsStep: boolean;
};

export function blankDraft({ customer }: CallSheet): Draft {
  return {
    callId: crypto.randomUUID(),
    customer: customer.id,
    name: customer.name,
    invoices: [],
    promises: [],
    recallDay: "",
    recallTime: "",
    cause: "",
    disputeAmount: "",
    disputeDay: "",
    disputeOwner: "",
    note: "",
    countsAsStep: true,
  };
}

/** Whether anything would be lost with it. */
export function isStarted(draft: Draft): boolean {
  return draft.outcome !== undefined || draft.note.trim() !== "" || draft.invoices.length > 0;
}

/** The draft with its outcome chosen, and what that outcome asks for filled in as proposed. */
export function withOutcome(draft: Draft, outcome: ContactOutcome, sheet: CallSheet): Draft {
  const { proposals } = sheet;
  const [first] = draft.promises;
  const promise = { day: formatDay(proposals.promise), amount: proposedAmount(draft, sheet) };
  const cause = draft.outcome === outcome ? draft.cause : "";
  const chosen: Draft = { ...draft, outcome, cause };
  if (outcome === "promise") return first ? chosen : { ...chosen, promises: [promise] };
  if (outcome === "recall")
    return { ...chosen, recallDay: draft.recallDay || formatDay(proposals.recall) };
  return chosen;
}

/** What the chosen lines come to, or all that is late. */
function proposedAmount({ invoices }: Draft, { lines, overdueCents }: CallSheet): string {
  if (invoices.length === 0) return amountTyped(cents(overdueCents));
  const chosen = lines.filter(({ number }) => invoices.includes(number));
  return amountTyped(cents(chosen.reduce((sum, { balanceCents = 0 }) => sum + balanceCents, 0)));
}

/** Choosing lines changes the amount that was only proposed, not one that was typed. */
export function withInvoices(draft: Draft, invoices: readonly string[], sheet: CallSheet): Draft {
  const before = proposedAmount(draft, sheet);
  const chosen: Draft = { ...draft, invoices };
  const [only, ...others] = draft.promises;
  if (!only || others.length > 0 || only.amount !== before) return chosen;
  return { ...chosen, promises: [{ ...only, amount: proposedAmount(chosen, sheet) }] };
}

/** One more instalment: a month after the last one, for what the others leave. */
export function withInstalment(draft: Draft, sheet: CallSheet): Draft {
  const last = draft.promises[draft.promises.length - 1];
  const read = readDay(last?.day ?? "", daysOf(sheet));
  const from = "value" in read ? read.value : sheet.proposals.promise;
  const total = readAmount(proposedAmount(draft, sheet));
  const left = draft.promises.reduce(
    (rest, { amount }) => {
      const one = readAmount(amount);
      return one && "value" in one ? rest - one.value : 0;
    },
    total && "value" in total ? Number(total.value) : 0,
  );
  const next = {
    day: formatDay(addMonths(from, 1)),
    amount: amountTyped(cents(Math.max(0, left))),
  };
  return { ...draft, promises: [...draft.promises, next] };
}

export function daysOf({ today, proposals }: CallSheet): Days {
  return { today, promise: proposals.promise, endOfMonth: proposals.endOfMonth };
}

/**
 * The day on which the outcome alone brings the customer back: shown, and sent only once changed.
 * The server knows the holidays of the team's own zone and decides.
 */
export function recallProposed(outcome: ContactOutcome, { today }: CallSheet): string {
  const { recallAfter } = OUTCOMES[outcome];
  return recallAfter === undefined
    ? ""
    : formatDay(nextWorkingDay(addDays(today, recallAfter), "metropole"));
}
