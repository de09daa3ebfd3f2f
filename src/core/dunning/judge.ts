/** Each invoice of an account judged as if it were alone: what messages and plans are drawn from. */

import { type Day, latestOf } from "../day.ts";
import { type Standing, standingsOf } from "../follow-up/standing.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Customer, Payment } from "../ledger/types.ts";
import { subtract, ZERO } from "../money.ts";
import { areOnlyEuros, eurosIn, type Sum } from "../sums.ts";
import type { Book } from "./book.ts";
import type { Judged } from "./customer-message.ts";
import { decide } from "./decide.ts";
import type { Case } from "./exclusions.ts";
import { type History, historyOf } from "./journal.ts";
import { type Unallocated, unallocatedIn } from "./unallocated.ts";

/** Nothing for an account of nobody whom we know. */
export function judgeOf(book: Book, today: Day): (account: Account) => readonly Judged[] {
  const history = historyOf(book.log, book.settings.testMode ? "test" : "live");
  const unattributed = unallocatedIn(unattributedIn(book), today);
  return (account) => {
    const customer = book.customers.get(account.customer);
    return customer ? judge({ book, history, today, account, customer, unattributed }) : [];
  };
}

/** Payments that reach no account of a customer we know: they may be anybody's. */
export function unattributedIn({ accounts, customers, payments }: Book): readonly Payment[] {
  const placed = new Set(
    [...accounts.values()]
      .filter(({ customer }) => customers.has(customer))
      .flatMap(({ items, unallocated }) => [
        ...items.flatMap((item) => item.payments),
        ...unallocated,
      ]),
  );
  return payments.filter((payment) => !placed.has(payment));
}

function judge(input: {
  readonly book: Book;
  readonly history: History;
  readonly today: Day;
  readonly account: Account;
  readonly customer: Customer;
  readonly unattributed: Unallocated;
}): readonly Judged[] {
  const { book, account, customer, today } = input;
  const { settings } = book;
  const standings = standingsOf({
    account,
    customer,
    followUps: book.followUps.get(customer.id) ?? [],
    graceDays: settings.promiseGraceDays,
    today,
  });
  const overdue = account.items.map((item) => overdueOf(item, standings, today));
  const whole = {
    ...input,
    settings,
    standings,
    overdueCents: areOnlyEuros(overdue) ? eurosIn(overdue) : undefined,
    lastContact: lastContactOf(account, input.history),
    unallocated: unallocatedIn(account.unallocated, today),
  };
  return account.items.map((item) => {
    const of: Case = {
      ...whole,
      item,
      standing: standings.get(item.invoice.at) ?? { disputedCents: ZERO },
      scenario: book.scenarios.get(item.invoice.scenario || customer.scenario),
    };
    return { of, decision: decide(of) };
  });
}

function lastContactOf({ customer, items }: Account, { lastContact }: History): Day | undefined {
  const imported = items.map(({ invoice }) => invoice.lastReminder);
  return latestOf([lastContact.get(customer), ...imported]);
}

/** Nothing when it is not late, held back, or contested as a whole. */
function overdueOf(
  { invoice, balanceCents }: OpenItem,
  standings: ReadonlyMap<string, Standing>,
  today: Day,
): Sum {
  const { currency } = invoice;
  const standing = standings.get(invoice.at);
  const isCounted = invoice.due < today && balanceCents > 0 && !standing?.hold;
  const cents = isCounted ? subtract(balanceCents, standing?.disputedCents ?? ZERO) : ZERO;
  return { currency, cents };
}
