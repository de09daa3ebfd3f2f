/** The text of a cell without what the eye does not see: odd spaces, byte marks, formula errors. */

import type { Cell } from "./cell.ts";

/** They come with text copied from web pages and PDFs, and make equal words differ. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** The above, and every space but the plain one and the line end. */
const ODD =
  /[\t\v\f\r\u00a0\u00ad\u1680\u2000-\u200b\u200e\u200f\u2028-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]/;

/** Anything but invisible characters and spaces. */
const VISIBLE = /[^\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** What Sheets and Excel put in a cell whose formula failed, in English and in French. */
const FORMULA_ERROR =
  /^#(?:REF!|N\/A|ERROR!|ERREUR!|VALUE!|VALEUR!|NAME\?|NOM\?|DIV\/0!|NUM!|NOMBRE!|NULL!|NUL!)/i;

/** Every kind of space becomes a plain one, the line ends stay, the ends are trimmed. */
export function cleanText(text: string): string {
  // Nearly every cell is clean: one look at it costs less than three passes.
  if (!ODD.test(text)) return text.trim();
  return text
    .replace(INVISIBLE, "")
    .replace(/\r\n?/g, "\n")
    .replace(/[^\S\n]/g, " ")
    .trim();
}

/** The same on one line, with single spaces. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/g, " ");
}

/** « #REF! » when the cell holds a failed formula. */
export function formulaErrorOf(cell: Cell): string | undefined {
  return typeof cell === "string" ? FORMULA_ERROR.exec(cell.trim())?.[0].toUpperCase() : undefined;
}

/** Nothing that a person entered: an unticked box counts as empty, since Sheets fills columns with it. */
export function isBlankCell(cell: Cell | undefined): boolean {
  if (cell === undefined || cell === "" || cell === false) return true;
  return typeof cell === "string" && !VISIBLE.test(cell);
}
