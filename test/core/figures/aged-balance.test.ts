/** The aged balance: who comes first, who is left out, and that rows and columns add up. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type AgedLine, agedBalance, totalOf } from "../../../src/core/figures/aged-balance.ts";
import { cents } from "../../../src/core/money.ts";

const BUCKETS = 3;

function line(customer: string, bucket: number, amount: number): AgedLine {
  return { customer, bucket, balance: cents(amount) };
}

function customers(...lines: readonly AgedLine[]): string[] {
  return agedBalance(lines, BUCKETS).map(({ customer }) => customer);
}

describe("the customers", () => {
  it("come by what is overdue, then by their total, then by name", () => {
    expect(
      customers(
        line("Zoé", 0, 100),
        line("Non échu seul", 0, 9_000),
        line("Retard", 1, 300),
        line("Grand retard", 2, 500),
        line("Retard et plus", 1, 300),
        line("Retard et plus", 0, 1),
        line("Élan", 0, 100),
      ),
    ).toEqual(["Grand retard", "Retard et plus", "Retard", "Non échu seul", "Élan", "Zoé"]);
  });

  it("are one however their name is written, by its first writing", () => {
    expect(agedBalance([line("Béta", 1, 100), line("BETA", 2, 50)], BUCKETS)).toEqual([
      { customer: "Béta", buckets: [0, 100, 50], total: 150 },
    ]);
  });

  it("are left out when each bucket is zero, and stay when only the total is", () => {
    expect(customers(line("soldé", 1, 100), line("soldé", 1, -100))).toEqual([]);
    expect(customers(line("avoir", 0, 100), line("avoir", 1, -100))).toEqual(["avoir"]);
  });
});

describe("a credit", () => {
  it("stays in its bucket, with a minus", () => {
    const rows = agedBalance([line("a", 2, 1_000), line("a", 1, -250)], BUCKETS);
    expect(rows).toEqual([{ customer: "a", buckets: [0, -250, 1_000], total: 750 }]);
    expect(totalOf(rows, BUCKETS)).toEqual({
      customer: "Total",
      buckets: [0, -250, 1_000],
      total: 750,
    });
  });
});

describe("the sums", () => {
  const lines = fc.array(
    fc.record({
      customer: fc.constantFrom("a", "b", "c", "d"),
      bucket: fc.integer({ min: 0, max: BUCKETS - 1 }),
      balance: fc.integer({ min: -1_000_000, max: 1_000_000 }).map(cents),
    }),
  );

  it("of rows, of columns and of lines are one", () => {
    fc.assert(
      fc.property(lines, (given) => {
        const rows = agedBalance(given, BUCKETS);
        const total = totalOf(rows, BUCKETS);
        const sum = (amounts: readonly number[]) => amounts.reduce((a, b) => a + b, 0);
        for (const row of rows) expect(sum(row.buckets)).toBe(row.total);
        expect(sum(rows.map((row) => row.total))).toBe(total.total);
        expect(total.total).toBe(sum(given.map(({ balance }) => balance)));
        total.buckets.forEach((amount, bucket) => {
          const inBucket = given.filter((one) => one.bucket === bucket);
          expect(amount).toBe(sum(inBucket.map(({ balance }) => balance)));
        });
      }),
    );
  });

  it("do not depend on the order of the lines", () => {
    fc.assert(
      fc.property(lines, (given) => {
        expect(agedBalance([...given].reverse(), BUCKETS)).toEqual(agedBalance(given, BUCKETS));
      }),
    );
  });
});
