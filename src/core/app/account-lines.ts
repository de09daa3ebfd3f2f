/** The account of one customer line by line: what is late, what is to come, what is deducted. */

import { type Day, daysBetween } from "../day.ts";
import { isOpenItem, leftOn, oldestFirst } from "../ledger/open-items.ts";
import type { OpenItem } from "../ledger/settle.ts";
import type { Payment } from "../ledger/types.ts";
import { type Cents, subtract, ZERO } from "../money.ts";
import { EURO, eurosIn, type Sum } from "../sums.ts";
import { formatAmount, formatDay, formatSums } from "../text/format.ts";
import { webLinkOf } from "../text/web-link.ts";
import type { CallFacts } from "./call-facts.ts";
import type { AccountLine, CallSheet } from "./call-sheet.ts";
import { stateWords } from "./line-state.ts";

/** What is late first, the oldest before the others; then what is deducted, then what is to come. */
export function accountLines(facts: CallFacts): readonly AccountLine[] {
  const { account, today } = facts;
  const items = openItems(facts);
  const claims = items.filter(({ balanceCents }) => balanceCents > 0);
  const isLate = ({ invoice }: OpenItem) => invoice.due < today;
  return [
    ...claims
      .filter(isLate)
      .sort(oldestFirst)
      .map((item) => itemLine(item, facts, "late")),
    ...items
      .filter(({ balanceCents }) => balanceCents < 0)
      .map((item) => itemLine(item, facts, "creditNote")),
    ...account.unallocated.map((payment) => paymentLine(payment)),
    ...claims
      .filter((item) => !isLate(item))
      .sort(oldestFirst)
      .map((item) => itemLine(item, facts, "upcoming")),
  ];
}

type Totals = Pick<
  CallSheet,
  "overdue" | "overdueCents" | "outstanding" | "daysLate" | "lateInvoices"
>;

/** What credit notes and unallocated payments leave of it: what one would ask for on the telephone. */
export function accountTotals(facts: CallFacts): Totals {
  const { account, today } = facts;
  const items = openItems(facts);
  const late = items.filter(({ invoice, balanceCents }) => balanceCents > 0 && invoice.due < today);
  const deducted: readonly Sum[] = [
    ...items.filter(({ balanceCents }) => balanceCents < 0).map(leftOn),
    ...account.unallocated.map(({ amountCents }) => ({
      currency: EURO,
      cents: subtract(ZERO, amountCents),
    })),
  ];
  const upcoming = items.filter(
    ({ invoice, balanceCents }) => balanceCents > 0 && invoice.due >= today,
  );
  const overdue = [...late.map(leftOn), ...deducted];
  return {
    overdue: late.length === 0 ? formatSums([]) : formatSums(overdue),
    overdueCents: late.length === 0 ? 0 : Math.max(0, eurosIn(overdue)),
    outstanding: formatSums([...overdue, ...upcoming.map(leftOn)]),
    daysLate: Math.max(0, ...late.map(({ invoice }) => daysBetween(invoice.due, today))),
    lateInvoices: late.length,
  };
}

export function openItems({ account }: CallFacts): readonly OpenItem[] {
  return account.items.filter(isOpenItem);
}

function itemLine(
  item: OpenItem,
  facts: CallFacts,
  kind: "late" | "upcoming" | "creditNote",
): AccountLine {
  const { invoice, paidCents, balanceCents } = item;
  const { currency, number } = invoice;
  const amountOf = (cents: Cents) => formatAmount(cents, currency);
  return {
    number,
    kind,
    label: labelOf(item),
    issued: shownDay(invoice.issued),
    due: formatDay(invoice.due),
    daysLate: kind === "late" ? daysBetween(invoice.due, facts.today) : 0,
    amount: amountOf(invoice.amountCents),
    paid: paidCents === 0 ? "" : `dont réglé ${amountOf(paidCents)}`,
    balance: amountOf(balanceCents),
    ...(currency === EURO ? { balanceCents } : {}),
    state: kind === "creditNote" ? "" : stateWords(item, facts),
    reached: reachedWords(item, facts),
    link: webLinkOf(invoice.pdfLink),
  };
}

function labelOf({ invoice, balanceCents }: OpenItem): string {
  if (invoice.kind === "creditNote") return `Avoir ${invoice.number}`;
  if (balanceCents < 0) return `Trop-perçu sur ${invoice.number}`;
  return `${invoice.kind === "deposit" ? "Acompte" : "Facture"} ${invoice.number}`;
}

/** The last reminder that left, or the one that the row says was made before the product came. */
function reachedWords({ invoice }: OpenItem, { history }: CallFacts): string {
  const messages = history.messages.get(invoice.number) ?? [];
  const last = messages[messages.length - 1];
  if (last) return `${last.step} le ${formatDay(last.day)}`;
  return invoice.lastReminder ? `Relance le ${formatDay(invoice.lastReminder)}` : "";
}

function paymentLine({ day, amountCents, reference }: Payment): AccountLine {
  const balanceCents = subtract(ZERO, amountCents);
  return {
    number: "",
    kind: "payment",
    label: `Règlement du ${formatDay(day)}`,
    issued: formatDay(day),
    due: "",
    daysLate: 0,
    amount: formatAmount(balanceCents),
    paid: "",
    balance: formatAmount(balanceCents),
    balanceCents,
    state: reference ? `non affecté, ${reference}` : "non affecté",
    reached: "",
    link: "",
  };
}

function shownDay(day: Day | undefined): string {
  return day ? formatDay(day) : "";
}
