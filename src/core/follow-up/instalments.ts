/** The instalments that are proposed for a payment plan: a month apart, equal to the cent. */

import { addMonths, type Day } from "../day.ts";
import { type HolidayZone, nextWorkingDay } from "../law/holidays.ts";
import { type Cents, cents } from "../money.ts";

export type Instalment = { readonly day: Day; readonly amountCents: Cents };

/** Rounded down; the last one takes the rest, so that together they are the total. */
export function proposedInstalments(
  total: Cents,
  {
    count,
    first,
    zone,
  }: { readonly count: number; readonly first: Day; readonly zone: HolidayZone },
): readonly Instalment[] {
  const share = Math.floor(total / count);
  return Array.from({ length: count }, (_, rank) => ({
    day: nextWorkingDay(addMonths(first, rank), zone),
    amountCents: cents(rank === count - 1 ? total - share * (count - 1) : share),
  }));
}
