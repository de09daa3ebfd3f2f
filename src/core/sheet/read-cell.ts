/** Reads one cell as an amount, a day, a text, a yes or no, a number: never a guess. */

import type { Day } from "../day.ts";
import { type Cents, centsOfEuros } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatDay } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { type Cell, isDayCell } from "./cell.ts";
import { cleanLine, cleanText, formulaErrorOf } from "./clean.ts";
import { parseAmount, withinLimit } from "./parse-amount.ts";
import { type DayOptions, dayOfNumber, parseDay, withinYears } from "./parse-day.ts";
import { ambiguous, blank, failedFormula, type Reading, unreadable } from "./reading.ts";

export type { Reading } from "./reading.ts";

const YES = new Set(["oui", "o", "yes", "y", "x", "vrai", "true", "1", "✓", "✔", "☑", "✅"]);
const NO = new Set(["non", "n", "no", "faux", "false", "0", "☐"]);

const WHOLE = /^([+-]?)(\d{1,3}(?: \d{3})+|\d{1,9})$/;
const PERCENT = /^([+-]?)(\d{1,3})(?:[.,](\d{1,4}))?( ?%)?$/;

/** Basis points in 100 %: no rate is above. */
const WHOLE_RATE_BP = 10_000;

/** The text, trimmed, with plain spaces; a number as it is typed in France, a date as 31/12/2025. */
export function readText(cell: Cell): string {
  if (typeof cell === "string") return cleanText(cell);
  if (typeof cell === "number") return String(cell).replace(".", ",");
  if (typeof cell === "boolean") return cell ? "VRAI" : "FAUX";
  return formatDay(cell.day);
}

/** A text that means something: a failed formula is no name and no invoice number. */
export function readLabel(cell: Cell, what: string): Reading<string> {
  const error = formulaErrorOf(cell);
  if (error) return failedFormula(error);
  const value = cleanLine(readText(cell));
  return value === "" ? blank(what) : { value };
}

/** Hundredths of the currency. A number with more decimals, as formulas give, is rounded half up. */
export function readAmount(cell: Cell, what = "montant", currency = EURO): Reading<Cents> {
  if (typeof cell === "string") return parseAmount(cell, what, currency);
  if (isDayCell(cell)) return unreadable(what, readText(cell), "c'est une date");
  const value = typeof cell === "number" ? centsOfEuros(cell) : undefined;
  return value === undefined
    ? unreadable(what, readText(cell))
    : withinLimit(value, what, () => readText(cell));
}

export function readDay(cell: Cell, options: DayOptions = {}): Reading<Day> {
  const what = options.what ?? "date";
  if (typeof cell === "string") return parseDay(cell, options);
  if (typeof cell === "number") return dayOfNumber(cell, what);
  return isDayCell(cell)
    ? withinYears(cell.day, what, () => readText(cell))
    : unreadable(what, readText(cell));
}

/** A ticked box, « oui », « x », « vrai », 1, and their contraries. */
export function readYesNo(cell: Cell, what = "réponse"): Reading<boolean> {
  if (typeof cell === "boolean") return { value: cell };
  const typed = readLabel(cell, what);
  if ("problem" in typed) return typed;
  const word = plain(typed.value);
  if (YES.has(word)) return { value: true };
  return NO.has(word) ? { value: false } : unreadable(what, typed.value, "oui ou non attendu");
}

/** One word of a closed list, whatever its accents and case. */
export function readWord<Known extends string>(
  cell: Cell,
  what: string,
  words: Readonly<Record<Known, string>>,
): Reading<Known> {
  const typed = readText(cell);
  const all = Object.keys(words) as Known[];
  const comparable = plain(typed);
  const found =
    all.find((known) => words[known] === typed) ??
    all.find((known) => plain(words[known]) === comparable);
  return found === undefined
    ? unreadable(what, typed, `${Object.values(words).join(", ")} attendu`)
    : { value: found };
}

export function readWholeNumber(cell: Cell, what = "nombre"): Reading<number> {
  const typed = readLabel(cell, what);
  if ("problem" in typed) return typed;
  const match = WHOLE.exec(withAsciiMinus(typed.value));
  if (!match) return unreadable(what, typed.value, "nombre entier attendu");
  const size = Number((match[2] ?? "").replace(/ /g, ""));
  return { value: match[1] === "-" && size !== 0 ? -size : size };
}

/**
 * Basis points of a rate: « 12,15 % » and a cell in per cent (0.1215) give 1215. Without the sign
 * a figure above 1 is a percentage as typed; in a text, « 0,5 » may be a half or half a per cent.
 */
export function readPercent(cell: Cell, what = "taux"): Reading<number> {
  const typed = readLabel(cell, what);
  if ("problem" in typed) return typed;
  if (typeof cell === "number") return rateOfNumber(cell, what, typed.value);
  const match = PERCENT.exec(withAsciiMinus(typed.value));
  if (!match) return unreadable(what, typed.value);
  const [, sign = "", whole = "", fraction = "", percent = ""] = match;
  const points = Number(`${whole}.${fraction || "0"}`);
  if (percent === "" && points > 0 && points <= 1) return eitherRate(what, typed.value);
  return rateBp(sign === "-" ? -points * 100 : points * 100, what, typed.value);
}

/** A number in a cell formatted in per cent is a fraction; 1 alone may be 1 % or 100 %. */
function rateOfNumber(number: number, what: string, shown: string): Reading<number> {
  if (Math.abs(number) === 1) return eitherRate(what, shown);
  return rateBp(Math.abs(number) < 1 ? number * 10_000 : number * 100, what, shown);
}

function rateBp(computed: number, what: string, shown: string): Reading<number> {
  // Twelve digits remove the noise of the binary product: 0.1215 × 10000 is 1215 for people.
  const value = Number(computed.toPrecision(12));
  if (Math.abs(value) > WHOLE_RATE_BP) return unreadable(what, shown, "plus de 100 %");
  if (!Number.isInteger(value)) return unreadable(what, shown, "plus de deux décimales");
  return { value: value === 0 ? 0 : value };
}

function eitherRate(what: string, shown: string): Reading<number> {
  return ambiguous(what, shown, "fraction ou pourcentage ?");
}

function withAsciiMinus(text: string): string {
  return text.replace(/^[\u2010-\u2013\u2212] ?/, "-");
}
