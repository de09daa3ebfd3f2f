/** The rate of each day of a delay, by who owes: the law's, cut at each half-year, or the agreed one. */

import { addDays, type Day, day, daysBetween, isLeapYear, yearOf } from "../day.ts";
import type { Cents } from "../money.ts";
import type { InterestTerm } from "./interest.ts";
import { interestPeriod, type PenaltyInput, type Period } from "./penalty-input.ts";
import { rateInForce, type SourcedRate, type UnknownRate, unknownRate } from "./rates.ts";
import { firstDayOf, nextSemester, semesterOf } from "./semester.ts";

/** Some days, both included, at one rate on one sum. */
export type PenaltySegment = InterestTerm &
  Period & {
    /** What the rate rests on, in French. */
    readonly source: string;
  };

export type BasePeriod = Period & { readonly baseCents: Cents };

/** An agreed rate is named so: C. com. L441-10 II lets the parties agree on one. */
const AGREED = "taux convenu";

/** None when nothing is owed: then no rate is asked for. */
export function segmentsOf(
  period: BasePeriod,
  input: PenaltyInput,
): readonly PenaltySegment[] | UnknownRate {
  if (period.baseCents <= 0) return [];
  switch (input.customerType) {
    case "public":
      return frozenSegments(period, input);
    case "particulier":
      return semesterSegments(period, input, "legalOther");
    case "entreprise":
      return input.stipulatedRateBp === undefined
        ? semesterSegments(period, input, "business")
        : segments(period, { rateBp: input.stipulatedRateBp, source: AGREED }, input);
    default:
      return input.customerType satisfies never;
  }
}

export function isUnknown(found: object): found is UnknownRate {
  return "sentence" in found;
}

/**
 * C. com. L441-10 II: the rate in force on 1 January holds for the first semester, that of 1 July
 * for the second. The legal interest rate is fixed by the semester too (CMF L313-2). A long delay is
 * cut at each semester.
 */
function semesterSegments(
  period: BasePeriod,
  input: PenaltyInput,
  kind: "business" | "legalOther",
): readonly PenaltySegment[] | UnknownRate {
  const found: PenaltySegment[] = [];
  const last = semesterOf(period.to);
  for (let of = semesterOf(period.from); of <= last; of = nextSemester(of)) {
    const semester = input.rates.get(of);
    const rate = semester?.[kind];
    const from = later(period.from, firstDayOf(of));
    if (!semester || !rate) return unknownRate(from, kind, input.rates);
    const source = kind === "legalOther" ? `intérêt légal, ${rate.source}` : rate.source;
    const to = earlier(period.to, semester.to);
    found.push(...segments({ ...period, from, to }, { ...rate, source }, input));
  }
  return found;
}

/**
 * CCP R2192-31: the rate « en vigueur au premier jour du semestre de l'année civile au cours duquel
 * les intérêts moratoires ont commencé à courir », for the whole delay and whatever was agreed.
 */
function frozenSegments(
  period: BasePeriod,
  input: PenaltyInput,
): readonly PenaltySegment[] | UnknownRate {
  const start = interestPeriod(input)?.from ?? period.from;
  const rate = rateInForce(start, "publicBuyer", input.rates);
  if (!rate) return unknownRate(start, "publicBuyer", input.rates);
  return segments(period, { ...rate, source: `${rate.source}, figé` }, input);
}

/** One segment, or one a calendar year where the exact length of each year counts. */
function segments(
  period: BasePeriod,
  rate: SourcedRate,
  { yearDivisor }: PenaltyInput,
): readonly PenaltySegment[] {
  if (yearDivisor !== "actual") return [segment(period, rate, 365)];
  const found: PenaltySegment[] = [];
  for (let { from } = period; from <= period.to; ) {
    const year = yearOf(from);
    const to = earlier(period.to, day(`${year}-12-31`));
    found.push(segment({ ...period, from, to }, rate, isLeapYear(year) ? 366 : 365));
    from = addDays(to, 1);
  }
  return found;
}

function segment(
  { from, to, baseCents }: BasePeriod,
  { rateBp, source }: SourcedRate,
  yearDays: 365 | 366,
): PenaltySegment {
  const shown = yearDays === 366 ? `${source}, année de 366 jours` : source;
  return { from, to, days: daysBetween(from, to) + 1, baseCents, rateBp, yearDays, source: shown };
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}
