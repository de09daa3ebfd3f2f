/**
 * Lines of the log about the log itself: which lines were there before the chain, and which damage
 * a person has seen. What they list is recognised again by its mark, word for word.
 */

import { type ChainLine, fingerprintOf, type Statement } from "./log-chain.ts";

/** The step that such a line bears. */
export const WITNESS_STEPS = {
  /** Lists the lines without a number that were there when the chain began. */
  opening: "Début du chaînage",
  /** Lists what a person has taken note of. */
  noted: "Journal vérifié",
} as const;

/** Marks in one cell: far from the 50,000 characters that Sheets takes. */
const MARKS_A_LINE = 1_000;

/** Digits that tell one content from another in a mark. */
const DIGITS = 16;

export function changedMark(number: number, shouldBe: string): string {
  return `N° ${number} modifiée ${shouldBe.slice(0, DIGITS)}`;
}

export function replacedMark({ number = 0, fingerprint }: ChainLine): string {
  return `N° ${number} remplacée ${fingerprint.slice(0, DIGITS)}`;
}

export function copiedMark(number: number, { says }: ChainLine): string {
  return `N° ${number} copiée ${contentOf(says)}`;
}

export function missingMark(from: number, to: number): string {
  return from === to ? `N° ${from} manquante` : `N° ${from} à ${to} manquantes`;
}

export function unnumberedMark({ says }: ChainLine): string {
  return `sans N° ${contentOf(says)}`;
}

export function vanishedMark(unnumbered: string): string {
  return `${unnumbered} disparue`;
}

function contentOf(says: Statement): string {
  return fingerprintOf("", { number: 0, says }).slice(0, DIGITS);
}

/** The texts that new lines of this kind hold, each with a sentence and as many marks as fit. */
export function witnessTexts(sentence: string, marks: readonly string[]): readonly string[] {
  const count = Math.ceil(marks.length / MARKS_A_LINE);
  return Array.from({ length: count }, (_, index) =>
    [sentence, ...marks.slice(index * MARKS_A_LINE, (index + 1) * MARKS_A_LINE)].join("\n"),
  );
}

/** What sound lines of this kind list. */
export function marksIn(
  lines: readonly ChainLine[],
  kind: keyof typeof WITNESS_STEPS,
): ReadonlySet<string> {
  return new Set(
    lines
      .filter(({ says }) => textOf(says, "step") === WITNESS_STEPS[kind] && !textOf(says, "keys"))
      .flatMap(({ says }) => textOf(says, "body").split("\n").slice(1)),
  );
}

function textOf(says: Statement, field: string): string {
  return says.find(([name]) => name === field)?.[1] ?? "";
}
