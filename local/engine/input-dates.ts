/** Dates and times as people type them into a cell: « 01/02/2026 », « mars 2026 », « 14:30 ». */

import type { SheetLocale } from "./locales.ts";
import { serialOfDay } from "./serials.ts";

type TypedDate = { readonly value: number; readonly format: string };

type Reader = (text: string, locale: SheetLocale, thisYear: number) => TypedDate | undefined;

const DATE_READERS: readonly Reader[] = [
  isoDate,
  slashedDate,
  dayAndMonth,
  dateInWords,
  monthAndYear,
];

/** Undefined when the text is no date, or a day that the calendar has not. */
export function parseTypedDate(
  text: string,
  locale: SheetLocale,
  thisYear: number,
): TypedDate | undefined {
  const [, dateText = text, timeText] = /^(.*\d)[ T](\d{1,2}:.+)$/u.exec(text) ?? [];
  if (timeText === undefined) return timeOnly(text, locale) ?? dateOnly(text, locale, thisYear);
  const date = dateOnly(dateText, locale, thisYear);
  const time = fractionOfDay(timeText);
  if (!date || !time || time.fraction >= 1) return undefined;
  return { value: date.value + time.fraction, format: locale.formats.dateTime };
}

function dateOnly(text: string, locale: SheetLocale, thisYear: number): TypedDate | undefined {
  for (const read of DATE_READERS) {
    const found = read(text, locale, thisYear);
    if (found) return found;
  }
  return undefined;
}

/** Year first is read the same way everywhere, and stays as it was written. */
function isoDate(text: string): TypedDate | undefined {
  const match = /^(\d{4})([-/])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const format = match[2] === "/" ? "yyyy/mm/dd" : "yyyy-mm-dd";
  return dated(match[1], match[3], match[4], format);
}

function slashedDate(text: string, locale: SheetLocale): TypedDate | undefined {
  const match = /^(\d{1,2})([-/])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (!match) return undefined;
  const [first, second, year] = [match[1], match[3], fullYear(match[4] ?? "")];
  const [day, month] = locale.dayFirst ? [first, second] : [second, first];
  return dated(year, month, day, locale.formats.date);
}

function dayAndMonth(text: string, locale: SheetLocale, thisYear: number): TypedDate | undefined {
  const match = /^(\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (!match) return undefined;
  const [day, month] = locale.dayFirst ? [match[1], match[2]] : [match[2], match[1]];
  return dated(thisYear, month, day, locale.formats.dayAndMonth);
}

/** « 1er mars 2026 », « 15 janv. », « March 1, 2026 ». */
function dateInWords(text: string, locale: SheetLocale, thisYear: number): TypedDate | undefined {
  const dayFirst = /^(\d{1,2})(?:er)? (\p{L}+\.?)(?: (\d{4}))?$/u.exec(text);
  const monthFirst = /^(\p{L}+\.?) (\d{1,2}), (\d{4})$/u.exec(text);
  const [day, word, year] = dayFirst
    ? [dayFirst[1], dayFirst[2], dayFirst[3]]
    : [monthFirst?.[2], monthFirst?.[1], monthFirst?.[3]];
  const month = monthNamed(word ?? "", locale);
  if (!month) return undefined;
  const written = monthFirst
    ? `${month.format} d, yyyy`
    : `d ${month.format}${year ? " yyyy" : ""}`;
  return dated(year ?? thisYear, month.number, day, written);
}

function monthAndYear(text: string, locale: SheetLocale): TypedDate | undefined {
  const match = /^(\p{L}+\.?) (\d{4})$/u.exec(text);
  const month = monthNamed(match?.[1] ?? "", locale);
  return month && dated(match?.[2], month.number, 1, `${month.format} yyyy`);
}

function monthNamed(
  word: string,
  locale: SheetLocale,
): { readonly number: number; readonly format: string } | undefined {
  const wanted = plain(word);
  if (wanted === "") return undefined;
  const full = locale.months.findIndex((name) => plain(name) === wanted);
  if (full >= 0) return { number: full + 1, format: "mmmm" };
  const short = locale.shortMonths.findIndex((name) => plain(name) === wanted);
  return short >= 0 ? { number: short + 1, format: "mmm" } : undefined;
}

function plain(word: string): string {
  return word
    .normalize("NFD")
    .replace(/[\u0300-\u036f.]/gu, "")
    .toLowerCase();
}

function timeOnly(text: string, locale: SheetLocale): TypedDate | undefined {
  const time = fractionOfDay(text);
  if (!time) return undefined;
  const { time: short, timeWithSeconds } = locale.formats;
  const format = time.fraction >= 1 ? "[h]:mm:ss" : time.seconds ? timeWithSeconds : short;
  return { value: time.fraction, format };
}

function fractionOfDay(
  text: string,
): { readonly fraction: number; readonly seconds: boolean } | undefined {
  const match = /^(\d{1,3}):([0-5]\d)(?::([0-5]\d))?(?: ?([ap])m)?$/iu.exec(text);
  if (!match) return undefined;
  const [, written, minutes, seconds = "0", half] = match;
  const hours = half === undefined ? Number(written) : hourOfHalf(Number(written), half);
  const total = hours * 3600 + Number(minutes) * 60 + Number(seconds);
  return { fraction: total / 86_400, seconds: match[3] !== undefined };
}

function hourOfHalf(hour: number, half: string): number {
  return (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
}

/** Two digits are of 1930 to 2029, as in Excel; what Sheets takes is not documented. */
function fullYear(digits: string): number {
  if (digits.length === 4) return Number(digits);
  return Number(digits) + (Number(digits) < 30 ? 2000 : 1900);
}

function dated(
  year: string | number | undefined,
  month: string | number | undefined,
  day: string | number | undefined,
  format: string,
): TypedDate | undefined {
  const value = serialOfDay(Number(year), Number(month), Number(day));
  return value === undefined || Number(year) < 1 ? undefined : { value, format };
}
