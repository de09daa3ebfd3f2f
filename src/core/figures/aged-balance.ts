/** The aged balance: what each customer owes by age, in cents so that rows and columns add up. */

import { add, type Cents, subtract, ZERO } from "../money.ts";
import { plain } from "../text/typography.ts";

export type AgedLine = {
  readonly customer: string;
  /** Its position among the buckets; 0 is not due. */
  readonly bucket: number;
  /** Negative for a credit, which stays in the bucket of its own date. */
  readonly balance: Cents;
};

export type AgedRow = {
  readonly customer: string;
  readonly buckets: readonly Cents[];
  readonly total: Cents;
};

/**
 * The most overdue first, then the largest total, then by name. A name written with other capitals
 * or accents is the same customer. Who has nothing in any bucket is left out; who has a credit
 * against an invoice in another bucket stays, or the columns would not add up to the lines.
 */
export function agedBalance(lines: readonly AgedLine[], bucketCount: number): readonly AgedRow[] {
  const byCustomer = new Map<string, { readonly name: string; readonly buckets: Cents[] }>();
  for (const { customer, bucket, balance } of lines) {
    const key = plain(customer);
    const known = byCustomer.get(key) ?? { name: customer, buckets: noCents(bucketCount) };
    known.buckets[bucket] = add(known.buckets[bucket] ?? ZERO, balance);
    byCustomer.set(key, known);
  }
  return [...byCustomer.values()]
    .filter(({ buckets }) => buckets.some((amount) => amount !== 0))
    .map(({ name, buckets }) => ({ customer: name, buckets, total: add(...buckets) }))
    .sort(mostOverdueFirst);
}

/** The last row of the table. */
export function totalOf(rows: readonly AgedRow[], bucketCount: number): AgedRow {
  const buckets = noCents(bucketCount).map((_, bucket) =>
    rows.reduce((sum, row) => add(sum, row.buckets[bucket] ?? ZERO), ZERO),
  );
  return { customer: "Total", buckets, total: add(...buckets) };
}

function mostOverdueFirst(one: AgedRow, other: AgedRow): number {
  return (
    overdueOf(other) - overdueOf(one) ||
    other.total - one.total ||
    (plain(one.customer) < plain(other.customer) ? -1 : 1)
  );
}

function overdueOf({ total, buckets }: AgedRow): Cents {
  return subtract(total, buckets[0] ?? ZERO);
}

function noCents(count: number): Cents[] {
  return Array.from({ length: count }, () => ZERO);
}
