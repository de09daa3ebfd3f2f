/** How many promises of the last twelve months were kept, from what is followed up and what came in. */

import { addDays, byDay, type Day } from "../day.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import type { Account } from "../ledger/settle.ts";
import type { Payment } from "../ledger/types.ts";
import { historyStart } from "./payment-history.ts";
import type { PromiseCounts } from "./proposed-scenario.ts";

export type PromiseInput = {
  readonly account: Account;
  readonly followUps: readonly FollowUp[];
  readonly graceDays: number;
  readonly today: Day;
};

type Promised = FollowUp & { readonly noted: Day; readonly day: Day };

/** Promises whose day and grace are over. A payment keeps one promise: the first that it may. */
export function promiseCounts(input: PromiseInput): PromiseCounts {
  const counts = { kept: 0, partly: 0, broken: 0 };
  const left = new Map<Payment, number>();
  for (const promise of input.followUps.filter((one) => isOver(one, input)).sort(byDay)) {
    const promised = amountOf(promise, input);
    const received = take({ promise, promised, left }, input);
    if (received >= promised) counts.kept += 1;
    else if (received > 0) counts.partly += 1;
    else counts.broken += 1;
  }
  return counts;
}

/** One that was closed before its day was given up or replaced, not broken. */
function isOver(one: FollowUp, { graceDays, today }: PromiseInput): one is Promised {
  if (one.kind !== "promise" && one.kind !== "instalment") return false;
  if (!one.noted || !one.day || (one.closed && one.closed <= one.day)) return false;
  return one.day > historyStart(today) && addDays(one.day, graceDays) < today;
}

/** Without an amount: all that remained due on the day when it was noted. */
function amountOf({ amountCents, invoices, noted }: Promised, { account }: PromiseInput): number {
  if (amountCents !== undefined) return amountCents;
  return account.items
    .filter(({ invoice }) => invoices.length === 0 || invoices.includes(invoice.number))
    .filter(({ invoice }) => (invoice.issued ?? noted) <= noted)
    .map(({ invoice, payments }) =>
      payments
        .filter(({ day }) => day < noted)
        .reduce((rest, payment) => rest - payment.amountCents, invoice.amountCents as number),
    )
    .reduce((sum, rest) => sum + Math.max(0, rest), 0);
}

function take(
  of: {
    readonly promise: Promised;
    readonly promised: number;
    readonly left: Map<Payment, number>;
  },
  { account, graceDays }: PromiseInput,
): number {
  const { promise, promised, left } = of;
  const { invoices, noted, day } = promise;
  const lastDay = addDays(day, graceDays);
  let received = 0;
  for (const payment of paymentsOf(account, invoices).sort(byDay)) {
    if (payment.day < noted || payment.day > lastDay) continue;
    const rest = left.get(payment) ?? payment.amountCents;
    const taken = Math.min(rest, promised - received);
    left.set(payment, rest - taken);
    received += taken;
  }
  return received;
}

/** A promise on the whole account is kept by any payment of the customer. */
function paymentsOf(account: Account, invoices: FollowUp["invoices"]): Payment[] {
  const isWhole = invoices.length === 0;
  const allocated = account.items
    .filter(({ invoice }) => isWhole || invoices.includes(invoice.number))
    .flatMap(({ payments }) => payments);
  return isWhole ? [...allocated, ...account.unallocated] : allocated;
}
