/** What a customer said it would pay, set against what it has paid since. */

import type { Day } from "../day.ts";
import type { Account } from "../ledger/settle.ts";
import { add, type Cents, subtract, ZERO } from "../money.ts";
import type { FollowUp } from "./follow-up.ts";
import { isOfAccount, type Paid, paidTowards } from "./received.ts";
import { byContent, isOpen } from "./scope.ts";
import { takenOverBy, type Undertaking, undertakingsOf } from "./undertaking.ts";

/**
 * - `pending` its day, with the grace, has not passed
 * - `keptEarly` paid before its day, which has not come yet
 * - `kept` paid in time; `late` paid after; `broken` not, or not all
 * - `closed` a person has closed it
 */
export type CommitmentState = "pending" | "keptEarly" | "kept" | "late" | "broken" | "closed";

export type Commitment = Undertaking & {
  readonly receivedCents: Cents;
  /** Of it, what had come in by the end of the grace. */
  readonly inTimeCents: Cents;
  /** What is still due on the invoices that it covers. */
  readonly dueCents: Cents;
  readonly state: CommitmentState;
  /** An agreement made after it had failed was kept: it is said no more. */
  readonly isReplaced: boolean;
};

const PAID: ReadonlySet<CommitmentState> = new Set(["keptEarly", "kept", "late"]);

/** In the order of their days. Those given together share the payments between them. */
export function commitmentsOf(
  followUps: readonly FollowUp[],
  input: { readonly account: Account; readonly graceDays: number; readonly today: Day },
): readonly Commitment[] {
  const undertakings = undertakingsOf([...followUps].sort(byContent), input);
  const paid = paidTowards(undertakings, input);
  const commitments = undertakings.map((one, rank) => {
    const sums = paid[rank] ?? { receivedCents: ZERO, inTimeCents: ZERO };
    const dueCents = dueOn(one, input.account);
    return {
      ...one,
      ...sums,
      dueCents,
      state: stateOf(one, { ...sums, dueCents }, input.today),
    };
  });
  return commitments.map((one) => ({
    ...one,
    isReplaced: takenOverBy(one, commitments).some(({ state }) => PAID.has(state)),
  }));
}

/** For the whole account, what waits to be allocated has come in too. */
function dueOn(
  { covers, followUp, currency }: Undertaking,
  { items, unallocated }: Account,
): Cents {
  const due = add(
    ...items
      .filter(({ invoice, balanceCents }) => covers.has(invoice.at) && balanceCents > 0)
      .map(({ balanceCents }) => balanceCents),
  );
  if (!isOfAccount(followUp.invoices, currency)) return due;
  const rest = subtract(due, add(...unallocated.map(({ amountCents }) => amountCents)));
  return rest > 0 ? rest : ZERO;
}

function stateOf(
  { followUp, day, lastDay, amountCents }: Undertaking,
  sums: Paid & { readonly dueCents: Cents },
  today: Day,
): CommitmentState {
  if (!isOpen(followUp, today)) return "closed";
  const reaches = (paid: Cents) => amountCents !== undefined && paid >= amountCents;
  const isPaid = sums.dueCents <= 0 || reaches(sums.receivedCents);
  // A column does not say since when: what had come in before it may not be what was promised.
  if (today <= lastDay && !(isPaid && followUp.noted)) return "pending";
  if (!isPaid) return "broken";
  if (today <= day) return "keptEarly";
  return amountCents === undefined || reaches(sums.inTimeCents) ? "kept" : "late";
}
