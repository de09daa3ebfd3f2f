/** Reads the whole workbook: one read a sheet, one `Book`, and all that was found on the way. */

import type { Book } from "../dunning/book.ts";
import type { Finding, Found } from "../finding.ts";
import { groupBy } from "../group.ts";
import { directoryOf } from "../ledger/directory.ts";
import { settle } from "../ledger/settle.ts";
import type { Customer, CustomerId, Invoice, InvoiceNumber, Payment } from "../ledger/types.ts";
import { unknownCustomer } from "../ledger/unknown-customer.ts";
import { parseAddresses } from "../text/address.ts";
import type { Row } from "./cell.ts";
import { SHEET } from "./design.ts";
import { planFindings } from "./plan-findings.ts";
import { readCustomers } from "./read-customers.ts";
import {
  type FollowUpsRead,
  type Known as KnownNames,
  NOBODY,
  readFollowUps,
  type UnreadFollowUp,
} from "./read-follow-ups.ts";
import { type CustomerHint, type InvoicesRead, readInvoices } from "./read-invoices.ts";
import { type LogRead, readLog } from "./read-log.ts";
import { type PaymentsRead, readPayments, type UnreadPayment } from "./read-payments.ts";
import { readRates } from "./read-rates.ts";
import { readScenarios } from "./read-scenarios.ts";
import { readSettings } from "./read-settings.ts";
import { readTemplates } from "./read-templates.ts";
import { quote } from "./reading.ts";
import type { Settings } from "./settings.ts";
import { sourceOf } from "./source.ts";

export type ReadSheet = (name: string) => readonly Row[] | undefined;

export type BookRead = {
  readonly book: Book;
  readonly log: LogRead;
  readonly followUps: FollowUpsRead;
  readonly payments: PaymentsRead;
  /** What a row that is added may name. */
  readonly known: KnownNames;
  /** With one of these nothing may leave: a sheet as a whole cannot be trusted as read. */
  readonly blocking: readonly Finding[];
};

export function readBook(read: ReadSheet): Found<BookRead> {
  const rowsOf = sheetReader(read);
  const settingsRows = rowsOf(SHEET.settings);
  const settings = readSettings(settingsRows);
  const clients = readCustomers(rowsOf(SHEET.customers));
  const directory = directoryOf(clients.value.customers);
  const source = sourceOf(settingsRows);
  const invoices = readInvoices(rowsOf(source.sheet), source, directory);
  const payments = readPayments(rowsOf(SHEET.payments), directory);
  const templates = readTemplates(rowsOf(SHEET.templates));
  const scenarios = readScenarios(
    rowsOf(SHEET.scenarios),
    templates.value.size > 0 ? templates.value : undefined,
  );
  const rates = readRates(rowsOf(SHEET.rates));
  const log = readLog(rowsOf(SHEET.log), directory);
  const implied = impliedCustomers(invoices.value.hints, directory.customers);
  const customers = allCustomers(settings.value, directory.customers, implied.customers);
  const known = { directory, customers: new Set(customers.keys()), ...namesOf(invoices.value) };
  const followUps = followUpsIn(source.sheet === SHEET.followUps ? undefined : rowsOf, known);
  const allPayments = [...payments.value.payments, ...invoices.value.payments];
  const settlement = settle(invoices.value.invoices, allPayments);
  return {
    value: {
      book: {
        settings: settings.value,
        customers,
        accounts: settlement.accounts,
        payments: allPayments,
        followUps: groupBy(followUps.value.followUps, ({ customer }) => customer),
        scenarios: scenarios.value,
        templates: templates.value,
        rates: rates.value,
        log: log.value.entries,
        unusable: invoices.value.unusable,
        unclear: new Map([
          ...[clients.value, invoices.value, implied].flatMap(({ unclear }) => [...unclear]),
          ...unreadPayers(payments.value.unread, invoices.value.invoices),
          ...unreadNames(followUps.value.unread),
        ]),
      },
      log: log.value,
      followUps: followUps.value,
      payments: payments.value,
      known,
      blocking: blockingAmong([settings, log], [clients, invoices, payments, followUps]),
    },
    findings: [
      ...[settings, clients, invoices, payments, followUps].flatMap((one) => one.findings),
      ...[scenarios, templates, rates, log, implied, settlement].flatMap((one) => one.findings),
      ...unknownPayers(allPayments, customers),
      ...planFindings(followUps.value.followUps, settlement.accounts),
    ],
  };
}

/** None when the team's own list of invoices has the name of our sheet, which is then not made. */
function followUpsIn(
  rowsOf: ((name: string) => readonly Row[]) | undefined,
  known: KnownNames,
): Found<FollowUpsRead> {
  return rowsOf
    ? readFollowUps(rowsOf(SHEET.followUps), known)
    : {
        value: { followUps: [], unread: [], columns: new Map(), width: 0 },
        findings: [],
      };
}

