/** Whom to call today, in the order in which it matters. */

import type { Alert, Decision } from "../dunning/decision.ts";
import type { CustomerId } from "../ledger/types.ts";
import { EURO } from "../sums.ts";

/** All that one customer is called about. */
export type Call = { readonly customer: CustomerId; readonly about: readonly Decision[] };

const ALERTS: readonly Alert[] = ["broken-promise", "recall"];

/** Alerts first, as `Alert` orders them; then whoever has owed most for longest. */
export function callsToday(decisions: readonly Decision[]): readonly Call[] {
  return byCustomer(decisions.filter(isCall)).sort(
    (one, other) => rankOf(one) - rankOf(other) || weightOf(other) - weightOf(one),
  );
}

/** In the order of their first decision. */
export function byCustomer(decisions: readonly Decision[]): Call[] {
  const customers = [...new Set(decisions.map(({ customer }) => customer))];
  return customers.map((customer) => ({
    customer,
    about: decisions.filter((decision) => decision.customer === customer),
  }));
}

/** A broken promise is talked about, also on the day when a reminder leaves. */
function isCall({ verdict, code, alert }: Decision): boolean {
  if (verdict === "task") return code === "call" || code === "recall" || alert !== undefined;
  return alert !== undefined && verdict !== "aside" && verdict !== "closed";
}

function rankOf({ about }: Call): number {
  const ranks = about.map(({ alert }) => (alert ? ALERTS.indexOf(alert) : ALERTS.length));
  return Math.min(...ranks);
}

/** Euros alone: what another currency is worth is not known here. */
function weightOf({ about }: Call): number {
  return about
    .filter(({ currency }) => currency === EURO)
    .reduce((sum, { balanceCents, daysLate }) => sum + balanceCents * Math.max(0, daysLate), 0);
}
