/** One run at a time on a workbook, whoever starts it. */

import type { Lock } from "../core/app/ports.ts";

/** A run that waits longer would only find the work done. */
const PATIENCE_MS = 5_000;

export function documentLock(): Lock {
  const lock = LockService.getDocumentLock();
  return {
    tryAcquire: () => lock.tryLock(PATIENCE_MS),
    release: () => lock.releaseLock(),
  };
}
