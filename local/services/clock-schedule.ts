/** What a script asks of a clock trigger, and the schedule that comes of it. */

import { instantOfCivil } from "../engine/zones.ts";
import { GasError } from "../runtime/host-object.ts";
import type { TriggerData } from "../runtime/triggers.ts";

type Schedule = NonNullable<TriggerData["schedule"]>;

/** What was asked of the builder so far. */
export type Asked = {
  readonly at?: number;
  readonly atDay?: { readonly year: number; readonly month: number; readonly day: number };
  readonly everyDays?: number;
  readonly everyHours?: number;
  readonly everyMinutes?: number;
  readonly weekday?: string;
  readonly hour?: number;
  readonly minute?: number;
  readonly timeZone?: string;
};

/** Without atHour, Google chooses an hour and does not say which: the host takes midnight. */
export function scheduleOf(asked: Asked, timeZone: string): Schedule {
  const { at, atDay, everyDays, everyHours, everyMinutes, weekday, hour = 0, minute } = asked;
  if (at !== undefined) {
    return { kind: "at", epochMs: at };
  }
  if (atDay !== undefined) {
    const midnight = Date.UTC(atDay.year, atDay.month - 1, atDay.day);
    return { kind: "at", epochMs: instantOfCivil(midnight, timeZone) };
  }
  if (everyMinutes !== undefined) {
    return { kind: "minutes", everyMinutes };
  }
  if (everyHours !== undefined) {
    return { kind: "hourly", everyHours };
  }
  if (weekday !== undefined) {
    return weekly(weekday, hour, minute);
  }
  if (everyDays === undefined) {
    throw new GasError("A clock trigger needs a frequency: everyDays, everyHours, after, at…");
  }
  return { kind: "daily", everyDays, hour, ...(minute === undefined ? {} : { minute }) };
}

function weekly(weekday: string, hour: number, minute: number | undefined): Schedule {
  if (minute !== undefined) {
    throw new GasError("The local host does not emulate nearMinute() for weekly triggers.");
  }
  return { kind: "weekly", weekday, hour };
}
