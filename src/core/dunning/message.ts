/** The one message of a customer on a day: its step, its thread, its text. */

import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Sum } from "../sums.ts";
import type { Mailbox } from "../text/address.ts";
import type { Book } from "./book.ts";
import { type Decision, isMail, type Reason } from "./decision.ts";
import type { Edit } from "./edit.ts";
import type { Case } from "./exclusions.ts";
import { type Key, keyOf } from "./journal.ts";
import type { RequestedValues } from "./requested-values.ts";
import type { Step } from "./scenario.ts";
import type { Statement } from "./statement.ts";

/** The messages of one ladder form one conversation in both mailboxes. */
export type Thread = {
  readonly threadId: string;
  /** Oldest first, for the header References. */
  readonly messageIds: readonly string[];
  /** Gmail keeps a thread together only while the subject stays the same. */
  readonly subject: string;
};

export type MailAction = {
  readonly kind: "mail";
  /** Internal mails go to our own side, whatever the gap, and make no reminder. */
  readonly audience: "customer" | "team";
  /** It leaves only once a person has approved its acts. */
  readonly needsApproval: boolean;
  readonly mode: "live" | "test";
  /** The acts: one step of one invoice each. */
  readonly keys: readonly Key[];
  readonly customer: CustomerId;
  readonly customerName: string;
  readonly step: Step;
  /** Invoices whose step is made by this message. */
  readonly invoices: readonly InvoiceNumber[];
  /** The step of each of these acts, in the same order. */
  readonly steps: readonly Step[];
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** What the QR code that the HTML shows asks for; its picture is made when it is sent. */
  readonly qr?: string;
  readonly reference: string;
  /** Invoices in its table: those whose step is made, and the others that are claimed along. */
  readonly claimedInvoices: number;
  /** What it claims. */
  readonly totals: readonly Sum[];
  /** The euros of it. */
  readonly totalCents: Cents;
  readonly thread?: Thread;
};

/** What gives a message its tone: one step of one invoice. */
export type Tone = Pick<Decision, "invoice" | "daysLate"> & { readonly step: Step };

type Sending = Tone & Pick<Decision, "verdict">;

export type MessageContext = {
  readonly book: Book;
  readonly statement: Statement;
  readonly decisions: readonly Decision[];
  /** The case of one of the invoices to remind. */
  readonly of: Case;
  /** What a person says in a mail that they ask for. */
  readonly said?: RequestedValues;
};

/** One act a line, with the one that gives the tone, and whom it goes to. */
export type Composition = {
  readonly audience: MailAction["audience"];
  readonly needsApproval: boolean;
  readonly acts: readonly {
    readonly key: Key;
    readonly invoice?: InvoiceNumber;
    readonly step: Step;
  }[];
  readonly lead: Tone;
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
};

/** All that a message is made of before it has its words. */
export type Draft = { readonly context: MessageContext; readonly composition: Composition };

export type Unwritable = {
  readonly problem: Reason;
  /** Each in a sentence; the first is that of the reason. */
  readonly problems: readonly string[];
};

export type Composed = MailAction | Unwritable;

/** How a message differs from what its model says. */
export type Changes = {
  readonly edit?: Edit | undefined;
  /** A copy to look at, for the user alone: this text makes it a message of its own. */
  readonly trial?: string;
};

/** What the reminder to the customer is made of, or why there is none. */
export function reminderDraft(context: MessageContext): Draft | Unwritable {
  const sending = context.decisions.flatMap(sendingOf);
  const lead = [...sending, ...stepsAlreadyMade(context)].reduce<Tone | undefined>(
    (most, one) => (most && !isMoreAdvanced(one, most) ? most : one),
    undefined,
  );
  if (!lead) return unwritable(["aucune étape à envoyer"]);
  const { customer } = context.of;
  const composition: Composition = {
    audience: "customer",
    needsApproval: sending.some(({ verdict }) => verdict === "approve"),
    acts: sending.map(({ invoice, step }) => ({ key: keyOf(invoice, step.id), invoice, step })),
    lead,
    to: customer.to,
    cc: customer.cc,
  };
  return { context, composition };
}

function sendingOf({ invoice, daysLate, step, verdict }: Decision): readonly Sending[] {
  return step && isMail({ verdict }) ? [{ invoice, daysLate, step, verdict }] : [];
}

/** A customer is never written to more softly than before about an invoice that is still late. */
function stepsAlreadyMade({ of, book, statement }: MessageContext): readonly Tone[] {
  const late = new Map(
    statement.lines
      .filter((line) => line.kind === "invoice")
      .map((line) => [line.number, line.daysLate]),
  );
  return of.account.items.flatMap(({ invoice }) => {
    const daysLate = late.get(invoice.number);
    const scenario = book.scenarios.get(invoice.scenario || of.customer.scenario);
    if (daysLate === undefined || !scenario) return [];
    return scenario.steps
      .filter((step) => step.channel === "email")
      .filter((step) => of.history.made.has(keyOf(invoice.number, step.id)))
      .map((step) => ({ invoice: invoice.number, step, daysLate }));
  });
}

/** The tone of a message is that of its most advanced invoice; of two alike, the latest one due. */
function isMoreAdvanced(one: Tone, other: Tone): boolean {
  if (one.step.level !== other.step.level) return one.step.level > other.step.level;
  if (one.step.rank !== other.step.rank) return one.step.rank > other.step.rank;
  return one.daysLate > other.daysLate;
}

export function unwritable(problems: readonly string[]): Unwritable {
  const [reason = ""] = problems;
  return { problem: { verdict: "aside", code: "unwritable", reason }, problems };
}
