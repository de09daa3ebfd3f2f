/** Who owes what: payments set against invoices, and what is left on each side. */

import type { Finding } from "../finding.ts";
import { push } from "../group.ts";
import { add, type Cents, subtract, ZERO } from "../money.ts";
import type { CustomerId, Invoice, InvoiceNumber, Payment } from "./types.ts";

/** An invoice and what remains due on it. Negative for a credit note not yet used, or overpaid. */
export type OpenItem = {
  readonly invoice: Invoice;
  readonly paidCents: Cents;
  readonly balanceCents: Cents;
  readonly payments: readonly Payment[];
  /** The row and the payments sheet disagree on what was paid: a person must say. */
  readonly contradiction?: string;
};

/** The account of one customer: all its items, and the payments that name no invoice. */
export type Account = {
  readonly customer: CustomerId;
  readonly items: readonly OpenItem[];
  readonly unallocated: readonly Payment[];
};

export type Settlement = {
  readonly accounts: ReadonlyMap<CustomerId, Account>;
  readonly findings: readonly Finding[];
};

/**
 * Sets payments against the invoices that they name. A payment without an invoice stays on the
 * customer's account: which invoice it pays is the customer's choice first (C. civ. 1342-10),
 * never a guess of ours.
 */
export function settle(invoices: readonly Invoice[], payments: readonly Payment[]): Settlement {
  const known = new Map(invoices.map((invoice) => [invoice.number, invoice]));
  const byInvoice = new Map<InvoiceNumber, Payment[]>();
  const unallocated = new Map<CustomerId, Payment[]>();
  for (const payment of payments) {
    const invoice = payment.invoice && known.get(payment.invoice);
    if (invoice) push(byInvoice, invoice.number, payment);
    else if (payment.customer) push(unallocated, payment.customer, payment);
  }
  const items = new Map<CustomerId, OpenItem[]>();
  for (const invoice of invoices)
    push(items, invoice.customer, openItem(invoice, byInvoice.get(invoice.number) ?? []));
  return {
    accounts: accountsOf(items, unallocated),
    findings: payments.flatMap((payment) => findingsOn(payment, known)),
  };
}

function findingsOn(
  payment: Payment,
  known: ReadonlyMap<InvoiceNumber, Invoice>,
): readonly Finding[] {
  if (!payment.invoice) return [];
  const invoice = known.get(payment.invoice);
  if (!invoice) return [unknownInvoice(payment, payment.invoice)];
  return payment.customer && payment.customer !== invoice.customer
    ? [otherCustomer(payment, invoice)]
    : [];
}

function openItem(invoice: Invoice, payments: readonly Payment[]): OpenItem {
  const recorded = add(...payments.map((payment) => payment.amountCents));
  const paid = payments.length > 0 ? recorded : (invoice.paidCents ?? ZERO);
  const contradicts =
    payments.length > 0 && invoice.paidCents !== undefined && invoice.paidCents !== recorded;
  return {
    invoice,
    payments,
    paidCents: paid,
    balanceCents: subtract(invoice.amountCents, paid),
    ...(contradicts
      ? { contradiction: "le montant réglé de la ligne et la feuille des règlements diffèrent" }
      : {}),
  };
}

function accountsOf(
  items: ReadonlyMap<CustomerId, OpenItem[]>,
  unallocated: ReadonlyMap<CustomerId, Payment[]>,
): ReadonlyMap<CustomerId, Account> {
  const customers = new Set([...items.keys(), ...unallocated.keys()]);
  return new Map(
    [...customers].map((customer) => [
      customer,
      {
        customer,
        items: items.get(customer) ?? [],
        unallocated: unallocated.get(customer) ?? [],
      },
    ]),
  );
}

function otherCustomer(payment: Payment, invoice: Invoice): Finding {
  return {
    severity: "warning",
    code: "payment-other-customer",
    at: payment.at,
    message: `le règlement nomme la facture ${invoice.number}, qui est d'un autre client ; il est compté sur cette facture`,
  };
}

function unknownInvoice(payment: Payment, number: InvoiceNumber): Finding {
  return {
    severity: "warning",
    code: "payment-unknown-invoice",
    at: payment.at,
    message: `le règlement nomme la facture « ${number} », inconnue ; il reste non affecté`,
  };
}
