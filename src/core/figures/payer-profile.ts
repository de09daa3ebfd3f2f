/** The profile of a payer over twelve months, and the scenario that it suggests, with the reasons. */

import type { Customer } from "../ledger/types.ts";
import { add } from "../money.ts";
import { formatCount, NO_BREAK } from "../text/format.ts";
import { ratio } from "./indicator.ts";
import { averageDelay, type PaymentHistory, type SettledInvoice } from "./payment-history.ts";
import { ownScenario, type PromiseCounts, scenarioFor } from "./proposed-scenario.ts";

/** With fewer settled invoices one late payment would make the whole picture. */
const LEAST_SETTLED = 3;

/** Without figures and proposal there is too little history: `why` says what is missing. */
export type PayerProfile = {
  readonly settled: number;
  readonly paid?: Paid;
  readonly promises: PromiseCounts;
  readonly currentScenario: string;
  readonly proposedScenario?: string;
  readonly why: string;
};

export type Paid = {
  /** Of the amounts paid, the part that came late, from 0 to 1. */
  readonly lateShare: number;
  /** In days, weighted by amount, what was paid in time included. */
  readonly averageDelay: number;
};

export type PayerInput = {
  readonly customer: Pick<Customer, "type" | "scenario">;
  readonly history: PaymentHistory;
  readonly promises: PromiseCounts;
  /** Why the account of the customer cannot be stated, when it cannot. */
  readonly unclear?: string;
};

export function payerProfile(input: PayerInput): PayerProfile {
  const { customer, history, promises } = input;
  const { settled } = history;
  const base = { settled: settled.length, promises, currentScenario: customer.scenario };
  const own = ownScenario(customer);
  const missing = whyTooLittle(input);
  if (missing !== undefined)
    return {
      ...base,
      ...(own ? { proposedScenario: own.name } : {}),
      why: joined([own?.why, missing, undatedWords(history)]),
    };
  const paid = behaviourOf(settled);
  const proposedScenario = own?.name ?? scenarioFor({ ...paid, promises });
  const facts = [delayWords(settled, paid), promiseWords(promises)].filter(Boolean).join(", ");
  const reason = own ? facts : `${facts} : ${proposedScenario}`;
  return {
    ...base,
    paid,
    proposedScenario,
    why: joined([own?.why, reason, undatedWords(history)]),
  };
}

function whyTooLittle({ history: { settled }, unclear }: PayerInput): string | undefined {
  if (unclear !== undefined) return `compte incertain, ${unclear}`;
  if (settled.length >= LEAST_SETTLED) return undefined;
  const count = formatCount(settled.length, { one: "facture réglée", many: "factures réglées" });
  return `${count} en douze mois, ${LEAST_SETTLED} au moins sont attendues`;
}

function behaviourOf(settled: readonly SettledInvoice[]): Paid {
  const amountOf = (list: readonly SettledInvoice[]) =>
    BigInt(add(...list.map(({ amountCents }) => amountCents)));
  return {
    lateShare: ratio(amountOf(settled.filter(isLate)), amountOf(settled), 4),
    averageDelay: averageDelay(settled) ?? 0,
  };
}

function isLate({ daysLate }: SettledInvoice): boolean {
  return daysLate > 0;
}

/** « 80 % du montant payé en retard (4 factures sur 5), 24 jours en moyenne ». */
function delayWords(settled: readonly SettledInvoice[], paid: Paid): string {
  const late = settled.filter(isLate).length;
  if (late === 0)
    return `${formatCount(settled.length, { one: "facture payée", many: "factures payées" })} à temps`;
  const share = `${Math.round(paid.lateShare * 100)}${NO_BREAK}%`;
  const count = `${formatCount(late, { one: "facture", many: "factures" })} sur ${settled.length}`;
  return `${share} du montant payé en retard (${count}), ${daysWords(paid.averageDelay)} en moyenne`;
}

function daysWords(days: number): string {
  const word = days >= 2 ? "jours" : "jour";
  return `${String(days).replace(".", ",")}${NO_BREAK}${word}`;
}

function promiseWords({ kept, partly, broken }: PromiseCounts): string {
  const missed = partly + broken;
  if (missed === 0) return "";
  const count = formatCount(missed, { one: "promesse", many: "promesses" });
  return `${count} sur ${kept + missed} non tenue${missed > 1 ? "s" : ""} entièrement`;
}

function undatedWords({ undated }: PaymentHistory): string {
  if (undated === 0) return "";
  const count = formatCount(undated, { one: "facture réglée", many: "factures réglées" });
  return `${count} sans date ne compte${undated > 1 ? "nt" : ""} pas`;
}

function joined(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join(" ; ");
}
