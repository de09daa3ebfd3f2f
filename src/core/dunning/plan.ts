/** The plan of a day: one decision for every invoice, one message for every customer to remind. */

import { type Day, latestOf } from "../day.ts";
import { type Standing, standingsOf } from "../follow-up/standing.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Customer, CustomerId, Payment } from "../ledger/types.ts";
import { subtract, ZERO } from "../money.ts";
import { rowOf } from "../sheet/cell.ts";
import { EURO, eurosIn, type Sum } from "../sums.ts";
import type { Book, UnusableRow } from "./book.ts";
import { customerMessage, type Judged } from "./customer-message.ts";
import { decide } from "./decide.ts";
import type { Decision } from "./decision.ts";
import type { Case } from "./exclusions.ts";
import { staleness } from "./freshness.ts";
import { type History, historyOf } from "./journal.ts";
import type { MailAction } from "./message.ts";
import { teamMessages } from "./team-message.ts";
import { type Unallocated, unallocatedIn } from "./unallocated.ts";

export type Plan = {
  readonly day: Day;
  /** In the order of the invoices of the workbook. */
  readonly decisions: readonly Decision[];
  readonly actions: readonly MailAction[];
  /** Names by id, for those who show the decisions. */
  readonly customers: readonly (readonly [CustomerId, string])[];
};

/**
 * Pure and total: the same book and day give the same plan. The daily run, the preview, the dry
 * run and the simulation all act on this plan and on nothing else. `only`: the part of it that is
 * about one customer.
 */
export function plan(book: Book, today: Day, only?: CustomerId): Plan {
  const history = historyOf(book.log, book.settings.testMode ? "test" : "live");
  const stale = staleness(book, today);
  const isMeant = ({ customer }: { readonly customer: CustomerId }) =>
    only === undefined || customer === only;
  const decisions: Decision[] = book.unusable.filter(isMeant).map(unusable);
  const actions: MailAction[] = [];
  const unattributed = unallocatedIn(unattributedIn(book), today);
  for (const account of [...book.accounts.values()].filter(isMeant)) {
    const customer = book.customers.get(account.customer);
    if (!customer) continue;
    const judged = judge({ book, history, today, account, customer, unattributed });
    const reminder = customerMessage(book, judged, stale);
    const team = stale ? { messages: [], problems: [] } : teamMessages(book, judged);
    for (const one of withRemarks(reminder.decisions, team.problems)) decisions.push(one);
    if (reminder.message) actions.push(reminder.message);
    actions.push(...team.messages);
  }
  const customers = [...book.customers.values()].map(({ id, name }) => [id, name] as const);
  return { day: today, decisions: inSheetOrder(decisions), actions, customers };
}

/** Nothing that could not be written is passed over in silence. */
function withRemarks(
  decisions: readonly Decision[],
  problems: readonly string[],
): readonly Decision[] {
  if (problems.length === 0) return decisions;
  const remark = problems.map((problem) => `e-mail interne impossible : ${problem}`).join(" ; ");
  return decisions.map((one) => ({ ...one, reason: `${one.reason} ; ${remark}` }));
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
  const onlyEuros = overdue.every(({ currency, cents }) => currency === EURO || cents === 0);
  const whole = {
    ...input,
    settings,
    standings,
    overdueCents: onlyEuros ? eurosIn(overdue) : undefined,
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

function unusable(row: UnusableRow): Decision {
  return {
    invoice: row.invoice,
    customer: row.customer,
    verdict: "aside",
    code: "unreadable",
    reason: row.reason,
    balanceCents: ZERO,
    currency: EURO,
    daysLate: 0,
    at: row.at,
  };
}

/** Rows may be sorted by hand: the reader finds the decisions in the order of the sheet. */
function inSheetOrder(decisions: readonly Decision[]): readonly Decision[] {
  return decisions
    .map((decision) => ({ decision, row: rowOf(decision.at) }))
    .sort((a, b) => a.row - b.row)
    .map(({ decision }) => decision);
}
