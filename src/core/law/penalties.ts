/** Late-payment penalties: what a debtor owes for the days after the due date, and the working. */

import { addDays, byDay, type Day, daysBetween } from "../day.ts";
import { type Cents, subtract, ZERO } from "../money.ts";
import { after, type Debt, type Imputation, impute, type PartPayment } from "./imputation.ts";
import { interestOf, interestOfProduct } from "./interest.ts";
import { interestPeriod, lastDay, type PenaltyInput, type Period } from "./penalty-input.ts";
import { isUnknown, type PenaltySegment, segmentsOf } from "./penalty-rates.ts";
import { businessInterest } from "./rate-days.ts";
import type { UnknownRate } from "./rates.ts";

export type PenaltyResult =
  | {
      readonly kind: "known";
      /** All the interest that has run, paid or not. */
      readonly cents: Cents;
      readonly segments: readonly PenaltySegment[];
      /** What each payment up to the as-of day reduced, in the order of their days. */
      readonly imputations: readonly Imputation[];
      readonly unpaidPrincipalCents: Cents;
      readonly unpaidInterestCents: Cents;
    }
  | { readonly kind: "unknown-rate"; readonly unknown: UnknownRate };

/** How far a debt has been followed. */
type Course = {
  readonly debt: Debt;
  readonly segments: readonly PenaltySegment[];
  readonly imputations: readonly Imputation[];
  /** Days that may still bear interest. */
  readonly ahead: Period | undefined;
};

/**
 * The penalty with its working. Interest is simple: it is never compounded (C. civ. 1343-2 asks for
 * a clause or a judgment). A payment lowers the sum from the day after it: its own day still counts
 * on the sum before, as interest runs until the money is there. Interest that has run stays due when
 * the principal has been paid.
 */
export function latePenalty(input: PenaltyInput): PenaltyResult {
  let course = start(input);
  for (const payment of paymentsUntil(input)) {
    const run = runUntil(payment.day, course, input);
    if (isUnknown(run)) return { kind: "unknown-rate", unknown: run };
    course = pay(payment, run, input);
  }
  const run = runUntil(input.asOf, course, input);
  if (isUnknown(run)) return { kind: "unknown-rate", unknown: run };
  return {
    kind: "known",
    cents: interestOf(run.segments),
    segments: run.segments,
    imputations: run.imputations,
    unpaidPrincipalCents: run.debt.principalCents,
    unpaidInterestCents: run.debt.unpaidInterestCents,
  };
}

/** The same figure alone, by the shortest way: a sheet asks for ten thousand of them at once. */
export function penaltyCents(input: PenaltyInput): Cents | UnknownRate {
  const quick = quickCents(input);
  if (quick !== undefined) return quick;
  const worked = latePenalty(input);
  return worked.kind === "known" ? worked.cents : worked.unknown;
}

/** For a business, on one sum. */
function quickCents(input: PenaltyInput): Cents | undefined {
  const { amountCents, dueDay, stipulatedRateBp, payments = [], yearDivisor = "365" } = input;
  if (input.customerType !== "entreprise" || payments.length > 0) return undefined;
  const asOf = lastDay(input);
  if (amountCents <= 0 || asOf <= dueDay) return ZERO;
  if (stipulatedRateBp === undefined)
    return businessInterest(amountCents, { dueDay, asOf }, { rates: input.rates, yearDivisor });
  if (yearDivisor !== "365") return undefined;
  return interestOfProduct(amountCents * stipulatedRateBp * daysBetween(dueDay, asOf), "365");
}

function start(input: PenaltyInput): Course {
  const debt = {
    amountCents: input.amountCents,
    principalCents: input.amountCents,
    unpaidInterestCents: ZERO,
    paidInterestCents: ZERO,
  };
  return { debt, segments: [], imputations: [], ahead: interestPeriod(input) };
}

function paymentsUntil({ payments = [], asOf }: PenaltyInput): readonly PartPayment[] {
  return payments.filter((payment) => payment.day <= asOf).sort(byDay);
}

/** Interest up to that day, included. */
function runUntil(day: Day, course: Course, input: PenaltyInput): Course | UnknownRate {
  const { ahead, debt } = course;
  if (!ahead || day < ahead.from) return course;
  const to = day < ahead.to ? day : ahead.to;
  const found = segmentsOf({ from: ahead.from, to, baseCents: debt.principalCents }, input);
  if (isUnknown(found)) return found;
  const segments = [...course.segments, ...found];
  return {
    ...course,
    segments,
    debt: {
      ...debt,
      unpaidInterestCents: subtract(interestOf(segments), debt.paidInterestCents),
    },
    ahead: to < ahead.to ? { from: addDays(to, 1), to: ahead.to } : undefined,
  };
}

function pay(payment: PartPayment, course: Course, { imputation }: PenaltyInput): Course {
  const imputed = impute(payment, course.debt, imputation ?? "principal");
  return {
    ...course,
    debt: after(course.debt, imputed),
    imputations: [...course.imputations, imputed],
  };
}
