/** A letter about to be written, as its mentions are checked: its text, its values, whom it binds. */

import type { CustomerType } from "../ledger/types.ts";
import { labelOf, type Settings } from "../sheet/settings.ts";
import { LETTER_NAMES, type LetterDraft } from "./letter.ts";
import { isNotice, kindOf } from "./letter-kinds.ts";
import { holds, type SearchedText } from "./searched-text.ts";

export type CheckedLetter = {
  readonly draft: LetterDraft;
  readonly text: SearchedText;
  /** As it will be printed. */
  readonly written: string;
  readonly type: CustomerType;
};

/** One thing that a letter must say, or must not. */
export type Mention = {
  /** The text or the usage that it rests on. */
  readonly source: string;
  readonly isFor: (of: CheckedLetter) => boolean;
  /** What the workbook lacks for it, whatever the model says, and where to fill it in. */
  readonly lacks?: (of: CheckedLetter) => string | undefined;
  /** What is wrong in the text, and where to put it right; nothing when all is well. */
  readonly problem: (of: CheckedLetter) => string | undefined;
};

export function fieldOf({ draft }: CheckedLetter, field: string): string {
  return draft.content.values[field] ?? "";
}

export function has({ text }: CheckedLetter, pattern: RegExp): boolean {
  return pattern.test(text.plain);
}

export function isTheNotice({ draft }: CheckedLetter): boolean {
  return isNotice(draft.request.model);
}

/** A letter that asks for money that is due. */
export function isClaim({ draft }: CheckedLetter): boolean {
  return kindOf(draft.request.model)?.isClaim ?? false;
}

export function isEvery(): boolean {
  return true;
}

/** Penalties run on what it asks for, and it asks for them. */
export function claimsPenalties(of: CheckedLetter): boolean {
  const kind = kindOf(of.draft.request.model);
  return (
    (kind?.withAccessories ?? false) && of.draft.content.conditions["pénalités connues"] === true
  );
}

/** A value that the workbook gives, and that the model prints. */
export function shows(field: string, where: string): Pick<Mention, "lacks" | "problem"> {
  return {
    lacks: (of) => (fieldOf(of, field).trim() === "" ? where : undefined),
    problem: (of) =>
      holds(of.text, fieldOf(of, field)) ? undefined : notInModel(of, `{{${field}}}`),
  };
}

/** Words that the model itself must say. */
export function says(pattern: RegExp, what: string): Mention["problem"] {
  return (of) => (has(of, pattern) ? undefined : notInModel(of, what));
}

export function never(pattern: RegExp, why: (found: string) => string): Mention["problem"] {
  return (of) => {
    const found = pattern.exec(of.text.plain)?.[0];
    return found === undefined ? undefined : why(found.trim());
  };
}

export function notInModel({ draft }: CheckedLetter, what: string): string {
  return `Modèle « ${LETTER_NAMES[draft.request.model]} » : il y manque ${what}.`;
}

export function inSettings(key: keyof Settings): string {
  return `« ${labelOf(key)} » manque : à remplir dans Paramètres.`;
}
