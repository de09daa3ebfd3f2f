/** The ledger as rows of « Clients », « Factures », « Règlements », « Engagements »: each cell as typed. */

import { FOLLOW_UP_WORDS } from "../../src/core/follow-up/follow-up.ts";
import {
  CUSTOMERS,
  FOLLOW_UPS,
  INVOICES,
  PAYMENTS,
  type SheetDesign,
} from "../../src/core/sheet/design.ts";
import { PAYMENTS_SHEET_SINCE, SETTINGS } from "./company.ts";
import { type Ledger, type LedgerInvoice, type LedgerPayment, STORIES } from "./ledger.ts";
import { sirenOf } from "./siren.ts";
import { centsOf, frenchAmount, frenchDay } from "./typed.ts";
import { netCentsOf } from "./vat.ts";

/** One text a column of the design; "" leaves the cell empty. */
export type TypedRow = readonly string[];

type FieldOf<Design> = Design extends SheetDesign<infer Field> ? Field : never;
type Cells<Design> = Partial<Record<FieldOf<Design>, string | undefined>>;

export function customerRows(): readonly TypedRow[] {
  return STORIES.map(({ customer }, index) => {
    const cells: Cells<typeof CUSTOMERS> = {
      customerCode: `C${String(index + 1).padStart(3, "0")}`,
      customer: customer.name,
      customerType: customer.type,
      contact: customer.contact,
      role: customer.role,
      decides: customer.decides,
      email: customer.email,
      emailCc: customer.emailCc,
      phone: customer.phone,
      otherContacts: customer.otherContacts,
      address: customer.street,
      postalCode: customer.postalCode,
      city: customer.city,
      siren: customer.type === "particulier" ? "" : sirenOf(index + 2),
      terms: `${customer.terms} jours`,
      paymentMethod: customer.method ?? "Virement",
      scenario: customer.scenario ?? "Standard",
      owner: customer.owner,
      language: customer.language,
      informal: customer.informal,
      stopped: customer.stopReason ? "oui" : "",
      stopReason: customer.stopReason,
      pausedUntil: frenchDay(customer.pausedUntil),
      collectiveProceedings: customer.collectiveProceedings,
      comment: customer.notes,
    };
    return CUSTOMERS.columns.map(({ field }) => cells[field] ?? "");
  });
}

/** In the order of the ledger; what was typed twice comes again at the end. */
export function invoiceRows({ invoices }: Ledger): readonly TypedRow[] {
  const twice = invoices.filter(({ entry }) => entry.typedTwice);
  return [...invoices, ...twice].map(invoiceRow);
}

function invoiceRow(invoice: LedgerInvoice): TypedRow {
  const { number, customer, entry, issued, totalCents } = invoice;
  const net = netCentsOf(totalCents, customer.type);
  const cells: Cells<typeof INVOICES> = {
    invoiceNumber: number,
    customer: customer.name,
    invoiceDate: frenchDay(issued),
    dueDate: frenchDay(entry.due),
    amountExclTax: frenchAmount(net),
    vat: frenchAmount(totalCents - net),
    amountInclTax: frenchAmount(totalCents),
    paid: paidByHand(invoice),
    type: entry.type ?? "Facture",
    status: entry.status ?? statusOf(invoice),
    currency: "EUR",
    orderReference: entry.order,
    stopped: entry.stopped,
    pausedUntil: frenchDay(entry.pausedUntil),
    promiseDate: frenchDay(entry.promise?.day),
    promisedAmount: entry.promise && frenchAmount(centsOf(entry.promise.amount)),
    dispute: entry.dispute,
    reminderLevel: entry.level && String(entry.level),
    lastReminderDate: frenchDay(entry.lastReminder),
    pdfLink: `https://factures.atelier-lumen.example/${encodeURIComponent(number)}.pdf`,
    comment: entry.comment,
    ...entry.mistyped,
  };
  return INVOICES.columns.map(({ field }) => cells[field] ?? "");
}

/** In the order of the stories. */
export function followUpRows({ invoices }: Ledger): readonly TypedRow[] {
  return STORIES.flatMap((story) => {
    const { plan, customer } = story;
    const covered = invoices.filter(({ entry }) => story.invoices.includes(entry));
    return (plan?.instalments ?? []).map(({ day, amount }) => {
      const cells: Cells<typeof FOLLOW_UPS> = {
        noted: frenchDay(plan?.noted),
        author: SETTINGS.senderName,
        kind: FOLLOW_UP_WORDS.instalment,
        customer: customer.name,
        invoices: covered.map(({ number }) => number).join(" ; "),
        amount: frenchAmount(centsOf(amount)),
        day: frenchDay(day),
        plan: plan?.name,
      };
      return FOLLOW_UPS.columns.map(({ field }) => cells[field] ?? "");
    });
  });
}

function statusOf({ totalCents, paidCents }: LedgerInvoice): string {
  if (totalCents > 0 && paidCents >= totalCents) return "Payée";
  return paidCents > 0 ? "Partielle" : "Ouverte";
}

function paidByHand({ entry, paidCents }: LedgerInvoice): string {
  if (entry.paid !== undefined) return frenchAmount(centsOf(entry.paid));
  const payments = entry.payments ?? [];
  return payments.length > 0 && !payments.some(isInPaymentsSheet) ? frenchAmount(paidCents) : "";
}

function isInPaymentsSheet({ day }: { readonly day: string }): boolean {
  return day >= PAYMENTS_SHEET_SINCE;
}

export function paymentRows({ payments }: Ledger): readonly TypedRow[] {
  return payments.filter(isInPaymentsSheet).map((payment) => {
    const cells: Cells<typeof PAYMENTS> = {
      paymentDate: frenchDay(payment.day),
      customer: payment.customer,
      invoiceNumber: payment.invoice,
      paid: frenchAmount(centsOf(payment.amount)),
      paymentMethod: payment.method ?? "Virement",
      orderReference: referenceOf(payment),
      comment: payment.comment,
    };
    return PAYMENTS.columns.map(({ field }) => cells[field] ?? "");
  });
}

function referenceOf({ reference, method, invoice }: LedgerPayment): string {
  if (reference !== undefined) return reference;
  return method === undefined || method === "Virement" ? `VIR ${invoice}` : "";
}
