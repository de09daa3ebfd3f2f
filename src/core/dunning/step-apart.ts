/** Steps of no ladder: mails that leave because something happened, or because a person asks for them. */

import { ZERO } from "../money.ts";
import type { Step } from "./scenario.ts";

/** It has no level of its own, and no reminder waits for it. */
export function stepApart(
  words: Pick<Step, "id" | "name" | "channel" | "template"> & Partial<Pick<Step, "countsForGap">>,
): Step {
  return {
    rank: 0,
    trigger: { basis: "due", days: 0 },
    level: 0,
    minimumCents: ZERO,
    automatic: true,
    countsForGap: false,
    ...words,
  };
}
