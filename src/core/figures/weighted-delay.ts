/** The average days late, weighted by what is owed. */

import type { Cents } from "../money.ts";
import { type Indicator, notDefined, ratio } from "./indicator.ts";

export type LateLine = { readonly balance: Cents; readonly daysLate: number };

/**
 * Σ (balance × days late) / Σ balance over what is owed and late, to the tenth of a day. What is not
 * due would hide the delay of the rest, and a credit is never late: both are passed over.
 * 1 000 € late by 10 days and 3 000 € by 30: (10 000 + 90 000) / 4 000 = 25 days.
 */
export function weightedDelay(lines: readonly LateLine[]): Indicator {
  const late = lines.filter(({ balance, daysLate }) => balance > 0 && daysLate > 0);
  const owed = late.reduce((sum, { balance }) => sum + BigInt(balance), 0n);
  if (owed === 0n) return notDefined("aucune facture en retard");
  const weighted = late.reduce(
    (sum, { balance, daysLate }) => sum + BigInt(balance) * BigInt(daysLate),
    0n,
  );
  return ratio(weighted, owed, 1);
}
