/** Days as French people type them, day first; what lacks a part or has two meanings is asked. */

import { type Day, dayOf, yearOf } from "../day.ts";
import { NO_BREAK } from "../text/format.ts";
import { plain, typeset } from "../text/typography.ts";
import { cleanLine, formulaErrorOf } from "./clean.ts";
import {
  ambiguous,
  blank,
  failedFormula,
  type Reading,
  type Unread,
  unreadable,
} from "./reading.ts";

export type DayOptions = {
  /** Order of figures: French unless the team says that its data are American. */
  readonly order?: "dmy" | "mdy";
  /** Names the value in the sentence: « échéance ». */
  readonly what?: string;
};

/** Years in which a receivable can lie. Beyond them somebody mistyped, or a program filled in. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** Two figures 00–79 are of this century, 80–99 of the last. */
const LAST_SHORT_YEAR = 79;

/** Serial numbers of 1 January 1990 and 31 December 2100 in Sheets and Excel. */
const FIRST_SERIAL = 32874;
const LAST_SERIAL = 73415;

/** No day is longer; what is longer is prose. */
const LONGEST = 40;

const MONTHS: ReadonlyMap<string, number> = new Map(
  [
    "janvier janv jan january",
    "fevrier fevr fev february feb",
    "mars mar march",
    "avril avr april apr",
    "mai may",
    "juin jun june",
    "juillet juil jul july",
    "aout aou august aug",
    "septembre sept sep september",
    "octobre oct october",
    "novembre nov november",
    "decembre dec december",
  ].flatMap((names, index) => names.split(" ").map((name) => [name, index + 1] as const)),
);

const WEEKDAY =
  /^(?:(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mar|mer|jeu|ven|sam|dim)\.?,? )?(?:le )?/;
const TIME = /[ t](?:a )?\d{1,2}[:h]\d{2}(?::\d{2}(?:[.,]\d+)?)?( ?(?:z|utc|gmt|[+-]\d\d:?\d\d))?$/;

const YEAR_FIRST = /^(\d{4})([-/. ])(\d{1,2})\2(\d{1,2})$/;
const YEAR_FIRST_COMPACT = /^((?:19|20|21)\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/. ])(\d{1,2})\2(\d{4}|\d{2})$/;
const DAY_MONTH_NAME = /^(\d{1,2})(?: ?er)?[ ./-]+([a-z]+)\.?[ ./,-]+(\d{4}|\d{2})$/;
const MONTH_NAME_DAY = /^([a-z]+)\.? (\d{1,2}),? (\d{4})$/;

const WITHOUT_YEAR = /^(\d{1,2})(?: ?er)?[ ./-]+(\d{1,2}|[a-z]+)\.?$/;
const WITHOUT_DAY = /^(\d{1,2}|[a-z]+)\.?[ ./-]+\d{4}$/;

type Parts = { readonly year: string; readonly month: number; readonly day: number };

/** Reads « 31/12/2025 », « 1er mars 2026 », « 2025-12-31 », « 20251231 », with or without an hour. */
export function parseDay(text: string, options: DayOptions = {}): Reading<Day> {
  const { order = "dmy", what = "date" } = options;
  const typed = cleanLine(text);
  const error = formulaErrorOf(typed);
  if (error) return failedFormula(error);
  if (typed === "") return blank(what);
  if (typed.length > LONGEST) return unreadable(what, typed);
  const words = plain(typed);
  const time = TIME.exec(words);
  if (time?.[1]) return ambiguous(what, typed, "heure d'un autre fuseau, quel jour ici ?");
  const written = time ? words.slice(0, time.index) : words;
  // The name of the weekday is decoration: the figures decide.
  const parts = partsOf(written, order) ?? partsOf(written.replace(WEEKDAY, ""), order);
  return parts ? dayFrom(parts, { what, typed }) : incomplete(written, { what, typed });
}

