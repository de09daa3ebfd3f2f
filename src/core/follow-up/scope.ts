/** Which invoices a thing that is followed up concerns, and until when. */

import type { Day } from "../day.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { FollowUp, FollowUpKind } from "./follow-up.ts";

export function isOpen({ closed }: FollowUp, today: Day): boolean {
  return !closed || closed > today;
}

/** Those of a kind that are not over, whatever the order of the rows. */
export function openOnes(
  followUps: readonly FollowUp[],
  kind: FollowUpKind,
  today: Day,
): readonly FollowUp[] {
  return followUps.filter((one) => one.kind === kind && isOpen(one, today)).sort(byContent);
}

/** Named, or of an account that is meant as a whole. */
export function concerns({ invoices }: FollowUp, { invoice }: OpenItem): boolean {
  return invoices.length === 0 || invoices.includes(invoice.number);
}

/** One order for the same rows however they are sorted: by day, then by all that tells them apart. */
export function byContent(a: FollowUp, b: FollowUp): number {
  const [left, right] = [contentOf(a), contentOf(b)];
  return left < right ? -1 : Number(left > right);
}

function contentOf(one: FollowUp): string {
  const amount = String(one.amountCents ?? "").padStart(20, "0");
  return [one.day, one.noted, amount, [...one.invoices].sort(), one.cause, one.author].join("\n");
}
