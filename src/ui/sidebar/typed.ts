/** Days and amounts as a person types them in the form, read as the sheets are read. */

import { addDays, type Day, dayOf, yearOf } from "../../core/day.ts";
import type { Cents } from "../../core/money.ts";
import { parseAmount } from "../../core/sheet/parse-amount.ts";
import { parseDay } from "../../core/sheet/parse-day.ts";
import type { Reading } from "../../core/sheet/reading.ts";
import { formatTypedAmount } from "../../core/text/format.ts";

export type Days = {
  readonly today: Day;
  readonly promise: Day;
  readonly endOfMonth: Day;
};

export const DAY_HELP = "v = vendredi, +7 = dans 7 jours, fdm = fin de mois";

/** « v », « +7 », « fdm », « 27/11 » or a whole date; never a day that is past. */
export function readDay(typed: string, days: Days): Reading<Day> {
  const text = typed.trim().toLowerCase();
  const found = shortDay(text, days) ?? parseDay(typed, { what: "date" });
  if (typeof found === "object") {
    if ("value" in found && found.value < days.today) return past(typed);
    return found;
  }
  return { value: found };
}

function shortDay(text: string, { today, promise, endOfMonth }: Days): Day | undefined {
  if (text === "v") return promise;
  if (text === "fdm") return endOfMonth;
  const [, count] = /^\+\s?(\d{1,3})$/.exec(text) ?? [];
  if (count !== undefined) return addDays(today, Number(count));
  const [, dayOfMonth, month] = /^(\d{1,2})[-/. ](\d{1,2})$/.exec(text) ?? [];
  return month === undefined ? undefined : nextOf(Number(dayOfMonth), Number(month), today);
}

/** A day without its year is the next one of that name. */
function nextOf(dayOfMonth: number, month: number, today: Day): Day | undefined {
  const thisYear = dayOf(yearOf(today), month, dayOfMonth);
  if (thisYear && thisYear >= today) return thisYear;
  return dayOf(yearOf(today) + 1, month, dayOfMonth);
}

function past(typed: string): Reading<Day> {
  return { problem: "unreadable", sentence: `ce jour est passé (${typed.trim()})` };
}

/** Cents of « 1 234,56 »; what is blank is « all that remains ». */
export function readAmount(typed: string): Reading<Cents> | undefined {
  if (typed.trim() === "") return undefined;
  const read = parseAmount(typed);
  if ("value" in read && read.value <= 0)
    return { problem: "unreadable", sentence: "montant nul ou négatif" };
  return read;
}

/** « 1 234,56 », without the unit that the label already says. */
export function amountTyped(amount: Cents): string {
  return amount > 0 ? formatTypedAmount(amount) : "";
}
