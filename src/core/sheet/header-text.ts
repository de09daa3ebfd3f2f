/** The form in which two headers are compared: « N° de facture » and « Numéro facture » are one. */

import { plain } from "../text/typography.ts";
import { cleanLine } from "./clean.ts";

/** A longer cell is a title or prose, never a header that we know. */
export const LONGEST_HEADER = 120;

/** Words that French puts between two nouns; at the end they carry meaning (« Réglé le »). */
const ARTICLES = new Set(["de", "du", "des", "d", "la", "le", "l", "les"]);

/** The headers of a workbook, and ours, are the same words again at each reading. */
const known = new Map<string, string>();

/** The form of a header, kept for as long as the execution lasts. */
export function normaliseHeader(text: string): string {
  const before = known.get(text);
  if (before !== undefined) return before;
  const normal = normalised(text);
  known.set(text, normal);
  return normal;
}

/**
 * Without accents, case, unit, punctuation and inner articles; « n° », « no. », « # » are written
 * « numero » and « réf. » « reference ». « (k€) » stays: thousands of euros are no euros.
 */
function normalised(text: string): string {
  const words = plain(cleanLine(text.slice(0, LONGEST_HEADER)))
    .replace(/\((?:€|eur|euros?|utc)\)|€(?=$| )/g, " ")
    .replace(/\bn ?[°º]|№|\bno\.|\bnum\.|#/g, " numero ")
    .replace(/[_/.\-:;,'"()[\]]/g, " ")
    .split(" ")
    .filter((word) => word !== "");
  return words
    .filter((word, index) => index === words.length - 1 || !ARTICLES.has(word))
    .map((word) => (word === "ref" ? "reference" : word))
    .join(" ");
}
