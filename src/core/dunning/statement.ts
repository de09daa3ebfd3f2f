/** The account of one customer as a message shows it: every line that is claimed or deducted. */

import { type Day, daysBetween } from "../day.ts";
import type { Standing } from "../follow-up/standing.ts";
import { isVoid } from "../ledger/open-items.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Payment } from "../ledger/types.ts";
import { type Cents, subtract, ZERO } from "../money.ts";
import type { Settings } from "../sheet/settings.ts";
import { balanceOf, EURO, eurosIn, type Sum } from "../sums.ts";
import { type StatementLine, sectionsOf } from "../text/statement.ts";
import { type Decision, isMail } from "./decision.ts";

export type Statement = {
  readonly lines: readonly StatementLine[];
  /** What the message asks for: what is overdue, or what falls due when nothing is. */
  readonly totals: readonly Sum[];
  /** The euros of it, which minima and the log speak of. */
  readonly totalCents: Cents;
  /** All lines together, due or not. */
  readonly balances: readonly Sum[];
};

/** Put aside for a reason that does not make the sum less due: still on the list. */
const STILL_CLAIMED = new Set(["below-minimum", "end-of-ladder"]);

export type StatementInput = {
  readonly account: Account;
  readonly decisions: readonly Decision[];
  readonly standings: ReadonlyMap<string, Standing>;
  readonly settings: Settings;
  readonly today: Day;
  /** What a person asks for, in place of what was decided: rows, and whether credits are deducted. */
  readonly asked?: { readonly rows: ReadonlySet<string>; readonly withCredits: boolean };
};

/**
 * Every line that the customer owes goes into the one message, with what is deducted: credit
 * notes, overpayments and payments that name no invoice. What is disputed, promised or paused is
 * not claimed. An invoice to come is listed only when its own reminder is due; so is a late one
 * when the settings want no more than the step that is due.
 */
export function statementOf(input: StatementInput): Statement {
  const { account, decisions, settings } = input;
  const decided = new Map(decisions.map((decision) => [decision.at, decision]));
  const withCredits = input.asked?.withCredits ?? true;
  const credits = withCredits ? account.items.filter(isCredit) : [];
  const payments = withCredits ? creditedPayments(account, decided) : [];
  const lines = [
    ...account.items
      .filter((item) => isClaimed(item, decided.get(item.invoice.at), input))
      .map((item) => claimLine(item, input)),
    ...credits.map((item) => creditLine(item)),
    ...payments.map((payment) => ({
      kind: "unallocatedPayment" as const,
      number: "",
      receivedDay: payment.day,
      currency: EURO,
      amountCents: subtract(ZERO, payment.amountCents),
      paidCents: ZERO,
      balanceCents: subtract(ZERO, payment.amountCents),
      daysLate: 0,
      ...(settings.deductUnallocated ? {} : { isApart: true }),
    })),
  ];
  const sections = sectionsOf(lines);
  const balances = sections.map(balanceOf);
  const overdue = sections.map(({ currency, overdueCents: cents }) => ({ currency, cents }));
  const nothingLate = lines.every((line) => line.kind !== "invoice");
  const totals = owed(nothingLate ? balances : overdue);
  return { lines, totals, totalCents: eurosIn(totals), balances: owed(balances) };
}

/** What is too much in one currency pays nothing in another: it is shown, and not asked for. */
function owed(sums: readonly Sum[]): readonly Sum[] {
  const asked = sums.filter(({ cents }) => cents > 0);
  return asked.length > 0 ? asked : sums;
}

/**
 * Payments that name no invoice, less those which most likely paid an invoice that was put aside
 * for it: what is not claimed must not be deducted either.
 */
function creditedPayments(
  { items, unallocated }: Account,
  decided: ReadonlyMap<string, Decision>,
): readonly Payment[] {
  const explained = items
    .filter((item) => decided.get(item.invoice.at)?.code === "unallocated-payment")
    .map((item) => item.balanceCents);
  return unallocated
    .filter((payment) => payment.amountCents > 0)
    .filter((payment) => {
      const index = explained.indexOf(payment.amountCents);
      if (index >= 0) explained.splice(index, 1);
      return index < 0;
    });
}

function isClaimed(
  item: OpenItem,
  decision: Decision | undefined,
  { settings, today, asked }: StatementInput,
): boolean {
  if (asked) return asked.rows.has(item.invoice.at) && item.balanceCents >= 0;
  if (!decision || item.balanceCents <= 0) return false;
  if (item.invoice.due >= today || !settings.wholeAccount) return isMail(decision);
  if (decision.verdict === "aside") return STILL_CLAIMED.has(decision.code);
  return decision.verdict !== "closed";
}

/**
 * A credit note not used up, or an invoice paid more than once. A draft or cancelled one gives
 * nothing, nor does a credit note marked « Payée »: it was refunded or set off.
 */
function isCredit({ invoice, balanceCents }: OpenItem): boolean {
  const isUsed = invoice.kind === "creditNote" && invoice.status === "paid";
  return balanceCents < 0 && !isUsed && !isVoid(invoice);
}

function claimLine(item: OpenItem, { standings, today }: StatementInput): StatementLine {
  const { invoice } = item;
  const daysLate = daysBetween(invoice.due, today);
  const line = { ...lineOf(item), kind: daysLate > 0 ? "invoice" : "upcoming", daysLate } as const;
  const disputedCents = standings.get(invoice.at)?.disputedCents ?? ZERO;
  if (disputedCents === 0) return line;
  return { ...line, disputedCents, balanceCents: subtract(item.balanceCents, disputedCents) };
}

/** On an overpaid invoice only what is too much is a credit. */
function creditLine(item: OpenItem): StatementLine {
  const line = lineOf(item);
  const isOverpaid = item.invoice.amountCents > 0;
  return {
    ...line,
    ...(isOverpaid ? { amountCents: item.balanceCents, paidCents: ZERO } : {}),
    kind: isOverpaid ? "overpayment" : "creditNote",
    daysLate: 0,
  };
}

function lineOf({ invoice, paidCents, balanceCents }: OpenItem): Omit<StatementLine, "kind"> {
  return {
    number: invoice.number,
    currency: invoice.currency,
    ...(invoice.issued ? { invoiceDay: invoice.issued } : {}),
    dueDay: invoice.due,
    amountCents: invoice.amountCents,
    paidCents,
    balanceCents,
    daysLate: 0,
    ...(invoice.orderReference ? { orderReference: invoice.orderReference } : {}),
  };
}
