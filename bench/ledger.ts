/** Rows for a morning whose messages are counted: so many customers have invoices one day late. */

import { addDays, type Day } from "../src/core/day.ts";
import type { Row } from "../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES } from "../src/core/sheet/design.ts";
import { rowOf } from "./pages.ts";

const PER_CUSTOMER = 10;
/** Of a customer to remind, when there are enough. */
const LATE = 3;

export type Size = {
  readonly invoices: number;
  /** Customers to remind; all other invoices are far from due. */
  readonly messages: number;
};

export function customerRows(size: Size): readonly Row[] {
  return Array.from({ length: customerCount(size) }, (_, index) =>
    rowOf(CUSTOMERS, {
      customer: `Client ${index}`,
      customerType: "entreprise",
      email: `compta@client-${index}.example`,
    }),
  );
}

export function invoiceRows(size: Size, today: Day): readonly Row[] {
  const customers = customerCount(size);
  return Array.from({ length: size.invoices }, (_, index) => {
    const customer = index % customers;
    const isLate = customer < size.messages && index < LATE * customers;
    const due = addDays(today, isLate ? -1 : 40);
    return rowOf(INVOICES, {
      invoiceNumber: `F-${index}`,
      customer: `Client ${customer}`,
      invoiceDate: { day: addDays(due, -30) },
      dueDate: { day: due },
      amountInclTax: 1000 + index,
    });
  });
}

function customerCount({ invoices, messages }: Size): number {
  return Math.max(Math.ceil(invoices / PER_CUSTOMER), messages);
}
