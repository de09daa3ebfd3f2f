/** The plan of a day: one decision for every invoice, one message for every customer to remind. */

import type { Day } from "../day.ts";
import type { CustomerId } from "../ledger/types.ts";
import { ZERO } from "../money.ts";
import { rowOf } from "../sheet/cell.ts";
import { EURO } from "../sums.ts";
import type { Book, UnusableRow } from "./book.ts";
import { customerMessage } from "./customer-message.ts";
import type { Decision } from "./decision.ts";
import type { Edits } from "./edit.ts";
import { staleness } from "./freshness.ts";
import { judgeOf } from "./judge.ts";
import type { MailAction } from "./message.ts";
import { teamMessages } from "./team-message.ts";

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
 * about one customer. `edits`: what a person has rewritten in the messages of today.
 */
export function plan(book: Book, today: Day, only?: CustomerId, edits?: Edits): Plan {
  const stale = staleness(book, today);
  const isMeant = ({ customer }: { readonly customer: CustomerId }) =>
    only === undefined || customer === only;
  const decisions: Decision[] = book.unusable.filter(isMeant).map(unusable);
  const actions: MailAction[] = [];
  const judge = judgeOf(book, today);
  for (const account of [...book.accounts.values()].filter(isMeant)) {
    const judged = judge(account);
    const reminder = customerMessage(book, judged, { stale, edits });
    const team = stale ? { messages: [], problems: [] } : teamMessages(book, judged, edits);
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
