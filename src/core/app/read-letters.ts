/** Reads « Courriers »: the letters to write, to post and to follow, in one answer. */

import type { Book } from "../dunning/book.ts";
import { LETTER_NAMES } from "../letters/letter.ts";
import { kindOf } from "../letters/letter-kinds.ts";
import { plain } from "../text/typography.ts";
import { fitting, shortened } from "./fitting.ts";
import { byNeed, followedLetters, letterLine } from "./letter-lines.ts";
import { letterProposals } from "./letter-proposals.ts";
import type { LettersPage } from "./letters-page.ts";
import type { Ports } from "./ports.ts";
import { previewed } from "./remind.ts";
import { stopSentence } from "./summary.ts";

/** Together below 100 kB, with room for the models. */
const PROPOSALS = { count: 150, bytes: 28_000 };
const LETTERS = { count: 150, bytes: 42_000 };
const CUSTOMERS = { count: 1_000, bytes: 24_000 };

const LONGEST_NAME = 120;

export function readLetters(ports: Ports): LettersPage {
  const { report, book } = previewed(ports);
  const { day, plan } = report;
  const problem = stopSentence(report);
  const base = { day, models: MODELS, ...(problem ? { problem } : {}) };
  if (!book) return { ...base, testMode: false, proposals: [], letters: [], customers: [] };
  const today = { book, plan, day };
  const letters = byNeed(followedLetters(today));
  return {
    ...base,
    testMode: book.settings.testMode,
    proposals: fitting(letterProposals(today), PROPOSALS),
    letters: fitting(
      letters.slice(0, LETTERS.count).map((one) => letterLine(one, book)),
      LETTERS,
    ),
    customers: fitting(customersOf(book), CUSTOMERS),
  };
}

/** What is written from the case file alone is no letter to ask for here. */
const MODELS = Object.entries(LETTER_NAMES)
  .filter(([code]) => kindOf(code as keyof typeof LETTER_NAMES) !== undefined)
  .map(([code, name]) => ({ code, name }));

/** Those with whom something is open, in the order of their names. */
function customersOf({ customers, accounts }: Book): LettersPage["customers"] {
  const named = [...customers.values()]
    .filter(({ id }) => accounts.get(id)?.items.some(({ balanceCents }) => balanceCents !== 0))
    .map(({ id, name }) => ({ id, name: shortened(name, LONGEST_NAME), order: plain(name) }));
  return named
    .sort((one, other) => (one.order < other.order ? -1 : 1))
    .map(({ id, name }) => ({ id, name }));
}
