/** Base64 of bytes (RFC 4648), in the alphabet of mail and in the one that Gmail’s API takes. */

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/** Throws on what is no byte 0–255: Apps Script’s signed bytes are converted where they come in. */
export function base64(bytes: readonly number[]): string {
  let digits = "";
  for (let index = 0; index < bytes.length; index += 3) {
    const bits = (byteAt(bytes, index) << 16) | (byteAt(bytes, index + 1) << 8);
    digits += fourDigits(bits | byteAt(bytes, index + 2));
  }
  const padding = (3 - (bytes.length % 3)) % 3;
  return digits.slice(0, digits.length - padding) + "=".repeat(padding);
}

/** With « - » and « _ », padded: what `Utilities.base64EncodeWebSafe` gives. */
export function base64WebSafe(bytes: readonly number[]): string {
  return base64(bytes).replace(/\+/g, "-").replace(/\//g, "_");
}

function fourDigits(bits: number): string {
  return (
    ALPHABET.charAt(bits >> 18) +
    ALPHABET.charAt((bits >> 12) & 63) +
    ALPHABET.charAt((bits >> 6) & 63) +
    ALPHABET.charAt(bits & 63)
  );
}

/** 0 beyond the end, where the last group is filled up. */
function byteAt(bytes: readonly number[], index: number): number {
  const byte = bytes[index] ?? 0;
  if (!Number.isInteger(byte) || byte < 0 || byte > 255)
    throw new RangeError(`Not a byte: ${byte}`);
  return byte;
}
