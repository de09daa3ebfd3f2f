/** Bytes as Apps Script shows them: arrays of numbers from -128 to 127, and base 64 in both alphabets. */

import { GasError } from "../runtime/host-object.ts";

export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length));
}

/** Signed or not: 255 and -1 are the same byte, as in a Java cast. */
export function fromSigned(values: readonly unknown[]): Uint8Array {
  return Uint8Array.from(values, (value) => Number(value) & 255);
}

/** What a script may give where bytes or text are wanted. Text is UTF-8 unless a charset is named. */
export function bytesOf(data: unknown, charset = "UTF_8"): Uint8Array {
  return Array.isArray(data) ? fromSigned(data) : encodeText(String(data), charset);
}

function encodeText(text: string, charset: string): Uint8Array {
  switch (canonicalCharset(charset)) {
    case "utf8":
      return Buffer.from(text, "utf8");
    case "ascii":
      return Uint8Array.from(text, (c) => (c.charCodeAt(0) < 128 ? c.charCodeAt(0) : 63));
    case "latin1":
      return Uint8Array.from(text, (c) => (c.charCodeAt(0) < 256 ? c.charCodeAt(0) : 63));
  }
}

export function decodeText(bytes: Uint8Array, charset: string): string {
  const kind = canonicalCharset(charset);
  if (kind === "ascii") {
    return Buffer.from(bytes)
      .toString("latin1")
      .replace(/[\x80-\xff]/g, "\ufffd");
  }
  return Buffer.from(bytes).toString(kind);
}

/** The charsets of French correspondence. Windows-1252 differs from Latin-1 only in 0x80–0x9F. */
function canonicalCharset(charset: string): "utf8" | "ascii" | "latin1" {
  const name = charset.toUpperCase().replace(/[-_ ]/g, "");
  if (name === "UTF8") {
    return "utf8";
  }
  if (name === "USASCII" || name === "ASCII") {
    return "ascii";
  }
  if (name === "ISO88591" || name === "LATIN1") {
    return "latin1";
  }
  throw new GasError(`Invalid argument: ${charset}`);
}

/**
 * Strict about the alphabet and the padding: Apps Script answers « Could not decode string. » to
 * the unpadded text that the Gmail API itself returns.
 */
export function decodeBase64(text: string, alphabet: "standard" | "web-safe"): Uint8Array {
  const bare = text.replace(/[\r\n]/g, "");
  const allowed = alphabet === "standard" ? /^[A-Za-z0-9+/]*={0,2}$/ : /^[A-Za-z0-9_-]*={0,2}$/;
  if (!allowed.test(bare) || bare.length % 4 !== 0) {
    throw new GasError("Could not decode string.");
  }
  return Buffer.from(bare, alphabet === "standard" ? "base64" : "base64url");
}

/** Padded in both alphabets, as `Utilities.base64EncodeWebSafe` does. */
export function encodeBase64(bytes: Uint8Array, alphabet: "standard" | "web-safe"): string {
  const standard = Buffer.from(bytes).toString("base64");
  return alphabet === "standard" ? standard : standard.replace(/\+/g, "-").replace(/\//g, "_");
}
