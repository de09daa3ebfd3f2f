/**
 * Numbers, days and lists as French writes them, without Intl: its output differs between
 * versions of the engine. Spaces follow CLDR « fr » and the Imprimerie nationale: U+202F between
 * thousands, U+00A0 between a number and its unit. The minus is U+2212.
 */

import { type Day, dayOfMonthOf, monthOf, weekdayOf, yearOf } from "../day.ts";
import { type Cents, ZERO } from "../money.ts";
import { type Sum, sumsOf } from "../sums.ts";

export const THIN_NO_BREAK = "\u202f";
export const NO_BREAK = "\u00a0";
const MINUS = "\u2212";

const WEEKDAYS = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"];
const MONTHS = [
  "janvier",
  "février",
  "mars",
  "avril",
  "mai",
  "juin",
  "juillet",
  "août",
  "septembre",
  "octobre",
  "novembre",
  "décembre",
];

/** « 1 234,50 € »; other currencies by their code, because « $ » names twenty of them. */
export function formatAmount(amount: Cents, currency = "EUR"): string {
  return `${formatHundredths(amount)}${NO_BREAK}${currency === "EUR" ? "€" : currency}`;
}

/** « 1 234,50 », as a person types it where the label says the unit. */
export function formatTypedAmount(amount: Cents): string {
  return formatHundredths(amount);
}

/** « 1 200,00 € et 300,00 USD »: each currency that is not nil, in one order. */
export function formatSums(amounts: readonly Sum[]): string {
  const sums = sumsOf(amounts).filter(({ cents }) => cents !== 0);
  if (sums.length === 0) return formatAmount(ZERO);
  return formatList(sums.map(({ cents, currency }) => formatAmount(cents, currency)));
}

/** « 12,15 % » from 1215 basis points. */
export function formatRate(rateBp: number): string {
  return `${formatHundredths(rateBp)}${NO_BREAK}%`;
}

/** « 23/11/2026 ». */
export function formatDay(day: Day): string {
  return `${day.slice(8, 10)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}

/** « 23 novembre 2026 », « 1er mars 2026 », with the spaces that keep day and month together. */
export function formatLongDay(day: Day): string {
  const month = MONTHS[monthOf(day) - 1] ?? "";
  return `${formatOrdinalDay(dayOfMonthOf(day))}${NO_BREAK}${month} ${yearOf(day)}`;
}

/** « lundi 23 novembre 2026 ». */
export function formatWeekday(day: Day): string {
  return `${WEEKDAYS[weekdayOf(day) - 1] ?? ""} ${formatLongDay(day)}`;
}

/** Only the first day of a month is an ordinal: « 1er », then « 2 ». */
function formatOrdinalDay(dayOfMonth: number): string {
  return dayOfMonth === 1 ? "1er" : String(dayOfMonth);
}

/** « 1 facture », « 3 factures », « 0 facture »: the French plural begins at two. */
export function formatCount(
  count: number,
  words: { readonly one: string; readonly many: string },
): string {
  const word = Math.abs(count) >= 2 ? words.many : words.one;
  return `${groupThousands(String(count))}${NO_BREAK}${word}`;
}

/** « a », « a et b », « a, b et c ». */
export function formatList(items: readonly string[]): string {
  const last = items[items.length - 1] ?? "";
  if (items.length < 2) return last;
  return `${items.slice(0, -1).join(", ")} et ${last}`;
}

/** « FR76 3000 6000 0112 3456 7890 189 », with spaces that do not break. */
export function formatIban(iban: string): string {
  const groups =
    iban
      .replace(/\s/g, "")
      .toUpperCase()
      .match(/.{1,4}/g) ?? [];
  return groups.join(NO_BREAK);
}

/** « 04 72 00 00 00 » that stays on one line. The digits are left as the team writes them. */
export function formatPhone(phone: string): string {
  return phone.trim().replace(/\s+/g, NO_BREAK);
}

function formatHundredths(hundredths: number): string {
  const digits = String(Math.abs(hundredths)).padStart(3, "0");
  const sign = hundredths < 0 ? MINUS : "";
  return `${sign}${groupThousands(digits.slice(0, -2))},${digits.slice(-2)}`;
}

function groupThousands(digits: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, THIN_NO_BREAK);
}
