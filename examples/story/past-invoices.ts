/** The ordinary life around the stories: invoices sent, and paid as the customer usually does. */

import { addDays, type Day, day, daysBetween } from "../../src/core/day.ts";
import { nextWorkingDay } from "../../src/core/law/holidays.ts";
import { AS_OF, FIRST_DAY, LAST_PAYMENT_DAY, PAYMENTS_SHEET_SINCE } from "./company.ts";
import type { Random } from "./random.ts";
import {
  type CustomerEntry,
  HABITS,
  type InvoiceEntry,
  type Mistyped,
  type PaymentEntry,
  type PaymentMethod,
  type Story,
} from "./story.ts";
import { frenchDay } from "./typed.ts";
import { vatRateOf } from "./vat.ts";

/** Invoices of the generator fall due before or well after the days on which the stories play. */
const NEXT_DUE_DAY = day("2026-12-05");
const QUIET_DAYS = 21;

export function pastInvoices({ customer, past }: Story, random: Random): readonly InvoiceEntry[] {
  const slice = Math.floor(daysBetween(day(FIRST_DAY), day(AS_OF)) / past.count);
  return Array.from({ length: past.count }, (_, index) => {
    const from = addDays(day(FIRST_DAY), index * slice);
    const issued = quietDay(addDays(from, random.between(0, slice - 1)), customer.terms);
    const due = addDays(issued, customer.terms);
    const total = amount(customer, random);
    const order = orderReference(customer, random);
    return {
      issued,
      due,
      total,
      ...(order ? { order } : {}),
      ...(due > LAST_PAYMENT_DAY
        ? {}
        : { payments: payments({ due, total }, { customer, habit: past.habit, random }) }),
      mistyped: mistyped({ due, total }, random),
    };
  });
}

function quietDay(from: Day, terms: number): Day {
  const issued = nextWorkingDay(from, "metropole");
  const due = addDays(issued, terms);
  return due > LAST_PAYMENT_DAY && due < NEXT_DUE_DAY
    ? nextWorkingDay(addDays(issued, -QUIET_DAYS), "metropole")
    : issued;
}

/** Many small sums, few large ones; whole half-euros before VAT. */
function amount({ type }: CustomerEntry, random: Random): number {
  const share = random.between(0, 1000) / 1000;
  const halfEuros = Math.round(360 + share * share * (type === "particulier" ? 3600 : 13_600));
  return Math.round(halfEuros * 50 * (1 + vatRateOf(type))) / 100;
}

function orderReference({ type }: CustomerEntry, random: Random): string | undefined {
  const rank = random.between(1000, 9999);
  if (type === "public") return `ENG-${rank}`;
  return type === "entreprise" && random.chance(0.35) ? `BC-${rank}` : undefined;
}

type Claim = Required<Pick<InvoiceEntry, "due" | "total">>;

type Payer = {
  readonly customer: CustomerEntry;
  readonly habit: keyof typeof HABITS;
  readonly random: Random;
};

function payments({ due, total }: Claim, payer: Payer): readonly PaymentEntry[] {
  const { customer, habit, random } = payer;
  const [least, most] = HABITS[habit];
  const paidOn = paymentDay(addDays(day(due), random.between(least, most)));
  const method = customer.method ?? methodOf(customer, random);
  const inTwo = random.chance(0.1) && paidOn > addDays(day(PAYMENTS_SHEET_SINCE), 30);
  if (!inTwo) return [{ day: paidOn, amount: total, method }];
  const first = Math.round(total * 50) / 100;
  return [
    { day: paymentDay(addDays(paidOn, -21)), amount: first, method, comment: "Première moitié" },
    { day: paidOn, amount: Math.round((total - first) * 100) / 100, method, comment: "Solde" },
  ];
}

function paymentDay(wanted: Day): Day {
  const working = nextWorkingDay(wanted, "metropole");
  return working < LAST_PAYMENT_DAY ? working : day(LAST_PAYMENT_DAY);
}

function methodOf({ type }: CustomerEntry, random: Random): PaymentMethod {
  if (type === "public" || random.chance(0.8)) return "Virement";
  return type === "particulier" ? "Carte" : "Chèque";
}

/** Rows pasted from a mail or a PDF: a text with no-break spaces, a date in words. */
function mistyped({ due, total }: Claim, random: Random): Mistyped {
  const pasted = total
    .toFixed(2)
    .replace(".", ",")
    .replace(/(\d)(?=(\d{3})+,)/, "$1\u00a0");
  return {
    ...(random.chance(0.05) ? { amountInclTax: `'${pasted}\u00a0€` } : {}),
    ...(random.chance(0.05) ? { dueDate: `'${frenchDay(due)}` } : {}),
  };
}
