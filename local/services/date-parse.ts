/**
 * Text read as a date by the patterns of Java's SimpleDateFormat, « parsing ». Google documents no
 * more than the name of that class, so what Java lets pass is refused: days that the calendar has
 * not, text left over, years of two digits, names in small letters.
 */

import { instantOfCivil } from "../engine/zones.ts";
import { GasError } from "../runtime/host-object.ts";
import {
  checkZone,
  DAYS,
  fixedOffsetMs,
  MONTHS,
  type Token,
  tokens,
  unknownLetter,
} from "./date-pattern.ts";

/** By the letters of the pattern; of a letter that comes twice, the last. */
type Fields = ReadonlyMap<string, string>;

export function parseDate(text: string, timeZone: string, pattern: string): Date {
  checkZone(timeZone);
  const fields = fieldsOf(text, pattern);
  const civil = fields && civilOf(fields);
  if (fields === undefined || civil === undefined) {
    throw new GasError(`Unparseable date: "${text}"`);
  }
  const offset = writtenOffsetMs(fields) ?? fixedOffsetMs(timeZone);
  return new Date(offset === undefined ? instantOfCivil(civil, timeZone) : civil - offset);
}

function fieldsOf(text: string, pattern: string): Fields | undefined {
  const pieces = tokens(pattern);
  const source = pieces.map((piece, index) => expression(piece, pieces[index + 1])).join("");
  const match = new RegExp(`^${source}$`).exec(text);
  const letters = pieces.flatMap((piece) => (piece.kind === "field" ? [piece.letter] : []));
  return match === null
    ? undefined
    : new Map(letters.map((letter, index) => [letter, match[index + 1] ?? ""]));
}

/**
 * « For parsing, the number of pattern letters is ignored unless it's needed to separate two
 * adjacent fields. »
 */
function expression(token: Token, next: Token | undefined): string {
  if (token.kind === "text") {
    return token.text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  }
  const { letter, width } = token;
  const words = wordsOf(letter, width);
  if (words !== undefined) {
    return `(${words})`;
  }
  if (!/[yMdHkKhmsS]/.test(letter)) {
    throw unknownLetter(letter);
  }
  if (letter === "y" && width === 2) {
    throw new GasError("The local host does not read years of two digits.");
  }
  const isAdjacent = next?.kind === "field" && wordsOf(next.letter, next.width) === undefined;
  return isAdjacent ? `(\\d{${width}})` : "(\\d+)";
}

/** Undefined for numbers. */
function wordsOf(letter: string, width: number): string | undefined {
  switch (letter) {
    case "M":
      return width < 3 ? undefined : nameOrThreeLetters(MONTHS);
    case "E":
      return nameOrThreeLetters(DAYS);
    case "a":
      return "AM|PM";
    case "Z":
      return "[+-]\\d{4}";
    case "X":
      return "Z|[+-]\\d{2}(?::?\\d{2})?";
    default:
      return undefined;
  }
}

function nameOrThreeLetters(names: readonly string[]): string {
  return [...names, ...names.map((name) => name.slice(0, 3))].join("|");
}

/** What a clock on the wall shows, as `Date.UTC` counts; fields left out are those of 1970-01-01. */
function civilOf(fields: Fields): number | undefined {
  const read = (letter: string, otherwise: number) => Number(fields.get(letter) ?? otherwise);
  const wanted = [
    read("y", 1970),
    monthOf(fields.get("M")) - 1,
    read("d", 1),
    hourOf(fields),
    read("m", 0),
    read("s", 0),
    read("S", 0),
  ] as const;
  const [year, month, day, ...time] = wanted;
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  date.setUTCHours(...time);
  const found = [
    date.getUTCFullYear(),
    date.getUTCMonth(),
    date.getUTCDate(),
    date.getUTCHours(),
    date.getUTCMinutes(),
    date.getUTCSeconds(),
    date.getUTCMilliseconds(),
  ];
  return found.every((part, index) => part === wanted[index]) ? date.getTime() : undefined;
}

function monthOf(text = "1"): number {
  const named = MONTHS.findIndex((name) => name.slice(0, 3) === text.slice(0, 3));
  return named < 0 ? Number(text) : named + 1;
}

/** « H » counts from 0 to 23, « k » from 1 to 24, « K » from 0 to 11, « h » from 1 to 12. */
function hourOf(fields: Fields): number {
  const half = fields.get("a") === "PM" ? 12 : 0;
  const ofTwelve = fields.get("K") ?? zeroBased(fields.get("h"), "12");
  if (ofTwelve === undefined) {
    return Number(fields.get("H") ?? zeroBased(fields.get("k"), "24") ?? half);
  }
  return Number(ofTwelve) < 12 ? Number(ofTwelve) + half : Number.NaN;
}

function zeroBased(hour: string | undefined, midnight: string): string | undefined {
  return hour === midnight ? "0" : hour;
}

function writtenOffsetMs(fields: Fields): number | undefined {
  const text = fields.get("Z") ?? fields.get("X");
  if (text === undefined) {
    return undefined;
  }
  return text === "Z" ? 0 : fixedOffsetMs(`GMT${text}`);
}
