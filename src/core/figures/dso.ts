/** Days sales outstanding by the accounts (DSO, BPDSO), and the collection effectiveness index. */

import type { Cents } from "../money.ts";
import { type Indicator, notDefined, ratio } from "./indicator.ts";

/**
 * `receivables / sales × days`, to the tenth of a day: 30 000 € for sales of 60 000 € in 90 days are
 * 45 days. With all the receivables it is the accounting DSO, with those not yet due the best
 * possible one.
 */
export function accountingDso(given: {
  readonly receivables: Cents;
  readonly sales: Cents;
  readonly days: number;
}): Indicator {
  if (given.sales <= 0) return notDefined("chiffre d'affaires nul ou négatif");
  if (given.receivables < 0) return notDefined("encours négatif");
  return ratio(BigInt(given.receivables) * BigInt(given.days), BigInt(given.sales), 1);
}

/**
 * What was collected of what could be: (opening + sales − closing) / (opening + sales − closing not
 * due), a fraction to four decimals. 50 000 at the start, 100 000 sold, 60 000 at the end of which
 * 45 000 are not due: 90 000 / 105 000 = 0,8571.
 */
export function collectionEffectiveness(given: {
  readonly opening: Cents;
  readonly sales: Cents;
  readonly closing: Cents;
  readonly closingNotDue: Cents;
}): Indicator {
  const available = BigInt(given.opening) + BigInt(given.sales);
  const collectable = available - BigInt(given.closingNotDue);
  if (collectable <= 0n) return notDefined("rien n'était à encaisser");
  return ratio(available - BigInt(given.closing), collectable, 4);
}
