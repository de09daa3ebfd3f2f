import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { proposedInstalments } from "../../../src/core/follow-up/instalments.ts";
import { isWorkingDay } from "../../../src/core/law/holidays.ts";
import { cents } from "../../../src/core/money.ts";

const FIRST = day("2026-11-30");

function proposed(total: number, count: number) {
  return proposedInstalments(cents(total), { count, first: FIRST, zone: "metropole" });
}

describe("proposed instalments", () => {
  it("are a month apart, on working days; the last takes the rest", () => {
    expect(proposed(100_000, 3)).toEqual([
      { day: "2026-11-30", amountCents: 33_333 },
      { day: "2026-12-30", amountCents: 33_333 },
      { day: "2027-02-01", amountCents: 33_334 },
    ]);
  });

  it("add up to the cent, equal but for the last, whatever the amount and their number", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 36, max: 10_000_000_000 }),
        fc.integer({ min: 1, max: 36 }),
        (total, count) => {
          const instalments = proposed(total, count);
          const amounts = instalments.map(({ amountCents }) => amountCents);
          const [last = 0, ...others] = [...amounts].reverse();
          expect(amounts.reduce((sum, one) => sum + one, 0)).toBe(total);
          expect(amounts.every((one) => one > 0)).toBe(true);
          expect(new Set(others).size).toBeLessThanOrEqual(1);
          expect(last - (others[0] ?? last)).toBeLessThan(count);
          expect(instalments.every((one) => isWorkingDay(one.day, "metropole"))).toBe(true);
        },
      ),
    );
  });
});
