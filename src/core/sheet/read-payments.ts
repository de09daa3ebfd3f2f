/** Reads « Règlements »: what was received, for which invoice. */

import type { Finding, Found } from "../finding.ts";
import type { Directory } from "../ledger/directory.ts";
import type { InvoiceNumber, Payment } from "../ledger/types.ts";
import type { Row } from "./cell.ts";
import { PAYMENTS, SHEET } from "./design.ts";
import type { PaymentField } from "./payment-rows.ts";
import { readAmount, readDay, readLabel, readText } from "./read-cell.ts";
import { rowReader } from "./row-reader.ts";
import { specsOf } from "./specs.ts";
import { placesOf, readTable } from "./table.ts";

/** A payment that cannot be read: whoever it concerns may have paid. */
export type UnreadPayment = Pick<Payment, "customer" | "invoice"> & { readonly why: string };

export type PaymentsRead = {
  readonly payments: readonly Payment[];
  readonly unread: readonly UnreadPayment[];
  /** Where each field stands, to add a row. */
  readonly columns: ReadonlyMap<PaymentField, number>;
  readonly width: number;
};

const FIELDS = PAYMENTS.columns.map(({ field }) => field);

const SPECS = specsOf<PaymentField>(PAYMENTS, {
  required: ["paymentDate", "paid"],
  identity: ["paymentDate", "invoiceNumber"],
  amounts: ["paid"],
});

export function readPayments(rows: readonly Row[], directory: Directory): Found<PaymentsRead> {
  const table = readTable({ sheet: SHEET.payments, rows, columns: SPECS });
  const findings: Finding[] = [...table.findings];
  const payments: Payment[] = [];
  const unread: UnreadPayment[] = [];
  for (const row of table.value.rows) {
    const reader = rowReader(row);
    const day = reader.needed("paymentDate", (cell) =>
      readDay(cell, { what: "date du règlement" }),
    );
    const amountCents = reader.needed("paid", (cell) => readAmount(cell, "montant du règlement"));
    const customer = reader.optional("customer", (cell) => readLabel(cell, "client"));
    const invoice = reader.optional("invoiceNumber", (cell) => readLabel(cell, "n° facture"));
    const whose = {
      ...(customer ? { customer: directory.resolve(customer) } : {}),
      ...(invoice ? { invoice: invoice as InvoiceNumber } : {}),
    };
    findings.push(...reader.findings);
    const problem = reader.problems()[0];
    if (problem) unread.push({ ...whose, why: `${problem.message} (${problem.at})` });
    else if (day && amountCents !== undefined)
      payments.push({
        ...whose,
        day,
        amountCents,
        reference: readText(row.cell("orderReference")),
        at: row.at("paid"),
      });
  }
  const { columns, width } = placesOf(table.value, FIELDS);
  return { value: { payments, unread, columns, width }, findings };
}
