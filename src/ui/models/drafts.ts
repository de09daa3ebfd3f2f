/** The texts that are being written, by model: changing from one to another loses nothing. */

import type { ModelText } from "../../core/app/models-page.ts";

export type Written = Pick<ModelText, "subject" | "body">;
export type Drafts = Readonly<Record<string, Written>>;

const KEY = "ponctuel modèles";

export function idOf({ code, language, informal }: ModelText): string {
  return `${code} ${language}${informal ? " tu" : ""}`;
}

export function isChanged(model: ModelText, drafts: Drafts): boolean {
  const draft = drafts[idOf(model)];
  return draft !== undefined && (draft.subject !== model.subject || draft.body !== model.body);
}

export function writtenOf(model: ModelText, drafts: Drafts): ModelText {
  return { ...model, ...drafts[idOf(model)] };
}

/** The sandbox of a page may refuse it a memory: then the texts live as long as the page. */
export function keepDrafts(drafts: Drafts): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify(drafts));
  } catch {
    // The page itself still holds the texts.
  }
}

export function keptDrafts(): Drafts {
  try {
    return JSON.parse(sessionStorage.getItem(KEY) ?? "{}") as Drafts;
  } catch {
    return {};
  }
}
