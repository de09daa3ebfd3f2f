/** DSO, BPDSO, CEI, count-back and weighted delay: worked figures, and the laws that they keep. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween } from "../../../src/core/day.ts";
import { countBackDso, type MonthOfSales } from "../../../src/core/figures/count-back.ts";
import { accountingDso, collectionEffectiveness } from "../../../src/core/figures/dso.ts";
import type { Indicator } from "../../../src/core/figures/indicator.ts";
import { weightedDelay } from "../../../src/core/figures/weighted-delay.ts";
import { cents } from "../../../src/core/money.ts";

function shown(indicator: Indicator): Indicator {
  return typeof indicator === "string" ? indicator.replace(/\s/g, " ") : indicator;
}

describe("accounting DSO", () => {
  it.each([
    // 30 000 / 60 000 × 90
    [30_000_00, 60_000_00, 90, 45],
    // 12 345,67 / 98 765,43 × 365 = 45,6249…
    [12_345_67, 98_765_43, 365, 45.6],
    // 1 / 40 × 30 = 0,75: half a tenth goes up
    [1_00, 40_00, 30, 0.8],
    // More is owed than was sold: older sales are unpaid too
    [90_000_00, 60_000_00, 90, 135],
    [0, 60_000_00, 90, 0],
    [30_000_00, 0, 90, "n. d. : chiffre d’affaires nul ou négatif"],
    [30_000_00, -1, 90, "n. d. : chiffre d’affaires nul ou négatif"],
    [-1, 60_000_00, 90, "n. d. : encours négatif"],
  ])("%i / %i × %i = %s", (receivables, sales, days, expected) => {
    const given = { receivables: cents(receivables), sales: cents(sales), days };
    expect(shown(accountingDso(given))).toBe(expected);
  });
});

describe("collection effectiveness", () => {
  it.each([
    // (50 000 + 100 000 − 60 000) / (50 000 + 100 000 − 45 000) = 90 000 / 105 000
    [50_000_00, 100_000_00, 60_000_00, 45_000_00, 0.8571],
    // Nothing overdue at the end
    [50_000_00, 100_000_00, 45_000_00, 45_000_00, 1],
    // Nothing collected, all overdue
    [50_000_00, 100_000_00, 150_000_00, 0, 0],
    [0, 0, 0, 0, "n. d. : rien n’était à encaisser"],
    [10_000_00, 5_000_00, 15_000_00, 15_000_00, "n. d. : rien n’était à encaisser"],
  ])("of %i, %i, %i, %i is %s", (opening, sales, closing, closingNotDue, expected) => {
    const given = {
      opening: cents(opening),
      sales: cents(sales),
      closing: cents(closing),
      closingNotDue: cents(closingNotDue),
    };
    expect(shown(collectionEffectiveness(given))).toBe(expected);
  });
});

describe("count-back DSO", () => {
  const history = [
    { month: day("2026-03-15"), sales: cents(40_000_00) },
    { month: day("2026-02-01"), sales: cents(60_000_00) },
    { month: day("2026-01-31"), sales: cents(50_000_00) },
  ];

  it.each([
    // 20 days of March, 28 of February, 30 000 / 50 000 × 31 = 18,6
    [130_000_00, "2026-03-20", 66.6],
    // Within March: 10 000 / 40 000 × 20 days elapsed
    [10_000_00, "2026-03-20", 5],
    // At the end of March the same 10 000 are 10 000 / 40 000 × 31
    [10_000_00, "2026-03-31", 7.8],
    // March exactly: 20 days
    [40_000_00, "2026-03-20", 20],
    // All three exactly: 20 + 28 + 31
    [150_000_00, "2026-03-20", 79],
    [150_000_01, "2026-03-20", "> 79 jours, historique insuffisant"],
    [0, "2026-03-20", 0],
    [-1, "2026-03-20", "n. d. : encours négatif"],
  ])("%i as of %s is %s", (receivables, asOf, expected) => {
    expect(shown(countBackDso(cents(receivables), history, day(asOf)))).toBe(expected);
  });

  it("counts the days of a month without sales, and of one with more credit notes", () => {
    const with_ = (sales: number) => [
      { month: day("2026-03-01"), sales: cents(sales) },
      { month: day("2026-02-01"), sales: cents(150_00) },
    ];
    // 31 days, then 100 / 150 × 28 = 18,67
    expect(countBackDso(cents(100_00), with_(0), day("2026-03-31"))).toBe(49.7);
    // March left 50 more to find: 31 + 150 / 150 × 28
    expect(countBackDso(cents(100_00), with_(-50_00), day("2026-03-31"))).toBe(59);
  });

  it("has 29 days in February of a leap year", () => {
    const months = [{ month: day("2024-02-01"), sales: cents(29_00) }];
    expect(countBackDso(cents(29_00), months, day("2024-02-29"))).toBe(29);
  });

  it("never falls when more is owed, and never exceeds the days of the history", () => {
    const asOf = day("2026-03-31");
    const months: readonly MonthOfSales[] = history;
    const days = daysBetween(day("2026-01-01"), addDays(asOf, 1));
    const owed = fc.integer({ min: 0, max: 149_000_00 });
    fc.assert(
      fc.property(owed, fc.integer({ min: 0, max: 1_000_00 }), (amount, more) => {
        const one = Number(countBackDso(cents(amount), months, asOf));
        const other = Number(countBackDso(cents(amount + more), months, asOf));
        expect(other).toBeGreaterThanOrEqual(one);
        expect(other).toBeLessThanOrEqual(days);
      }),
    );
  });
});

describe("weighted delay", () => {
  it.each([
    // (1 000 × 10 + 3 000 × 30) / 4 000
    [
      [
        [1_000_00, 10],
        [3_000_00, 30],
      ],
      25,
    ],
    // What is not due and a credit are passed over: 10 alone
    [
      [
        [1_000_00, 10],
        [9_000_00, 0],
        [9_000_00, -5],
        [-500_00, 90],
      ],
      10,
    ],
    [[[1_000_00, 0]], "n. d. : aucune facture en retard"],
    [[], "n. d. : aucune facture en retard"],
  ] satisfies [[number, number][], Indicator][])("of %j is %s", (lines, expected) => {
    const given = lines.map(([balance, daysLate]) => ({ balance: cents(balance), daysLate }));
    expect(shown(weightedDelay(given))).toBe(expected);
  });

  it("lies between the shortest and the longest delay", () => {
    const line = fc.record({
      balance: fc.integer({ min: 1, max: 10_000_00 }).map(cents),
      daysLate: fc.integer({ min: 1, max: 900 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const delays = lines.map(({ daysLate }) => daysLate);
        const average = Number(weightedDelay(lines));
        expect(average).toBeGreaterThanOrEqual(Math.min(...delays));
        expect(average).toBeLessThanOrEqual(Math.max(...delays));
      }),
    );
  });
});
