/** When a time trigger is due, by its schedule and its time zone. */

import { civilOfInstant, instantOfCivil } from "../engine/zones.ts";
import type { TriggerData } from "./triggers.ts";

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** 1970-01-01 was a Thursday. */
const WEEKDAYS = [
  "THURSDAY",
  "FRIDAY",
  "SATURDAY",
  "SUNDAY",
  "MONDAY",
  "TUESDAY",
  "WEDNESDAY",
] as const;

/** The first instant after `after` at which it is due; undefined when it never will be. */
export function nextOccurrence(trigger: TriggerData, after: number): number | undefined {
  const { schedule, createdAt } = trigger;
  const later = Math.max(after, createdAt);
  switch (schedule?.kind) {
    case undefined:
      return undefined;
    case "at":
      return schedule.epochMs > after ? schedule.epochMs : undefined;
    case "minutes":
      return nextMultiple(createdAt, schedule.everyMinutes * MINUTE_MS, later);
    case "hourly":
      return nextMultiple(createdAt, schedule.everyHours * HOUR_MS, later);
    case "daily": {
      const first = dayOf(createdAt, trigger.timeZone);
      return nextCivil(trigger, schedule, later, (day) => (day - first) % schedule.everyDays === 0);
    }
    case "weekly":
      return nextCivil(trigger, schedule, later, (day) => WEEKDAYS[day % 7] === schedule.weekday);
  }
}

function nextMultiple(start: number, step: number, after: number): number {
  return start + (Math.floor((after - start) / step) + 1) * step;
}

function dayOf(instant: number, timeZone: string): number {
  return Math.floor(civilOfInstant(instant, timeZone) / DAY_MS);
}

/** The chosen hour of the first chosen day, on the wall clock of the trigger's zone. */
function nextCivil(
  trigger: TriggerData,
  at: { readonly hour: number; readonly minute?: number },
  after: number,
  isChosen: (day: number) => boolean,
): number {
  const timeOfDay = at.hour * HOUR_MS + minuteOf(trigger.id, at.minute) * MINUTE_MS;
  let day = dayOf(after, trigger.timeZone) - 1;
  let instant = Number.NEGATIVE_INFINITY;
  while (instant <= after) {
    do {
      day += 1;
    } while (!isChosen(day));
    instant = instantOfCivil(day * DAY_MS + timeOfDay, trigger.timeZone);
  }
  return instant;
}

/**
 * « atHour(9) » runs at a minute of that hour which Google draws once and keeps; « nearMinute »
 * is kept within a quarter of an hour of the minute asked for. Here the draw is the trigger's id.
 * https://developers.google.com/apps-script/reference/script/clock-trigger-builder
 */
function minuteOf(id: string, nearMinute: number | undefined): number {
  const draw = hash(id);
  return nearMinute === undefined ? draw % 60 : nearMinute - 15 + (draw % 31);
}

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) {
    value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return value >>> 0;
}
