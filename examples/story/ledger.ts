/** The stories and the ordinary invoices as one ledger: numbered by date, with what was paid. */

import { addDays, type Day, day } from "../../src/core/day.ts";
import { AS_OF } from "./company.ts";
import { FIRMER_REMINDERS } from "./firmer-reminders.ts";
import { FIRST_REMINDERS } from "./first-reminders.ts";
import { pastInvoices } from "./past-invoices.ts";
import { PREVENTIVE_REMINDERS } from "./preventive-reminders.ts";
import { PUT_ASIDE } from "./put-aside.ts";
import { seeded } from "./random.ts";
import type { CustomerEntry, InvoiceEntry, PaymentEntry, Story } from "./story.ts";
import { TASKS_AND_WAITS } from "./tasks-and-waits.ts";
import { centsOf } from "./typed.ts";
import { TYPING_STORIES } from "./typing-stories.ts";

export const STORIES: readonly Story[] = [
  ...PREVENTIVE_REMINDERS,
  ...FIRST_REMINDERS,
  ...FIRMER_REMINDERS,
  ...TASKS_AND_WAITS,
  ...PUT_ASIDE,
  ...TYPING_STORIES,
];

const SEED = 2026;

/** The year 2025 had begun long before the workbook does. */
const FIRST_NUMBERS: Readonly<Record<string, number>> = { "F-2025": 412 };

export type LedgerInvoice = {
  readonly number: string;
  readonly customer: CustomerEntry;
  readonly entry: InvoiceEntry;
  readonly issued: Day;
  readonly totalCents: number;
  /** Received until the day of the example, whatever was written down. */
  readonly paidCents: number;
};

export type LedgerPayment = PaymentEntry & {
  readonly customer: string;
  /** Number of the invoice that it pays; none when it is not allocated. */
  readonly invoice: string;
};

export type Ledger = {
  /** By date of issue. */
  readonly invoices: readonly LedgerInvoice[];
  /** By day. */
  readonly payments: readonly LedgerPayment[];
};

/** A transfer whose payer the bank statement does not tell. */
const UNKNOWN_PAYER: LedgerPayment = {
  day: "2026-11-17",
  amount: 318.4,
  customer: "",
  invoice: "",
  reference: "VIR SANS LIBELLE",
  comment: "Donneur d’ordre inconnu, à rechercher",
};

export function exampleLedger(): Ledger {
  const random = seeded(SEED);
  const unnumbered = STORIES.flatMap((story) =>
    [...story.invoices, ...pastInvoices(story, random)].map((entry) => openInvoice(story, entry)),
  );
  const invoices = numbered(
    [...unnumbered].sort((a, b) => (a.issued < b.issued ? -1 : Number(a.issued > b.issued))),
  );
  const payments = [...invoices.flatMap(paymentsOf), ...STORIES.flatMap(loosePayments)];
  return { invoices, payments: byDay([...payments, UNKNOWN_PAYER]) };
}

function openInvoice({ customer }: Story, entry: InvoiceEntry): LedgerInvoice {
  const received = (entry.payments ?? []).filter((payment) => payment.day <= AS_OF);
  return {
    number: entry.number ?? "",
    customer,
    entry,
    issued: entry.issued ? day(entry.issued) : addDays(day(entry.due), -customer.terms),
    totalCents: centsOf(entry.total),
    paidCents: received.reduce((sum, { amount }) => sum + centsOf(amount), 0),
  };
}

/** French law wants one unbroken sequence; credit notes have their own. */
function numbered(invoices: readonly LedgerInvoice[]): readonly LedgerInvoice[] {
  const next = new Map(Object.entries(FIRST_NUMBERS));
  return invoices.map((invoice) => {
    if (invoice.number !== "") return invoice;
    const series = `${invoice.entry.type === "Avoir" ? "AV" : "F"}-${invoice.issued.slice(0, 4)}`;
    const rank = next.get(series) ?? 1;
    next.set(series, rank + 1);
    return { ...invoice, number: `${series}-${String(rank).padStart(4, "0")}` };
  });
}

function paymentsOf({ number, customer, entry }: LedgerInvoice): readonly LedgerPayment[] {
  return (entry.payments ?? []).map((payment) => ({
    ...payment,
    customer: customer.name,
    invoice: number,
  }));
}

function loosePayments({ customer, payments = [] }: Story): readonly LedgerPayment[] {
  return payments.map((payment) => ({
    ...payment,
    customer: customer.name,
    invoice: payment.invoiceNumber ?? "",
  }));
}

function byDay(payments: readonly LedgerPayment[]): readonly LedgerPayment[] {
  return [...payments].sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
}
