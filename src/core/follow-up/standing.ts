/** Where an invoice stands with what is followed up: held back, contested in part, promised in vain. */

import type { Day } from "../day.ts";
import type { Reason } from "../dunning/decision.ts";
import type { Account, OpenItem } from "../ledger/settle.ts";
import type { Customer } from "../ledger/types.ts";
import { type Cents, ZERO } from "../money.ts";
import { type Broken, latestBroken } from "./broken.ts";
import { type Commitment, commitmentsOf } from "./commitment.ts";
import { type Contested, contestedIn, disputeHold } from "./disputes.ts";
import type { FollowUp, FollowUpKind } from "./follow-up.ts";
import { paused, stopped, unanswered } from "./holds.ts";
import { plansFor } from "./plans.ts";
import { awaited, brokenFor } from "./promises.ts";
import { concerns, openOnes } from "./scope.ts";

export type Standing = {
  /** Why no reminder is made, with who noted it and when. */
  readonly hold?: Reason;
  /** The contested part of the balance: still due, not claimed. */
  readonly disputedCents: Cents;
  /** Who contested it, when and why. */
  readonly dispute?: string;
  /** A promise, or a payment plan, that was not kept and that no payment has made good since. */
  readonly broken?: Broken;
  /** A call agreed for today or before, and not made yet. */
  readonly recall?: FollowUp;
  readonly block?: FollowUp;
};

export type StandingInput = {
  readonly account: Account;
  readonly customer: Customer;
  /** Those of this customer. */
  readonly followUps: readonly FollowUp[];
  readonly graceDays: number;
  readonly today: Day;
};

/** By the row of the invoice (`invoice.at`): numbers may be there twice. */
export function standingsOf(input: StandingInput): ReadonlyMap<string, Standing> {
  const { account, followUps, today } = input;
  const known: Known = {
    contested: contestedIn(account, followUps, today),
    ...commitmentsIn(input),
    block: openOnes(followUps, "block", today).slice(-1)[0],
  };
  return new Map(account.items.map((item) => [item.invoice.at, standingOf(item, input, known)]));
}

/** What the customer said it would pay, in « Engagements » and in the columns of its invoices. */
export type Commitments = {
  readonly agreed: readonly Commitment[];
  readonly announced: readonly Commitment[];
};

/** Instalments and promises share the payments; an announcement is about the same money. */
export function commitmentsIn(input: StandingInput): Commitments {
  const promised = [...input.followUps, ...promisesOfColumns(input)];
  const of = (...kinds: readonly FollowUpKind[]): readonly Commitment[] =>
    commitmentsOf(
      promised.filter(({ kind }) => kinds.includes(kind)),
      input,
    );
  return { agreed: of("promise", "instalment"), announced: of("paymentSent") };
}

type Known = Commitments & {
  readonly contested: ReadonlyMap<string, Contested>;
  readonly block: FollowUp | undefined;
};

function standingOf(item: OpenItem, input: StandingInput, known: Known): Standing {
  const row = item.invoice.at;
  const contested = known.contested.get(row);
  const promises = known.agreed.filter(({ followUp }) => followUp.kind === "promise");
  const plans = plansFor(known.agreed, row);
  const hold =
    disputeHold(contested) ??
    stopped(item, input) ??
    paused(item, input) ??
    plans.hold ??
    awaited(promises, row) ??
    awaited(known.announced, row) ??
    unanswered(item, input);
  const broken = latestBroken([
    plans.broken,
    brokenFor(promises, row),
    brokenFor(known.announced, row),
  ]);
  const recall = recallOf(item, input);
  return {
    disputedCents: contested?.cents ?? ZERO,
    ...(contested ? { dispute: contested.sentence } : {}),
    ...(hold ? { hold } : {}),
    ...(broken ? { broken } : {}),
    ...(recall ? { recall } : {}),
    ...(known.block ? { block: known.block } : {}),
  };
}

/** The latest one whose day has come. */
function recallOf(item: OpenItem, { followUps, today }: StandingInput): FollowUp | undefined {
  const due = openOnes(followUps, "recall", today).filter(
    (one) => concerns(one, item) && one.day !== undefined && one.day <= today,
  );
  return due[due.length - 1];
}

/** What « Promesse le » says, unless « Engagements » says it too, and better. */
function promisesOfColumns({ account, customer, followUps }: StandingInput): readonly FollowUp[] {
  return account.items.flatMap(({ invoice }) => {
    const { promise, number } = invoice;
    const isSaid = followUps.some(
      ({ kind, day, invoices }) =>
        kind === "promise" && day === promise?.day && invoices.includes(number),
    );
    if (!promise || isSaid) return [];
    return [
      {
        kind: "promise" as const,
        author: "",
        customer: customer.id,
        invoices: [number],
        ...promise,
        cause: "",
        owner: "",
        plan: "",
        at: invoice.at,
      },
    ];
  });
}
