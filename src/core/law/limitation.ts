/** Until which day a debt may be claimed in court, and when to be warned. */

import { addMonths, type Day } from "../day.ts";
import type { CustomerType } from "../ledger/types.ts";

export type Limitation = {
  /** The last day on which the claim may still be brought. */
  readonly lastDay: Day;
  /** Six months and one month before. */
  readonly warnings: readonly [Day, Day];
};

/**
 * Years from the due date: C. com. L110-4 between professionals, C. conso L218-2 for what a business
 * sold to a consumer. Claims on public buyers follow the loi n° 68-1250 of 31 December 1968: four
 * years from the 1 January after the right was acquired, which is no due date, and written claims
 * interrupt it. They are not computed here.
 */
const YEARS: Readonly<Record<CustomerType, number | undefined>> = {
  entreprise: 5,
  particulier: 2,
  public: undefined,
};

/**
 * The due date starts the years, as the creditor may act once it has passed (C. civ. 2224). The claim
 * is barred when their last day is over (C. civ. 2229), on a weekend or a holiday too (Cass. 2e civ.,
 * 7 April 2016, 15-12.960). Neither a reminder nor a formal notice interrupts them: only what C. civ.
 * 2240, 2241 and 2244 list does, so no notice is asked for here. Undefined for a public buyer.
 */
export function limitationOf(dueDay: Day, customerType: CustomerType): Limitation | undefined {
  const years = YEARS[customerType];
  if (years === undefined) return undefined;
  const lastDay = addMonths(dueDay, 12 * years);
  return { lastDay, warnings: [addMonths(lastDay, -6), addMonths(lastDay, -1)] };
}
