/** The chain of the log: each line carries a hash over itself and the line before. */

import { sha256 } from "../text/sha256.ts";

/** What a line says, field by field in a fixed order, without its blank fields. */
export type Statement = readonly (readonly [field: string, text: string])[];

/** What the chain adds to a line. */
export type Seal = { readonly number: number; readonly fingerprint: string };

/** A line as it stands in the sheet. */
export type ChainLine = {
  /** From 1, as people see it. */
  readonly row: number;
  /** The cell of its number. */
  readonly at: string;
  /** Undefined when its cell holds no number of a line. */
  readonly number?: number;
  /** "" when there is none. */
  readonly fingerprint: string;
  readonly says: Statement;
};

/** What the first line follows. */
const BEFORE_ALL: Seal = { number: 0, fingerprint: "" };

/**
 * Over JSON, which keeps fields apart whatever they hold and which any language can write again. A
 * blank field is left out: a column that a later version adds does not change the lines before it.
 */
export function fingerprintOf(
  previous: string,
  { number, says }: { readonly number: number; readonly says: Statement },
): string {
  return sha256(JSON.stringify([previous, number, says]));
}

/** The seals of new lines after `head`, in their order. */
export function sealed(lines: readonly Statement[], head: Seal): readonly Seal[] {
  let last = head;
  return lines.map((says) => {
    const number = last.number + 1;
    last = { number, fingerprint: fingerprintOf(last.fingerprint, { number, says }) };
    return last;
  });
}

/**
 * What the next line follows: the highest number, wherever a person has sorted it to. A number that
 * was given is not given again: `kept` is the last one that is known to have been in the log.
 */
export function headOf(lines: readonly ChainLine[], kept: Seal | undefined): Seal {
  let highest = BEFORE_ALL;
  for (const { number = 0, fingerprint } of lines)
    if (number > 0 && number >= highest.number) highest = { number, fingerprint };
  return { ...highest, number: Math.max(highest.number, kept?.number ?? 0) };
}
