/** Invoices of one customer that nothing is sent for, for one reason: told together. */

import type { Decision } from "../dunning/decision.ts";
import { groupBy } from "../group.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";

export type SameReason = {
  readonly customer: CustomerId;
  readonly reason: string;
  readonly invoices: readonly InvoiceNumber[];
};

export function sameReason(decisions: readonly Decision[]): readonly SameReason[] {
  const groups = groupBy(decisions, ({ customer, reason }) => `${customer}\n${reason}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { customer, reason } = first;
    return [{ customer, reason, invoices: group.map(({ invoice }) => invoice) }];
  });
}
