/** The rates of all days up to one, added up: a delay of many semesters then costs two look-ups. */

import { type Day, daysBetween, isLeapYear, yearOf } from "../day.ts";
import type { Cents } from "../money.ts";
import { interestOfProduct, type YearDivisor } from "./interest.ts";
import type { RateTable, SemesterRates } from "./rates.ts";
import { nextSemester, type Semester, semesterOf } from "./semester.ts";

type RateDays = {
  /** Sum of the days before a semester, from the first semester of the table, while none is missing. */
  readonly before: ReadonlyMap<Semester, number>;
  readonly until: Map<Day, number>;
};

type Counting = { readonly rates: RateTable; readonly yearDivisor: YearDivisor };

const known: Readonly<Record<YearDivisor, WeakMap<RateTable, RateDays>>> = {
  "365": new WeakMap(),
  actual: new WeakMap(),
};

/**
 * What a business owes at the legal rate on one unpaid sum, from the day after `dueDay` to `asOf`.
 * Undefined where this shortcut does not reach, because a rate is missing or a plain number would be
 * inexact: that is not a refusal.
 */
export function businessInterest(
  baseCents: Cents,
  { dueDay, asOf }: { readonly dueDay: Day; readonly asOf: Day },
  counting: Counting,
): Cents | undefined {
  const { rates, yearDivisor } = counting;
  const sums = rateDaysOf(rates, yearDivisor);
  const due = rateDaysUntil(dueDay, sums, counting);
  const end = rateDaysUntil(asOf, sums, counting);
  if (due === undefined || end === undefined) return undefined;
  return interestOfProduct(baseCents * (end - due), yearDivisor);
}

/** In basis points × days, that day included. */
function rateDaysUntil(
  on: Day,
  { before, until }: RateDays,
  { rates, yearDivisor }: Counting,
): number | undefined {
  const found = until.get(on);
  if (found !== undefined) return found;
  const of = semesterOf(on);
  const semester = rates.get(of);
  const earlier = before.get(of);
  if (!semester || earlier === undefined) return undefined;
  const days = daysBetween(semester.from, on) + 1;
  const sum = earlier + days * dailyRate(semester, yearDivisor);
  until.set(on, sum);
  return sum;
}

function rateDaysOf(rates: RateTable, yearDivisor: YearDivisor): RateDays {
  const found = known[yearDivisor].get(rates);
  if (found) return found;
  const made = { before: sumsBefore(rates, yearDivisor), until: new Map<Day, number>() };
  known[yearDivisor].set(rates, made);
  return made;
}

function sumsBefore(rates: RateTable, yearDivisor: YearDivisor): ReadonlyMap<Semester, number> {
  const sums = new Map<Semester, number>();
  const [first] = [...rates.keys()].sort((a, b) => a - b);
  let sum = 0;
  for (let of = first; of !== undefined; of = nextSemester(of)) {
    const semester = rates.get(of);
    if (!semester?.business) break;
    sums.set(of, sum);
    sum += semester.days * dailyRate(semester, yearDivisor);
  }
  return sums;
}

/** Of a semester, which never has days of two years. `interestOfProduct` says why it is weighed. */
function dailyRate({ business, from }: SemesterRates, yearDivisor: YearDivisor): number {
  const rateBp = business?.rateBp ?? 0;
  if (yearDivisor === "365") return rateBp;
  return rateBp * (isLeapYear(yearOf(from)) ? 365 : 366);
}
