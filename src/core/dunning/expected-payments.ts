/** When each open invoice would be paid if every customer paid at its own average delay. */

import { addDays, type Day } from "../day.ts";
import { averageDelay, isClaim, paymentHistory } from "../figures/payment-history.ts";
import { push } from "../group.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import { subtract, ZERO } from "../money.ts";
import type { Book } from "./book.ts";

export type ExpectedPayments = {
  /** Rows of the invoices that are paid on a day (`invoice.at`: numbers may be there twice). */
  readonly byDay: ReadonlyMap<Day, readonly string[]>;
  /** Of all customers together, for those without a history; undefined when nobody has one. */
  readonly usualDelay?: number;
  /** Customers with an open invoice and no history of their own. */
  readonly withoutHistory: number;
  /** Invoices already later than usual: nothing says when they would be paid, so they are not. */
  readonly overdue: number;
};

export function expectedPayments(book: Book, from: Day): ExpectedPayments {
  const payers = [...book.accounts.values()].map((account) => ({
    open: account.items.filter(isOpen),
    settled: paymentHistory(account, from).settled,
  }));
  const usualDelay = averageDelay(payers.flatMap(({ settled }) => settled));
  const withoutHistory = payers.filter(
    ({ open, settled }) => open.length > 0 && settled.length === 0,
  );
  const all = payers.flatMap(({ open, settled }) => {
    const delay = averageDelay(settled) ?? usualDelay;
    return delay === undefined ? [] : open.map((item) => expectedOn(item, delay));
  });
  return {
    byDay: rowsByDay(all.filter(({ day }) => day >= from)),
    withoutHistory: withoutHistory.length,
    overdue: all.filter(({ day }) => day < from).length,
    ...(usualDelay === undefined ? {} : { usualDelay }),
  };
}

type Expected = { readonly day: Day; readonly at: string };

function expectedOn({ invoice }: OpenItem, delay: number): Expected {
  return { day: addDays(invoice.due, Math.round(delay)), at: invoice.at };
}

function rowsByDay(expected: readonly Expected[]): ExpectedPayments["byDay"] {
  const byDay = new Map<Day, string[]>();
  for (const { day, at } of expected) push(byDay, day, at);
  return byDay;
}

function isOpen({ invoice, balanceCents }: OpenItem): boolean {
  return isClaim(invoice) && invoice.status !== "paid" && balanceCents > 0;
}

/** The book once what remains of these invoices has been paid. */
export function withPayments(book: Book, rows: readonly string[], today: Day): Book {
  if (rows.length === 0) return book;
  const paid = new Set(rows);
  const accounts = new Map(
    [...book.accounts].map(([customer, account]) => [customer, withPaid(account, paid, today)]),
  );
  return { ...book, accounts };
}

function withPaid(account: Account, paid: ReadonlySet<string>, today: Day): Account {
  if (!account.items.some(({ invoice }) => paid.has(invoice.at))) return account;
  const items = account.items.map((item) =>
    paid.has(item.invoice.at) ? paidOff(item, today) : item,
  );
  return { ...account, items };
}

function paidOff(item: OpenItem, today: Day): OpenItem {
  const { number, customer, amountCents } = item.invoice;
  const payment = {
    day: today,
    customer,
    invoice: number,
    amountCents: subtract(amountCents, item.paidCents),
    reference: "",
    at: "",
  };
  return {
    ...item,
    payments: [...item.payments, payment],
    paidCents: amountCents,
    balanceCents: ZERO,
  };
}
