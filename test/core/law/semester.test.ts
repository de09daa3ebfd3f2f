/** Half-years follow one another and start on 1 January and 1 July. */

import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import {
  firstDayOf,
  lastDayOf,
  nextSemester,
  semester,
  semesterOf,
  semesterStarting,
} from "../../../src/core/law/semester.ts";

describe("semesters", () => {
  it.each([
    ["2026-01-01", 2026, 1],
    ["2026-06-30", 2026, 1],
    ["2026-07-01", 2026, 2],
    ["2026-12-31", 2026, 2],
    ["1900-02-28", 1900, 1],
    ["9999-12-31", 9999, 2],
  ] as const)("%s is in %i-S%i", (on, year, half) => {
    expect(semesterOf(day(on))).toBe(semester(year, half));
  });

  it("touch without overlap", () => {
    let of = semester(1999, 1);
    while (of < semester(2040, 1)) {
      expect(addDays(lastDayOf(of), 1)).toBe(firstDayOf(nextSemester(of)));
      expect(semesterOf(firstDayOf(of))).toBe(of);
      of = nextSemester(of);
    }
  });

  it("are recognised by their first day only", () => {
    expect(semesterStarting(day("2027-01-01"))).toBe(semester(2027, 1));
    expect(semesterStarting(day("2026-07-01"))).toBe(semester(2026, 2));
    expect(semesterStarting(day("2027-01-02"))).toBeUndefined();
    expect(semesterStarting(day("2027-02-01"))).toBeUndefined();
  });
});
