/** « Les règlements sont à jour »: a person says so, and sending may go on. */

import { labelOf } from "../sheet/settings.ts";
import type { Ports } from "./ports.ts";
import { writeSetting } from "./set-up.ts";

export function confirmPayments({ workbook, clock }: Ports): void {
  const label = labelOf("paymentsUpToDate");
  writeSetting(workbook, { label, value: { day: clock.now().day }, help: "" });
  workbook.flush();
}
