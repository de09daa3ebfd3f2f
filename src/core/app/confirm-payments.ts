/** « Les règlements sont à jour »: a person says so, and sending may go on. */

import { labelOf } from "../sheet/settings.ts";
import type { Ports } from "./ports.ts";
import { writeSetting } from "./set-up.ts";
import { type Answer, done, underLock } from "./under-lock.ts";

export function confirmPayments(ports: Ports): Answer {
  return underLock(ports, () => {
    const { workbook, clock } = ports;
    const label = labelOf("paymentsUpToDate");
    writeSetting(workbook, { label, value: { day: clock.now().day }, help: "" });
    return done("C’est noté : les règlements sont à jour aujourd’hui.");
  });
}
