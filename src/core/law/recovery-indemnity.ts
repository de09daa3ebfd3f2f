/** The flat indemnity for recovery costs. */

import { cents } from "../money.ts";

/**
 * 40 € for each invoice paid late (Code de commerce D441-5, since décret 2012-1115; public buyers:
 * Code de la commande publique D2192-35), once, whatever the number of reminders.
 */
export const RECOVERY_INDEMNITY_CENTS = cents(4_000);
