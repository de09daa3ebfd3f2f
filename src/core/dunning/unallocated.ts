/** Payments that name no invoice, as the decisions on each invoice ask for them. */

import type { Day } from "../day.ts";
import type { Payment } from "../ledger/types.ts";
import type { Cents } from "../money.ts";

export type Unallocated = {
  /** The first payment of exactly this amount. */
  readonly ofAmount: (amount: Cents) => Payment | undefined;
  /** The first payment dated after today. */
  readonly toCome: Payment | undefined;
};

export function unallocatedIn(payments: readonly Payment[], today: Day): Unallocated {
  const byAmount = new Map<Cents, Payment>();
  for (const payment of payments)
    if (!byAmount.has(payment.amountCents)) byAmount.set(payment.amountCents, payment);
  return {
    ofAmount: (amount) => byAmount.get(amount),
    toCome: payments.find(({ day }) => day > today),
  };
}
