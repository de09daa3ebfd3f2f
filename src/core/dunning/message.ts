/** The one message of a customer on a day: its step, its thread, its text. */

import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Sum } from "../sums.ts";
import type { Mailbox } from "../text/address.ts";
import { forbiddenIn } from "../text/forbidden.ts";
import { formatList } from "../text/format.ts";
import { isMessageId } from "../text/header.ts";
import { MAIL_LANGUAGES } from "../text/mail-languages.ts";
import { qrContentId } from "../text/qr-content-id.ts";
import { renderMail } from "../text/render-mail.ts";
import type { Book } from "./book.ts";
import { type Decision, isMail, type Reason } from "./decision.ts";
import type { Case } from "./exclusions.ts";
import { attemptOf, type Key, keyOf, type LogEntry } from "./journal.ts";
import { contentOf } from "./message-fields.ts";
import { referenceOf } from "./reference.ts";
import type { Step } from "./scenario.ts";
import type { Statement } from "./statement.ts";
import { TEAM_VARIANT, templateFor } from "./templates.ts";
import { transferCode } from "./transfer-code.ts";

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

export type Composed = MailAction | { readonly problem: Reason };

/** The reminder to the customer, or why it cannot be written. */
export function messageFor(context: MessageContext): Composed {
  const sending = context.decisions.flatMap(sendingOf);
  const lead = [...sending, ...stepsAlreadyMade(context)].reduce<Tone | undefined>(
    (most, one) => (most && !isMoreAdvanced(one, most) ? most : one),
    undefined,
  );
  if (!lead) return unwritable("aucune étape à envoyer");
  const { customer } = context.of;
  return compose(context, {
    audience: "customer",
    needsApproval: sending.some(({ verdict }) => verdict === "approve"),
    acts: sending.map(({ invoice, step }) => ({ key: keyOf(invoice, step.id), invoice, step })),
    lead,
    to: customer.to,
    cc: customer.cc,
  });
}

/** The message from its model, in the thread of those before it. */
export function compose(context: MessageContext, composition: Composition): Composed {
  const { acts, lead, to, audience } = composition;
  const { customer, settings, history } = context.of;
  const keys = acts.map(({ key }) => key);
  const mode = settings.testMode ? "test" : "live";
  const reference = referenceOf([mode, attemptOf(history, keys), ...keys].join("\n"));
  const previous = history.messages.get(lead.invoice) ?? [];
  const written = write(context, { composition, previous, reference });
  if ("problem" in written) return written;
  const isThreaded = audience === "customer" && !settings.testMode && settings.singleThread;
  const thread = isThreaded ? threadOf(previous) : undefined;
  return {
    kind: "mail",
    audience,
    needsApproval: composition.needsApproval,
    mode,
    keys,
    customer: customer.id,
    customerName: customer.name,
    step: lead.step,
    invoices: acts.flatMap(({ invoice }) => invoice ?? []),
    steps: acts.map(({ step }) => step),
    to,
    cc: composition.cc,
    ...written,
    subject: thread ? replySubject(thread.subject) : written.subject,
    reference,
    totals: context.statement.totals,
    totalCents: context.statement.totalCents,
    ...(thread ? { thread } : {}),
  };
}

type Written = Pick<MailAction, "subject" | "text" | "html" | "qr">;

/** The text of the model in the reader’s language, or why it cannot leave. */
function write(
  context: MessageContext,
  {
    composition: { audience, lead, to },
    previous,
    reference,
  }: {
    readonly composition: Composition;
    readonly previous: readonly LogEntry[];
    readonly reference: string;
  },
): Written | { readonly problem: Reason } {
  const { customer, settings } = context.of;
  const variant = audience === "team" ? TEAM_VARIANT : customer.variant;
  const found = templateFor(context.book.templates, lead.step.template, variant);
  if ("problem" in found) return unwritable(found.problem);
  const { template } = found;
  const language = MAIL_LANGUAGES[variant.language];
  const content = contentOf(context, { language, lead, previous });
  const qr = audience === "customer" ? transferCode(context) : undefined;
  const picture = qr === undefined ? {} : { qrContentId: qrContentId(reference) };
  const rendered = renderMail(template, {
    ...content,
    ...(content.bank ? { bank: { ...content.bank, ...picture } } : {}),
    reference,
    ...(settings.testMode ? { test: { recipients: to.map(({ address }) => address) } } : {}),
  });
  if (rendered.kind === "problems") return unwritable(`${template.code} : ${rendered.problems[0]}`);
  const forbidden = forbiddenIn(`${template.subject}\n${template.body}`);
  if (forbidden.length > 0)
    return unwritable(`${template.code} : termes à retirer, ${formatList(forbidden)}`);
  const { subject, text, html } = rendered;
  const isShown = qr !== undefined && html.includes(qrContentId(reference));
  return { subject, text, html, ...(isShown ? { qr } : {}) };
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

function threadOf(previous: readonly LogEntry[]): Thread | undefined {
  const inThread = previous.filter(({ threadId }) => threadId !== "");
  const last = inThread[inThread.length - 1];
  const first = previous.find((entry) => entry.threadId === last?.threadId);
  if (!last?.threadId || !first) return undefined;
  const messageIds = previous
    .filter((entry) => entry.threadId === last.threadId && isMessageId(entry.messageId))
    .map((entry) => entry.messageId);
  return { threadId: last.threadId, messageIds: [...new Set(messageIds)], subject: first.subject };
}

function replySubject(subject: string): string {
  return /^re\s*:/i.test(subject) ? subject : `Re: ${subject}`;
}

function unwritable(reason: string): { readonly problem: Reason } {
  return { problem: { verdict: "aside", code: "unwritable", reason } };
}
