/** The runs that the clock starts: nobody is at the screen, so they tell the team what they did. */

import type { Ports } from "./ports.ts";
import { remind } from "./remind.ts";
import type { Report } from "./report.ts";
import { sendSummary } from "./send-summary.ts";

/** The summary waits for the rest of a run that ran out of time. */
export function morningRun(ports: Ports): Report {
  return remind(ports, undefined, (report, log) =>
    report.goesOn ? undefined : sendSummary(ports, report, log),
  );
}

/** The rest of a run that ran out of time. */
export function continueRun(ports: Ports): Report {
  const report = morningRun(ports);
  if (!report.goesOn) ports.later.over();
  return report;
}
