/** Late-payment penalties: what a debtor owes for the days after the due date, and the working. */

import { addDays, type Day, daysBetween } from "../day.ts";
import type { CustomerType } from "../ledger/types.ts";
import { type Cents, subtract } from "../money.ts";
import { type InterestTerm, interestOf } from "./interest.ts";
import { businessInterest } from "./rate-days.ts";
import {
  type RateTable,
  rateInForce,
  type SourcedRate,
  type UnknownRate,
  unknownRate,
} from "./rates.ts";
import { firstDayOf, nextSemester, semesterOf } from "./semester.ts";

export type PartPayment = { readonly day: Day; readonly amountCents: Cents };

export type PenaltyInput = {
  /** Including VAT: the sum that is late is the one on the invoice. */
  readonly amountCents: Cents;
  readonly dueDay: Day;
  /** Counted as late itself. */
  readonly asOf: Day;
  readonly customerType: CustomerType;
  /** Rate agreed with a business, in basis points. It does not bind a public buyer or a consumer. */
  readonly stipulatedRateBp?: number | undefined;
  readonly payments?: readonly PartPayment[];
  readonly rates: RateTable;
};

/** Some days, both included, at one rate on one sum. */
export type PenaltySegment = InterestTerm & {
  readonly from: Day;
  readonly to: Day;
  /** What the rate rests on, in French. */
  readonly source: string;
};

export type PenaltyResult =
  | {
      readonly kind: "known";
      readonly cents: Cents;
      readonly segments: readonly PenaltySegment[];
    }
  | { readonly kind: "unknown-rate"; readonly unknown: UnknownRate };

type Period = { readonly from: Day; readonly to: Day };
type BasePeriod = Period & { readonly baseCents: Cents };
type Segments = readonly PenaltySegment[] | UnknownRate;

/** The penalty with its working. */
export function latePenalty(input: PenaltyInput): PenaltyResult {
  const segments: PenaltySegment[] = [];
  for (const period of basePeriods(input)) {
    const part = segmentsOf(period, input);
    if (isUnknown(part)) return { kind: "unknown-rate", unknown: part };
    segments.push(...part);
  }
  return { kind: "known", cents: interestOf(segments), segments };
}

/** The same figure alone, by the shortest way: a sheet asks for ten thousand of them at once. */
export function penaltyCents(input: PenaltyInput): Cents | UnknownRate {
  const { amountCents, customerType, stipulatedRateBp, payments, rates } = input;
  const simple = customerType === "entreprise" && stipulatedRateBp === undefined && !payments;
  const quick = simple ? businessInterest(amountCents, input, rates) : undefined;
  if (quick !== undefined) return quick;
  const worked = latePenalty(input);
  return worked.kind === "known" ? worked.cents : worked.unknown;
}

/**
 * The unpaid sum over time: simple interest runs from the day after the due date (C. com. L441-10 II:
 * « le jour suivant la date de règlement figurant sur la facture ») to `asOf` included, and is never
 * compounded (C. civ. 1343-2 asks for a clause or a judgment). A consumer owes none before a formal
 * notice (C. civ. 1231-6 and 1344-1).
 *
 * A payment lowers the sum from the day after it: its own day still counts, as interest runs until
 * the money is there. It is set against the principal; setting it against interest first (C. civ.
 * 1343-1) is not done here.
 */
function basePeriods(input: PenaltyInput): BasePeriod[] {
  const { amountCents, dueDay, asOf, payments = [] } = input;
  if (input.customerType === "particulier" || asOf <= dueDay) return [];
  const periods: BasePeriod[] = [];
  let from = addDays(dueDay, 1);
  let baseCents = amountCents;
  for (const payment of [...payments].sort(byDay)) {
    if (payment.day >= asOf) break;
    if (payment.day >= from) {
      periods.push({ from, to: payment.day, baseCents });
      from = addDays(payment.day, 1);
    }
    baseCents = subtract(baseCents, payment.amountCents);
  }
  periods.push({ from, to: asOf, baseCents });
  return periods.filter((period) => period.baseCents > 0);
}

function segmentsOf(period: BasePeriod, input: PenaltyInput): Segments {
  if (input.customerType === "public") return frozenSegment(period, input);
  if (input.stipulatedRateBp === undefined) return semesterSegments(period, input.rates);
  // C. com. L441-10 II lets the parties agree on a rate.
  return [segment(period, { rateBp: input.stipulatedRateBp, source: "taux convenu" })];
}

/**
 * C. com. L441-10 II: the rate in force on 1 January holds for the first semester, that of 1 July
 * for the second. A long delay is cut at each semester.
 */
function semesterSegments(period: BasePeriod, rates: RateTable): Segments {
  const segments: PenaltySegment[] = [];
  const last = semesterOf(period.to);
  for (let of = semesterOf(period.from); of <= last; of = nextSemester(of)) {
    const semester = rates.get(of);
    const from = later(period.from, firstDayOf(of));
    if (!semester?.business) return unknownRate(from, "business", rates);
    const to = earlier(period.to, semester.to);
    segments.push(segment({ ...period, from, to }, semester.business));
  }
  return segments;
}

/**
 * CCP R2192-31: the rate « en vigueur au premier jour du semestre de l'année civile au cours duquel
 * les intérêts moratoires ont commencé à courir », for the whole delay and whatever was agreed.
 * R2192-32 counts the day of payment, as above.
 */
function frozenSegment(period: BasePeriod, { dueDay, rates }: PenaltyInput): Segments {
  const start = addDays(dueDay, 1);
  const rate = rateInForce(start, "publicBuyer", rates);
  if (!rate) return unknownRate(start, "publicBuyer", rates);
  return [segment(period, { rateBp: rate.rateBp, source: `${rate.source}, figé` })];
}

function segment({ from, to, baseCents }: BasePeriod, rate: SourcedRate): PenaltySegment {
  return { from, to, days: daysBetween(from, to) + 1, baseCents, ...rate };
}

function isUnknown(segments: Segments): segments is UnknownRate {
  return "sentence" in segments;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function byDay(a: PartPayment, b: PartPayment): number {
  return a.day < b.day ? -1 : Number(a.day > b.day);
}
