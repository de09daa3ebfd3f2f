/** A year as the sheets hold it, and as the book that is read from them. */

import { scenarioRows, templateRows } from "../src/core/app/seeds.ts";
import type { Day } from "../src/core/day.ts";
import type { Book } from "../src/core/dunning/book.ts";
import { sealed } from "../src/core/dunning/log-chain.ts";
import { FOLLOW_UP_WORDS, type FollowUp } from "../src/core/follow-up/follow-up.ts";
import { customerIdOf } from "../src/core/ledger/directory.ts";
import { settle } from "../src/core/ledger/settle.ts";
import type { CustomerId, Invoice, Payment } from "../src/core/ledger/types.ts";
import { eurosOf } from "../src/core/money.ts";
import type { Cell, Row } from "../src/core/sheet/cell.ts";
import {
  CUSTOMERS,
  FOLLOW_UPS,
  INVOICES,
  LOG,
  PAYMENTS,
  RATES,
  SCENARIOS,
  SETTINGS_SHEET,
  type SheetDesign,
  TEMPLATES,
} from "../src/core/sheet/design.ts";
import { type LogCells, logCells, logRow } from "../src/core/sheet/log-lines.ts";
import { statementOf } from "../src/core/sheet/log-statement.ts";
import { readBook } from "../src/core/sheet/read-book.ts";
import { labelOf, SETTING_ROWS } from "../src/core/sheet/settings.ts";
import type { Year } from "./year.ts";

export type Pages = ReadonlyMap<string, readonly Row[]>;

const LOG_COLUMNS = new Map(LOG.columns.map(({ field }, index) => [field, index] as const));

export function pagesOf(year: Year, today: Day): Pages {
  return new Map([
    ...setUpPages(today),
    page(CUSTOMERS, customerRows(year)),
    page(INVOICES, year.invoices.map(invoiceRow(year))),
    page(PAYMENTS, year.payments.map(paymentRow(year))),
    page(FOLLOW_UPS, year.followUps.map(followUpRow(year))),
    page(LOG, logRows(year)),
  ]);
}

/** Without the sheets of the year: it may be longer than a sheet. */
export function bookOf(year: Year, today: Day): Book {
  const pages = new Map(setUpPages(today));
  const { book } = readBook((name) => pages.get(name)).value;
  const followUps = new Map<CustomerId, FollowUp[]>();
  for (const one of year.followUps) {
    const known = followUps.get(one.customer);
    if (known) known.push(one);
    else followUps.set(one.customer, [one]);
  }
  return {
    ...book,
    customers: new Map(year.customers.map((customer) => [customer.id, customer])),
    accounts: settle(year.invoices, year.payments).accounts,
    payments: year.payments,
    followUps,
    log: year.log.map((line, index) => ({
      ...line,
      customer: customerIdOf(line.customer),
      at: `Relances!Z${index + 2}`,
    })),
  };
}

/** What « Commencer » makes, in live mode and with payments confirmed today. */
function setUpPages(today: Day): readonly (readonly [string, readonly Row[]])[] {
  const typed: Readonly<Record<string, Cell>> = {
    testMode: "non",
    company: "Atelier Beaumont",
    replyTo: "compta@example.com",
    iban: "FR7630006000011234567890189",
    paymentsUpToDate: { day: today },
    salesContact: "commercial@example.com",
  };
  const settings = SETTING_ROWS.map(
    ({ key, initial }): Row => [labelOf(key), typed[key] ?? initial],
  );
  return [
    page(SETTINGS_SHEET, settings),
    page(SCENARIOS, scenarioRows()),
    page(TEMPLATES, templateRows()),
    page(RATES, []),
    ...[CUSTOMERS, INVOICES, PAYMENTS, FOLLOW_UPS, LOG].map((design) => page(design, [])),
  ];
}

function page(design: SheetDesign, rows: readonly Row[]): readonly [string, readonly Row[]] {
  return [design.name, [design.columns.map(({ header }) => header), ...rows]];
}

export function rowOf<Field extends string>(
  { columns }: SheetDesign<Field>,
  values: Readonly<Partial<Record<Field, Cell>>>,
): Row {
  return columns.map(({ field }) => values[field] ?? "");
}

function customerRows({ customers }: Year): readonly Row[] {
  return customers.map(({ name, type, to, scenario, paymentMethod, collectiveProceedings }) =>
    rowOf(CUSTOMERS, {
      customer: name,
      customerType: type,
      email: to.map(({ address }) => address).join(" ; "),
      scenario,
      paymentMethod,
      collectiveProceedings: collectiveProceedings ? "oui" : "",
    }),
  );
}

/** Chained, as runs have written them. */
function logRows({ log }: Year): readonly Row[] {
  const lines = log.map(logCells);
  const says = lines.map((cells: LogCells) => statementOf((field) => cells[field] ?? ""));
  return sealed(says, { number: 0, fingerprint: "" }).map(({ number, fingerprint }, index) =>
    logRow({ ...lines[index], lineNumber: number, fingerprint }, LOG_COLUMNS, LOG.columns.length),
  );
}

function nameFrom({ customers }: Year): (id: CustomerId | undefined) => string {
  const names = new Map(customers.map(({ id, name }) => [id, name]));
  return (id) => (id && names.get(id)) ?? "";
}

function invoiceRow(year: Year): (invoice: Invoice) => Row {
  const nameOf = nameFrom(year);
  return ({ number, customer, issued, due, amountCents, kind, orderReference }) =>
    rowOf(INVOICES, {
      invoiceNumber: number,
      customer: nameOf(customer),
      ...(issued ? { invoiceDate: { day: issued } } : {}),
      dueDate: { day: due },
      amountInclTax: eurosOf(amountCents),
      type: kind === "creditNote" ? "Avoir" : "Facture",
      orderReference,
    });
}

function paymentRow(year: Year): (payment: Payment) => Row {
  const nameOf = nameFrom(year);
  return ({ day, customer, invoice, amountCents }) =>
    rowOf(PAYMENTS, {
      paymentDate: { day },
      customer: nameOf(customer),
      invoiceNumber: invoice ?? "",
      paid: eurosOf(amountCents),
    });
}

function followUpRow(year: Year): (followUp: FollowUp) => Row {
  const nameOf = nameFrom(year);
  return ({ noted, author, kind, customer, invoices, amountCents, day }) =>
    rowOf(FOLLOW_UPS, {
      ...(noted ? { noted: { day: noted } } : {}),
      author,
      kind: FOLLOW_UP_WORDS[kind],
      customer: nameOf(customer),
      invoices: invoices.join("\n"),
      ...(amountCents === undefined ? {} : { amount: eurosOf(amountCents) }),
      ...(day ? { day: { day } } : {}),
    });
}
