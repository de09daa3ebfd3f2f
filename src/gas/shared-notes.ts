/** The cache of the document: who is at work on what, for some minutes. */

import type { SharedNotes } from "../core/app/ports.ts";

const KEPT_SECONDS = 600;

/** Without the cache, or outside a document, nobody is told anything: the work goes on. */
export function sharedNotes(): SharedNotes {
  const cache = () => CacheService.getDocumentCache();
  return {
    read: (name) => allowed(() => cache()?.get(name) ?? undefined),
    write: (name, text) => {
      allowed(() => cache()?.put(name, text, KEPT_SECONDS));
    },
  };
}

function allowed<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
