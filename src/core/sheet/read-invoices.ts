/** Reads the invoices, from our sheet or the team's own: each row is an invoice or says why not. */

import type { Day } from "../day.ts";
import type { UnusableRow } from "../dunning/book.ts";
import type { Finding, Found } from "../finding.ts";
import { push } from "../group.ts";
import type { EndOfMonthMethod } from "../law/payment-terms.ts";
import type { Directory } from "../ledger/directory.ts";
import type {
  CustomerId,
  Invoice,
  InvoiceKind,
  InvoiceNumber,
  InvoiceStatus,
  Payment,
} from "../ledger/types.ts";
import { EURO } from "../sums.ts";
import type { Cell, Row } from "./cell.ts";
import { dateOrderQuestion } from "./date-order.ts";
import { readAmount, readDay, readLabel, readText, readYesNo } from "./read-cell.ts";
import { readCurrency } from "./read-currency.ts";
import { type AgreedTerms, agreedTerms, dueFromTerms } from "./read-invoices-due.ts";
import { readSums, type Sums } from "./read-invoices-sums.ts";
import { readLevel } from "./read-level.ts";
import { quote, type Reading } from "./reading.ts";
import { type RowReader, rowReader } from "./row-reader.ts";
import type { InvoiceField, InvoiceSource } from "./source.ts";
import { readTable, type TableRow } from "./table.ts";
import { termsFindings } from "./terms-findings.ts";
import { readKind, readStatus, type StatusWord } from "./value-words.ts";

type InvoiceRow = TableRow<InvoiceField>;
type Reader = RowReader<InvoiceField>;

/** What a row of somebody's own sheet says of the customer itself. */
export type CustomerHint = {
  readonly id: CustomerId;
  readonly name: string;
  readonly code: string;
  readonly email: string;
  readonly emailCc: string;
  readonly contact: string;
  readonly at: string;
};

export type InvoicesRead = {
  readonly invoices: readonly Invoice[];
  readonly unusable: readonly UnusableRow[];
  /** Payments that a row records itself, with their day (« Payée le »). */
  readonly payments: readonly Payment[];
  readonly unclear: ReadonlyMap<CustomerId, string>;
  readonly hints: readonly CustomerHint[];
};

type RowContext = {
  readonly directory: Directory;
  readonly order: "dmy" | "mdy";
  readonly method: EndOfMonthMethod;
};
type DayReader = (field: InvoiceField, what: string) => Day | undefined;

/** Columns whose dates tell in which order the sheet writes them. */
const DATE_FIELDS: readonly InvoiceField[] = ["invoiceDate", "dueDate", "paymentDate"];

/** Of the other rows with the same number. */
const NAMED_PLACES = 3;

const STATUS: Readonly<Record<StatusWord, InvoiceStatus>> = {
  open: "open",
  overdue: "open",
  partial: "partial",
  paid: "paid",
  disputed: "disputed",
  litigation: "litigation",
  cancelled: "cancelled",
  draft: "draft",
};

export function readInvoices(
  rows: readonly Row[],
  source: InvoiceSource,
  directory: Directory,
): Found<InvoicesRead> {
  const table = readTable({ ...source, rows });
  const order = source.dateOrder ?? "dmy";
  const context = { directory, order, method: source.endOfMonthMethod };
  const read = table.value.rows.map((row) => readRow(row, context));
  const question = source.dateOrder ? undefined : dateOrderQuestion(table.value.rows, DATE_FIELDS);
  const twice = repeatedNumbers(read);
  const rated = read.map((one) => withRepetition(one, twice.get(one.number)));
  const good = rated.filter((one) => one.invoice && one.problems.length === 0);
  const bad = rated.filter((one) => !one.invoice || one.problems.length > 0);
  return {
    value: {
      invoices: good.flatMap((one) => one.invoice ?? []),
      payments: good.flatMap((one) => one.payment ?? []),
      unusable: bad.map(({ number, customer, at, problems }) => {
        return { invoice: number, customer, at, reason: problems[0]?.message ?? "ligne illisible" };
      }),
      unclear: new Map(
        bad.filter((one) => one.mayBeCredit).map((one) => [one.customer, whyUnclear(one)]),
      ),
      hints: read.map((one) => one.hint),
    },
    findings: [
      ...table.findings,
      ...(question ? [question] : []),
      ...rated.flatMap((one) => one.findings),
      ...termsFindings(good, directory),
    ],
  };
}

