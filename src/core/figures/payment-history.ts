/** How a customer has paid over twelve months: each invoice that its payments settled, and how late. */

import { addMonths, byDay, type Day, daysBetween } from "../day.ts";
import { isVoid } from "../ledger/open-items.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Invoice } from "../ledger/types.ts";
import { type Cents, ZERO } from "../money.ts";
import { ratio } from "./indicator.ts";

const MONTHS = 12;

export type SettledInvoice = {
  readonly amountCents: Cents;
  /** 0 when it was paid in time: what was paid early makes up for no delay. */
  readonly daysLate: number;
};

export type PaymentHistory = {
  readonly settled: readonly SettledInvoice[];
  /** Invoices of the period that are paid, but no payment says on which day. */
  readonly undated: number;
};

export function paymentHistory({ items }: Account, today: Day): PaymentHistory {
  const after = historyStart(today);
  const settled: SettledInvoice[] = [];
  let undated = 0;
  for (const item of items.filter(({ invoice }) => isClaim(invoice))) {
    const { amountCents, due } = item.invoice;
    const on = settledOn(item, today);
    if (on && on > after)
      settled.push({ amountCents, daysLate: Math.max(0, daysBetween(due, on)) });
    if (!on && isSaidPaid(item) && due > after && due <= today) undated += 1;
  }
  return { settled, undated };
}

/** What happened on that day or before is too old to count. */
export function historyStart(today: Day): Day {
  return addMonths(today, -MONTHS);
}

/** Weighted by amount, to the tenth of a day; undefined without any settled invoice. */
export function averageDelay(settled: readonly SettledInvoice[]): number | undefined {
  const total = settled.reduce((sum, { amountCents }) => sum + BigInt(amountCents), 0n);
  if (total === 0n) return undefined;
  const weighted = settled.reduce(
    (sum, { amountCents, daysLate }) => sum + BigInt(amountCents) * BigInt(daysLate),
    0n,
  );
  return ratio(weighted, total, 1);
}

/** An invoice that was really issued, and asks for money. */
export function isClaim(invoice: Invoice): boolean {
  return !isVoid(invoice) && invoice.kind !== "creditNote" && invoice.amountCents > 0;
}

/** The day its payments reached its amount for good: a payment that bounced takes it back. */
function settledOn({ invoice, payments }: OpenItem, today: Day): Day | undefined {
  let paid: number = ZERO;
  let on: Day | undefined;
  for (const { day, amountCents } of [...payments].sort(byDay)) {
    if (day > today) break;
    paid += amountCents;
    if (paid < invoice.amountCents) on = undefined;
    else on ??= day;
  }
  return on;
}

/** « Réglé » and « Payée » give no day, and a delay without a day would be a guess. */
function isSaidPaid({ invoice, balanceCents, payments }: OpenItem): boolean {
  return invoice.status === "paid" || (balanceCents <= 0 && payments.length === 0);
}
