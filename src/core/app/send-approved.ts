/** Sends the messages that a person approved and the plan, made again under the lock, still wants. */

import type { Key } from "../dunning/journal.ts";
import { formatCount } from "../text/format.ts";
import { refusalText } from "../text/refusals.ts";
import type { Ports } from "./ports.ts";
import { remind } from "./remind.ts";
import type { Report } from "./report.ts";
import { stopSentence } from "./summary.ts";

export type Sent = {
  /** What happened, in a sentence. */
  readonly summary: string;
  readonly failures: readonly string[];
};

export function sendApproved(ports: Ports, keys: readonly string[]): Sent {
  return sentOf(remind(ports, new Set(keys as readonly Key[])));
}

function sentOf(report: Report): Sent {
  const { outcomes, testMode } = report;
  const left = outcomes.filter(({ kind }) => kind === "sent" || kind === "test");
  const count = formatCount(left.length, { one: "message envoyé", many: "messages envoyés" });
  const sentences = [
    `${count}${testMode && left.length > 0 ? ", à vous seul : mode test" : ""}.`,
    stopSentence(report),
  ];
  return {
    summary: sentences.filter(Boolean).join(" "),
    failures: outcomes
      .filter(({ kind }) => kind === "refused" || kind === "unknown")
      .map(({ customer, error }) => `${customer} : ${refusalText(error)}`),
  };
}
