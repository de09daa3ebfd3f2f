/** Rounds numbers as people see them: on their 15 significant decimal digits, not on their binary value. */

export type RoundingDirection = "nearest" | "away from zero" | "towards zero";

/** A cell shows no more, and a product of two amounts is off by less. */
const SIGNIFICANT_DIGITS = 15;

/**
 * 6163 × 1.055 is 6501.965 for a person and 6501.964999999999 in binary: its rounding to cents is
 * 6501.97. Halves go away from zero. A negative number of places rounds to tens, hundreds…
 */
export function roundDecimal(value: number, places: number, direction: RoundingDirection): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const [mantissa = "", exponent = "0"] = Math.abs(value)
    .toExponential(SIGNIFICANT_DIGITS - 1)
    .split("e");
  const digits = mantissa.replace(".", "");
  const kept = Number(exponent) + 1 + places;
  if (kept >= SIGNIFICANT_DIGITS) return value;
  const head = kept > 0 ? BigInt(digits.slice(0, kept)) : 0n;
  const units = head + (goesUp(digits, kept, direction) ? 1n : 0n);
  const rounded = Number(`${units}e${-places}`);
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}

/** Whether what follows the first `kept` digits, which may be negative, makes one unit more. */
function goesUp(digits: string, kept: number, direction: RoundingDirection): boolean {
  switch (direction) {
    case "towards zero":
      return false;
    case "away from zero":
      return kept < 0 || /[1-9]/.test(digits.slice(kept));
    case "nearest":
      return kept >= 0 && digits.charAt(kept) >= "5";
  }
}
