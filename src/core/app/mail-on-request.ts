/** A mail that a person asks for while at work on a customer: a duplicate, a confirmation. JSON only. */

import type { Day } from "../day.ts";

/** What is asked for: a model of « Modèles », for chosen invoices of one customer. */
export type MailRequest = {
  readonly customer: string;
  /** Code of the model: « duplicata », « confirmation-promesse », « escalade »… */
  readonly model: string;
  /** None: all that is late. */
  readonly invoices?: readonly string[];
  /** What a promise or a plan says. */
  readonly promises?: readonly { readonly day: Day; readonly amountCents?: number }[];
  /** « Motif » of the dispute that is answered. */
  readonly cause?: string;
};

/** What a person changed in one message. */
export type MailEdit = {
  readonly subject: string;
  /** The text, with the tags of its blocks where the tables stand. */
  readonly body: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  /** Sent back as it came: when the account has changed since, the text may say wrong amounts. */
  readonly seen?: string;
};

/** A message as it will leave. */
export type PreparedMail = {
  readonly keys: readonly string[];
  readonly customer: string;
  readonly name: string;
  readonly step: string;
  readonly recipients: { readonly to: readonly string[]; readonly cc: readonly string[] };
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  /** What the person may edit: the text filled in, its tables as tags. */
  readonly edit: MailEdit;
  readonly total: string;
};

/** The message, or why it cannot be written: each sentence names what to correct. */
export type PreparedOrNot =
  | { readonly mail: PreparedMail }
  | { readonly problems: readonly string[] };
