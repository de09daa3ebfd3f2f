/** A promise, or a payment plan, that was not kept and that no payment has made good since. */

import type { Day } from "../day.ts";

export type Broken = {
  /** The day since which it counts as broken. */
  readonly since: Day;
  readonly promisedFor: Day;
  /** « promesse de 400,00 € pour le 20/11/2026 non tenue (notée le 12/11/2026 par …) ». */
  readonly sentence: string;
};

export function latestBroken(all: readonly (Broken | undefined)[]): Broken | undefined {
  return all.reduce(
    (latest, one) => (one && (!latest || one.since > latest.since) ? one : latest),
    undefined,
  );
}
