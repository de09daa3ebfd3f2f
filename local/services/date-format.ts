/** Dates as text by the patterns of Java's SimpleDateFormat. */

import { civilOfInstant } from "../engine/zones.ts";
import { GasError } from "../runtime/host-object.ts";
import { checkZone, DAYS, fixedOffsetMs, MONTHS, tokens, unknownLetter } from "./date-pattern.ts";

type Moment = {
  readonly epochMs: number;
  readonly timeZone: string;
  /** What the wall clock of the zone shows, read through the UTC getters. */
  readonly civil: Date;
};

export function formatDate(date: Date, timeZone: string, pattern: string): string {
  const epochMs = date.getTime();
  if (Number.isNaN(epochMs)) {
    throw new GasError("Invalid argument: date");
  }
  const moment = { epochMs, timeZone, civil: new Date(epochMs + offsetMs(epochMs, timeZone)) };
  return tokens(pattern)
    .map((token) => (token.kind === "text" ? token.text : field(token.letter, token.width, moment)))
    .join("");
}

function offsetMs(epochMs: number, timeZone: string): number {
  checkZone(timeZone);
  return fixedOffsetMs(timeZone) ?? civilOfInstant(epochMs, timeZone) - epochMs;
}

type FieldText = (moment: Moment, width: number) => string;

const padded = (value: number, width: number): string => String(value).padStart(width, "0");

const FIELDS: Readonly<Record<string, FieldText>> = {
  y: ({ civil }, width) => padded(yearOf(civil, width), width),
  M: ({ civil }, width) =>
    nameOrNumber(MONTHS[civil.getUTCMonth()], civil.getUTCMonth() + 1, width),
  d: ({ civil }, width) => padded(civil.getUTCDate(), width),
  D: ({ civil }, width) => padded(dayOfYear(civil), width),
  E: ({ civil }, width) => nameOrNumber(DAYS[civil.getUTCDay()], 0, Math.max(width, 3)),
  u: ({ civil }, width) => padded(civil.getUTCDay() === 0 ? 7 : civil.getUTCDay(), width),
  a: ({ civil }) => (civil.getUTCHours() < 12 ? "AM" : "PM"),
  H: ({ civil }, width) => padded(civil.getUTCHours(), width),
  k: ({ civil }, width) => padded(oneBased(civil.getUTCHours(), 24), width),
  K: ({ civil }, width) => padded(civil.getUTCHours() % 12, width),
  h: ({ civil }, width) => padded(oneBased(civil.getUTCHours() % 12, 12), width),
  m: ({ civil }, width) => padded(civil.getUTCMinutes(), width),
  s: ({ civil }, width) => padded(civil.getUTCSeconds(), width),
  S: ({ civil }, width) => padded(civil.getUTCMilliseconds(), width),
  z: (moment, width) => zoneName(moment, width >= 4 ? "long" : "short"),
  Z: (moment) => offsetText(moment, ""),
  X: (moment, width) => isoOffset(moment, width),
};

function field(letter: string, width: number, moment: Moment): string {
  const text = FIELDS[letter];
  if (text === undefined) {
    throw unknownLetter(letter);
  }
  return text(moment, width);
}

function nameOrNumber(name: string | undefined, number: number, width: number): string {
  if (width < 3 || name === undefined) {
    return padded(number, width);
  }
  return width === 3 ? name.slice(0, 3) : name;
}

/** Two letters are the year without its century, any other number of them is the whole year. */
function yearOf(civil: Date, width: number): number {
  return width === 2 ? civil.getUTCFullYear() % 100 : civil.getUTCFullYear();
}

/** On a clock without a zero, midnight is 24 and noon is 12. */
function oneBased(hour: number, hours: 12 | 24): number {
  return hour === 0 ? hours : hour;
}

function dayOfYear(civil: Date): number {
  const newYear = Date.UTC(civil.getUTCFullYear(), 0, 1);
  return Math.floor((civil.getTime() - newYear) / 86_400_000) + 1;
}

function offsetText({ epochMs, civil }: Moment, separator: string): string {
  const minutes = Math.round((civil.getTime() - epochMs) / 60_000);
  const size = Math.abs(minutes);
  const sign = minutes < 0 ? "-" : "+";
  return `${sign}${padded(Math.floor(size / 60), 2)}${separator}${padded(size % 60, 2)}`;
}

function isoOffset(moment: Moment, width: number): string {
  if (width > 3) {
    throw new GasError(`invalid ISO 8601 format: length=${width}`);
  }
  const text = offsetText(moment, width === 3 ? ":" : "");
  if (/^[+-]00:?00$/.test(text)) {
    return "Z";
  }
  return width === 1 ? text.slice(0, 3) : text;
}

/** American English has no abbreviation for European zones, and British none for American ones. */
function zoneName(moment: Moment, style: "short" | "long"): string {
  const { epochMs, timeZone } = moment;
  if (fixedOffsetMs(timeZone) !== undefined) {
    return timeZone;
  }
  for (const locale of ["en-US", "en-GB"]) {
    const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName: style });
    const name = parts.formatToParts(epochMs).find(({ type }) => type === "timeZoneName")?.value;
    if (name !== undefined && !/^GMT[+-]/.test(name)) {
      return name;
    }
  }
  return `GMT${offsetText(moment, ":")}`;
}
