/** How many customers owe something late today, and how much. */

import type { Plan } from "../dunning/plan.ts";
import { balanceOf } from "../sums.ts";
import { formatSums } from "../text/format.ts";

export type LateToday = { readonly customersLate: number; readonly totalLate: string };

/** Contested, promised or paused: it is owed all the same. What is paid, cancelled or not issued is not. */
export function lateToday({ decisions }: Pick<Plan, "decisions">): LateToday {
  const late = decisions.filter(
    ({ verdict, code, daysLate, balanceCents }) =>
      verdict !== "closed" && code !== "draft" && daysLate > 0 && balanceCents > 0,
  );
  return {
    customersLate: new Set(late.map(({ customer }) => customer)).size,
    totalLate: formatSums(late.map(balanceOf)),
  };
}
