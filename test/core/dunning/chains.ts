/** Logs as the chain sees them: written line by line, then taken back as rows of the sheet. */

import { type ChainLine, type Seal, sealed } from "../../../src/core/dunning/log-chain.ts";

export const NOTHING: Seal = { number: 0, fingerprint: "" };

/** As many lines as were written one after the other, from row 2 on. */
export function chainOf(count: number): readonly ChainLine[] {
  const statements = Array.from({ length: count }, (_, index) => [
    ["body", `texte ${index + 1}`] as const,
    ["keys", `F-${index + 1}/relance-1`] as const,
  ]);
  const seals = sealed(statements, NOTHING);
  return inRows(
    seals.map(({ number, fingerprint }, index) => ({
      row: 0,
      at: "",
      number,
      fingerprint,
      says: statements[index] ?? [],
    })),
  );
}

/** The same lines in the rows where they now stand. */
export function inRows(lines: readonly ChainLine[]): readonly ChainLine[] {
  return lines.map((line, index) => ({ ...line, row: index + 2, at: `Relances!U${index + 2}` }));
}

/** The line with what a person typed over it; without a number when it is 0. */
export function typed(line: ChainLine, over: Partial<Omit<ChainLine, "row" | "at">>): ChainLine {
  const { number, ...rest } = { ...line, ...over };
  return number ? { ...rest, number } : rest;
}

export function unnumbered(words: string): ChainLine {
  return { row: 0, at: "", fingerprint: "", says: [["body", words]] };
}

/** The last line of a chain, as an earlier run has kept it. */
export function keptOf(lines: readonly ChainLine[]): Seal {
  const { number = 0, fingerprint = "" } = lines[lines.length - 1] ?? {};
  return { number, fingerprint };
}
