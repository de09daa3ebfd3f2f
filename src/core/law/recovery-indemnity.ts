/** The flat indemnity for recovery costs: for which invoices, and how much. */

import type { Day } from "../day.ts";
import type { CustomerType } from "../ledger/types.ts";
import { type Cents, cents, ZERO } from "../money.ts";

/**
 * 40 € for each invoice paid late (Code de commerce D441-5, since décret 2012-1115; public buyers:
 * Code de la commande publique D2192-35), once, whatever the number of reminders.
 */
export const RECOVERY_INDEMNITY_CENTS = cents(4_000);

export type IndemnityInput = {
  readonly customerType: CustomerType;
  readonly dueDay: Day;
  /** When all was paid, or the as-of day while something is owed. */
  readonly paidOrAsOf: Day;
  readonly collectiveProceedings?: boolean;
};

/**
 * Owed by a professional or a public buyer as soon as one day is late, never by a consumer (C. conso
 * L121-21). C. com. L441-10 II takes it away where collective proceedings forbid the payment at its
 * due date; whether it stays for an invoice that was late before them is not settled: none is claimed.
 */
export function recoveryIndemnity(input: IndemnityInput): Cents {
  const isLate = input.paidOrAsOf > input.dueDay;
  const isOwed = isLate && input.customerType !== "particulier" && !input.collectiveProceedings;
  return isOwed ? RECOVERY_INDEMNITY_CENTS : ZERO;
}
