import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type RoundingDirection, roundDecimal } from "../../../local/engine/decimal-rounding.ts";

type Example = readonly [value: number, places: number, expected: number];

describe.each<[RoundingDirection, readonly Example[]]>([
  [
    "nearest",
    [
      [6163 * 1.055, 2, 6501.97],
      [1.005, 2, 1.01],
      [-1.005, 2, -1.01],
      [2.5, 0, 3],
      [-2.5, 0, -3],
      [0.4, 0, 0],
      [-0.4, 0, 0],
      [1250, -2, 1300],
      [49, -2, 0],
      [50, -2, 100],
      [4, -2, 0],
      [0.1 + 0.2, 2, 0.3],
      [1e21, 2, 1e21],
      [1.5e-7, 7, 2e-7],
      [123456789.125, 2, 123456789.13],
      [0, 2, 0],
    ],
  ],
  [
    "away from zero",
    [
      [1.001, 2, 1.01],
      [-1.001, 2, -1.01],
      [1.1 * 1.1, 2, 1.21],
      [0.0001, 0, 1],
      [0.0001, -2, 100],
      [100, -2, 100],
    ],
  ],
  [
    "towards zero",
    [
      [1.239, 2, 1.23],
      [-1.239, 2, -1.23],
      [4.35 * 100, 0, 435],
      [99, -2, 0],
    ],
  ],
])("%s", (direction, examples) => {
  test.each(examples)("%d to %d places is %d", (value, places, expected) => {
    expect(roundDecimal(value, places, direction)).toBe(expected);
  });
});

/** Amount in cents × rate in hundred-thousandths, half up, in whole numbers. */
function exactCents(cents: number, rate: number): number {
  const product = BigInt(cents) * BigInt(rate);
  return Number((2n * product + 100_000n) / 200_000n);
}

describe("amounts times rates, against whole-number arithmetic", () => {
  test("10,000 amounts under the rates of French VAT and of late payment", () => {
    const rates = [105_500, 120_000, 110_000, 102_100, 5_500, 20_000, 12_150, 6_500];
    const wrong = Array.from({ length: 10_000 }, (_, index) => 100 * (index + 1)).flatMap((cents) =>
      rates.filter(
        (rate) =>
          roundDecimal((cents / 100) * (rate / 100_000), 2, "nearest") !==
          exactCents(cents, rate) / 100,
      ),
    );
    expect(wrong).toEqual([]);
  });

  test("any amount under a million, any rate to a thousandth of a percent", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999_999 }),
        fc.integer({ min: 1, max: 200_000 }),
        (cents, rate) => {
          const rounded = roundDecimal((cents / 100) * (rate / 100_000), 2, "nearest");
          expect(rounded).toBe(exactCents(cents, rate) / 100);
        },
      ),
      { numRuns: 10_000, seed: 6163 },
    );
  });
});

test("a rounded number is within half a unit and stays as it is when rounded again", () => {
  fc.assert(
    fc.property(
      fc.double({ min: -1e9, max: 1e9, noNaN: true }),
      fc.integer({ min: -3, max: 4 }),
      (value, places) => {
        const rounded = roundDecimal(value, places, "nearest");
        const unit = 10 ** -places;
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(unit * 0.5 + Math.abs(value) * 1e-14);
        expect(roundDecimal(rounded, places, "nearest")).toBe(rounded);
      },
    ),
    { seed: 6163 },
  );
});
