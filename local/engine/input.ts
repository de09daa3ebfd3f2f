/** What a text becomes when it is typed into a cell, by the locale of the spreadsheet. */

import { canonicalFormula } from "./formula-text.ts";
import { parseTypedDate } from "./input-dates.ts";
import { parseTypedNumber } from "./input-numbers.ts";
import { localeOf } from "./locales.ts";

export type Entry =
  | { readonly kind: "empty" }
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "literal";
      readonly value: string | number | boolean;
      /** Number format that the way of writing brings to a cell that has none. */
      readonly format?: string;
    };

type TypingPlace = {
  /** Locale of the spreadsheet: « fr_FR ». */
  readonly locale: string;
  /** Year of a date typed without one. */
  readonly thisYear: number;
  /** Number format of the cell: « @ » keeps what is typed as text. */
  readonly format?: string;
  /** A leading + - or @ starts a formula too. */
  readonly plusMinusAtStartFormula: boolean;
};

/** Reads a text as if a person typed it into the cell. */
export function readTyped(text: string, place: TypingPlace): Entry {
  if (text === "" || text === "'") return { kind: "empty" };
  if (text.startsWith("'")) return { kind: "literal", value: text.slice(1) };
  if (text.startsWith("=") && text.length > 1) {
    return { kind: "formula", formula: canonicalFormula(text) };
  }
  const sign = place.plusMinusAtStartFormula && /^[+\-@]./su.test(text);
  if (place.format === "@") {
    return sign
      ? { kind: "formula", formula: canonicalFormula(text) }
      : { kind: "literal", value: text };
  }
  const value = parseValue(text, place);
  if (value) return { kind: "literal", ...value };
  if (sign) return { kind: "formula", formula: canonicalFormula(text) };
  return { kind: "literal", value: text };
}

function parseValue(
  text: string,
  place: TypingPlace,
): { readonly value: number | boolean; readonly format?: string } | undefined {
  const locale = localeOf(place.locale);
  const trimmed = text.trim();
  const word = trimmed.toUpperCase();
  if (word === "TRUE" || word === locale.trueWord) return { value: true };
  if (word === "FALSE" || word === locale.falseWord) return { value: false };
  if (!/\d/.test(trimmed)) return undefined;
  const spaced = trimmed.replace(/[\u00a0\u202f]/gu, " ");
  return parseTypedNumber(trimmed, locale) ?? parseTypedDate(spaced, locale, place.thisYear);
}
