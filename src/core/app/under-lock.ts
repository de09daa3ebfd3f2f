/** What a person does from the sidebar or the menu: alone on the workbook, on what it says now. */

import { type BookRead, readBook } from "../sheet/read-book.ts";
import type { Ports } from "./ports.ts";
import { bringUpToDate, isSetUp } from "./set-up.ts";
import { stopSentence } from "./summary.ts";

/** Done, or refused with nothing written; and the sentence that the person reads. JSON. */
export type Answer = { readonly done: boolean; readonly said: string };

export function refused(said: string): Answer {
  return { done: false, said };
}

export function done(said: string): Answer {
  return { done: true, said };
}

export function underLock(ports: Ports, act: (read: BookRead) => Answer): Answer {
  if (!isSetUp(ports.workbook)) return refused(stopSentence("not-set-up"));
  if (!ports.lock.tryAcquire()) return refused(stopSentence("busy"));
  try {
    bringUpToDate(ports);
    return act(readBook((name) => ports.workbook.read(name)).value);
  } finally {
    ports.workbook.flush();
    ports.lock.release();
  }
}
