/** A workbook as set-up makes it, with rows of a test in it, and what reading it says. */

import { readWithFindings } from "../../../src/core/app/read-workbook.ts";
import { type Day, day } from "../../../src/core/day.ts";
import { plan } from "../../../src/core/dunning/plan.ts";
import type { Finding } from "../../../src/core/finding.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, PAYMENTS } from "../../../src/core/sheet/design.ts";
import type { BookRead } from "../../../src/core/sheet/read-book.ts";
import { fill, on, readyWorld, type World } from "../memory-ports.ts";
import { spoken } from "./spoken.ts";

type Row<Design extends { readonly columns: readonly { readonly field: string }[] }> = Readonly<
  Partial<Record<Design["columns"][number]["field"], Cell>>
>;

export type InvoiceRow = Row<typeof INVOICES>;
export type CustomerRow = Row<typeof CUSTOMERS>;
export type PaymentRow = Row<typeof PAYMENTS>;

export type Content = {
  readonly invoices?: readonly InvoiceRow[];
  readonly customers?: readonly CustomerRow[];
  readonly payments?: readonly PaymentRow[];
  readonly settings?: Readonly<Record<string, Cell>>;
};

/** An invoice of Durand that is to be reminded on Monday 23 November 2026. */
export function row(fields: InvoiceRow = {}): InvoiceRow {
  return {
    invoiceNumber: "F-1",
    customer: "Durand",
    invoiceDate: on("2026-10-20"),
    dueDate: on("2026-11-20"),
    amountInclTax: 120,
    ...fields,
  };
}

export function client(fields: CustomerRow = {}): CustomerRow {
  return { customer: "Durand", email: "compta@durand.example", ...fields };
}

export function received(fields: PaymentRow = {}): PaymentRow {
  return { paymentDate: on("2026-11-21"), customer: "Durand", paid: 20, ...fields };
}

export function worldOf(content: Content = {}): World {
  const world = readyWorld(content.settings);
  fill(world, CUSTOMERS, content.customers ?? [client()]);
  fill(world, INVOICES, content.invoices ?? [row()]);
  fill(world, PAYMENTS, content.payments ?? []);
  return world;
}

export type Read = BookRead & {
  readonly findings: readonly Finding[];
  /** « error due-date-unreadable Factures!D2: échéance illisible « S12 » ». */
  readonly said: readonly string[];
  readonly stops: readonly string[];
  /** « F-1 send step-due », with the reason when nothing is sent. */
  readonly decided: readonly string[];
};

export function readWorld(world: World, today: Day = day("2026-11-23")): Read {
  const { value, findings } = readWithFindings(world.ports);
  return {
    ...value,
    findings,
    said: findings.map(told),
    stops: value.blocking.map(({ code }) => code),
    decided: plan(value.book, today).decisions.map(({ invoice, verdict, code, reason }) =>
      verdict === "send" ? `${invoice} send` : spoken(`${invoice} ${verdict} ${code}: ${reason}`),
    ),
  };
}

export function readContent(content: Content = {}): Read {
  return readWorld(worldOf(content));
}

export function told({ severity, code, at, message }: Finding): string {
  return spoken(`${severity} ${code} ${at}: ${message}`);
}
