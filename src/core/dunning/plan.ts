/** The plan of a day: one decision for every invoice, one message for every customer to remind. */

import type { Day } from "../day.ts";
import type { Account } from "../ledger/settle.ts";
import type { Customer, CustomerId, Payment } from "../ledger/types.ts";
import { ZERO } from "../money.ts";
import { formatAmount } from "../text/format.ts";
import type { Book, UnusableRow } from "./book.ts";
import { decide, decision } from "./decide.ts";
import type { Decision, Reason } from "./decision.ts";
import type { Case } from "./exclusions.ts";
import { staleness } from "./freshness.ts";
import { type History, historyOf } from "./journal.ts";
import { type MailAction, messageFor } from "./message.ts";
import { type Statement, statementOf } from "./statement.ts";

export type Plan = {
  readonly day: Day;
  /** In the order of the invoices of the workbook. */
  readonly decisions: readonly Decision[];
  readonly actions: readonly MailAction[];
  /** Names by id, for those who show the decisions. */
  readonly customers: readonly (readonly [CustomerId, string])[];
};

type Judged = { readonly of: Case; readonly decision: Decision };

/**
 * Pure and total: the same book and day give the same plan. The daily run, the preview, the dry
 * run and the simulation all act on this plan and on nothing else.
 */
export function plan(book: Book, today: Day): Plan {
  const history = historyOf(book.log, book.settings.testMode ? "test" : "live");
  const stale = staleness(book, today);
  const decisions: Decision[] = book.unusable.map(unusable);
  const actions: MailAction[] = [];
  const unattributed = unattributedIn(book);
  for (const account of book.accounts.values()) {
    const customer = book.customers.get(account.customer);
    if (!customer) continue;
    const judged = judge({ book, history, today, account, customer, unattributed });
    const held = heldBack(book, judged, stale);
    decisions.push(...held.decisions);
    if (held.message) actions.push(held.message);
  }
  const customers = [...book.customers.values()].map(({ id, name }) => [id, name] as const);
  return { day: today, decisions: inSheetOrder(decisions), actions, customers };
}

/** Payments that reach no account of a customer we know: they may be anybody's. */
function unattributedIn({ accounts, customers, payments }: Book): readonly Payment[] {
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
  readonly unattributed: readonly Payment[];
}): readonly Judged[] {
  const { book, account, customer } = input;
  return account.items.map((item) => {
    const of: Case = {
      ...input,
      item,
      settings: book.settings,
      scenario: book.scenarios.get(item.invoice.scenario || customer.scenario),
    };
    return { of, decision: decide(of) };
  });
}

/** What holds back a whole message although its lines are due; otherwise the message. */
function heldBack(
  book: Book,
  judged: readonly Judged[],
  stale: Reason | undefined,
): { readonly decisions: readonly Decision[]; readonly message?: MailAction } {
  const sending = judged.filter(({ decision }) => decision.verdict === "send");
  const first = sending[0];
  const decisions = judged.map(({ decision }) => decision);
  if (!first) return { decisions };
  const statement = statementOf(first.of.account, decisions, first.of.today);
  const reason =
    unclearAccount(book, first.of.customer.id) ??
    stale ??
    lateFirst(sending, statement) ??
    tooLittle(first.of, statement);
  if (reason) return { decisions: judged.map((one) => holdOne(one, reason)) };
  const message = messageFor({ of: first.of, book, statement, decisions });
  if ("problem" in message)
    return { decisions: judged.map((one) => holdOne(one, message.problem)) };
  return { decisions, message };
}

function holdOne({ of, decision: made }: Judged, reason: Reason): Decision {
  return made.verdict === "send" ? decision(of, reason, made.step) : made;
}

function unclearAccount(book: Book, customer: CustomerId): Reason | undefined {
  const why = book.unclear.get(customer);
  return why
    ? { verdict: "aside", code: "unclear-account", reason: `compte incertain : ${why}` }
    : undefined;
}

/** « Prochaine échéance » makes no sense to a customer who is late: the late invoice comes first. */
function lateFirst(sending: readonly Judged[], { lines }: Statement): Reason | undefined {
  const onlyBefore = sending.every(({ decision }) => (decision.step?.triggerDays ?? 0) < 0);
  return onlyBefore && lines.some((line) => line.kind === "invoice")
    ? {
        verdict: "wait",
        code: "late-first",
        reason: "pas de relance préventive : ce client a déjà une facture en retard",
      }
    : undefined;
}

function tooLittle({ settings }: Case, { totalCents }: Statement): Reason | undefined {
  if (totalCents <= ZERO)
    return {
      verdict: "aside",
      code: "covered",
      reason: "avoirs et règlements non affectés couvrent la somme due : à lettrer",
    };
  if (totalCents < settings.minimumCustomerCents)
    return {
      verdict: "aside",
      code: "below-customer-minimum",
      reason: `total de ${formatAmount(totalCents)} inférieur au minimum de ${formatAmount(settings.minimumCustomerCents)} par client`,
    };
  return undefined;
}

function unusable(row: UnusableRow): Decision {
  return {
    invoice: row.invoice,
    customer: row.customer,
    verdict: "aside",
    code: "unreadable",
    reason: row.reason,
    balanceCents: ZERO,
    daysLate: 0,
    at: row.at,
  };
}

/** Rows may be sorted by hand: the reader finds the decisions in the order of the sheet. */
function inSheetOrder(decisions: readonly Decision[]): readonly Decision[] {
  return [...decisions].sort((a, b) => rowOf(a.at) - rowOf(b.at));
}

function rowOf(at: string): number {
  return Number(/\d+$/.exec(at)?.[0] ?? 0);
}
