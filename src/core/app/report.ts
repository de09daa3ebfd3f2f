/** What a run did: shown to the user, written in « Accueil », printed by the command line. */

import type { Day } from "../day.ts";
import type { Key } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import type { Plan } from "../dunning/plan.ts";
import type { Finding } from "../finding.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Sum } from "../sums.ts";
import type { GoesOn } from "./ports.ts";

export type OutcomeKind = "sent" | "test" | "refused" | "unknown";

/** What became of one message. */
export type Outcome = {
  readonly kind: OutcomeKind;
  readonly audience: MailAction["audience"];
  readonly customer: string;
  readonly invoices: readonly InvoiceNumber[];
  readonly keys: readonly Key[];
  readonly recipients: readonly string[];
  readonly subject: string;
  readonly reference: string;
  readonly totals: readonly Sum[];
  /** The euros of it. */
  readonly totalCents: Cents;
  readonly error: string;
};

/** Why a run ended before its plan was done; the next run goes on from the log. */
export type Stop =
  | "not-set-up"
  | "busy"
  /** The settings or the log cannot be read. */
  | "settings"
  /** Lines of the log are gone or changed: nobody knows what they said. */
  | "log"
  /** The log already has a later day. */
  | "past-day"
  | "time"
  /** Outside the hours in which the settings let messages leave. */
  | "hours"
  /** As many messages as the settings allow one run. */
  | "run-full"
  /** The recipients that the settings allow a day are used up. */
  | "allowance"
  /** Gmail takes no more, or may not be used. */
  | "refused";

export type Report = {
  readonly day: Day;
  readonly testMode: boolean;
  readonly plan: Plan;
  readonly outcomes: readonly Outcome[];
  /** Messages planned and not tried. */
  readonly postponed: number;
  readonly findings: readonly Finding[];
  readonly stop?: Stop;
  /** Stopped for time, and the rest starts by itself. */
  readonly goesOn?: GoesOn;
  /** Why Google refused, in French, or the cell to correct. */
  readonly stopReason?: string;
};
