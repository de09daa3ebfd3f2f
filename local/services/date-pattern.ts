/**
 * The patterns of Java's SimpleDateFormat, which Google's dates follow, with English names:
 * https://docs.oracle.com/javase/7/docs/api/java/text/SimpleDateFormat.html
 */

import { isTimeZone } from "../engine/zones.ts";
import { GasError } from "../runtime/host-object.ts";

export const MONTHS = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
export const DAYS = [
  ...["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"],
];

export type Token =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly letter: string; readonly width: number };

/** Quoted text, a doubled quote, a run of one letter, or any other character. */
export function tokens(pattern: string): Token[] {
  const pieces = pattern.match(/''|'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']|'/g) ?? [];
  return pieces.map((piece): Token => {
    if (piece === "'") {
      throw new GasError("Unterminated quote");
    }
    if (piece.startsWith("'")) {
      const inside = piece === "''" ? "'" : piece.slice(1, -1).replace(/''/g, "'");
      return { kind: "text", text: inside };
    }
    return /^[A-Za-z]/.test(piece)
      ? { kind: "field", letter: piece.slice(0, 1), width: piece.length }
      : { kind: "text", text: piece };
  });
}

/** For a letter that has no reader or writer here. */
export function unknownLetter(letter: string): GasError {
  return new GasError(
    /[GyYMLwWDdFEuaHkKhmsSzZX]/.test(letter)
      ? `The local host does not emulate the letter ${letter} of a date pattern.`
      : `Illegal pattern character '${letter}'`,
  );
}

/** « GMT+2 » and « GMT-05:30 », which Java knows and Intl does not. */
export function fixedOffsetMs(timeZone: string): number | undefined {
  const match = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(timeZone);
  if (match === null) {
    return undefined;
  }
  const minutes = Number(match[2]) * 60 + Number(match[3] ?? 0);
  return (match[1] === "-" ? -minutes : minutes) * 60_000;
}

export function checkZone(timeZone: string): void {
  if (fixedOffsetMs(timeZone) === undefined && !isTimeZone(timeZone)) {
    throw new GasError(`Invalid argument: ${timeZone}`);
  }
}
