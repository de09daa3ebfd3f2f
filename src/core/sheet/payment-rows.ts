/** A row of « Règlements »: what is recorded of a payment, under the sheet's own headers. */

import type { Day } from "../day.ts";
import { type Cents, eurosOf } from "../money.ts";
import type { Cell, Row } from "./cell.ts";
import { PAYMENTS } from "./design.ts";

export type PaymentField = (typeof PAYMENTS.columns)[number]["field"];

export type PaymentCells = Readonly<Record<PaymentField, Cell>>;

export type PaymentContent = {
  readonly day: Day;
  /** Name of the customer. */
  readonly customer: string;
  readonly invoice: string;
  readonly amountCents: Cents;
  readonly method: string;
  readonly reference: string;
  readonly comment: string;
};

/** Those that « Mode » takes: the cell refuses any other. */
export const PAYMENT_METHODS: readonly string[] =
  PAYMENTS.columns.find(({ field }) => field === "paymentMethod")?.choices ?? [];

export function paymentCells(payment: PaymentContent): PaymentCells {
  return {
    paymentDate: { day: payment.day },
    customer: payment.customer,
    invoiceNumber: payment.invoice,
    paid: eurosOf(payment.amountCents),
    paymentMethod: payment.method,
    orderReference: payment.reference,
    comment: payment.comment,
  };
}

/** In the order of the sheet's own columns: people move columns. */
export function paymentRow(
  cells: PaymentCells,
  columns: ReadonlyMap<PaymentField, number>,
  width: number,
): Row {
  const row: Cell[] = Array.from({ length: width }, () => "");
  for (const [field, index] of columns) row[index] = cells[field];
  return row;
}
