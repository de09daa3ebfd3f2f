/** Interest as an exact fraction of a cent, rounded once. */

import { type Cents, cents, divideHalfUp } from "../money.ts";

/** What a year is divided into: 365 days always, or the days of each calendar year. */
export type YearDivisor = "365" | "actual";

/** A sum that bears interest at one rate for some days. */
export type InterestTerm = {
  readonly baseCents: Cents;
  readonly days: number;
  readonly rateBp: number;
  /** 366 only where the exact days of a leap year were asked for. */
  readonly yearDays: 365 | 366;
};

/**
 * 365 also in leap years: the official worked example of interest divides by 36 500 « même si 2020
 * est une année bissextile » (Service-Public, fiche F20688). Ten thousand basis points make the whole.
 */
const WHOLE: Readonly<Record<YearDivisor, number>> = {
  "365": 365 * 10_000,
  actual: 365 * 366 * 10_000,
};

/** Exact interest is counted in this part of a cent, which both lengths of a year divide. */
export const PARTS_OF_A_CENT = BigInt(WHOLE.actual);

/** Exact simple interest of all the terms together, in parts of a cent. */
export function exactInterest(terms: readonly InterestTerm[]): bigint {
  return terms.reduce(
    (sum, { baseCents, days, rateBp, yearDays }) =>
      sum + BigInt(baseCents) * BigInt(days * rateBp) * (yearDays === 365 ? 366n : 365n),
    0n,
  );
}

/** Simple interest of all the terms together, rounded to the nearest cent, halves up. */
export function interestOf(terms: readonly InterestTerm[]): Cents {
  return divideHalfUp(exactInterest(terms), PARTS_OF_A_CENT);
}

/**
 * The interest of a product of base, days and rate that is a plain number: the same figure without the
 * cost of BigInt. Where the exact length of years counts, the days are already weighed by the length
 * of the other kind of year. Undefined when the product may be inexact. Rounding never brings 2^53 or
 * more below 2^53, so a product that looks safe is exact.
 */
export function interestOfProduct(product: number, yearDivisor: YearDivisor): Cents | undefined {
  const whole = WHOLE[yearDivisor];
  const doubled = 2 * product + whole;
  if (!Number.isSafeInteger(doubled)) return undefined;
  return cents((doubled - (doubled % (2 * whole))) / (2 * whole));
}
