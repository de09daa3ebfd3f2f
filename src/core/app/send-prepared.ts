/** Sends the messages that a person has checked, as they have rewritten them; says what became of each. */

import { isMail } from "../dunning/decision.ts";
import type { Edit } from "../dunning/edit.ts";
import { invoiceOf, type Key } from "../dunning/journal.ts";
import { refusalText } from "../text/refusals.ts";
import { askGiven } from "./mail-arguments.ts";
import type { Ports } from "./ports.ts";
import { editBy, type PreparedAsk } from "./prepared-mail.ts";
import { remind } from "./remind.ts";
import type { Outcome, Report } from "./report.ts";
import { stopSentence } from "./summary.ts";

export type SentMessage = {
  readonly keys: readonly string[];
  /** `gone`: no longer to be sent as it was approved; `stopped`: not tried, and may be tried again. */
  readonly outcome: Outcome["kind"] | "gone" | "stopped";
  readonly said: string;
};

export type SentPrepared = {
  /** In the order in which they were asked for. */
  readonly results: readonly SentMessage[];
  /** Why the rest cannot leave now either. */
  readonly stop?: string;
};

/** Planned again under the lock: only what was approved as it is leaves. */
export function sendPrepared(ports: Ports, given: readonly PreparedAsk[]): SentPrepared {
  const approvals = (Array.isArray(given) ? given : []).map(askGiven).map(({ keys, edit }) => ({
    keys,
    edit: editBy(ports, edit),
  }));
  const keys = new Set(approvals.flatMap((one) => one.keys));
  const report = remind(ports, {
    has: (key) => keys.has(key),
    edits: new Map(approvals.flatMap(editedMessage)),
  });
  const stop = stopSentence(report);
  return {
    results: approvals.map((one) => resultOf(one.keys, report)),
    ...(stop ? { stop } : {}),
  };
}

function editedMessage({
  keys: [first],
  edit,
}: {
  readonly keys: readonly Key[];
  readonly edit: Edit | undefined;
}): readonly (readonly [Key, Edit])[] {
  return first && edit ? [[first, edit]] : [];
}

function resultOf(keys: readonly Key[], report: Report): SentMessage {
  const [first] = keys;
  const outcome = report.outcomes.find((one) => first && one.keys.includes(first));
  if (outcome) return { keys, outcome: outcome.kind, said: outcomeWords(outcome) };
  const isPlanned = report.plan.actions.some((one) => first && one.keys.includes(first));
  const decision = report.plan.decisions.find((one) => first && one.invoice === invoiceOf(first));
  if (isPlanned || (report.stop && !decision))
    return { keys, outcome: "stopped", said: stopSentence(report) };
  const why = decision && !isMail(decision) ? decision.reason : CHANGED;
  return { keys, outcome: "gone", said: why };
}

const CHANGED = "le message a changé depuis que vous l’avez lu : actualisez la liste et relisez-le";

function outcomeWords({ kind, recipients, error }: Outcome): string {
  switch (kind) {
    case "sent":
      return `envoyé à ${recipients.join(", ")}`;
    case "test":
      return "envoyé à vous seul : mode test";
    case "refused":
      return refusalText(error);
    case "unknown":
      return `à vérifier : ${refusalText(error)}`;
    default:
      return kind satisfies never;
  }
}
