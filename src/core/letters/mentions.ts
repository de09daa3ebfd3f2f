/** Is a letter fit to leave? Each thing that is missing, or out of place, in a sentence of its own. */

import type { CustomerType } from "../ledger/types.ts";
import type { CheckedLetter, Mention } from "./checked-letter.ts";
import { CLAIM_MENTIONS } from "./claim-mentions.ts";
import { IDENTITY_MENTIONS } from "./identity-mentions.ts";
import type { LetterDraft } from "./letter.ts";
import { searched } from "./searched-text.ts";
import { WRONG_LAW } from "./wrong-law.ts";

/** One row a mention, in the order in which a reader meets them. */
export const MENTIONS: readonly Mention[] = [...IDENTITY_MENTIONS, ...CLAIM_MENTIONS, ...WRONG_LAW];

/** What the workbook lacks for this letter, and where to fill it in: no model could print it. */
export function missingValues(draft: LetterDraft): readonly string[] {
  return problemsOf(draft, "", ({ lacks }, of) => lacks?.(of));
}

/**
 * Checked on the whole text as it will be printed, header and footer included: what a person wrote
 * into the model counts like what came with it.
 */
export function missingMentions(draft: LetterDraft, text: string): readonly string[] {
  return problemsOf(draft, text, ({ lacks, problem }, of) => lacks?.(of) ?? problem(of));
}

function problemsOf(
  draft: LetterDraft,
  text: string,
  problem: (mention: Mention, of: CheckedLetter) => string | undefined,
): readonly string[] {
  const of: CheckedLetter = { draft, text: searched(text), written: text, type: typeOf(draft) };
  const problems = MENTIONS.filter(({ isFor }) => isFor(of)).flatMap(
    (mention) => problem(mention, of) ?? [],
  );
  return [...new Set(problems)];
}

function typeOf({ content: { conditions } }: LetterDraft): CustomerType {
  if (conditions["particulier"] === true) return "particulier";
  return conditions["acheteur public"] === true ? "public" : "entreprise";
}
