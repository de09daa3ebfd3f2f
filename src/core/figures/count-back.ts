/** Count-back DSO (« par épuisement »): how many days of the latest sales the receivables represent. */

import { type Day, dayOfMonthOf, lastDayOfMonth } from "../day.ts";
import { type Cents, subtract } from "../money.ts";
import { typeset } from "../text/typography.ts";
import { type Indicator, notDefined, ratio } from "./indicator.ts";

/** A month by one of its days, with its sales: those up to the as-of day in the month of that day. */
export type MonthOfSales = { readonly month: Day; readonly sales: Cents };

/**
 * Takes the sales of the months off the receivables, from the as-of day back, and counts their days:
 * a month that is used up counts whole (the as-of month its days elapsed, that day included), the
 * last one in proportion, `rest / sales of the month × its days`. To the tenth of a day.
 *
 * 130 000 € as of 20 March 2026. March, 40 000 € so far: 90 000 are left, 20 days. February,
 * 60 000 €: 30 000 are left, 28 days. January, 50 000 €: 30 000 / 50 000 × 31 = 18,6 days. DSO 66,6.
 *
 * `months` come from the as-of month back without a gap. A month whose credit notes exceed its sales
 * leaves more to be found in the months before it.
 */
export function countBackDso(
  receivables: Cents,
  months: readonly MonthOfSales[],
  asOf: Day,
): Indicator {
  if (receivables < 0) return notDefined("encours négatif");
  let rest = receivables;
  let days = 0;
  for (const { month, sales } of months) {
    if (rest === 0) return days;
    const length = daysCounted(month, asOf);
    if (rest < sales)
      return ratio(BigInt(days) * BigInt(sales) + BigInt(rest) * BigInt(length), BigInt(sales), 1);
    rest = subtract(rest, sales);
    days += length;
  }
  return rest === 0 ? days : typeset(`> ${days} jours, historique insuffisant`);
}

function daysCounted(month: Day, asOf: Day): number {
  return dayOfMonthOf(isSameMonth(month, asOf) ? asOf : lastDayOfMonth(month));
}

function isSameMonth(one: Day, other: Day): boolean {
  return one.slice(0, 7) === other.slice(0, 7);
}
