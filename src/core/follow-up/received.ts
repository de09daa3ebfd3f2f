/** Shares the payments out among what was promised: each of them counts once. */

import type { Day } from "../day.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { add, type Cents, cents, subtract, ZERO } from "../money.ts";
import { EURO } from "../sums.ts";
import { takenOverBy, type Undertaking } from "./undertaking.ts";

export type Paid = {
  readonly receivedCents: Cents;
  /** What was there when the grace ended, and has not been taken back since. */
  readonly inTimeCents: Cents;
};

type Receipt = {
  /** Unknown for the column « Réglé ». */
  readonly day: Day | undefined;
  readonly amountCents: Cents;
  /** The row of its invoice; undefined for a payment that names none. */
  readonly row: string | undefined;
};

/**
 * In the order of the payments, each to what was promised first; an agreement made after an
 * earlier one had failed comes before it. A payment that bounced is taken back the other way.
 * The order never depends on amounts, so that one payment more never leaves a promise with less.
 */
export function paidTowards(
  undertakings: readonly Undertaking[],
  { account, today }: { readonly account: Account; readonly today: Day },
): readonly Paid[] {
  if (undertakings.length === 0) return [];
  const paid: Paid[] = undertakings.map(() => ({ receivedCents: ZERO, inTimeCents: ZERO }));
  const successors = undertakings.map((one) => takenOverBy(one, undertakings));
  for (const receipt of receiptsOf(account, today)) {
    const ranks = undertakings.flatMap((one, rank) => (counts(one, receipt) ? [rank] : []));
    const isPast = (rank: number) =>
      (successors[rank] ?? []).some(({ followUp }) => !isBefore(receipt, followUp.noted));
    const inOrder = [...ranks.filter((rank) => !isPast(rank)), ...ranks.filter(isPast)];
    share(receipt, receipt.amountCents < 0 ? inOrder.reverse() : inOrder, { undertakings, paid });
  }
  return paid;
}

function share(
  { day, amountCents }: Receipt,
  ranks: readonly number[],
  { undertakings, paid }: { readonly undertakings: readonly Undertaking[]; readonly paid: Paid[] },
): void {
  let left = amountCents;
  for (const rank of ranks) {
    const one = undertakings[rank];
    const before = paid[rank];
    if (!one || !before) continue;
    const part = partOf(left, before.receivedCents, one.amountCents);
    const receivedCents = add(before.receivedCents, part);
    const isInTime = part < 0 || !day || day <= one.lastDay;
    const inTime = isInTime ? add(before.inTimeCents, part) : before.inTimeCents;
    paid[rank] = {
      receivedCents,
      inTimeCents: part < 0 ? smaller(before.inTimeCents, receivedCents) : inTime,
    };
    left = subtract(left, part);
  }
}

/** No more than is still wanted; nothing taken back that was not there. */
function partOf(left: Cents, received: Cents, wanted: Cents | undefined): Cents {
  if (left < 0) return cents(-Math.min(-left, received));
  return wanted === undefined ? left : smaller(left, cents(Math.max(0, wanted - received)));
}

function counts({ followUp, covers, currency }: Undertaking, receipt: Receipt): boolean {
  const { noted, closed, invoices } = followUp;
  const isItsOwn =
    receipt.row === undefined ? isOfAccount(invoices, currency) : covers.has(receipt.row);
  const isOver = closed !== undefined && receipt.day !== undefined && receipt.day > closed;
  return isItsOwn && !isOver && !isBefore(receipt, noted);
}

/** A payment that names no invoice is in euros, and is of nothing less than the account. */
export function isOfAccount(invoices: readonly InvoiceNumber[], currency: string): boolean {
  return invoices.length === 0 && currency === EURO;
}

function isBefore({ day }: Receipt, noted: Day | undefined): boolean {
  return noted !== undefined && day !== undefined && day < noted;
}

/** In the order of their days. A payment dated after today has not come in. */
function receiptsOf(account: Account, today: Day): readonly Receipt[] {
  const receipts = [
    ...account.items.flatMap(receiptsOn),
    ...account.unallocated.map(({ day, amountCents }) => ({ day, amountCents, row: undefined })),
  ];
  return receipts
    .filter(({ day }) => !day || day <= today)
    .sort((a, b) => {
      const [left, right] = [orderOf(a), orderOf(b)];
      return left < right ? -1 : Number(left > right);
    });
}

function receiptsOn({ invoice, payments, paidCents }: OpenItem): readonly Receipt[] {
  const row = invoice.at;
  if (payments.length === 0)
    return paidCents === 0 ? [] : [{ day: undefined, amountCents: paidCents, row }];
  return payments.map(({ day, amountCents }) => ({ day, amountCents, row }));
}

/** Of one day, what came in before what bounced. */
function orderOf({ day, amountCents, row }: Receipt): string {
  return [day ?? "", amountCents < 0 ? "-" : "+", row ?? "", amountCents].join("\n");
}

function smaller(one: Cents, other: Cents): Cents {
  return one < other ? one : other;
}
