/** Drafts kept in the browser: what was typed outlives a reload, a closed sidebar and a failed save. */

import type { Draft } from "./draft.ts";

const PREFIX = "ponctuel.appel.";

/** A browser may refuse its storage to a framed page: then drafts live as long as the page. */
const known = new Map<string, string>(storedDrafts());

export function keepDraft(draft: Draft): void {
  const key = PREFIX + draft.customer;
  const text = JSON.stringify(draft);
  known.set(key, text);
  withStorage((storage) => storage.setItem(key, text));
}

/** Another draft about the same customer, begun since, stays. */
export function dropDraft({ customer, callId }: Draft): void {
  if (keptDraft(customer)?.callId !== callId) return;
  known.delete(PREFIX + customer);
  withStorage((storage) => storage.removeItem(PREFIX + customer));
}

export function keptDraft(customer: string): Draft | undefined {
  const text = known.get(PREFIX + customer);
  return text === undefined ? undefined : (JSON.parse(text) as Draft);
}

export function keptDrafts(): readonly Draft[] {
  return [...known.values()].map((text) => JSON.parse(text) as Draft);
}

function storedDrafts(): readonly (readonly [string, string])[] {
  const found = withStorage((storage) =>
    Object.keys(storage)
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => [key, storage.getItem(key) ?? "{}"] as const),
  );
  return found ?? [];
}

function withStorage<Value>(use: (storage: Storage) => Value): Value | undefined {
  try {
    return use(sessionStorage);
  } catch {
    return undefined;
  }
}
