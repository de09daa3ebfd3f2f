/** SHA-256 of a text, in hexadecimal (FIPS 180-4). */

import { sha256 as digest } from "@noble/hashes/sha2.js";
import { utf8Bytes } from "./utf8.ts";

/** 64 digits, over the UTF-8 of the text. */
export function sha256(text: string): string {
  return Array.from(digest(Uint8Array.from(utf8Bytes(text))), twoDigits).join("");
}

function twoDigits(byte: number): string {
  return (byte < 16 ? "0" : "") + byte.toString(16);
}