/** A day that the sheet holds as a date: only its year can be wrong. */
export function withinYears(found: Day, what: string, shown: () => string): Reading<Day> {
  const year = yearOf(found);
  return year < FIRST_YEAR || year > LAST_YEAR
    ? unreadable(what, shown(), `année ${year} hors limites`)
    : { value: found };
}

/** A cell that holds a plain number: a serial number that lost its format, or no date at all. */
export function dayOfNumber(number: number, what: string): Reading<Day> {
  const shown = String(number).replace(".", ",");
  if (number >= FIRST_SERIAL && number < LAST_SERIAL + 1) return unformatted(what, shown);
  // « 20251231 », as accounting files write days, becomes a number when a sheet imports it.
  return YEAR_FIRST_COMPACT.test(shown) ? parseDay(shown, { what }) : unreadable(what, shown);
}

type Shown = { readonly what: string; readonly typed: string };

function partsOf(text: string, order: "dmy" | "mdy"): Parts | undefined {
  return figures(text, order) ?? named(text);
}

function figures(text: string, order: "dmy" | "mdy"): Parts | undefined {
  const compact = YEAR_FIRST_COMPACT.exec(text);
  if (compact) return parts(compact[1], compact[2], compact[3]);
  const first = YEAR_FIRST.exec(text);
  if (first) return parts(first[1], first[3], first[4]);
  const last = YEAR_LAST.exec(text);
  if (!last) return undefined;
  return order === "dmy" ? parts(last[4], last[3], last[1]) : parts(last[4], last[1], last[3]);
}

function named(text: string): Parts | undefined {
  const dayFirst = DAY_MONTH_NAME.exec(text);
  const monthFirst = MONTH_NAME_DAY.exec(text);
  const month = MONTHS.get(dayFirst?.[2] ?? monthFirst?.[1] ?? "");
  if (month === undefined) return undefined;
  const day = dayFirst?.[1] ?? monthFirst?.[2];
  return parts(dayFirst?.[3] ?? monthFirst?.[3], String(month), day);
}

function parts(year = "", month = "", day = ""): Parts {
  return { year, month: Number(month), day: Number(day) };
}

function dayFrom({ year, month, day }: Parts, { what, typed }: Shown): Reading<Day> {
  const fullYear = year.length === 2 ? longYear(Number(year)) : Number(year);
  if (fullYear < FIRST_YEAR || fullYear > LAST_YEAR)
    return unreadable(what, typed, `année ${fullYear} hors limites`);
  if (month > 12 && month <= 31 && day <= 12)
    return ambiguous(what, typed, `le mois serait ${month}, jour et mois inversés ?`);
  if (month > 12) return unreadable(what, typed, `le mois serait ${month}`);
  const value = dayOf(fullYear, month, day);
  return value ? { value } : unreadable(what, typed, "ce jour n'existe pas");
}

function longYear(year: number): number {
  return year <= LAST_SHORT_YEAR ? 2000 + year : 1900 + year;
}

function incomplete(text: string, { what, typed }: Shown): Unread {
  if (/^\d{5}$/.test(text) && Number(text) >= FIRST_SERIAL && Number(text) <= LAST_SERIAL)
    return unformatted(what, typed);
  const dayMonth = WITHOUT_YEAR.exec(text);
  if (dayMonth && Number(dayMonth[1]) <= 31 && isMonth(dayMonth[2]))
    return ambiguous(what, typed, "quelle année ?");
  if (isMonth(WITHOUT_DAY.exec(text)?.[1])) return ambiguous(what, typed, "quel jour ?");
  return unreadable(what, typed);
}

function isMonth(word = ""): boolean {
  const number = Number(word);
  return MONTHS.has(word) || (number >= 1 && number <= 12);
}

function unformatted(what: string, shown: string): Unread {
  const question = typeset(`${NO_BREAK}: date non mise en forme ?`);
  return { problem: "ambiguous", sentence: `${what} à préciser, nombre ${shown}${question}` };
}
