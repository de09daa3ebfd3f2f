/** One at a time on a workbook: two people may click at once. */

import type { Ports } from "./ports.ts";

/** Everything that was written is safe before anybody else may begin. */
export function alone<Result>(
  { lock, workbook }: Pick<Ports, "lock" | "workbook">,
  act: () => Result,
  whenBusy: () => Result,
): Result {
  if (!lock.tryAcquire()) return whenBusy();
  try {
    return act();
  } finally {
    workbook.flush();
    lock.release();
  }
}
