/** Civil days: what a calendar shows, without hours or time zones. */

/** A day as « 2026-11-23 ». Text order is time order. Only this file makes one. */
export type Day = string & { readonly __brand: "Day" };

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;

/** The day of the given year, month (1–12) and day of the month, or undefined if there is none. */
export function dayOf(year: number, month: number, dayOfMonth: number): Day | undefined {
  if (!Number.isInteger(year) || year < 1900 || year > 9999) return undefined;
  if (!Number.isInteger(month) || month < 1 || month > 12) return undefined;
  if (!Number.isInteger(dayOfMonth) || dayOfMonth < 1) return undefined;
  if (dayOfMonth > lengthOfMonth(year, month)) return undefined;
  return build(year, month, dayOfMonth);
}

/** Reads « 2026-11-23 » and nothing else. */
export function parseIsoDay(text: string): Day | undefined {
  const match = ISO_DAY.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

/** A day written in the code or in a test. Throws when it is none: that is our mistake. */
export function day(text: string): Day {
  const parsed = parseIsoDay(text);
  if (!parsed) throw new RangeError(`Not a day: ${text}`);
  return parsed;
}

export function yearOf(of: Day): number {
  return Number(of.slice(0, 4));
}

export function monthOf(of: Day): number {
  return Number(of.slice(5, 7));
}

export function dayOfMonthOf(of: Day): number {
  return Number(of.slice(8, 10));
}

/** 1 for Monday … 7 for Sunday (ISO 8601). */
export function weekdayOf(of: Day): number {
  return ((((numberOf(of) + 3) % 7) + 7) % 7) + 1;
}

/** The day `count` days later (earlier when negative). Throws beyond the years 1900–9999. */
export function addDays(from: Day, count: number): Day {
  return fromNumber(numberOf(from) + count);
}

/** The same day so many months later, or the last of its month where there is none. */
export function addMonths(from: Day, count: number): Day {
  const months = yearOf(from) * 12 + monthOf(from) - 1 + count;
  return dayOrLast(Math.floor(months / 12), (months % 12) + 1, dayOfMonthOf(from));
}

/** The day of that month, or the month's last: the 31st of April is the 30th. */
export function dayOrLast(year: number, month: number, dayOfMonth: number): Day {
  const first = dayOf(year, month, 1);
  if (!first) throw new RangeError(`No such month: ${year}-${month}`);
  return dayOf(year, month, dayOfMonth) ?? lastDayOfMonth(first);
}

/** Days from `from` to `to`: 0 the same day, negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return numberOf(to) - numberOf(from);
}

/** For `sort`: the earliest first. */
export function byDay(a: { readonly day: Day }, b: { readonly day: Day }): number {
  return a.day < b.day ? -1 : Number(a.day > b.day);
}

/** The latest of the days that are known. */
export function latestOf(days: readonly (Day | undefined)[]): Day | undefined {
  return days.reduce((latest, one) => (one && (!latest || latest < one) ? one : latest), undefined);
}

export function lastDayOfMonth(of: Day): Day {
  return build(yearOf(of), monthOf(of), lengthOfMonth(yearOf(of), monthOf(of)));
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function build(year: number, month: number, dayOfMonth: number): Day {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}` as Day;
}

function pad(value: number, length: number): string {
  return String(value).padStart(length, "0");
}

/** A sheet repeats few days in many rows: ten thousand due dates are a thousand days. */
const numbers = new Map<Day, number>();

/**
 * Days since 1970-01-01, by counting in 400-year eras that start on 1 March, so that the leap
 * day is the last of its year (Howard Hinnant, « chrono-Compatible Low-Level Date Algorithms »).
 */
function numberOf(of: Day): number {
  const before = numbers.get(of);
  if (before !== undefined) return before;
  const number = countedDays(of);
  numbers.set(of, number);
  return number;
}

function countedDays(of: Day): number {
  const month = monthOf(of);
  const year = month <= 2 ? yearOf(of) - 1 : yearOf(of);
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear =
    Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + dayOfMonthOf(of) - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function fromNumber(count: number): Day {
  const shifted = count + 719468;
  const era = Math.floor(shifted / 146097);
  const dayOfEra = shifted - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const dayOfMonth = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const result = dayOf(year, month, dayOfMonth);
  if (!result) throw new RangeError(`Day out of range: ${year}-${month}-${dayOfMonth}`);
  return result;
}