function withRepetition(one: RowRead, places: readonly string[] | undefined): RowRead {
  if (!places) return one;
  const finding = doubled(one, places);
  return { ...one, problems: [...one.problems, finding], findings: [...one.findings, finding] };
}

function whyUnclear({ problems, at }: RowRead): string {
  return `${problems[0]?.message ?? "ligne illisible"} (${problems[0]?.at ?? at})`;
}

type RowRead = {
  readonly number: InvoiceNumber;
  readonly customer: CustomerId;
  readonly at: string;
  /** Cell of the due date, typed or not. */
  readonly dueAt: string;
  readonly agreed: AgreedTerms | undefined;
  readonly invoice?: Invoice;
  readonly payment?: Payment;
  readonly problems: readonly Finding[];
  readonly findings: readonly Finding[];
  /** Left out, it could make the customer owe less than a message would claim. */
  readonly mayBeCredit: boolean;
  readonly hint: CustomerHint;
};

function readRow(row: InvoiceRow, { directory, order, method }: RowContext): RowRead {
  const reader = rowReader(row);
  const day = dayReader(reader, order);
  const hint = hintOf(row, reader, directory);
  const number = (reader.needed("invoiceNumber", readNumber) ?? "") as InvoiceNumber;
  const kind = readInvoiceKind(reader);
  const currency = reader.optional("currency", readCurrency) ?? EURO;
  const sums = readSums(reader, { kind, currency });
  const rest = readRest(row, reader, { day, currency });
  const agreed = agreedTerms(row, directory.customers.get(hint.id), method);
  const due = readDue(row, reader, { sums, issued: rest.issued, order, agreed });
  const payment = sums && number ? readOwnPayment({ row, day, number, sums }) : undefined;
  const base = {
    number,
    customer: hint.id,
    at: row.at("invoiceNumber"),
    dueAt: row.at("dueDate"),
    agreed,
    problems: reader.problems(),
    findings: reader.findings,
    mayBeCredit: !sums || sums.amountCents < 0,
    hint,
  };
  if (!sums || !due || reader.problems().length > 0) return base;
  const { paidCents, amountCents } = sums;
  return {
    ...base,
    invoice: {
      number,
      customer: hint.id,
      kind: amountCents < 0 ? "creditNote" : kind,
      ...due,
      amountCents,
      ...rest,
      ...(paidCents !== undefined && !payment ? { paidCents } : {}),
      at: base.at,
    },
    ...(payment ? { payment } : {}),
  };
}

function dayReader(reader: Reader, order: RowContext["order"]): DayReader {
  return (field, what) => reader.optional(field, (cell) => readDay(cell, { what, order }));
}

function hintOf(row: InvoiceRow, reader: Reader, directory: Directory): CustomerHint {
  const code = readText(row.cell("customerCode"));
  const field = row.isBlank("customer") && code !== "" ? "customerCode" : "customer";
  const name = reader.needed(field, (cell) => readLabel(cell, "client")) ?? "";
  return {
    id: directory.resolve(name),
    name,
    code,
    email: readText(row.cell("email")),
    emailCc: readText(row.cell("emailCc")),
    contact: readText(row.cell("contact")),
    at: row.at(field),
  };
}

/** Sheets turns « 03-2026 » into a date: the number is lost and must be typed again. */
function readNumber(cell: Cell): Reading<string> {
  return typeof cell === "object"
    ? {
        problem: "unreadable",
        sentence: `le numéro de facture est devenu une date ${quote(readText(cell))} : mettre la colonne en texte et le retaper`,
      }
    : readLabel(cell, "n° facture");
}

function readInvoiceKind(reader: Reader): InvoiceKind {
  const kind = reader.optional("type", readKind);
  if (kind === "payment")
    reader.report("type", {
      severity: "error",
      code: "payment-among-invoices",
      message: "ligne de règlement parmi les factures : à mettre dans Règlements",
    });
  return kind === "creditNote" || kind === "deposit" ? kind : "invoice";
}

