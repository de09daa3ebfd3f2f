/** The figures of one row of invoices: its amount, and what the row itself says was paid. */

import type { Invoice } from "../ledger/types.ts";
import { type Cents, cents, subtract } from "../money.ts";
import type { Cell } from "./cell.ts";
import { readAmount } from "./read-cell.ts";
import type { RowReader } from "./row-reader.ts";
import type { InvoiceField } from "./source.ts";

export type Sums = { readonly amountCents: Cents; readonly paidCents?: Cents };

type Reader = RowReader<InvoiceField>;

/** Amount and payments from whichever of TTC, « Réglé » and « Solde » the sheet has. */
export function readSums(
  reader: Reader,
  { kind, currency }: Pick<Invoice, "kind" | "currency">,
): Sums | undefined {
  const readIn = (what: string) => (cell: Cell) => readAmount(cell, what, currency);
  const amount = reader.optional("amountInclTax", readIn("montant TTC"));
  const paid = reader.optional("paid", readIn("montant réglé"));
  const balance = reader.optional("balance", readIn("solde"));
  if (reader.problems().some((problem) => /^(amount|paid|balance)/.test(problem.code)))
    return undefined;
  if (amount === undefined && balance === undefined) {
    reader.needed("amountInclTax", readIn("montant TTC"));
    return undefined;
  }
  const isCredit = kind === "creditNote" || (amount ?? balance ?? 0) < 0;
  return sumUp(reader, isCredit ? credited({ amount, paid, balance }) : { amount, paid, balance });
}

type Typed = Readonly<Record<"amount" | "paid" | "balance", Cents | undefined>>;

/** The figures of a credit note are typed with or without their minus, each as it comes. */
function credited({ amount, paid, balance }: Typed): Typed {
  const owed = (typed: Cents | undefined) => typed && cents(-Math.abs(typed));
  return { amount: owed(amount), paid: owed(paid), balance: owed(balance) };
}

function sumUp(reader: Reader, { amount, paid, balance }: Typed): Sums {
  if (
    amount !== undefined &&
    paid !== undefined &&
    balance !== undefined &&
    paid + balance !== amount
  )
    reader.report("balance", {
      severity: "question",
      code: "balance-contradicts",
      message: "montant, réglé et solde ne s’accordent pas : lequel est juste ?",
    });
  const total = amount ?? cents((balance ?? 0) + (paid ?? 0));
  const received = paid ?? (balance === undefined ? undefined : subtract(total, balance));
  if (total === 0)
    reader.report("amountInclTax", {
      severity: "warning",
      code: "amount-zero",
      message: "montant nul",
    });
  return { amountCents: total, ...(received === undefined ? {} : { paidCents: received }) };
}
