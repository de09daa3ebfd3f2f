/** Are the recorded payments recent enough to remind anybody? */

import { type Day, daysBetween, latestOf } from "../day.ts";
import { formatDay } from "../text/format.ts";
import type { Book } from "./book.ts";
import type { Reason } from "./decision.ts";

/** A payment dated after today does not count: a wrong year must not switch the guard off. */
export function paymentsKnownUntil({ settings, payments }: Book, today: Day): Day | undefined {
  const known = [settings.paymentsUpToDate, ...payments.map((payment) => payment.day)];
  return latestOf(known.filter((day) => day !== undefined && day <= today));
}

/** The reason not to send while nobody has said that payments are up to date. */
export function staleness(book: Book, today: Day): Reason | undefined {
  const { paymentsMaxAgeDays } = book.settings;
  const newest = paymentsKnownUntil(book, today);
  if (newest && daysBetween(newest, today) <= paymentsMaxAgeDays) return undefined;
  const since = newest
    ? `rien d’enregistré depuis le ${formatDay(newest)}`
    : "aucun règlement enregistré";
  return {
    verdict: "aside",
    code: "stale-payments",
    reason: `les règlements sont-ils à jour ? ${since}`,
  };
}
