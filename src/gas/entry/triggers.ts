/** What Google calls by the clock. */

import { continueRun, morningRun } from "../../core/app/morning.ts";
import type { Report } from "../../core/app/report.ts";
import { translated } from "../guard.ts";
import { ports } from "../ports.ts";

/** The morning run. */
export function runDailyReminders(_event: GoogleAppsScript.Events.TimeDriven): Report {
  return translated(() => morningRun(ports()));
}

/** The rest of a run that stopped before the limit of six minutes. */
export function continueReminders(_event: GoogleAppsScript.Events.TimeDriven): Report {
  return translated(() => continueRun(ports()));
}
