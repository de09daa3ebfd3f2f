/** File names in a mail: RFC 2231 for those who read it, plain ASCII for the others. */

import { CRLF, singleLine } from "./header.ts";
import { utf8Bytes } from "./utf8.ts";

/** Room for one piece of a name on a line of 78 with « filename*10*= » before and « ; » after. */
const PIECE_MAX = 55;
const FALLBACK_MAX = 60;
/** RFC 2231 « attribute-char », of RFC 5987 in practice: what needs no percent sign. */
const UNRESERVED = /^[A-Za-z0-9!#$&+.^_`|~-]$/;

/**
 * The parameters of Content-Disposition. A name beyond ASCII is given in RFC 2231 alone: readers
 * disagree which of two « filename » parameters counts, so the ASCII one stands in Content-Type.
 */
export function fileNameParameters(fileName: string): string {
  const name = safeName(fileName);
  if (name === asciiName(fileName)) return `;${CRLF} filename="${name}"`;
  const encoded = pieces(name);
  const [only = ""] = encoded;
  if (encoded.length === 1) return `;${CRLF} filename*=${only}`;
  return encoded.map((piece, index) => `;${CRLF} filename*${index}*=${piece}`).join("");
}

/** « Mise en demeure é.pdf » → « Mise en demeure e.pdf »: letters first, then « _ ». */
export function asciiName(fileName: string): string {
  const ascii = asciiText(fileName);
  if (ascii.length <= FALLBACK_MAX) return ascii;
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(ascii)?.[0] ?? "";
  return `${ascii.slice(0, FALLBACK_MAX - extension.length)}${extension}`;
}

/** The whole name, however long. */
export function asciiText(fileName: string): string {
  return safeName(fileName)
    .replace(/œ/g, "oe")
    .replace(/Œ/g, "OE")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^ -~]|["]/gu, "_");
}

/** One line, no folder. */
function safeName(fileName: string): string {
  const name = singleLine(fileName).replace(/[\\/]/g, "-");
  return name === "" ? "document" : name;
}

/** Each character by itself, so that no piece ends in the middle of one. */
function percentEncoded(character: string): string {
  if (UNRESERVED.test(character)) return character;
  return utf8Bytes(character)
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, "0")}`)
    .join("");
}

function pieces(name: string): string[] {
  const result = ["UTF-8''"];
  for (const character of name) {
    const encoded = percentEncoded(character);
    const last = result[result.length - 1] ?? "";
    if (last.length + encoded.length > PIECE_MAX) result.push(encoded);
    else result[result.length - 1] = last + encoded;
  }
  return result;
}
