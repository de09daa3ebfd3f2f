/** The time trigger of the morning run. */

import type { Ports } from "../core/app/ports.ts";
import { SHEET } from "../core/sheet/design.ts";
import { readSettings } from "../core/sheet/read-settings.ts";

/** The global function that the trigger calls. */
const HANDLER = "runDailyReminders";

/** Exactly one trigger: at the hour of « Paramètres », in the time zone of the workbook. */
export function installDailyTrigger({ workbook }: Ports): number {
  const { sendingHour } = readSettings(workbook.read(SHEET.settings) ?? []).value;
  removeDailyTrigger();
  ScriptApp.newTrigger(HANDLER)
    .timeBased()
    .everyDays(1)
    .atHour(sendingHour)
    .inTimezone(SpreadsheetApp.getActive().getSpreadsheetTimeZone())
    .create();
  return sendingHour;
}

export function removeDailyTrigger(): number {
  const ours = ScriptApp.getProjectTriggers().filter(
    (trigger) => trigger.getHandlerFunction() === HANDLER,
  );
  for (const trigger of ours) ScriptApp.deleteTrigger(trigger);
  return ours.length;
}
