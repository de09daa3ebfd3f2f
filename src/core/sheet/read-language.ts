/** Reads a language as people write it: its code, or its name. */

import { LANGUAGE_WORDS, type Language } from "../text/language.ts";
import { plain } from "../text/typography.ts";
import type { Cell } from "./cell.ts";
import { readText } from "./read-cell.ts";
import { type Reading, unreadable } from "./reading.ts";

export function readLanguage(cell: Cell): Reading<Language> {
  const typed = plain(readText(cell));
  const found = (Object.keys(LANGUAGE_WORDS) as Language[]).find(
    (code) => code === typed || plain(LANGUAGE_WORDS[code]) === typed,
  );
  return found ? { value: found } : unreadable("langue", readText(cell), "fr ou en attendu");
}
