/** What Google calls by the clock. */

import { remind } from "../../core/app/remind.ts";
import type { Report } from "../../core/app/report.ts";
import { translated } from "../guard.ts";
import { ports } from "../ports.ts";

/** The morning run. */
export function runDailyReminders(_event: GoogleAppsScript.Events.TimeDriven): Report {
  return translated(() => remind(ports()));
}
