/** Payment terms as invoices write them, read whole or not at all: a word too many is no guess. */

import type { PaymentTerms } from "./payment-terms.ts";
import { symbolsOf } from "./payment-terms-words.ts";

/**
 * - `unknown` it has no meaning for us
 * - `no-unit` « 2 »: days or months?
 * - `other-start` it counts from a day that the invoice does not tell: receipt, delivery, order
 */
export type TermsProblem = "unknown" | "no-unit" | "other-start";

/** No terms are longer; what is longer is prose. */
const LONGEST = 120;

/** Beyond a year somebody mistyped: the law stops at 60 days. */
const MOST = { day: 365, month: 12 } as const;

/** « 30 jours après réception », « à la livraison ». */
const OTHER_START = /\bEVENT\b|\d [JM]\b.*\bRECEP\b|\bRECEP\b.*\d [JM]\b/;

/** A number alone is days where nobody counts months so. */
const FEWEST_BARE_DAYS = 10;

/**
 * Service-Public (F23211) on payment on receipt: « un délai d’au moins une semaine, incluant le
 * temps d’acheminement de la facture ».
 */
const RECEIPT_DAYS = 7;

const NONE = { count: 0, unit: "day" } as const;

type Match = readonly (string | undefined)[];
type Form = readonly [form: RegExp, terms: (match: Match) => PaymentTerms | TermsProblem];

const FORMS: readonly Form[] = [
  // Paid on the day of the sale (Service-Public, F23211), when the invoice is made (CGI 289 I 3).
  [/^CASH$/, () => ({ delay: NONE })],
  [/^(?:CASH )?RECEP$/, () => ({ delay: { count: RECEIPT_DAYS, unit: "day" }, uponReceipt: true })],
  // « 60 jours date de facture », « net 30 »: « soixante jours après la date d’émission » (L441-10 I).
  [/^(\d+) ([JM])$/, ([, count, unit]) => ({ delay: delay(count, unit) })],
  [/^(\d+)$/, ([, count]) => bareNumber(count)],
  // « 45 jours fin de mois » leaves the method open; « 45 jours puis fin de mois » says A.
  [
    /^(\d+) ([JM])( \+)? (FD[MD])(?: LE(\d+)(?: SUIV)?)?$/,
    ([, count, unit, then, end, payDay]) =>
      closed({ delay: delay(count, unit), ...(then ? { method: "A" } : {}) }, { end, payDay }),
  ],
  // « 45 jours à compter de la fin du mois » and « fin de mois + 45 jours » say B.
  [
    /^(\d+) ([JM]) AFTER (FD[MD])(?: LE(\d+)(?: SUIV)?)?$/,
    ([, count, unit, end, payDay]) =>
      closed({ delay: delay(count, unit), method: "B" }, { end, payDay }),
  ],
  [
    /^(FD[MD])( \+)? (\d+) ([JM])(?: LE(\d+)(?: SUIV)?)?$/,
    ([, end, then, count, unit, payDay]) =>
      closed({ delay: delay(count, unit), ...(then ? { method: "B" } : {}) }, { end, payDay }),
  ],
  // « fin de mois le 10 », « le 15 du mois suivant », « fin du mois suivant ».
  [
    /^(FD[MD])(?: LE(\d+)(?: SUIV)?)?$/,
    ([, end, payDay]) => closed({ delay: NONE }, { end, payDay }),
  ],
  [/^LE(\d+) SUIV$/, ([, payDay]) => closed({ delay: NONE }, { end: "FDM", payDay })],
  [/^FDM SUIV$/, () => ({ delay: { count: 1, unit: "month" }, periodEnd: "month" })],
];

/** A sheet repeats a few texts in thousands of rows. */
const known = new Map<string, PaymentTerms | TermsProblem>();

export function parseTerms(text: string): PaymentTerms | TermsProblem {
  const before = known.get(text);
  if (before) return before;
  const read = readTerms(text);
  known.set(text, read);
  return read;
}

function readTerms(text: string): PaymentTerms | TermsProblem {
  if (text.length > LONGEST) return "unknown";
  const symbols = symbolsOf(text);
  for (const [form, terms] of FORMS) {
    const match = form.exec(symbols);
    if (match) return withinReason(terms(match));
  }
  return OTHER_START.test(symbols) ? "other-start" : "unknown";
}

function delay(count = "0", unit = "J"): PaymentTerms["delay"] {
  return { count: Number(count), unit: unit === "M" ? "month" : "day" };
}

function bareNumber(count = ""): PaymentTerms | TermsProblem {
  return Number(count) < FEWEST_BARE_DAYS ? "no-unit" : { delay: delay(count) };
}

/** Nobody pays on a day of the month after the end of ten days. */
function closed(
  terms: PaymentTerms,
  { end, payDay }: { readonly end: string | undefined; readonly payDay: string | undefined },
): PaymentTerms | TermsProblem {
  if (end === "FDD") return payDay ? "unknown" : { ...terms, periodEnd: "decade" };
  return { ...terms, periodEnd: "month", ...(payDay ? { payDay: Number(payDay) } : {}) };
}

function withinReason(terms: PaymentTerms | TermsProblem): PaymentTerms | TermsProblem {
  if (typeof terms === "string") return terms;
  const { delay: length, payDay = 1 } = terms;
  return length.count <= MOST[length.unit] && payDay >= 1 && payDay <= 31 ? terms : "unknown";
}
