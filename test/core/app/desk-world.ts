/** A team at its desk on Monday 23 November 2026: a customer for each kind of thing to do. */

import { remind } from "../../../src/core/app/remind.ts";
import { day } from "../../../src/core/day.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, PAYMENTS } from "../../../src/core/sheet/design.ts";
import { fill, on, readyWorld, type World } from "../memory-ports.ts";

type CustomerRow = Parameters<typeof fill<(typeof CUSTOMERS.columns)[number]["field"]>>[2][number];
type InvoiceRow = Parameters<typeof fill<(typeof INVOICES.columns)[number]["field"]>>[2][number];
type FollowUpRow = Parameters<typeof fill<(typeof FOLLOW_UPS.columns)[number]["field"]>>[2][number];
type PaymentRow = Parameters<typeof fill<(typeof PAYMENTS.columns)[number]["field"]>>[2][number];

export type Desk = {
  readonly customers?: readonly CustomerRow[];
  readonly invoices?: readonly InvoiceRow[];
  readonly followUps?: readonly FollowUpRow[];
  readonly payments?: readonly PaymentRow[];
  readonly settings?: Readonly<Record<string, Cell>>;
};

export function deskWorld({ customers, invoices, followUps, payments, settings }: Desk): World {
  const world = readyWorld(settings);
  fill(world, CUSTOMERS, customers ?? []);
  fill(world, INVOICES, invoices ?? []);
  fill(world, FOLLOW_UPS, followUps ?? []);
  fill(world, PAYMENTS, payments ?? []);
  return world;
}

export function client(name: string, more: CustomerRow = {}): CustomerRow {
  return { customer: name, email: `compta@${name.toLowerCase()}.example`, ...more };
}

/** Due on Friday 20 November unless said otherwise. */
export function bill(number: string, customer: string, more: InvoiceRow = {}): InvoiceRow {
  return {
    invoiceNumber: number,
    customer,
    invoiceDate: on("2026-10-20"),
    dueDate: on("2026-11-20"),
    amountInclTax: 120,
    ...more,
  };
}

/** Noted on 12 November by Camille. */
export function noted(kind: string, customer: string, more: FollowUpRow = {}): FollowUpRow {
  return {
    noted: on("2026-11-12"),
    author: "camille@beaumont.example",
    kind,
    customer,
    ...more,
  };
}

/** The run of a morning, then the next execution. */
export function morningOf(world: World, date: string): void {
  world.day = day(date);
  remind(world.ports);
  world.restart();
}
