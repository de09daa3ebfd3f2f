/** What a late-payment penalty is computed from, and the days between which interest runs. */

import { addDays, type Day } from "../day.ts";
import type { CustomerType } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { ImputationOrder, PartPayment } from "./imputation.ts";
import type { YearDivisor } from "./interest.ts";
import type { RateTable } from "./rates.ts";

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
  /** Day on which a consumer received the formal notice: none, and no interest runs. */
  readonly noticeDay?: Day | undefined;
  /** Opening of collective proceedings against the debtor. */
  readonly judgmentDay?: Day | undefined;
  /** 365 unless said otherwise. */
  readonly yearDivisor?: YearDivisor;
  /** Principal first unless said otherwise. */
  readonly imputation?: ImputationOrder;
  readonly rates: RateTable;
};

/** Both days included. */
export type Period = { readonly from: Day; readonly to: Day };

/**
 * Interest runs from the day after the due date (C. com. L441-10 II: « le jour suivant la date de
 * règlement figurant sur la facture »; CCP R2192-32 for public buyers). From a consumer none is due
 * before a formal notice (C. civ. 1231-6 and 1344-1): it runs from the day after its receipt, which
 * is then the first whole day. Undefined when interest does not run at all.
 */
export function interestPeriod(input: PenaltyInput): Period | undefined {
  const last = lastDayBeforeInterest(input);
  const to = lastDay(input);
  return last === undefined || to <= last ? undefined : { from: addDays(last, 1), to };
}

function lastDayBeforeInterest({ customerType, dueDay, noticeDay }: PenaltyInput): Day | undefined {
  if (customerType !== "particulier") return dueDay;
  if (noticeDay === undefined) return undefined;
  return noticeDay > dueDay ? noticeDay : dueDay;
}

/**
 * The opening judgment stops interest (C. com. L622-28). It takes effect at the first hour of its day
 * (C. com. R621-4, R631-7 and R641-1), so that day bears none.
 */
export function lastDay({ asOf, judgmentDay }: PenaltyInput): Day {
  return judgmentDay === undefined || asOf < judgmentDay ? asOf : addDays(judgmentDay, -1);
}
