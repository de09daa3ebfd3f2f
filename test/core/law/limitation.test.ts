/** The last day to go to court, by who owes. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day, daysBetween } from "../../../src/core/day.ts";
import { limitationOf } from "../../../src/core/law/limitation.ts";

describe("a claim", () => {
  it.each([
    ["entreprise", "2021-11-23", "2026-11-23", "2026-05-23", "2026-10-23"],
    ["particulier", "2024-11-23", "2026-11-23", "2026-05-23", "2026-10-23"],
    // No 29 February in 2029 or 2026: the last day of the month.
    ["entreprise", "2024-02-29", "2029-02-28", "2028-08-28", "2029-01-28"],
    ["particulier", "2024-02-29", "2026-02-28", "2025-08-28", "2026-01-28"],
    // Six months before 31 August is the last day of February, here a leap one.
    ["entreprise", "2023-08-31", "2028-08-31", "2028-02-29", "2028-07-31"],
    ["particulier", "2025-03-31", "2027-03-31", "2026-09-30", "2027-02-28"],
    ["entreprise", "2021-01-15", "2026-01-15", "2025-07-15", "2025-12-15"],
    // A Sunday: the day is not moved.
    ["entreprise", "2021-11-22", "2026-11-22", "2026-05-22", "2026-10-22"],
  ] as const)("on %s due %s lasts until %s", (type, due, lastDay, sixMonths, oneMonth) => {
    expect(limitationOf(day(due), type)).toEqual({ lastDay, warnings: [sixMonths, oneMonth] });
  });

  it("on a public buyer is not computed", () => {
    expect(limitationOf(day("2024-06-30"), "public")).toBeUndefined();
  });

  it("never lasts shorter for a later due date, and its warnings come before it", () => {
    const days = fc
      .integer({ min: 0, max: 20_000 })
      .map((count) => addDays(day("2000-01-01"), count));
    fc.assert(
      fc.property(days, fc.constantFrom("entreprise", "particulier"), (due, type) => {
        const found = limitationOf(due, type);
        const next = limitationOf(addDays(due, 1), type);
        if (!found || !next) throw new Error("not computed");
        expect(next.lastDay >= found.lastDay).toBe(true);
        const years = type === "entreprise" ? 5 : 2;
        expect(Math.abs(daysBetween(due, found.lastDay) - years * 365.25)).toBeLessThan(2);
        expect(found.warnings[0] < found.warnings[1]).toBe(true);
        expect(found.warnings[1] < found.lastDay).toBe(true);
      }),
    );
  });
});
