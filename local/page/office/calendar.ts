/** Where the hands of the host's clock go when a person moves them. */

import { addDays, type Day, parseIsoDay } from "../../../src/core/day.ts";
import { nextWorkingDay } from "../../../src/core/law/holidays.ts";
import { civilOfInstant, instantOfCivil } from "../../engine/zones.ts";
import type { Destination } from "../protocol.ts";

/** The morning run has its turn between eight and nine: at nine it is done. */
const MORNING_MS = 9 * 3_600_000;

/** « 2026-11-23T08:00 », as a clock on the wall shows it. */
export function civilText(instant: number, zone: string): string {
  return new Date(civilOfInstant(instant, zone)).toISOString().slice(0, 16);
}

/** Throws a French sentence for a day that is past or is none. */
export function destinationOf(destination: Destination, now: number, zone: string): number {
  const [today = "", time = ""] = civilText(now, zone).split("T");
  const at = (day: Day, clock: string) => instantOfCivil(Date.parse(`${day}T${clock}Z`), zone);
  switch (destination.kind) {
    case "day":
      return at(addDays(dayNamed(today), 1), time);
    case "week":
      return at(addDays(dayNamed(today), 7), time);
    case "morning":
      return at(nextWorkingDay(addDays(dayNamed(today), 1), "metropole"), morningTime());
    case "date":
      return later(at(dayNamed(destination.day), morningTime()), now);
  }
}

function morningTime(): string {
  return new Date(MORNING_MS).toISOString().slice(11, 16);
}

function later(instant: number, now: number): number {
  if (instant >= now) return instant;
  throw new RangeError("L’horloge ne revient pas en arrière : choisissez une date plus tardive.");
}

function dayNamed(text: string): Day {
  const day = parseIsoDay(text);
  if (day === undefined) throw new RangeError(`« ${text} » n’est pas une date.`);
  return day;
}