/** What is typed wins. A credit note often has no due date: it counts from its own day. */
function readDue(
  row: InvoiceRow,
  reader: Reader,
  of: {
    readonly sums: Sums | undefined;
    readonly issued: Day | undefined;
    readonly order: "dmy" | "mdy";
    readonly agreed: AgreedTerms | undefined;
  },
): Pick<Invoice, "due" | "dueFrom"> | undefined {
  const { sums, issued, order, agreed } = of;
  if (row.isBlank("dueDate")) {
    const isCredit = sums !== undefined && sums.amountCents < 0;
    if (isCredit && issued) return { due: issued };
    if (agreed && !isCredit) return dueFromTerms(agreed, { issued, row, reader });
  }
  const due = reader.needed("dueDate", (cell) => readDay(cell, { what: "échéance", order }));
  return due && { due };
}

type Rest = Omit<
  Invoice,
  "number" | "customer" | "kind" | "due" | "amountCents" | "paidCents" | "at"
>;

function readRest(
  row: InvoiceRow,
  reader: Reader,
  { day, currency }: { readonly day: DayReader; readonly currency: string },
): Rest {
  const issued = day("invoiceDate", "date de facture");
  const pausedUntil = day("pausedUntil", "pause");
  const promiseDay = day("promiseDate", "date de promesse");
  const promised = reader.optional("promisedAmount", (cell) =>
    readAmount(cell, "montant promis", currency),
  );
  const lastReminder = day("lastReminderDate", "dernière relance");
  const status = reader.optional("status", readStatus);
  const level = reader.optional("reminderLevel", readLevel);
  return {
    status: status ? STATUS[status] : "open",
    currency,
    ...(issued ? { issued } : {}),
    orderReference: readText(row.cell("orderReference")),
    pdfLink: readText(row.cell("pdfLink")),
    scenario: readText(row.cell("scenario")),
    paymentMethod: readText(row.cell("paymentMethod")),
    stopped: reader.optional("stopped", readYesNo) ?? false,
    ...(pausedUntil ? { pausedUntil } : {}),
    dispute: readDispute(row.cell("dispute")),
    ...(promiseDay
      ? {
          promise: {
            day: promiseDay,
            ...(promised === undefined ? {} : { amountCents: promised }),
          },
        }
      : {}),
    startingLevel: level ?? 0,
    ...(lastReminder ? { lastReminder } : {}),
  };
}

/** A reason, or a mere yes or no. */
function readDispute(cell: Cell): string {
  const yesNo = readYesNo(cell);
  if ("problem" in yesNo) return readText(cell);
  return yesNo.value ? "sans motif" : "";
}

/** « Payée le »: a payment of what the row says was paid, or of all when it says no more. */
function readOwnPayment(of: {
  readonly row: InvoiceRow;
  readonly day: DayReader;
  readonly number: InvoiceNumber;
  readonly sums: Sums;
}): Payment | undefined {
  const paidOn = of.day("paymentDate", "date de règlement");
  if (!paidOn) return undefined;
  return {
    day: paidOn,
    invoice: of.number,
    amountCents: of.sums.paidCents ?? of.sums.amountCents,
    reference: "",
    at: of.row.at("paymentDate"),
  };
}

function repeatedNumbers(read: readonly RowRead[]): ReadonlyMap<InvoiceNumber, readonly string[]> {
  const places = new Map<InvoiceNumber, string[]>();
  for (const { number, at } of read) if (number) push(places, number, at);
  return new Map([...places].filter(([, list]) => list.length > 1));
}

function doubled(one: RowRead, places: readonly string[]): Finding {
  const others = places.slice(0, NAMED_PLACES + 1).filter((place) => place !== one.at);
  return {
    severity: "error",
    code: "invoice-repeated",
    at: one.at,
    message: `numéro de facture en double ${quote(one.number)}, aussi en ${others.slice(0, NAMED_PLACES).join(", ")}`,
  };
}
