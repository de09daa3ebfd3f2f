/** The rates of all days up to one, added up: a delay of many semesters then costs two look-ups. */

import { type Day, daysBetween } from "../day.ts";
import { type Cents, ZERO } from "../money.ts";
import { interestOfProduct } from "./interest.ts";
import type { RateTable } from "./rates.ts";
import { nextSemester, type Semester, semesterOf } from "./semester.ts";

type RateDays = {
  /** Sum of the days before a semester, from the first semester of the table, while none is missing. */
  readonly before: ReadonlyMap<Semester, number>;
  readonly until: Map<Day, number>;
};

const known = new WeakMap<RateTable, RateDays>();

/**
 * What a business owes at the legal rate on one unpaid sum. Undefined where this shortcut does not
 * reach, because a rate is missing or a plain number would be inexact: that is not a refusal.
 */
export function businessInterest(
  baseCents: Cents,
  { dueDay, asOf }: { readonly dueDay: Day; readonly asOf: Day },
  rates: RateTable,
): Cents | undefined {
  if (baseCents <= 0 || asOf <= dueDay) return ZERO;
  const due = rateDaysUntil(dueDay, rates);
  const end = rateDaysUntil(asOf, rates);
  if (due === undefined || end === undefined) return undefined;
  return interestOfProduct(baseCents * (end - due));
}

/** In basis points × days, that day included. */
function rateDaysUntil(on: Day, rates: RateTable): number | undefined {
  const { before, until } = rateDaysOf(rates);
  const found = until.get(on);
  if (found !== undefined) return found;
  const of = semesterOf(on);
  const semester = rates.get(of);
  const earlier = before.get(of);
  if (!semester?.business || earlier === undefined) return undefined;
  const sum = earlier + (daysBetween(semester.from, on) + 1) * semester.business.rateBp;
  until.set(on, sum);
  return sum;
}

function rateDaysOf(rates: RateTable): RateDays {
  const rateDays = known.get(rates) ?? { before: sumsBefore(rates), until: new Map() };
  known.set(rates, rateDays);
  return rateDays;
}

function sumsBefore(rates: RateTable): ReadonlyMap<Semester, number> {
  const sums = new Map<Semester, number>();
  const [first] = [...rates.keys()].sort((a, b) => a - b);
  let sum = 0;
  for (let of = first; of !== undefined; of = nextSemester(of)) {
    const semester = rates.get(of);
    if (!semester?.business) break;
    sums.set(of, sum);
    sum += semester.days * semester.business.rateBp;
  }
  return sums;
}
