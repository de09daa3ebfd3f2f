/** Whom to call today, in the order in which it matters. */

import type { Alert, Decision } from "../dunning/decision.ts";
import { groupBy } from "../group.ts";
import type { CustomerId } from "../ledger/types.ts";
import { EURO } from "../sums.ts";

/** All that one customer is called about. */
export type Call = { readonly customer: CustomerId; readonly about: readonly Decision[] };

const ALERTS: readonly Alert[] = ["broken-promise", "recall"];

/** Alerts first, as `Alert` orders them; then whoever has owed most for longest. */
export function callsToday(decisions: readonly Decision[]): readonly Call[] {
  return byCustomer(decisions.filter(isCall)).sort(
    ({ about: one }, { about: other }) =>
      rankOf(alertOf(one)) - rankOf(alertOf(other)) || weightOf(other) - weightOf(one),
  );
}

/** In the order of their first decision. */
export function byCustomer(decisions: readonly Decision[]): Call[] {
  const groups = groupBy(decisions, ({ customer }) => customer);
  return [...groups].map(([customer, about]) => ({ customer, about }));
}

/** A broken promise is talked about, also on the day when a reminder leaves. */
function isCall({ verdict, code, alert }: Decision): boolean {
  if (verdict === "task") return code === "call" || code === "recall" || alert !== undefined;
  return alert !== undefined && verdict !== "aside" && verdict !== "closed";
}

/** The place of a line by its alert: a broken promise, an agreed call, then all others. */
export function rankOf(alert: Alert | undefined): number {
  return alert ? ALERTS.indexOf(alert) : ALERTS.length;
}

/** The first alert of all that a customer is called about. */
export function alertOf(about: readonly Decision[]): Alert | undefined {
  return ALERTS.find((alert) => about.some((decision) => decision.alert === alert));
}

/** Amount × days late, in euros alone: what another currency is worth is not known here. */
export function weightOf(about: readonly Decision[]): number {
  return about
    .filter(({ currency }) => currency === EURO)
    .reduce((sum, { balanceCents, daysLate }) => sum + balanceCents * Math.max(0, daysLate), 0);
}
