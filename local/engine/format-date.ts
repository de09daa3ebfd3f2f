/** Shows a serial number as a date, a time or a duration. */

import type { DatePart, Piece, Section } from "./format-pattern.ts";
import type { SheetLocale } from "./locales.ts";
import { type CivilTime, civilOfSerial } from "./serials.ts";

const DAY_MS = 86_400_000;

export function formatDate(serial: number, section: Section, locale: SheetLocale): string {
  const time = civilOfSerial(serial);
  const halves = section.pieces.some((piece) => piece.kind === "date" && piece.part === "half");
  return section.pieces
    .map((piece) => {
      if (piece.kind === "date") return datePart(piece, { time, locale, halves });
      if (piece.kind === "elapsed") return elapsed(piece.part, piece.length, serial);
      return otherPiece(piece, time, locale);
    })
    .join("");
}

type Moment = {
  readonly time: CivilTime;
  readonly locale: SheetLocale;
  /** With « AM/PM » hours go from 1 to 12. */
  readonly halves: boolean;
};

function datePart(piece: { part: DatePart; length: number }, moment: Moment): string {
  const { time, halves } = moment;
  const { part, length } = piece;
  switch (part) {
    case "year":
      return length <= 2 ? padded(time.year % 100, 2) : padded(time.year, 4);
    case "month":
      return monthPart(length, moment);
    case "day":
      return dayPart(length, moment);
    case "hour":
      return padded(halves ? ((time.hours + 11) % 12) + 1 : time.hours, Math.min(length, 2));
    case "minute":
      return padded(time.minutes, Math.min(length, 2));
    case "second":
      return padded(time.seconds, Math.min(length, 2));
    case "half":
      return (time.hours < 12 ? "AM" : "PM").slice(0, length < 5 ? 1 : 2);
    default:
      return part satisfies never;
  }
}

function monthPart(length: number, { time, locale }: Moment): string {
  if (length <= 2) return padded(time.month, length);
  const full = locale.months[time.month - 1] ?? "";
  if (length === 3) return locale.shortMonths[time.month - 1] ?? "";
  return length === 5 ? full.charAt(0).toUpperCase() : full;
}

function dayPart(length: number, { time, locale }: Moment): string {
  if (length <= 2) return padded(time.day, length);
  const names = length === 3 ? locale.shortWeekdays : locale.weekdays;
  return names[time.weekday] ?? "";
}

/** All hours, minutes or seconds of the duration, not only those of its last day. */
function elapsed(part: DatePart, length: number, serial: number): string {
  const unit = part === "hour" ? 3_600_000 : part === "minute" ? 60_000 : 1000;
  const total = Math.floor(Math.round(Math.abs(serial) * DAY_MS) / unit);
  return padded(total, length);
}

function otherPiece(piece: Piece, time: CivilTime, locale: SheetLocale): string {
  if (piece.kind === "literal") return piece.text;
  if (piece.kind === "comma") return ",";
  if (piece.kind === "point") return ".";
  if (piece.kind === "percent") return "%";
  if (piece.kind === "digit") return piece.sign;
  if (piece.kind !== "fraction") return "";
  return (
    locale.decimal + padded(time.milliseconds, 3).padEnd(piece.digits, "0").slice(0, piece.digits)
  );
}

function padded(value: number, length: number): string {
  return value.toString().padStart(length, "0");
}
