/** What a customer undertook: how much, by when, for which invoices, and what has replaced it since. */

import { addDays, type Day } from "../day.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Cents } from "../money.ts";
import { EURO } from "../sums.ts";
import { plain } from "../text/typography.ts";
import type { FollowUp } from "./follow-up.ts";
import { concerns } from "./scope.ts";

export type Undertaking = {
  readonly followUp: FollowUp;
  readonly day: Day;
  /** The promised day and the days of grace after it. */
  readonly lastDay: Day;
  /** Of its invoices and of its amount: money of another counts for nothing here. */
  readonly currency: string;
  /** Undefined: all that remains due on its invoices. */
  readonly amountCents: Cents | undefined;
  /** The rows of its invoices. */
  readonly covers: ReadonlySet<string>;
  /** The instalments of one plan go together; a promise stands alone. */
  readonly group: string;
};

/** Those that have a day, in the order that they come in. */
export function undertakingsOf(
  followUps: readonly FollowUp[],
  { account, graceDays }: { readonly account: Account; readonly graceDays: number },
): readonly Undertaking[] {
  const firstDays = firstDaysOf(followUps);
  return followUps.flatMap((followUp, rank) => {
    const { day, amountCents } = followUp;
    if (!day) return [];
    const group = groupOf(followUp) ?? `promise ${rank}`;
    const dueBy = firstDays.get(group) ?? day;
    const covered = account.items.filter((item) => isCovered(item, followUp, dueBy));
    return currenciesOf(covered, amountCents).map((currency) => ({
      followUp,
      day,
      lastDay: addDays(day, graceDays),
      currency,
      amountCents,
      covers: new Set(
        covered
          .filter(({ invoice }) => invoice.currency === currency)
          .map(({ invoice }) => invoice.at),
      ),
      group,
    }));
  });
}

/** All that remains is one undertaking a currency; an amount is in that of its invoices, or in euros. */
export function currenciesOf(
  covered: readonly OpenItem[],
  amountCents: Cents | undefined,
): readonly string[] {
  const currencies = [...new Set(covered.map(({ invoice }) => invoice.currency))].sort();
  if (currencies.length === 0) return [EURO];
  return amountCents === undefined || currencies.length === 1 ? currencies : [EURO];
}

/** A newer agreement of another group on the same invoices, made once the first day had passed. */
export function takenOverBy<One extends Undertaking>(
  one: Undertaking,
  all: readonly One[],
): readonly One[] {
  const isAfterALapse = (noted: Day | undefined) =>
    noted !== undefined && all.some(({ group, lastDay }) => group === one.group && noted > lastDay);
  return all.filter(
    ({ group, followUp, covers }) =>
      group !== one.group &&
      isAfterALapse(followUp.noted) &&
      [...covers].some((row) => one.covers.has(row)),
  );
}

function groupOf({ kind, plan }: FollowUp): string | undefined {
  return kind === "instalment" ? `plan ${plain(plan)}` : undefined;
}

function firstDaysOf(followUps: readonly FollowUp[]): ReadonlyMap<string, Day> {
  const first = new Map<string, Day>();
  for (const followUp of followUps) {
    const group = groupOf(followUp);
    const known = group && first.get(group);
    if (group && followUp.day && !(known && known <= followUp.day)) first.set(group, followUp.day);
  }
  return first;
}

/**
 * « Tout le compte » speaks of what was on the account when it was said and is due by the day that
 * was given (the first one of a plan): a later invoice was never promised.
 */
function isCovered(item: OpenItem, followUp: FollowUp, dueBy: Day): boolean {
  const { invoice } = item;
  if (invoice.kind === "creditNote" || !concerns(followUp, item)) return false;
  if (followUp.invoices.length > 0) return true;
  const { noted } = followUp;
  return invoice.due <= dueBy && !(noted && invoice.issued && invoice.issued > noted);
}
