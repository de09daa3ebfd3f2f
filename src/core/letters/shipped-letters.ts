/** The letters that a new installation starts with; the team edits them in Docs. */

import type { LetterModel } from "./letter.ts";

/** By the code of the model. */
export function shippedLetters(): ReadonlyMap<LetterModel, string> {
  return new Map(SHIPPED);
}

/** A line each, in the order of the guide. */
const SHIPPED: readonly (readonly [LetterModel, string])[] = [];
