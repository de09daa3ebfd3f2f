/** The floor of an agreed rate: three times the legal interest rate, semester by semester. */

import type { PenaltyInput } from "./penalty-input.ts";
import type { PenaltySegment } from "./penalty-rates.ts";
import { type UnknownRate, unknownRate } from "./rates.ts";
import { firstDayOf, nextSemester, type Semester, semesterOf } from "./semester.ts";

/** The agreed rate is below the floor of that semester. It is said, and the rate is left as agreed. */
export type BelowFloor = {
  readonly semester: Semester;
  readonly rateBp: number;
  readonly floorBp: number;
};

/**
 * C. com. L441-10 II: unless otherwise stipulated, and never below three times the legal interest
 * rate. It is the legal rate of « autres cas », as the creditor is a business. No text found says on
 * which day the floor is tested, nor what becomes of a rate below it: each semester that bears
 * interest is tested. An unknown legal rate ends the list.
 */
export function belowFloor(
  { customerType, stipulatedRateBp, rates }: PenaltyInput,
  segments: readonly PenaltySegment[],
): readonly (BelowFloor | UnknownRate)[] {
  if (customerType !== "entreprise" || stipulatedRateBp === undefined) return [];
  const found: BelowFloor[] = [];
  for (const semester of semestersOf(segments)) {
    const legal = rates.get(semester)?.legalOther;
    if (!legal) return [...found, unknownRate(firstDayOf(semester), "legalOther", rates)];
    const floorBp = 3 * legal.rateBp;
    if (stipulatedRateBp < floorBp) found.push({ semester, rateBp: stipulatedRateBp, floorBp });
  }
  return found;
}

function semestersOf(segments: readonly PenaltySegment[]): ReadonlySet<Semester> {
  const semesters = new Set<Semester>();
  for (const { from, to } of segments)
    for (let of = semesterOf(from); of <= semesterOf(to); of = nextSemester(of)) semesters.add(of);
  return semesters;
}
