/** Invoices for measuring: customers with ten invoices each, of which some are due for a reminder. */

import { addDays, type Day } from "../src/core/day.ts";
import type { Cell, Row } from "../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES } from "../src/core/sheet/design.ts";

const PER_CUSTOMER = 10;

export type Size = {
  readonly invoices: number;
  /** Customers with one invoice that is one day late; all other invoices are far from due. */
  readonly messages: number;
};

export function customerRows({ invoices }: Size): readonly Row[] {
  const count = Math.ceil(invoices / PER_CUSTOMER);
  return Array.from({ length: count }, (_, index) =>
    rowOf(CUSTOMERS.columns, {
      customer: `Client ${index}`,
      customerType: "entreprise",
      email: `compta@client-${index}.example`,
    }),
  );
}

export function invoiceRows(size: Size, today: Day): readonly Row[] {
  return Array.from({ length: size.invoices }, (_, index) => {
    const customer = Math.floor(index / PER_CUSTOMER);
    const isLate = index % PER_CUSTOMER === 0 && customer < size.messages;
    const due = addDays(today, isLate ? -1 : 40);
    return rowOf(INVOICES.columns, {
      invoiceNumber: `F-${index}`,
      customer: `Client ${customer}`,
      invoiceDate: { day: addDays(due, -30) },
      dueDate: { day: due },
      amountInclTax: 1000 + index,
    });
  });
}

function rowOf<Field extends string>(
  columns: readonly { readonly field: Field }[],
  values: Readonly<Partial<Record<Field, Cell>>>,
): Row {
  return columns.map(({ field }) => values[field] ?? "");
}
