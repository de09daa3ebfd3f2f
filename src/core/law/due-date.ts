/** When an invoice is due, from its date and its terms. */

import {
  addDays,
  addMonths,
  type Day,
  dayOfMonthOf,
  dayOrLast,
  lastDayOfMonth,
  monthOf,
  yearOf,
} from "../day.ts";
import type { EndOfMonthMethod, PaymentTerms } from "./payment-terms.ts";

/**
 * A due date on a weekend or a holiday stays there: no text moves a date that the parties agreed on
 * (CPC 641 and 642 are about procedure). `method` counts only where the terms do not say their own.
 */
export function dueDateOf(terms: PaymentTerms, invoiceDay: Day, method: EndOfMonthMethod): Day {
  const { delay, periodEnd, payDay } = terms;
  if (!periodEnd) return delayed(invoiceDay, delay);
  const fromTheEnd = isCountedFromTheEnd(terms, method);
  const end = fromTheEnd
    ? delayed(endOf(periodEnd, invoiceDay), delay)
    : endOf(periodEnd, delayed(invoiceDay, delay));
  if (payDay === undefined) return end;
  // « fin de mois le 10 » is the 10th that follows the end of the month, as Sage documents it.
  return firstOn(payDay, fromTheEnd ? end : addDays(end, 1));
}

/** Months go from one end of month to another: there the two methods give one date, by A. */
function isCountedFromTheEnd({ delay, method }: PaymentTerms, setting: EndOfMonthMethod): boolean {
  return delay.unit === "day" && delay.count > 0 && (method ?? setting) === "B";
}

/** For a month without that day C. com. L511-24, on bills of exchange, is the nearest text. */
function delayed(from: Day, { count, unit }: PaymentTerms["delay"]): Day {
  return unit === "day" ? addDays(from, count) : addMonths(from, count);
}

function endOf(period: "month" | "decade", of: Day): Day {
  if (period === "month" || dayOfMonthOf(of) > 20) return lastDayOfMonth(of);
  return dayOrLast(yearOf(of), monthOf(of), dayOfMonthOf(of) > 10 ? 20 : 10);
}

/** The first such day of a month from the given day on. */
function firstOn(dayOfMonth: number, from: Day): Day {
  const here = dayOrLast(yearOf(from), monthOf(from), dayOfMonth);
  if (here >= from) return here;
  const next = addDays(lastDayOfMonth(from), 1);
  return dayOrLast(yearOf(next), monthOf(next), dayOfMonth);
}