/** Whose each invoice is, also where its row says no more than that. */
function namesOf({ invoices, unusable }: InvoicesRead): Pick<KnownNames, "payers" | "currencies"> {
  return {
    payers: new Map([
      ...unusable.map(({ invoice, customer }) => [invoice, customer] as const),
      ...invoices.map(({ number, customer }) => [number, customer] as const),
    ]),
    currencies: new Map(invoices.map(({ number, currency }) => [number, currency])),
  };
}

function sheetReader(read: ReadSheet): (name: string) => readonly Row[] {
  const known = new Map<string, readonly Row[]>();
  return (name) => {
    const rows = known.get(name) ?? read(name) ?? [];
    known.set(name, rows);
    return rows;
  };
}

type Stage = Pick<Found<unknown>, "findings">;

/** A setting, or a line of the log, that cannot be read stops the run. */
function blockingAmong(whole: readonly Stage[], byRow: readonly Stage[]): readonly Finding[] {
  return [
    ...whole.flatMap(({ findings }) => findings.filter(({ severity }) => severity !== "warning")),
    ...byRow.flatMap(({ findings }) => findings.filter(isOfTheSheet)),
  ];
}

/**
 * One bad row stops itself. A column that is missing or there twice stops the run: it may be the
 * one that says « réglé » or « ne plus relancer ». So do dates in an order that nobody has said, and
 * a promise or a stop of nobody knows whom.
 */
function isOfTheSheet({ code }: Finding): boolean {
  const pattern = /^(header-missing|column-missing|column-doubled|too-many-rows|date-order)$/;
  return code === NOBODY || pattern.test(code);
}

function allCustomers(
  { defaultScenario }: Settings,
  ...known: readonly ReadonlyMap<CustomerId, Customer>[]
): ReadonlyMap<CustomerId, Customer> {
  return new Map(
    known.flatMap((customers) =>
      [...customers].map(([id, one]) => [
        id,
        one.scenario === "" ? { ...one, scenario: defaultScenario } : one,
      ]),
    ),
  );
}

function unreadNames(
  unread: readonly UnreadFollowUp[],
): readonly (readonly [CustomerId, string])[] {
  return unread.flatMap(({ customers, why }) => customers.map((id) => [id, why] as const));
}

/** Whoever an unreadable payment may come from cannot be reminded before it is read. */
function unreadPayers(
  unread: readonly UnreadPayment[],
  invoices: readonly Invoice[],
): readonly (readonly [CustomerId, string])[] {
  const payer = new Map<InvoiceNumber, CustomerId>(
    invoices.map((invoice) => [invoice.number, invoice.customer]),
  );
  return unread.flatMap(({ customer, invoice, why }) =>
    [customer, invoice && payer.get(invoice)].flatMap((id) => (id ? [[id, why] as const] : [])),
  );
}

/** A customer that nobody knows has most likely been mistyped: the payment reaches no account. */
function unknownPayers(
  payments: readonly Payment[],
  customers: ReadonlyMap<CustomerId, Customer>,
): readonly Finding[] {
  return payments.flatMap(({ customer, invoice, at }) =>
    invoice || !customer || customers.has(customer)
      ? []
      : [
          {
            severity: "warning" as const,
            code: "payment-unknown-customer",
            at,
            message: `le règlement nomme le client ${quote(customer)}, inconnu ; il n’est compté sur aucun compte`,
          },
        ],
  );
}

type Implied = {
  readonly customers: ReadonlyMap<CustomerId, Customer>;
  readonly unclear: ReadonlyMap<CustomerId, string>;
  readonly findings: readonly Finding[];
};

/** Customers that « Clients » does not have: known by their invoices, and by the address there. */
function impliedCustomers(
  hints: readonly CustomerHint[],
  known: ReadonlyMap<CustomerId, Customer>,
): Implied {
  const customers = new Map<CustomerId, Customer>();
  const unclear = new Map<CustomerId, string>();
  const emails = new Map<CustomerId, string>();
  for (const hint of hints) {
    if (known.has(hint.id) || hint.name === "") continue;
    const before = emails.get(hint.id) ?? "";
    if (before !== "" && hint.email !== "" && before !== hint.email)
      unclear.set(
        hint.id,
        `deux adresses e-mail différentes pour ${quote(hint.name)} (${hint.at})`,
      );
    if (before === "") {
      emails.set(hint.id, hint.email);
      customers.set(hint.id, impliedCustomer(hint));
    }
  }
  const missing = known.size === 0 ? [] : [...customers.values()].map(notListed);
  return { customers, unclear, findings: missing };
}

function impliedCustomer(hint: CustomerHint): Customer {
  return {
    ...unknownCustomer(hint.name, hint.at),
    id: hint.id,
    code: hint.code,
    contact: hint.contact,
    to: parseAddresses(hint.email).addresses,
    cc: parseAddresses(hint.emailCc).addresses,
  };
}

function notListed(customer: Customer): Finding {
  return {
    severity: "warning",
    code: "customer-not-listed",
    at: customer.at,
    message: `le client ${quote(customer.name)} n’est pas dans la feuille Clients`,
  };
}
