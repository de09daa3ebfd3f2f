/** Follows the chain of the log and names every line that was changed, removed, copied or added. */

import { type ChainLine, fingerprintOf, type Seal } from "./log-chain.ts";
import {
  changedMark,
  copiedMark,
  marksIn,
  missingMark,
  replacedMark,
  unnumberedMark,
  vanishedMark,
} from "./witness.ts";

/**
 * - `changed` the line says something else than when it was written
 * - `missing` numbers were given, and their lines are no more there
 * - `replaced` the chain holds, and is another one than was last seen
 * - `copied` the number stands on another line too
 * - `added` a line without a number that was not there when the chain began
 * - `vanished` a line that was there when the chain began is no more, or says something else
 */
export type Break = { readonly mark: string } & (
  | { readonly kind: "changed" | "replaced"; readonly line: ChainLine; readonly number: number }
  | {
      readonly kind: "missing";
      readonly from: number;
      readonly to: number;
      /** Undefined at the end of the log. */
      readonly before?: ChainLine;
    }
  | { readonly kind: "copied"; readonly line: ChainLine; readonly original: ChainLine }
  | { readonly kind: "added"; readonly line: ChainLine }
  | { readonly kind: "vanished" }
);

export type Verification = {
  /** Lines that say what they said when they were written. */
  readonly sound: number;
  /** The last of them. */
  readonly last?: Seal;
  /** Lines from before the chain, as they were when it began. */
  readonly before: number;
  /** In the order of the numbers, then of the rows; without those that a person has taken note of. */
  readonly breaks: readonly Break[];
  readonly noted: number;
  /** The first line that stands below one with a higher number. */
  readonly misplaced?: ChainLine;
};

/** A line with the number that it was written with. */
type Numbered = ChainLine & { readonly number: number; readonly isRenumbered: boolean };

type Walked = { readonly breaks: readonly Break[]; readonly sound: readonly Numbered[] };

/** `kept` is the last line that an earlier run has seen in the log: it may be long ago. */
export function verify(lines: readonly ChainLine[], kept?: Seal): Verification {
  const numbered = withTrueNumbers(lines);
  const rows = new Set(numbered.map(({ row }) => row));
  const { breaks, sound } = walk(numbered);
  const others = lines.filter(({ row }) => !rows.has(row));
  const hasBegun = numbered.length > 0 || kept !== undefined;
  const unnumbered = hasBegun ? compare(others, marksIn(sound, "opening")) : undefined;
  const known = marksIn(sound, "noted");
  const found = [...breaks, ...endOf(numbered, breaks, kept), ...(unnumbered?.breaks ?? [])];
  const news = found.filter(({ mark }) => !known.has(mark));
  const last = sound[sound.length - 1];
  const misplaced = firstMisplaced(numbered);
  return {
    sound: sound.length,
    ...(last && { last: { number: last.number, fingerprint: last.fingerprint } }),
    before: unnumbered?.before ?? others.length,
    breaks: news,
    noted: found.length - news.length,
    ...(misplaced && { misplaced }),
  };
}

/** A number that was overtyped or erased is known again by the line above, if it still stands there. */
function withTrueNumbers(lines: readonly ChainLine[]): readonly Numbered[] {
  let above: Seal = { number: 0, fingerprint: "" };
  return lines.flatMap((line) => {
    const expected = above.number + 1;
    const isRenumbered =
      line.number !== expected &&
      line.fingerprint !== "" &&
      fingerprintOf(above.fingerprint, { ...line, number: expected }) === line.fingerprint;
    const number = isRenumbered ? expected : line.number;
    if (number === undefined) return [];
    above = { number, fingerprint: line.fingerprint };
    return [{ ...line, number, isRenumbered }];
  });
}

