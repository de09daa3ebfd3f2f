/** A letter as it is searched: without accents, case or kinds of spaces. */

import { plain } from "../text/typography.ts";

export type SearchedText = { readonly plain: string };

export function searched(text: string): SearchedText {
  return { plain: plain(text.split(/[\v\t]/).join("\n")).replace(/[\u2010\u2011]/g, "-") };
}

/**
 * Each line of the value stands there, as a whole: « 40,00 € » is not in « 140,00 € », nor F-1 in
 * F-12.
 */
export function holds({ plain: text }: SearchedText, value: string): boolean {
  return searched(value)
    .plain.split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .every((line) => holdsLine(text, line));
}

function holdsLine(text: string, line: string): boolean {
  for (let at = text.indexOf(line); at >= 0; at = text.indexOf(line, at + 1))
    if (isApart(text[at - 1], line[0]) && isApart(line[line.length - 1], text[at + line.length]))
      return true;
  return false;
}

function isApart(left: string | undefined, right: string | undefined): boolean {
  return !(isWordSign(left) && isWordSign(right));
}

function isWordSign(sign: string | undefined): boolean {
  return sign !== undefined && /[a-z0-9]/.test(sign);
}

/** « L. 441-10 », « L441-10 », « article L.441-10 »: one article, however it is written. */
export function cites({ plain: text }: SearchedText, article: string): boolean {
  const [, letter = "", number = ""] = /^([A-Z]?)(.+)$/.exec(article) ?? [];
  const written = letter === "" ? number : `${letter.toLowerCase()}\\.? ?${number}`;
  return new RegExp(`(?:^|[^a-z0-9-])${written}(?![0-9]|-[0-9])`).test(text);
}
