/** What holds reminders back because a person says so: stops, pauses, replies to deal with. */

import { addDays, type Day } from "../day.ts";
import type { Reason } from "../dunning/decision.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { formatDay } from "../text/format.ts";
import type { FollowUp } from "./follow-up.ts";
import { concerns, openOnes } from "./scope.ts";
import { told } from "./told.ts";

type Held = {
  readonly customer: Customer;
  readonly followUps: readonly FollowUp[];
  readonly today: Day;
};

export function stopped(item: OpenItem, { customer, followUps, today }: Held): Reason | undefined {
  if (item.invoice.stopped) return aside("stop-invoice", "« ne plus relancer » sur la facture");
  const stop = openOnes(followUps, "stop", today).find((one) => concerns(one, item));
  if (stop) return stopOf(stop);
  if (!customer.stopped) return undefined;
  const why = customer.stopReason ? ` (${customer.stopReason})` : "";
  return aside("stop-customer", `« ne plus relancer » sur le client${why}`);
}

/** The longest pause counts; it ends by itself. */
export function paused(item: OpenItem, { customer, followUps, today }: Held): Reason | undefined {
  const pauses = [
    { day: item.invoice.pausedUntil, by: "" },
    { day: customer.pausedUntil, by: "" },
    ...openOnes(followUps, "pause", today)
      .filter((one) => concerns(one, item))
      .map((one) => ({ day: one.day, by: told(one, "feminine") })),
  ];
  const last = pauses.reduce<(typeof pauses)[number] | undefined>(
    (longest, one) => (one.day && !(longest?.day && longest.day >= one.day) ? one : longest),
    undefined,
  );
  if (!last?.day || last.day < today) return undefined;
  return {
    ...aside("pause", withNote(`en pause jusqu’au ${formatDay(last.day)}`, last.by)),
    until: addDays(last.day, 1),
  };
}

/** Nobody is reminded while an answer of theirs waits for ours. */
export function unanswered(item: OpenItem, { followUps, today }: Held): Reason | undefined {
  const reply = openOnes(followUps, "reply", today).find((one) => concerns(one, item));
  return reply && aside("reply", withNote("réponse à traiter", told(reply, "feminine")));
}

function stopOf(stop: FollowUp): Reason {
  const isAccount = stop.invoices.length === 0;
  const where = isAccount ? "le client" : "la facture";
  return aside(
    isAccount ? "stop-customer" : "stop-invoice",
    withNote(`« ne plus relancer » sur ${where}`, told(stop, "masculine")),
  );
}

function withNote(sentence: string, note: string): string {
  return note ? `${sentence}, ${note}` : sentence;
}

function aside(code: string, reason: string): Reason {
  return { verdict: "aside", code, reason };
}
