/** Where an invoice stands with what is followed up: held back, contested in part, promised in vain. */

import { addDays, type Day, latestOf } from "../day.ts";
import type { Reason } from "../dunning/decision.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { type Cents, ZERO } from "../money.ts";
import { formatDay } from "../text/format.ts";
import type { FollowUp } from "./follow-up.ts";

export type Standing = {
  /** Why no reminder is made, with who noted it and when. */
  readonly hold?: Reason;
  /** The contested part of the balance: still due, not claimed. */
  readonly disputedCents: Cents;
  /** A promise, or a payment plan, that was not kept and that no payment has made good since. */
  readonly broken?: Broken;
  /** A call agreed for today or before, and not made yet. */
  readonly recall?: FollowUp;
  readonly block?: FollowUp;
};

export type Broken = {
  /** The day since which it counts as broken. */
  readonly since: Day;
  readonly promisedFor: Day;
  /** « promesse de 400,00 € pour le 20/11/2026 non tenue (noté le 12/11/2026 par …) ». */
  readonly sentence: string;
};

export type StandingInput = {
  readonly account: Account;
  readonly customer: Customer;
  /** Those of this customer. */
  readonly followUps: readonly FollowUp[];
  readonly graceDays: number;
  readonly today: Day;
};

/** By the row of the invoice (`invoice.at`): numbers may be there twice. */
export function standingsOf(input: StandingInput): ReadonlyMap<string, Standing> {
  return new Map(input.account.items.map((item) => [item.invoice.at, standingOf(item, input)]));
}

function standingOf(item: OpenItem, input: StandingInput): Standing {
  const hold =
    disputed(item) ?? stopped(item, input) ?? paused(item, input) ?? promised(item, input);
  return { disputedCents: ZERO, ...(hold ? { hold } : {}) };
}

function disputed({ invoice }: OpenItem): Reason | undefined {
  if (invoice.status !== "disputed" && !invoice.dispute) return undefined;
  return aside("dispute", invoice.dispute ? `litige : ${invoice.dispute}` : "litige en cours");
}

function stopped({ invoice }: OpenItem, { customer }: StandingInput): Reason | undefined {
  if (invoice.stopped) return aside("stop-invoice", "« ne plus relancer » sur la facture");
  if (!customer.stopped) return undefined;
  const why = customer.stopReason ? ` (${customer.stopReason})` : "";
  return aside("stop-customer", `« ne plus relancer » sur le client${why}`);
}

function paused({ invoice }: OpenItem, { customer, today }: StandingInput): Reason | undefined {
  const until = latestOf([invoice.pausedUntil, customer.pausedUntil]);
  if (!until || until < today) return undefined;
  return {
    verdict: "aside",
    code: "pause",
    reason: `en pause jusqu’au ${formatDay(until)}`,
    until: addDays(until, 1),
  };
}

function promised({ invoice }: OpenItem, { graceDays, today }: StandingInput): Reason | undefined {
  if (!invoice.promise) return undefined;
  const lastDay = addDays(invoice.promise.day, graceDays);
  if (lastDay < today) return undefined;
  return {
    verdict: "aside",
    code: "promise",
    reason: `promesse de paiement pour le ${formatDay(invoice.promise.day)}, attendue jusqu’au ${formatDay(lastDay)}`,
    until: addDays(lastDay, 1),
  };
}

function aside(code: string, reason: string): Reason {
  return { verdict: "aside", code, reason };
}
