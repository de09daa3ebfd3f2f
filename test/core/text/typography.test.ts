/** How words that are kept as fragments become what a person reads. */

import { expect, it } from "vitest";
import { capital, sentence } from "../../../src/core/text/typography.ts";

it.each([
  ["date illisible", "Date illisible", "Date illisible."],
  ["échue", "Échue", "Échue."],
  ["date non mise en forme ?", "Date non mise en forme ?", "Date non mise en forme ?"],
  ["F-2026-014 est réglée", "F-2026-014 est réglée", "F-2026-014 est réglée."],
])("%s", (words, withCapital, whole) => {
  expect(capital(words)).toBe(withCapital);
  expect(sentence(words)).toBe(whole);
});
