/** The texts that are being written, by model: changing from one to another loses nothing. */

import type { ModelText } from "../../core/app/models-page.ts";
import { kept } from "../kept.ts";

export type Written = Pick<ModelText, "subject" | "body">;
export type Drafts = Readonly<Record<string, Written>>;

const STORE = kept("models");

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

export function keepDrafts(drafts: Drafts): void {
  STORE.write(drafts);
}

export function keptDrafts(): Drafts {
  return (STORE.read() ?? {}) as Drafts;
}
