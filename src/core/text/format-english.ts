/**
 * Numbers, days and lists as British English writes them, without Intl, as in `format.ts`. The
 * month is a word: « 03/11 » is another day for an American reader. Amounts in euros follow the
 * style guide of the EU institutions for tables and short texts, « €1,234.56 »; other currencies
 * are named by their code in front, as CLDR « en » writes them.
 */

import { type Day, dayOfMonthOf, monthOf, yearOf } from "../day.ts";
import { type Cents, ZERO } from "../money.ts";
import { type Sum, sumsOf } from "../sums.ts";
import { NO_BREAK } from "./format.ts";
import type { CountedWord } from "./mail-language.ts";

const MINUS = "\u2212";
const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const SHORT_MONTH = 3;

/** « €1,234.50 », « USD 1,234.50 ». */
export function englishAmount(amount: Cents, currency = "EUR"): string {
  const sign = amount < 0 ? MINUS : "";
  const unit = currency === "EUR" ? "€" : `${currency}${NO_BREAK}`;
  return `${sign}${unit}${hundredths(Math.abs(amount))}`;
}

/** « €1,200.00 and USD 300.00 ». */
export function englishSums(amounts: readonly Sum[]): string {
  const sums = sumsOf(amounts).filter(({ cents }) => cents !== 0);
  if (sums.length === 0) return englishAmount(ZERO);
  return englishList(sums.map(({ cents, currency }) => englishAmount(cents, currency)));
}

/** « 12.15% » from 1215 basis points. */
export function englishRate(rateBp: number): string {
  return `${rateBp < 0 ? MINUS : ""}${hundredths(Math.abs(rateBp))}%`;
}

/** « 23 November 2026 », on one line. */
export function englishDay(day: Day): string {
  return [dayOfMonthOf(day), monthName(day), yearOf(day)].join(NO_BREAK);
}

/** « 23 Nov 2026 », on two lines where a column is narrow. */
export function englishShortDay(day: Day): string {
  const month = monthName(day).slice(0, SHORT_MONTH);
  return `${dayOfMonthOf(day)}${NO_BREAK}${month} ${yearOf(day)}`;
}

/** « 1 invoice », « 3 invoices », « 0 invoices ». */
export function englishCount(count: number, words: CountedWord): string {
  const word = Math.abs(count) === 1 ? words.one : words.many;
  return `${groupThousands(String(count))}${NO_BREAK}${word}`;
}

/** « a », « a and b », « a, b and c ». */
export function englishList(items: readonly string[]): string {
  const last = items[items.length - 1] ?? "";
  return items.length < 2 ? last : `${items.slice(0, -1).join(", ")} and ${last}`;
}

/** Of the French rules only the curly apostrophe holds: no space before « : » or « ? ». */
export function englishTypeset(prose: string): string {
  return prose.replace(/(\p{L})'/gu, "$1’");
}

function monthName(day: Day): string {
  return MONTHS[monthOf(day) - 1] ?? "";
}

function hundredths(value: number): string {
  const digits = String(value).padStart(3, "0");
  return `${groupThousands(digits.slice(0, -2))}.${digits.slice(-2)}`;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, ",");
}
