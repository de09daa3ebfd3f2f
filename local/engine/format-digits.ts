/** Decimal digits of a number as people see them: fifteen significant, half away from zero. */

export type Digits = { readonly whole: string; readonly fraction: string };

/**
 * Rounds the fifteen significant digits that a spreadsheet keeps, not the binary number behind
 * them, so that 1.005 shows as 1.01. `value` is not negative.
 */
export function roundedDigits(value: number, decimals: number): Digits {
  const [mantissa = "0", exponent = "0"] = value.toExponential(14).split("e");
  const digits = BigInt(mantissa.replace(".", ""));
  const power = Number(exponent) - 14 + decimals;
  const scaled = power >= 0 ? digits * 10n ** BigInt(power) : halfUp(digits, -power);
  const text = scaled.toString().padStart(decimals + 1, "0");
  const cut = text.length - decimals;
  return { whole: text.slice(0, cut), fraction: text.slice(cut) };
}

function halfUp(digits: bigint, places: number): bigint {
  if (places > 40) return 0n;
  const unit = 10n ** BigInt(places);
  return (2n * digits + unit) / (2n * unit);
}

export function grouped(whole: string, separator: string): string {
  return whole.replace(/\B(?=(?:\d{3})+$)/gu, separator);
}

/** Ten significant digits, as a cell without a format shows; very large and small in powers of ten. */
export function generalDigits(value: number, decimal: string): string {
  const size = Math.abs(value);
  if (size !== 0 && (size >= 1e15 || size < 1e-9)) {
    const [mantissa = "", exponent = ""] = Number(value.toPrecision(6)).toExponential().split("e");
    return `${mantissa.replace(".", decimal)}E${exponent.replace(/^([+-])(\d)$/u, "$10$2")}`;
  }
  const integerDigits = size < 1 ? 0 : Math.floor(size).toString().length;
  const { whole, fraction } = roundedDigits(size, Math.max(0, 10 - integerDigits));
  const kept = fraction.replace(/0+$/u, "");
  const text = kept === "" ? whole : whole + decimal + kept;
  return value < 0 && /[1-9]/u.test(text) ? `-${text}` : text;
}
