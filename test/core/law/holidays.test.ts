/** Public holidays against published calendars, and working days around them. */

import { describe, expect, it } from "vitest";
import { addDays, day, weekdayOf } from "../../../src/core/day.ts";
import {
  easterSunday,
  type HolidayZone,
  holidaysOf,
  isHoliday,
  isWorkingDay,
  nextWorkingDay,
} from "../../../src/core/law/holidays.ts";

/** Easter Monday, Ascension, Whit Monday: etalab/jours-feries-france-data, 2001 to 2027. */
const PUBLISHED: readonly (readonly [string, string, string])[] = [
  ["2001-04-16", "2001-05-24", "2001-06-04"],
  ["2002-04-01", "2002-05-09", "2002-05-20"],
  ["2003-04-21", "2003-05-29", "2003-06-09"],
  ["2004-04-12", "2004-05-20", "2004-05-31"],
  ["2005-03-28", "2005-05-05", "2005-05-16"],
  ["2006-04-17", "2006-05-25", "2006-06-05"],
  ["2007-04-09", "2007-05-17", "2007-05-28"],
  ["2008-03-24", "2008-05-01", "2008-05-12"],
  ["2009-04-13", "2009-05-21", "2009-06-01"],
  ["2010-04-05", "2010-05-13", "2010-05-24"],
  ["2011-04-25", "2011-06-02", "2011-06-13"],
  ["2012-04-09", "2012-05-17", "2012-05-28"],
  ["2013-04-01", "2013-05-09", "2013-05-20"],
  ["2014-04-21", "2014-05-29", "2014-06-09"],
  ["2015-04-06", "2015-05-14", "2015-05-25"],
  ["2016-03-28", "2016-05-05", "2016-05-16"],
  ["2017-04-17", "2017-05-25", "2017-06-05"],
  ["2018-04-02", "2018-05-10", "2018-05-21"],
  ["2019-04-22", "2019-05-30", "2019-06-10"],
  ["2020-04-13", "2020-05-21", "2020-06-01"],
  ["2021-04-05", "2021-05-13", "2021-05-24"],
  ["2022-04-18", "2022-05-26", "2022-06-06"],
  ["2023-04-10", "2023-05-18", "2023-05-29"],
  ["2024-04-01", "2024-05-09", "2024-05-20"],
  ["2025-04-21", "2025-05-29", "2025-06-09"],
  ["2026-04-06", "2026-05-14", "2026-05-25"],
  ["2027-03-29", "2027-05-06", "2027-05-17"],
];

describe("Easter Sunday", () => {
  it.each([
    // The latest and the earliest dates that can be, and years where the simple rule has exceptions.
    ["1943", "04-25"],
    ["1954", "04-18"],
    ["1981", "04-19"],
    ["2000", "04-23"],
    ["2028", "04-16"],
    ["2029", "04-01"],
    ["2030", "04-21"],
    ["2038", "04-25"],
    ["2049", "04-18"],
    ["2076", "04-19"],
    ["2285", "03-22"],
  ])("of %s is %s", (year, date) => {
    expect(easterSunday(Number(year))).toBe(`${year}-${date}`);
  });

  it("is always a Sunday from 22 March to 25 April", () => {
    for (let year = 1970; year < 2600; year += 1) {
      const easter = easterSunday(year);
      expect(weekdayOf(easter)).toBe(7);
      expect(easter >= `${year}-03-22` && easter <= `${year}-04-25`).toBe(true);
    }
  });
});

describe("public holidays", () => {
  it("of 2026 are the eleven of the Code du travail", () => {
    expect(holidaysOf(2026, "metropole")).toEqual([
      { day: "2026-01-01", name: "Jour de l'an" },
      { day: "2026-04-06", name: "Lundi de Pâques" },
      { day: "2026-05-01", name: "Fête du Travail" },
      { day: "2026-05-08", name: "Victoire 1945" },
      { day: "2026-05-14", name: "Ascension" },
      { day: "2026-05-25", name: "Lundi de Pentecôte" },
      { day: "2026-07-14", name: "Fête nationale" },
      { day: "2026-08-15", name: "Assomption" },
      { day: "2026-11-01", name: "Toussaint" },
      { day: "2026-11-11", name: "Armistice 1918" },
      { day: "2026-12-25", name: "Noël" },
    ]);
  });

  it.each(PUBLISHED)("that move: %s, %s, %s", (...days) => {
    const year = days[0].slice(0, 4);
    const fixed = ["01-01", "05-01", "05-08", "07-14", "08-15", "11-01", "11-11", "12-25"];
    const expected = [...days, ...fixed.map((date) => `${year}-${date}`)].sort();
    expect(holidaysOf(Number(year), "metropole").map((holiday) => holiday.day)).toEqual(expected);
  });

  it.each([
    ["alsace-moselle", ["2026-04-03", "2026-12-26"]],
    ["guadeloupe", ["2026-05-27"]],
    ["guyane", ["2026-06-10"]],
    ["la-reunion", ["2026-12-20"]],
    ["martinique", ["2026-05-22"]],
    ["mayotte", ["2026-04-27"]],
    ["saint-barthelemy", ["2026-10-09"]],
    ["saint-martin", ["2026-05-28"]],
  ] satisfies [HolidayZone, string[]][])("%s adds %j", (zone, added) => {
    const national = new Set(holidaysOf(2026, "metropole").map((holiday) => holiday.day));
    const local = holidaysOf(2026, zone).filter((holiday) => !national.has(holiday.day));
    expect(local.map((holiday) => holiday.day)).toEqual(added);
  });

  it.each([["2024-03-29"], ["2025-04-18"], ["2026-04-03"], ["2027-03-26"]])(
    "Good Friday %s is one in Alsace-Moselle only",
    (on) => {
      expect(isHoliday(day(on), "alsace-moselle")).toBe(true);
      expect(isHoliday(day(on), "metropole")).toBe(false);
    },
  );
});

describe("working days", () => {
  it.each([
    ["a Monday", "2026-11-23", "2026-11-23"],
    ["a Saturday", "2026-11-21", "2026-11-23"],
    ["a Sunday", "2026-11-22", "2026-11-23"],
    ["a holiday in the week", "2026-11-11", "2026-11-12"],
    ["Friday 1 May, before a weekend", "2026-05-01", "2026-05-04"],
    ["Easter weekend", "2026-04-04", "2026-04-07"],
    ["Christmas on a Friday", "2026-12-25", "2026-12-28"],
    ["the end of a year", "2027-01-01", "2027-01-04"],
    ["the last day there is", "9999-12-31", "9999-12-31"],
  ])("after %s", (_, from, expected) => {
    expect(nextWorkingDay(day(from), "metropole")).toBe(expected);
  });

  it("follow the zone", () => {
    expect(nextWorkingDay(day("2024-12-26"), "metropole")).toBe("2024-12-26");
    expect(nextWorkingDay(day("2024-12-26"), "alsace-moselle")).toBe("2024-12-27");
    expect(nextWorkingDay(day("2026-05-27"), "guadeloupe")).toBe("2026-05-28");
  });

  it("are the first that is none of the days off", () => {
    let on = day("2024-01-01");
    while (on < day("2031-01-01")) {
      const next = nextWorkingDay(on, "metropole");
      expect(isWorkingDay(next, "metropole")).toBe(true);
      for (let off = on; off < next; off = addDays(off, 1))
        expect(weekdayOf(off) > 5 || isHoliday(off, "metropole")).toBe(true);
      on = addDays(on, 1);
    }
  });
});
