/** Disputes, whole or in part: what a customer contests is still due, and not claimed. */

import type { Day } from "../day.ts";
import type { Reason } from "../dunning/decision.ts";
import { oldestFirst } from "../ledger/open-items.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import { add, type Cents, subtract, ZERO } from "../money.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { FollowUp } from "./follow-up.ts";
import { concerns, openOnes } from "./scope.ts";
import { followedBy, listed, notedBy } from "./told.ts";
import { currenciesOf } from "./undertaking.ts";

export type Contested = {
  /** Never more than the balance: a payment closes what it covers. */
  readonly cents: Cents;
  /** Who contested what, when and why. */
  readonly sentence: string;
  readonly isWhole: boolean;
};

type Dispute = Pick<FollowUp, "noted" | "author" | "cause" | "owner" | "day" | "amountCents">;

/** By the row of the invoice. Amounts that name several invoices are spread, the oldest first. */
export function contestedIn(
  account: Account,
  followUps: readonly FollowUp[],
  today: Day,
): ReadonlyMap<string, Contested> {
  const rows = narrowestFirst(openOnes(followUps, "dispute", today));
  const claims = account.items
    .filter((item) => item.balanceCents > 0)
    .filter((item) => ofColumns(item).length > 0 || rows.some((one) => concerns(one, item)))
    .sort(oldestFirst);
  const tallies = new Map<string, Tally>(
    claims.map((item) => [item.invoice.at, { item, cents: ZERO, disputes: [] }]),
  );
  for (const tally of tallies.values())
    for (const dispute of ofColumns(tally.item)) contest([tally], dispute);
  for (const dispute of rows) contest(contestable(dispute, [...tallies.values()]), dispute);
  return new Map(
    [...tallies]
      .filter(([, { cents }]) => cents > 0)
      .map(([row, tally]) => [row, contestedOf(tally, today)]),
  );
}

type Tally = { readonly item: OpenItem; cents: Cents; readonly disputes: Dispute[] };

/** An amount is in the currency of its invoices, or in euros when they have several. */
function contestable(dispute: FollowUp, tallies: readonly Tally[]): readonly Tally[] {
  const mine = tallies.filter(({ item }) => concerns(dispute, item));
  const currencies = currenciesOf(
    mine.map(({ item }) => item),
    dispute.amountCents,
  );
  return mine.filter(({ item }) => currencies.includes(item.invoice.currency));
}

/** Spreads the amount; without one, each invoice is contested as a whole. */
function contest(tallies: readonly Tally[], dispute: Dispute): void {
  let left = dispute.amountCents;
  for (const tally of tallies) {
    if (left === ZERO) return;
    const free = subtract(tally.item.balanceCents, tally.cents);
    const part = left === undefined || free < left ? free : left;
    tally.disputes.push(dispute);
    tally.cents = add(tally.cents, part);
    if (left !== undefined) left = subtract(left, part);
  }
}

function contestedOf({ item, cents, disputes }: Tally, today: Day): Contested {
  return {
    cents,
    sentence: disputes
      .map((dispute) => sentenceOf(dispute, today, item.invoice.currency))
      .join(" ; "),
    isWhole: cents >= item.balanceCents,
  };
}

export function disputeHold(contested: Contested | undefined): Reason | undefined {
  return contested?.isWhole
    ? { verdict: "aside", code: "dispute", reason: contested.sentence }
    : undefined;
}

function ofColumns({ invoice }: OpenItem): readonly Dispute[] {
  if (invoice.status !== "disputed" && !invoice.dispute) return [];
  return [{ author: "", cause: invoice.dispute, owner: "" }];
}

/** What can go to one invoice only is placed before what can go to several. */
function narrowestFirst(disputes: readonly FollowUp[]): readonly FollowUp[] {
  const width = ({ invoices }: FollowUp) => (invoices.length === 0 ? Infinity : invoices.length);
  return [...disputes].sort((a, b) => {
    const [left, right] = [width(a), width(b)];
    return left === right ? 0 : left - right;
  });
}

/** « litige noté le 12/11/2026 par camille@… : quantité, 400,00 €, suivi par Paul, visé pour le 30/11/2026 ». */
function sentenceOf(dispute: Dispute, today: Day, currency: string): string {
  const who = notedBy(dispute, "masculine");
  const { cause, amountCents } = dispute;
  const details = listed([
    cause,
    amountCents === undefined ? "" : formatAmount(amountCents, currency),
    followedBy(dispute, "masculine"),
    targetOf(dispute, today),
  ]);
  const head = who ? `litige ${who}` : "litige";
  if (details) return `${head} : ${details}`;
  return who ? head : "litige en cours";
}

function targetOf({ day }: Dispute, today: Day): string {
  if (!day) return "";
  return day < today
    ? `date visée du ${formatDay(day)} dépassée`
    : `visé pour le ${formatDay(day)}`;
}
