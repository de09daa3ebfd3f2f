/** Which ways to get paid are open against a debtor, by who it is and how much it owes. */

import { type Day, day } from "../day.ts";
import type { CustomerType } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { RecoveryPath } from "./recovery-path.ts";
import { RECOVERY_PATHS } from "./recovery-path-rows.ts";

/** Day on which the sources of the table were read. */
export const PATHS_READ_ON: Day = day("2026-11-22");

export type OpenPath = Omit<RecoveryPath, "against" | "inProceedings"> & { readonly court: string };

export type Debt = {
  readonly customerType: CustomerType;
  /** Principal and interest, without the indemnity for recovery costs. */
  readonly claimedCents: Cents;
  readonly collectiveProceedings: boolean;
};

/** From the most amicable one to the heaviest. */
export function recoveryPaths(debt: Debt): readonly OpenPath[] {
  return RECOVERY_PATHS.flatMap(({ against, inProceedings = false, ...path }) => {
    const own = against[debt.customerType];
    const isOpen =
      inProceedings === debt.collectiveProceedings &&
      debt.claimedCents <= (path.ceilingCents ?? debt.claimedCents);
    if (!own || !isOpen) return [];
    const conditions = [...path.conditions, ...(own.conditions ?? [])];
    return [{ ...path, court: own.court, cost: own.cost ?? path.cost, conditions }];
  });
}
