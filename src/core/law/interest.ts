/** Interest as an exact fraction of a cent, rounded once. */

import { type Cents, cents, divideHalfUp } from "../money.ts";

/** A sum that bears interest at one rate for some days. */
export type InterestTerm = {
  readonly baseCents: Cents;
  readonly days: number;
  readonly rateBp: number;
};

/**
 * 365 also in leap years: the official worked example of interest divides by 36 500 « même si 2020
 * est une année bissextile » (Service-Public, fiche F20688). Ten thousand basis points make the whole.
 */
const DIVISOR = 365 * 10_000;

/**
 * Simple interest of all the terms together, rounded to the nearest cent, halves up. No term may be
 * negative.
 */
export function interestOf(terms: readonly InterestTerm[]): Cents {
  const product = terms.reduce(
    (sum, { baseCents, days, rateBp }) => sum + BigInt(baseCents) * BigInt(days * rateBp),
    0n,
  );
  return divideHalfUp(product, BigInt(DIVISOR));
}

/**
 * The interest of a product of base, days and rate that is a plain number: the same figure without
 * the cost of BigInt. Undefined when the product may be inexact. Rounding never brings 2^53 or more
 * below 2^53, so a product that looks safe is exact.
 */
export function interestOfProduct(product: number): Cents | undefined {
  const doubled = 2 * product + DIVISOR;
  if (!Number.isSafeInteger(doubled)) return undefined;
  return cents((doubled - (doubled % (2 * DIVISOR))) / (2 * DIVISOR));
}
