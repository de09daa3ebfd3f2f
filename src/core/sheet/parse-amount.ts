/** Amounts as French people type them, in whole cents; what has two meanings is asked about. */

import { type Cents, cents } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatAmount, NO_BREAK } from "../text/format.ts";
import { plain } from "../text/typography.ts";
import { cleanLine, formulaErrorOf } from "./clean.ts";
import {
  ambiguous,
  blank,
  failedFormula,
  quote,
  type Reading,
  type Unread,
  unreadable,
} from "./reading.ts";

/** 100 000 000 000,00 €. Above it a reference number or a telephone slipped into the column. */
const LARGEST_CENTS = 10_000_000_000_000;

/** Digits of the largest amount before the comma. */
const MOST_DIGITS = 12;

/** No amount is longer; what is longer is prose. */
const LONGEST = 40;

const EUROS = new Set(["€", "eur", "euro", "euros"]);

/** Beside its code. */
const SIGNS: Readonly<Record<string, string>> = {
  AUD: "$",
  CAD: "$ $ca ca$",
  CNY: "¥",
  GBP: "£",
  JPY: "¥",
  USD: "$ us$ $us",
};

/** Currencies that a French company meets. Not « F » alone: « F-12 » is an invoice. */
const FOREIGN = new Set(
  (
    "$ £ ¥ ₣ us$ $us $ca ca$ usd gbp chf cad aud nzd jpy cny hkd sgd sek nok dkk isk pln czk huf " +
    "ron bgn try rub uah ils aed sar mad tnd dzd egp xof xaf fcfa xpf cfp brl mxn inr krw zar thb"
  ).split(" "),
);

/** Sign, currency, sign, digits, currency, sign; the whole possibly in parentheses. */
const WRITTEN =
  /^(\(?)([+-]?) ?([^\d\s.,'()+-]*) ?([+-]?) ?([\d., ']*\d) ?([^\d\s.,'()+-]*) ?([+-]?)(\)?)$/;

/** One separator at most: it is the decimal one. */
const PLAIN = /^(\d*)(?:[.,](\d+))?$/;

/** Groups of three: « 1 234,5 » and « 1'234.50 »; « 1.234,50 »; « 1,234.50 ». */
const GROUPED = [
  /^([1-9]\d{0,2}(?: \d{3})+)(?:[.,](\d+))?$/,
  /^([1-9]\d{0,2}(?:'\d{3})+)(?:[.,](\d+))?$/,
  /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$/,
  /^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/,
];

type Digits = { readonly whole: string; readonly fraction: string };

/**
 * Reads « 1 234,56 € », « (12,50) », « EUR 12 »; `what` names the value in the sentence. The amount
 * may name its currency, and no other.
 */
export function parseAmount(text: string, what = "montant", currency = EURO): Reading<Cents> {
  const typed = cleanLine(text);
  const error = formulaErrorOf(typed);
  if (error) return failedFormula(error);
  if (typed === "") return blank(what);
  if (typed.length > LONGEST) return unreadable(what, typed);
  const match = WRITTEN.exec(plain(typed).replace(/[\u2010-\u2013\u2212]/g, "-"));
  if (!match) return unreadable(what, typed);
  const [, open = "", lead = "", before = "", inner = "", body = "", after = "", trail = ""] =
    match;
  const signs = lead + inner + trail + open;
  if (signs.length > 1 || (open === "") !== (match[8] === "") || (before && after))
    return unreadable(what, typed);
  const named = before + after;
  if (!isOf(currency, named))
    return isCurrency(named) ? foreign(what, typed, currency) : unreadable(what, typed);
  return readDigits(body, { what, typed, negative: signs === "-" || signs === "(" });
}

/** The amount, or the refusal of what no invoice amounts to. */
export function withinLimit(amount: Cents, what: string, shown: () => string): Reading<Cents> {
  return Math.abs(amount) > LARGEST_CENTS ? tooLarge(what, shown()) : { value: amount };
}

type Written = { readonly what: string; readonly typed: string; readonly negative: boolean };

function readDigits(body: string, written: Written): Reading<Cents> {
  const { what, typed, negative } = written;
  const asDecimal = digitsBy(PLAIN, body);
  const asGroups = GROUPED.map((form) => digitsBy(form, body)).find((digits) => digits);
  if (asDecimal && asGroups) return askedAbout(written, asDecimal, asGroups);
  const digits = asDecimal ?? asGroups;
  if (!digits) return unreadable(what, typed);
  // Databases pad with zeros: 1200.00000000 says no more than 1200.00.
  const fraction = digits.fraction.replace(/^(\d\d)0+$/, "$1");
  if (fraction.length > 2) return unreadable(what, typed, "plus de deux décimales");
  if (digits.whole.length > MOST_DIGITS) return tooLarge(what, typed);
  const size = Number(digits.whole) * 100 + Number(fraction.padEnd(2, "0"));
  return withinLimit(cents(negative ? -size : size), what, () => typed);
}

function digitsBy(form: RegExp, body: string): Digits | undefined {
  const match = form.exec(body);
  if (!match) return undefined;
  const [, whole = "", fraction = ""] = match;
  return { whole: whole.replace(/\D/g, "").replace(/^0+(?=\d)/, ""), fraction };
}

/** « 1,234 »: a thousand and more, or three decimals. Nothing in the cell says which. */
function askedAbout(written: Written, asDecimal: Digits, asGroups: Digits): Unread {
  const thousands = formatAmount(cents(Number(asGroups.whole) * 100));
  const decimals = `${asDecimal.whole},${asDecimal.fraction}${NO_BREAK}€`;
  return ambiguous(written.what, written.typed, `${thousands} ou ${decimals} ?`);
}

function isOf(currency: string, named: string): boolean {
  if (named === "") return true;
  if (currency === EURO) return EUROS.has(named);
  const signs = SIGNS[currency] ?? "";
  return named === currency.toLowerCase() || signs.split(" ").includes(named);
}

function isCurrency(named: string): boolean {
  return EUROS.has(named) || FOREIGN.has(named);
}

function foreign(what: string, typed: string, expected: string): Unread {
  const why =
    expected === EURO ? "en devise étrangère" : `dans une autre devise que la ligne (${expected})`;
  return { problem: "foreign", sentence: `${what} ${why} ${quote(typed)}` };
}

function tooLarge(what: string, typed: string): Unread {
  return unreadable(what, typed, `plus de ${formatAmount(cents(LARGEST_CENTS))}`);
}
