import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  add,
  cents,
  centsOfEuros,
  divideHalfUp,
  eurosOf,
  subtract,
  ZERO,
} from "../../src/core/money.ts";

describe("cents", () => {
  it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])("refuses %s", (amount) => {
    expect(() => cents(amount)).toThrow(RangeError);
  });

  it("has one zero", () => {
    expect(Object.is(cents(-0), 0)).toBe(true);
    expect(Object.is(subtract(ZERO, ZERO), 0)).toBe(true);
  });

  it("adds up, and refuses what no longer counts every cent", () => {
    expect(add(cents(10), cents(-30), cents(5))).toBe(-15);
    expect(add()).toBe(0);
    expect(() => add(cents(Number.MAX_SAFE_INTEGER), cents(1))).toThrow(RangeError);
  });
});

describe("divideHalfUp", () => {
  it.each([
    [5n, 2n, 3],
    [-5n, 2n, -3],
    [4n, 3n, 1],
    [-4n, 3n, -1],
    [5n, 3n, 2],
    [0n, 7n, 0],
    [1n, 2n, 1],
    [-1n, 2n, -1],
    [49n, 100n, 0],
  ])("%s / %s is %s", (numerator, denominator, expected) => {
    expect(divideHalfUp(numerator, denominator)).toBe(expected);
  });

  it("refuses a denominator that is not positive", () => {
    expect(() => divideHalfUp(1n, 0n)).toThrow(RangeError);
    expect(() => divideHalfUp(1n, -1n)).toThrow(RangeError);
  });

  it("is the nearest whole number, and of two alike the one further from zero", () => {
    const numerators = fc.bigInt(-(2n ** 60n), 2n ** 60n);
    const denominators = fc.bigInt(1n << 10n, 1n << 40n);
    fc.assert(
      fc.property(numerators, denominators, (numerator, denominator) => {
        const quotient = BigInt(divideHalfUp(numerator, denominator));
        const twiceOff = 2n * (numerator - quotient * denominator);
        const away = quotient < 0n ? -twiceOff : twiceOff;
        expect(away >= -denominator && away < denominator).toBe(true);
      }),
    );
  });
});

describe("centsOfEuros", () => {
  it.each([
    [12.345, 1235],
    [1.005, 101],
    [-1.005, -101],
    [0.015, 2],
    [1.0049, 100],
    [0.1 + 0.2, 30],
    [1234.5, 123_450],
    [1e-7, 0],
    [-0.001, 0],
    [0.004_999, 0],
    [9_999_999_999_999.99, 999_999_999_999_999],
  ])("%s € is %s", (euros, expected) => {
    expect(centsOfEuros(euros)).toBe(expected);
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 1e13, -1e13, 1e300])(
    "has no answer for %s",
    (euros) => {
      expect(centsOfEuros(euros)).toBeUndefined();
    },
  );

  it("rounds the decimals as they are typed", () => {
    const typed = fc.record({
      sign: fc.constantFrom("", "-"),
      whole: fc.bigInt(0n, 99_999_999n),
      decimals: fc.stringMatching(/^\d{3,6}$/),
    });
    fc.assert(
      fc.property(typed, ({ sign, whole, decimals }) => {
        const scaled = BigInt(`${sign}${whole}${decimals}`);
        const expected = divideHalfUp(scaled, 10n ** BigInt(decimals.length - 2));
        expect(centsOfEuros(Number(`${sign}${whole}.${decimals}`))).toBe(expected);
      }),
    );
  });

  it("gives back what eurosOf wrote", () => {
    const amounts = fc.integer({ min: -(10 ** 14), max: 10 ** 14 }).map(cents);
    fc.assert(
      fc.property(amounts, (amount) => {
        expect(centsOfEuros(eurosOf(amount))).toBe(amount);
      }),
    );
  });
});
