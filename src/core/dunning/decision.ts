/** What the product decides for one invoice on one day, with its reason in a sentence. */

import type { Day } from "../day.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Step } from "./scenario.ts";

/**
 * - `send` a mail leaves today (with the customer's other lines)
 * - `approve` a mail is ready, and leaves once a person has approved it
 * - `task` a person has something to do: call, letter, formal notice
 * - `wait` nothing today; `until` says when to look again
 * - `aside` put aside (« Écartés ») until somebody or something changes
 * - `closed` nothing is due on it
 */
export type Verdict = "send" | "approve" | "task" | "wait" | "aside" | "closed";

/** What puts a line first in the morning, in this order. */
export type Alert = "broken-promise" | "recall";

export type Decision = {
  readonly invoice: InvoiceNumber;
  readonly customer: CustomerId;
  readonly verdict: Verdict;
  /** A stable name of the reason: « dispute », « minimum-gap ». */
  readonly code: string;
  /** The sentence that the user reads. */
  readonly reason: string;
  readonly until?: Day;
  readonly step?: Step;
  readonly alert?: Alert;
  /** What the alert is about, in a sentence; the reason may say it too. */
  readonly alertReason?: string;
  readonly balanceCents: Cents;
  readonly currency: string;
  readonly daysLate: number;
  readonly at: string;
};

/** The mail of this invoice leaves today, or waits for nothing but an approval. */
export function isMail({ verdict }: Pick<Decision, "verdict">): boolean {
  return verdict === "send" || verdict === "approve";
}

/** What a rule answers when it applies. */
export type Reason = Pick<Decision, "verdict" | "code" | "reason" | "until">;
