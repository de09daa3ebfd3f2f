/** French public holidays and the days on which business is done. */

import { addDays, byDay, type Day, day, weekdayOf, yearOf } from "../day.ts";

/**
 * Where the team works. Saint-Pierre-et-Miquelon has the days of « metropole »; Polynésie française,
 * Nouvelle-Calédonie and Wallis-et-Futuna have a labour law of their own and are not covered.
 */
export const HOLIDAY_ZONES = [
  "metropole",
  "alsace-moselle",
  "guadeloupe",
  "guyane",
  "la-reunion",
  "martinique",
  "mayotte",
  "saint-barthelemy",
  "saint-martin",
] as const;

export type HolidayZone = (typeof HOLIDAY_ZONES)[number];

export type Holiday = { readonly day: Day; readonly name: string };

/** A date of each year, « 05-08 », or a number of days after Easter Sunday. */
type Rule = readonly [when: string | number, name: string];

/** Code du travail L3133-1. Valid since 1982, when 8 May became a holiday again (loi 81-893). */
const NATIONAL: readonly Rule[] = [
  ["01-01", "Jour de l'an"],
  [1, "Lundi de Pâques"],
  ["05-01", "Fête du Travail"],
  ["05-08", "Victoire 1945"],
  [39, "Ascension"],
  [50, "Lundi de Pentecôte"],
  ["07-14", "Fête nationale"],
  ["08-15", "Assomption"],
  ["11-01", "Toussaint"],
  ["11-11", "Armistice 1918"],
  ["12-25", "Noël"],
];

const ABOLITION = "Abolition de l'esclavage";

/** What each zone adds. Overseas: Code du travail L3422-2. */
const LOCAL: Readonly<Record<HolidayZone, readonly Rule[]>> = {
  metropole: [],
  // Code du travail L3134-13. The text grants Good Friday where there is a Protestant or a mixed
  // church; it is kept as a holiday in the whole zone, as the data of the State does.
  "alsace-moselle": [
    [-2, "Vendredi saint"],
    ["12-26", "Saint-Étienne"],
  ],
  guadeloupe: [["05-27", ABOLITION]],
  guyane: [["06-10", ABOLITION]],
  "la-reunion": [["12-20", ABOLITION]],
  martinique: [["05-22", ABOLITION]],
  mayotte: [["04-27", ABOLITION]],
  "saint-barthelemy": [["10-09", ABOLITION]],
  // 27 May in the article as read; celebrated on 28 May since 2018, as the prefecture and
  // etalab/jours-feries-france have it.
  "saint-martin": [["05-28", ABOLITION]],
};

const SATURDAY = 6;

const known = new Map<string, readonly Holiday[]>();

/** In the order of the calendar. Two holidays may fall on one day (1 May 2008 was Ascension Day). */
export function holidaysOf(year: number, zone: HolidayZone): readonly Holiday[] {
  const key = `${year} ${zone}`;
  const holidays = known.get(key) ?? computeHolidays(year, zone);
  known.set(key, holidays);
  return holidays;
}

export function isHoliday(on: Day, zone: HolidayZone): boolean {
  return holidaysOf(yearOf(on), zone).some((holiday) => holiday.day === on);
}

/** Neither Saturday, nor Sunday, nor a public holiday of the zone. */
export function isWorkingDay(on: Day, zone: HolidayZone): boolean {
  return weekdayOf(on) < SATURDAY && !isHoliday(on, zone);
}

/** The day itself when it is a working day, otherwise the first one after it. */
export function nextWorkingDay(from: Day, zone: HolidayZone): Day {
  let candidate = from;
  while (!isWorkingDay(candidate, zone)) candidate = addDays(candidate, 1);
  return candidate;
}

/**
 * Easter Sunday of the Gregorian calendar, by the algorithm that « Nature » printed anonymously in
 * 1876 (Meeus, « Astronomical Algorithms », chapter 8).
 */
export function easterSunday(year: number): Day {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const inCentury = year % 100;
  const moonCorrection = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const epact = (19 * golden + century - Math.floor(century / 4) - moonCorrection + 15) % 30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(inCentury / 4) - epact - (inCentury % 4)) % 7;
  const lateMoon = Math.floor((golden + 11 * epact + 22 * weekday) / 451);
  return addDays(day(`${year}-03-22`), epact + weekday - 7 * lateMoon);
}

function computeHolidays(year: number, zone: HolidayZone): readonly Holiday[] {
  const easter = easterSunday(year);
  return [...NATIONAL, ...LOCAL[zone]]
    .map(([when, name]) => ({
      day: typeof when === "number" ? addDays(easter, when) : day(`${year}-${when}`),
      name,
    }))
    .sort(byDay);
}
