/** Base64 of bytes (RFC 4648), in the alphabet of mail and in the one that Gmail’s API takes. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Throws on what is no byte 0–255: Apps Script’s signed bytes are converted where they come in. */
export function base64(bytes: readonly number[]): string {
  const groups: string[] = [];
  for (let index = 0; index < bytes.length; index += 3) {
    groups.push(group(bytes.slice(index, index + 3)));
  }
  return groups.join("");
}

/** With « - » and « _ », padded: what `Utilities.base64EncodeWebSafe` gives. */
export function base64WebSafe(bytes: readonly number[]): string {
  return base64(bytes).replace(/\+/g, "-").replace(/\//g, "_");
}

function group(bytes: readonly number[]): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (!isByte(first) || !isByte(second) || !isByte(third)) {
    throw new RangeError(`Not bytes: ${bytes.join(", ")}`);
  }
  const bits = (first << 16) | (second << 8) | third;
  const digits = [18, 12, 6, 0].map((shift) => ALPHABET.charAt((bits >> shift) & 63)).join("");
  return digits.slice(0, bytes.length + 1).padEnd(4, "=");
}

function isByte(value: number): boolean {
  return Number.isInteger(value) && value >= 0 && value <= 255;
}