/** By numbers, whatever the order of the rows. */
function walk(lines: readonly Numbered[]): Walked {
  const groups = [...byNumber(lines)].sort(([one], [other]) => one - other);
  const breaks: Break[] = [];
  const sound: Numbered[] = [];
  let before: Before = { number: 0, fingerprints: [""] };
  for (const [number, group] of groups) {
    const { line, state } = judged(group, before);
    const expected = before.number + 1;
    if (number > expected) breaks.push(gap({ from: expected, to: number - 1 }, line));
    const written = group.map(({ fingerprint }) => fingerprint);
    if (state === "sound") sound.push(line);
    else {
      const shouldBe = fingerprintOf(
        before.fingerprints[before.fingerprints.length - 1] ?? "",
        line,
      );
      if (state === "changed") breaks.push(changed(line, shouldBe));
      written.push(shouldBe);
    }
    breaks.push(...group.filter((other) => other !== line).map((copy) => copyOf(copy, line)));
    before = { number, fingerprints: written };
  }
  return { breaks, sound };
}

/**
 * The hashes that a line may follow: what the line before bears, and what it should bear when only
 * its hash was overtyped.
 */
type Before = { readonly number: number; readonly fingerprints: readonly string[] };

type Judged = {
  /** Of several with one number, the one that is as it was written. */
  readonly line: Numbered;
  /** After a gap nobody knows what the line followed: its own words cannot be checked. */
  readonly state: "sound" | "changed" | "unknown";
};

function judged(group: Group, { number, fingerprints }: Before): Judged {
  const sound = group.find((line) =>
    fingerprints.some((before) => fingerprintOf(before, line) === line.fingerprint),
  );
  if (sound) return { line: sound, state: sound.isRenumbered ? "changed" : "sound" };
  const [line] = group;
  return { line, state: line.number > number + 1 ? "unknown" : "changed" };
}

/** Lines with one number. */
type Group = readonly [Numbered, ...Numbered[]];

function byNumber(lines: readonly Numbered[]): ReadonlyMap<number, Group> {
  const groups = new Map<number, Group>();
  for (const line of lines) {
    const group = groups.get(line.number);
    groups.set(line.number, group ? [...group, line] : [line]);
  }
  return groups;
}

function changed(line: Numbered, shouldBe: string): Break {
  const { number } = line;
  return { kind: "changed", line, number, mark: changedMark(number, shouldBe) };
}

function gap(
  { from, to }: { readonly from: number; readonly to: number },
  before?: ChainLine,
): Break {
  return { kind: "missing", from, to, mark: missingMark(from, to), ...(before && { before }) };
}

function copyOf(line: Numbered, original: Numbered): Break {
  return { kind: "copied", line, original, mark: copiedMark(line.number, line) };
}

/** The chain alone cannot tell that its last lines are gone, nor that it was written anew. */
function endOf(
  lines: readonly Numbered[],
  breaks: readonly Break[],
  kept: Seal | undefined,
): readonly Break[] {
  if (!kept) return [];
  const highest = lines.reduce((most, { number }) => Math.max(most, number), 0);
  if (kept.number > highest) return [gap({ from: highest + 1, to: kept.number })];
  const here = lines.filter(({ number }) => number === kept.number);
  const [line] = here;
  const isKnown = breaks.some((one) => one.kind === "changed" && one.number === kept.number);
  if (!line || isKnown || here.some(({ fingerprint }) => fingerprint === kept.fingerprint))
    return [];
  return [{ kind: "replaced", line, number: kept.number, mark: replacedMark(line) }];
}

/** Lines without a number, beside those that were there when the chain began. */
function compare(
  lines: readonly ChainLine[],
  opening: ReadonlySet<string>,
): { readonly breaks: readonly Break[]; readonly before: number } {
  const marks = new Set(lines.map(unnumberedMark));
  const added = lines.filter((line) => !opening.has(unnumberedMark(line)));
  const vanished = [...opening].filter((mark) => !marks.has(mark));
  return {
    before: lines.length - added.length,
    breaks: [
      ...added.map((line): Break => ({ kind: "added", line, mark: unnumberedMark(line) })),
      ...vanished.map((mark): Break => ({ kind: "vanished", mark: vanishedMark(mark) })),
    ],
  };
}

/** Copies aside, each line stands below those with lower numbers unless a person has sorted. */
function firstMisplaced(lines: readonly Numbered[]): ChainLine | undefined {
  let highest = 0;
  for (const line of lines) {
    if (line.number < highest) return line;
    highest = line.number;
  }
  return undefined;
}
