/** The time triggers: the run of each morning, and the rest of one that ran out of time. */

import type { GoesOn, Later, Ports, Workbook } from "../core/app/ports.ts";
import { SHEET } from "../core/sheet/design.ts";
import { readSettings } from "../core/sheet/read-settings.ts";

/** The global functions that the triggers call. */
const MORNING = "runDailyReminders";
const REST = "continueReminders";

const A_MINUTE_MS = 60_000;

/** Exactly one trigger: at the hour of « Paramètres », in the time zone of the workbook. */
export function installDailyTrigger({ workbook }: Pick<Ports, "workbook">): number {
  const { sendingHour } = readSettings(workbook.read(SHEET.settings) ?? []).value;
  removeTriggers(isAddOn() ? [MORNING, REST] : [MORNING]);
  ScriptApp.newTrigger(MORNING)
    .timeBased()
    .everyDays(1)
    .atHour(sendingHour)
    .inTimezone(SpreadsheetApp.getActive().getSpreadsheetTimeZone())
    .create();
  return sendingHour;
}

export function removeDailyTrigger(): number {
  return removeTriggers([MORNING, REST]);
}

/** Without the right to make triggers, or with too many of them, nothing starts the rest. */
export function later(workbook: Workbook): Later {
  return {
    goOn: () => allowed(() => (isAddOn() ? hourlyInstead(workbook) : onceSoon())),
    over: () => {
      allowed(() => (isAddOn() ? installDailyTrigger({ workbook }) : removeTriggers([REST])));
    },
  };
}

/** A trigger that has fired stays in the list until it is removed. */
function onceSoon(): GoesOn {
  removeTriggers([REST]);
  ScriptApp.newTrigger(REST).timeBased().after(A_MINUTE_MS).create();
  return "in-a-minute";
}

/**
 * An add-on has one time trigger a document, at most every hour
 * (https://developers.google.com/workspace/add-ons/concepts/editor-triggers): it takes the place of
 * the morning's until the rest is done. Without a morning run there is none to come back to.
 */
function hourlyInstead(workbook: Workbook): GoesOn | undefined {
  const handlers = ScriptApp.getProjectTriggers().map((trigger) => trigger.getHandlerFunction());
  if (handlers.includes(REST)) return "within-the-hour";
  if (!handlers.includes(MORNING)) return undefined;
  removeTriggers([MORNING]);
  try {
    ScriptApp.newTrigger(REST).timeBased().everyHours(1).create();
  } catch {
    installDailyTrigger({ workbook });
    return undefined;
  }
  return "within-the-hour";
}

/** Installed from the store, where other limits hold than for the workbook’s own script. */
function isAddOn(): boolean {
  return ScriptApp.getInstallationSource() !== ScriptApp.InstallationSource.NONE;
}

function removeTriggers(handlers: readonly string[]): number {
  const ours = ScriptApp.getProjectTriggers().filter((trigger) =>
    handlers.includes(trigger.getHandlerFunction()),
  );
  for (const trigger of ours) ScriptApp.deleteTrigger(trigger);
  return ours.length;
}

function allowed<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
