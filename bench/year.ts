/** A believable year of a team: customers of all sizes, open invoices, payments, promises, disputes. */

import { addDays, type Day } from "../src/core/day.ts";
import type { FollowUp, FollowUpKind } from "../src/core/follow-up/follow-up.ts";
import type {
  Customer,
  CustomerType,
  Invoice,
  InvoiceNumber,
  Payment,
} from "../src/core/ledger/types.ts";
import { unknownCustomer } from "../src/core/ledger/unknown-customer.ts";
import { cents } from "../src/core/money.ts";
import type { LogLine } from "../src/core/sheet/log-lines.ts";
import { EURO } from "../src/core/sums.ts";
import { drawn } from "./drawn.ts";
import { yearLog } from "./year-log.ts";

export type Year = {
  readonly customers: readonly Customer[];
  readonly invoices: readonly Invoice[];
  readonly payments: readonly Payment[];
  readonly followUps: readonly FollowUp[];
  readonly log: readonly LogLine[];
};

export type YearSize = {
  /** Open invoices. */
  readonly invoices: number;
  /** At least as many; the contacts about the open invoices are all there. */
  readonly logLines: number;
};

/** Open invoices of one customer after the other: most have a few, one in forty has hundreds. */
const ACCOUNTS = [
  1, 2, 1, 5, 3, 1, 8, 2, 1, 20, 1, 3, 2, 12, 1, 1, 4, 60, 2, 1, 6, 1, 2, 150, 1, 3, 10, 2, 1, 5, 1,
  30, 2, 1, 4, 1, 2, 9, 1, 500,
];

const FOLLOWED: readonly FollowUpKind[] = ["promise", "dispute", "pause", "recall", "block"];

export function livedYear({ invoices: count, logLines }: YearSize, today: Day): Year {
  const owners = ownersOf(count);
  const customers = Array.from({ length: (owners[count - 1] ?? -1) + 1 }, (_, index) =>
    customerOf(index),
  );
  const invoices = owners.flatMap((owner, index) => {
    const customer = customers[owner];
    return customer ? [invoiceOf(index, customer, today)] : [];
  });
  return {
    customers,
    invoices,
    payments: invoices.flatMap((invoice, index) => paymentsOf(invoice, index, today)),
    followUps: invoices.flatMap((invoice, index) => followUpsOf(invoice, index, today)),
    log: yearLog({ invoices, customers, today, least: logLines }),
  };
}

/** The customer of each invoice, as an index. */
function ownersOf(count: number): readonly number[] {
  const owners: number[] = [];
  for (let customer = 0; owners.length < count; customer += 1) {
    const size = ACCOUNTS[customer % ACCOUNTS.length] ?? 1;
    for (let one = 0; one < size && owners.length < count; one += 1) owners.push(customer);
  }
  return owners;
}

function customerOf(index: number): Customer {
  const type = typeOf(index);
  const name = `Client ${index}`;
  return {
    ...unknownCustomer(name, `Clients!B${index + 2}`),
    type,
    to: [{ address: `compta@client-${index}.example` }],
    scenario: { entreprise: "Standard", public: "Administration", particulier: "Particulier" }[
      type
    ],
    paymentMethod: index % 29 === 28 ? "Prélèvement" : "",
    collectiveProceedings: index % 97 === 96,
  };
}

function typeOf(index: number): CustomerType {
  if (index % 10 === 4) return "public";
  return index % 10 === 8 ? "particulier" : "entreprise";
}

/** Three in four are not due yet, most of the others by a few days, some by months. */
function dueIn(index: number): number {
  if (index % 20 === 7) return -drawn(index, 200);
  return drawn(index, 60) - 15;
}

function invoiceOf(index: number, customer: Customer, today: Day): Invoice {
  const due = addDays(today, dueIn(index));
  const isCredit = index % 100 === 50;
  return {
    number: `F-${index}` as InvoiceNumber,
    customer: customer.id,
    kind: isCredit ? "creditNote" : "invoice",
    status: "open",
    currency: EURO,
    issued: addDays(due, -45),
    due,
    amountCents: cents((isCredit ? -1 : 1) * (10_000 + drawn(index, 500_000))),
    orderReference: index % 3 === 0 ? `BC-${index}` : "",
    pdfLink: "",
    scenario: "",
    paymentMethod: "",
    stopped: false,
    dispute: "",
    startingLevel: 0,
    at: `Factures!A${index + 2}`,
  };
}

/** One invoice in ten is paid in part; a few payments name no invoice, or nobody. */
function paymentsOf(invoice: Invoice, index: number, today: Day): readonly Payment[] {
  const day = addDays(today, -drawn(index, 90));
  const base = { day, reference: "", at: `Règlements!D${index + 2}` };
  if (invoice.kind === "invoice" && index % 10 === 3) {
    const amountCents = cents(Math.floor(invoice.amountCents / 3));
    return [{ ...base, customer: invoice.customer, invoice: invoice.number, amountCents }];
  }
  if (index % 200 === 11) return [{ ...base, customer: invoice.customer, amountCents: cents(777) }];
  return index % 500 === 12 ? [{ ...base, amountCents: cents(12_345 + index) }] : [];
}

/** One invoice in twenty is followed up, half of them until a day to come. */
function followUpsOf(invoice: Invoice, index: number, today: Day): readonly FollowUp[] {
  if (index % 20 !== 9) return [];
  const kind = FOLLOWED[drawn(index, FOLLOWED.length)] ?? "promise";
  return [
    {
      kind,
      noted: addDays(today, -20),
      author: "Camille Martin",
      customer: invoice.customer,
      invoices: kind === "block" ? [] : [invoice.number],
      ...(kind === "dispute" ? { amountCents: cents(Math.abs(invoice.amountCents) >> 1) } : {}),
      day: addDays(today, drawn(index, 30) - 15),
      cause: "",
      owner: "",
      plan: "",
      at: `Engagements!A${index + 2}`,
    },
  ];
}
