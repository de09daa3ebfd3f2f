/** Half-years: the periods for which the law fixes interest rates. */

import { type Day, day, dayOfMonthOf, monthOf, yearOf } from "../day.ts";

/** Half-years counted from year 0, so that the next one is one more: 2026-S2 is 4053. */
export type Semester = number & { readonly __brand: "Semester" };

export function semester(year: number, half: 1 | 2): Semester {
  return (year * 2 + half - 1) as Semester;
}

export function semesterOf(of: Day): Semester {
  return semester(yearOf(of), monthOf(of) <= 6 ? 1 : 2);
}

/** The semester whose first day is this one; undefined for any other day. */
export function semesterStarting(on: Day): Semester | undefined {
  const starts = dayOfMonthOf(on) === 1 && (monthOf(on) === 1 || monthOf(on) === 7);
  return starts ? semesterOf(on) : undefined;
}

export function nextSemester(after: Semester): Semester {
  return (after + 1) as Semester;
}

export function firstDayOf(of: Semester): Day {
  return day(`${Math.floor(of / 2)}-${of % 2 === 0 ? "01" : "07"}-01`);
}

export function lastDayOf(of: Semester): Day {
  return day(`${Math.floor(of / 2)}-${of % 2 === 0 ? "06-30" : "12-31"}`);
}

/** « 1er semestre 2026 ». */
export function semesterName(of: Semester): string {
  return `${of % 2 === 0 ? "1er" : "2e"} semestre ${Math.floor(of / 2)}`;
}
