/** Serial numbers: how cells hold dates, as days since 1899-12-30 on the wall clock of the sheet. */

import { type CivilMs, civilOfInstant, instantOfCivil } from "./zones.ts";

const DAY_MS = 86_400_000;
const EPOCH: CivilMs = Date.UTC(1899, 11, 30);

export type CivilTime = {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
  /** 0 for Sunday. */
  readonly weekday: number;
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
  readonly milliseconds: number;
};

export function dateOfSerial(serial: number, zone: string): Date {
  return new Date(instantOfCivil(EPOCH + Math.round(serial * DAY_MS), zone));
}

export function serialOfInstant(instant: number, zone: string): number {
  return (civilOfInstant(instant, zone) - EPOCH) / DAY_MS;
}

/** Undefined when the calendar has no such day. */
export function serialOfDay(year: number, month: number, day: number): number | undefined {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return exists ? Math.round((date.getTime() - EPOCH) / DAY_MS) : undefined;
}

export function civilOfSerial(serial: number): CivilTime {
  const date = new Date(EPOCH + Math.round(serial * DAY_MS));
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    weekday: date.getUTCDay(),
    hours: date.getUTCHours(),
    minutes: date.getUTCMinutes(),
    seconds: date.getUTCSeconds(),
    milliseconds: date.getUTCMilliseconds(),
  };
}
