import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  day,
  dayOf,
  daysBetween,
  isLeapYear,
  lastDayOfMonth,
  latestOf,
  parseIsoDay,
  weekdayOf,
} from "../../src/core/day.ts";

const FIRST = Date.UTC(1900, 0, 1);
const LAST = Date.UTC(9999, 11, 31);
const MS_A_DAY = 86_400_000;

/** A day, and the same one as the engine's own calendar counts it. */
const days = fc
  .integer({ min: 0, max: (LAST - FIRST) / MS_A_DAY })
  .map((count) => ({ count, day: day(isoOf(FIRST + count * MS_A_DAY)) }));

function isoOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}

describe("dayOf and parseIsoDay", () => {
  it.each([
    [2024, 2, 29, "2024-02-29"],
    [2000, 2, 29, "2000-02-29"],
    [1900, 1, 1, "1900-01-01"],
    [9999, 12, 31, "9999-12-31"],
    [2026, 2, 29, undefined],
    [1900, 2, 29, undefined],
    [2026, 4, 31, undefined],
    [2026, 0, 1, undefined],
    [2026, 13, 1, undefined],
    [2026, 1, 0, undefined],
    [1899, 12, 31, undefined],
    [10_000, 1, 1, undefined],
    [2026, 1, 1.5, undefined],
    [2026, Number.NaN, 1, undefined],
  ])("%s-%s-%s is %s", (year, month, dayOfMonth, expected) => {
    expect(dayOf(year, month, dayOfMonth)).toBe(expected);
  });

  it.each(["", "2026-1-1", "2026-11-23 ", "23/11/2026", "2026-11-23T00:00", "2026-02-30"])(
    "refuses %o",
    (text) => {
      expect(parseIsoDay(text)).toBeUndefined();
      expect(() => day(text)).toThrow(RangeError);
    },
  );
});

describe("arithmetic of days", () => {
  it.each([
    ["2026-12-31", 1, "2027-01-01"],
    ["2024-02-28", 1, "2024-02-29"],
    ["2025-02-28", 1, "2025-03-01"],
    ["2026-03-29", 1, "2026-03-30"],
    ["2026-11-23", -365, "2025-11-23"],
    ["2026-11-23", 0, "2026-11-23"],
  ])("%s and %s days is %s", (from, count, to) => {
    expect(addDays(day(from), count)).toBe(to);
    expect(daysBetween(day(from), day(to))).toBe(count);
  });

  it("throws outside the years that it knows", () => {
    expect(() => addDays(day("1900-01-01"), -1)).toThrow(RangeError);
    expect(() => addDays(day("9999-12-31"), 1)).toThrow(RangeError);
  });

  it("counts as the calendar of the engine does", () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(daysBetween(one.day, other.day)).toBe(other.count - one.count);
        expect(addDays(one.day, other.count - one.count)).toBe(other.day);
      }),
    );
  });

  it("orders days as their texts", () => {
    fc.assert(
      fc.property(days, days, (one, other) => {
        expect(one.day < other.day).toBe(one.count < other.count);
      }),
    );
  });
});

describe("weekdayOf", () => {
  it("is the weekday of each day since 1900", () => {
    const end = Date.UTC(2101, 0, 1);
    for (let instant = FIRST; instant < end; instant += MS_A_DAY) {
      const expected = new Date(instant).getUTCDay() || 7;
      const text = isoOf(instant);
      if (weekdayOf(day(text)) !== expected) expect.fail(`${text} is not ${expected}`);
    }
  });
});

describe("months and years", () => {
  it.each([
    ["2024-02-01", "2024-02-29"],
    ["2026-02-28", "2026-02-28"],
    ["2026-04-30", "2026-04-30"],
    ["2026-12-01", "2026-12-31"],
  ])("the month of %s ends on %s", (text, expected) => {
    expect(lastDayOfMonth(day(text))).toBe(expected);
  });

  it.each([
    [1900, false],
    [2000, true],
    [2024, true],
    [2026, false],
    [2100, false],
  ])("%s leap year: %s", (year, expected) => {
    expect(isLeapYear(year)).toBe(expected);
  });
});

describe("latestOf", () => {
  it("forgets the days that are not known", () => {
    expect(latestOf([undefined, day("2026-01-02"), day("2026-01-01"), undefined])).toBe(
      "2026-01-02",
    );
    expect(latestOf([undefined])).toBeUndefined();
    expect(latestOf([])).toBeUndefined();
  });
});
