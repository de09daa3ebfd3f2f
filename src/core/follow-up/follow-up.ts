/** What is followed up with a customer between two reminders: promises, disputes, pauses, recalls. */

import type { Day } from "../day.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";

/**
 * - `promise` a day and an amount that the customer gave
 * - `instalment` one date of a payment plan: a missed one ends the plan
 * - `dispute` an amount, or all, that the customer contests: due, not claimed
 * - `pause`, `stop` no reminder until a day, or until somebody decides otherwise
 * - `block` « compte bloqué »: no more deliveries until payment; reminders go on
 * - `recall` a call that was agreed
 * - `paymentSent` the customer says that the money is on its way
 * - `reply` an answer of the customer that nobody has dealt with yet
 */
export type FollowUpKind =
  | "promise"
  | "instalment"
  | "dispute"
  | "pause"
  | "stop"
  | "block"
  | "recall"
  | "paymentSent"
  | "reply";

/** A row of « Engagements », or what a column of « Factures » or « Clients » says. */
export type FollowUp = {
  readonly kind: FollowUpKind;
  /** The day when it was noted; unknown for what a column says. */
  readonly noted?: Day;
  readonly author: string;
  readonly customer: CustomerId;
  /** None: the whole account. */
  readonly invoices: readonly InvoiceNumber[];
  readonly amountCents?: Cents;
  /** Promised day, last day of a pause, day of a recall, target day of a dispute. */
  readonly day?: Day;
  /** « Motif ». */
  readonly cause: string;
  /** Who deals with it, on our side. */
  readonly owner: string;
  /** Name of the payment plan that an instalment belongs to. */
  readonly plan: string;
  /** Since that day it is over, whatever the payments say. */
  readonly closed?: Day;
  /** The cell where it stands. */
  readonly at: string;
};

export const FOLLOW_UP_WORDS: Readonly<Record<FollowUpKind, string>> = {
  promise: "Promesse",
  instalment: "Échéance d’échéancier",
  dispute: "Litige",
  pause: "Pause",
  stop: "Ne plus relancer",
  block: "Compte bloqué",
  recall: "À rappeler",
  paymentSent: "Paiement annoncé",
  reply: "Réponse à traiter",
};
