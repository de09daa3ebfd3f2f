/**
 * The event objects that triggers get.
 * https://developers.google.com/apps-script/guides/triggers/events
 */

import { authModeValue } from "../services/script-app.ts";
import type { Execution } from "./execution.ts";
import type { HostObject } from "./host-object.ts";
import type { Services } from "./run-script.ts";

const DAY_MS = 86_400_000;

/** Of a time trigger: its fields are in UTC, whatever the zone of the trigger. */
export function clockEvent(
  execution: Execution,
  triggerId: string,
  at: number,
): Record<string, unknown> {
  const date = new Date(at);
  return {
    authMode: authModeValue(execution),
    triggerUid: triggerId,
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    "day-of-month": date.getUTCDate(),
    "day-of-week": isoWeekday(date),
    "week-of-year": isoWeek(date),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    timezone: "UTC",
  };
}

/** Of an opened workbook, which the script may not see in the mode NONE. */
export function openEvent(
  services: Services,
  execution: Execution,
  triggerId?: string,
): Record<string, unknown> {
  return {
    authMode: authModeValue(execution),
    ...(execution.authMode === "NONE"
      ? {}
      : {
          source: answerOf(services.get("SpreadsheetApp"), "getActive"),
          user: answerOf(services.get("Session"), "getActiveUser"),
        }),
    ...(triggerId === undefined ? {} : { triggerUid: triggerId }),
  };
}

function answerOf(service: HostObject | undefined, method: string): unknown {
  const member: unknown = service === undefined ? undefined : Reflect.get(service, method);
  return typeof member === "function" ? member.call(service) : undefined;
}

/** Monday is 1, Sunday is 7. */
function isoWeekday(date: Date): number {
  return date.getUTCDay() || 7;
}

/** The reference says « 1 through 52 »; weeks are counted as in ISO 8601. */
function isoWeek(date: Date): number {
  const thursday = new Date(date.getTime() + (4 - isoWeekday(date)) * DAY_MS);
  const newYear = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - newYear) / DAY_MS / 7) + 1;
}
