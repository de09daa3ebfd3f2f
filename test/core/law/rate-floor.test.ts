/** An agreed rate against three times the legal rate, semester by semester. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { latePenalty } from "../../../src/core/law/penalties.ts";
import type { PenaltyInput } from "../../../src/core/law/penalty-input.ts";
import { belowFloor } from "../../../src/core/law/rate-floor.ts";
import { shippedRates } from "../../../src/core/law/rates.ts";
import { semester } from "../../../src/core/law/semester.ts";
import type { CustomerType } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";

function flagged(
  days: readonly [string, string],
  rateBp: number | undefined,
  more: Partial<PenaltyInput> = {},
) {
  const input: PenaltyInput = {
    amountCents: cents(10_000_00),
    dueDay: day(days[0]),
    asOf: day(days[1]),
    customerType: "entreprise",
    stipulatedRateBp: rateBp,
    rates: shippedRates(),
    ...more,
  };
  const penalty = latePenalty(input);
  if (penalty.kind === "unknown-rate") throw new Error(penalty.unknown.sentence);
  return belowFloor(input, penalty.segments);
}

describe("an agreed rate", () => {
  it("of 12 % is below the floor in both semesters of 2024, and not in 2025", () => {
    expect(flagged(["2023-12-31", "2025-06-30"], 1200)).toEqual([
      // 3 × 5,07 and 3 × 4,92; then 3 × 3,71 = 11,13
      { semester: semester(2024, 1), rateBp: 1200, floorBp: 1521 },
      { semester: semester(2024, 2), rateBp: 1200, floorBp: 1476 },
    ]);
  });

  it.each([
    ["at the floor is not below it", 1521, 0],
    ["a hundredth under it is", 1520, 1],
    ["zero is", 0, 1],
  ])("%s", (_, rateBp, count) => {
    expect(flagged(["2024-01-31", "2024-03-31"], rateBp)).toHaveLength(count);
  });

  it("is tested only where interest runs", () => {
    expect(flagged(["2023-12-30", "2023-12-31"], 1266)).toEqual([]);
    const paid = [{ day: day("2023-12-15"), amountCents: cents(10_000_00) }];
    expect(flagged(["2023-11-30", "2024-12-31"], 1300, { payments: paid })).toEqual([]);
  });

  it("is not tested beyond the known legal rates, which is said", () => {
    expect(flagged(["2026-09-30", "2027-03-31"], 500)).toEqual([
      { semester: semester(2026, 2), rateBp: 500, floorBp: 825 },
      { day: "2027-01-01", sentence: "taux inconnu à partir du 01/01/2027" },
    ]);
  });

  it.each<[CustomerType]>([["public"], ["particulier"]])(
    "does not bind %s, so nothing is tested",
    (customerType) => {
      expect(flagged(["2023-12-31", "2024-12-31"], 100, { customerType })).toEqual([]);
    },
  );
});

it("the default rate is never raised to the floor, even where it is lower", () => {
  // 14,50 % in the first half of 2024, under 15,21 %.
  expect(flagged(["2023-12-31", "2024-06-30"], undefined)).toEqual([]);
});
