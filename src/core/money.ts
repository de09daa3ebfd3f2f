/** Money: whole cents, and divisions that name their rounding. */

/** An amount in cents of its currency. Always an integer. */
export type Cents = number & { readonly __brand: "Cents" };

/** Above this the fifteen digits that a cell keeps no longer reach the cents. */
const LARGEST_EUROS = 1e13;

/** An integer number of cents. Throws on anything else: that is our mistake, not the user's. */
export function cents(amount: number): Cents {
  if (!Number.isSafeInteger(amount)) throw new RangeError(`Not a number of cents: ${amount}`);
  return (amount === 0 ? 0 : amount) as Cents;
}

export const ZERO = cents(0);

export function add(...amounts: readonly Cents[]): Cents {
  return cents(amounts.reduce((sum, amount) => sum + amount, 0));
}

export function subtract(from: Cents, amount: Cents): Cents {
  return cents(from - amount);
}

/**
 * `numerator / denominator` as whole cents, half away from zero (« arrondi au centime le plus
 * proche », what accountants expect of 0,125 → 0,13 and −0,125 → −0,13).
 */
export function divideHalfUp(numerator: bigint, denominator: bigint): Cents {
  if (denominator <= 0n) throw new RangeError("The denominator must be positive");
  const size = numerator < 0n ? -numerator : numerator;
  const rounded = (2n * size + denominator) / (2n * denominator);
  return cents(Number(numerator < 0n ? -rounded : rounded));
}

/**
 * Cents of an amount in euros as a cell holds it (a binary number): 12.345 → 1235, 1.005 → 101.
 * The decimal digits that people see are what is rounded, so that half cents go up as typed.
 * Undefined when it is not finite or too large to count in cents.
 */
export function centsOfEuros(euros: number): Cents | undefined {
  if (!Number.isFinite(euros) || Math.abs(euros) >= LARGEST_EUROS) return undefined;
  // Nearly all amounts have two decimals; the exact way below is for the others.
  const near = Math.round(euros * 100);
  if (near / 100 === euros && Math.abs(near) < 1e13) return cents(near);
  const [digits = "0", exponent = "0"] = Math.abs(euros).toPrecision(15).split("e");
  const [whole = "0", fraction = ""] = digits.split(".");
  const power = Number(exponent) + 2 - fraction.length;
  const scaled = BigInt(whole + fraction);
  const size =
    power >= 0
      ? cents(Number(scaled * 10n ** BigInt(power)))
      : divideHalfUp(scaled, 10n ** BigInt(-power));
  return cents(euros < 0 ? -size : size);
}

/** The amount in euros, as a cell takes it. */
export function eurosOf(amount: Cents): number {
  return amount / 100;
}
