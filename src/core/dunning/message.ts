/** The one message of a customer on a day: its step, its thread, its text. */

import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Sum } from "../sums.ts";
import type { Mailbox } from "../text/address.ts";
import { editableText, withoutTags } from "../text/editable.ts";
import type { Problems } from "../text/fill.ts";
import { forbiddenIn } from "../text/forbidden.ts";
import { formatList } from "../text/format.ts";
import { isMessageId } from "../text/header.ts";
import { type MailContent, renderMail } from "../text/render-mail.ts";
import type { MailTemplate } from "../text/template.ts";
import type { Book } from "./book.ts";
import { type Decision, isMail, type Reason } from "./decision.ts";
import { type Edit, recipientsOf } from "./edit.ts";
import type { Case } from "./exclusions.ts";
import { attemptOf, type Key, keyOf, type LogEntry } from "./journal.ts";
import { contentOf } from "./message-fields.ts";
import { referenceOf } from "./reference.ts";
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

/** The message from its model, or as a person has rewritten it, in the thread of those before it. */
export function compose(draft: Draft, changes: Changes = {}): Composed {
  const { context, composition } = draft;
  const letter = letterOf(draft, changes);
  if ("problem" in letter) return letter;
  const { edit } = changes;
  const { customer } = context.of;
  const people = edit ? recipientsOf(edit, customer, composition) : composition;
  if ("problems" in people) return unwritable(people.problems);
  const problems = problemsOf(letter, edit);
  if (problems.length > 0) return unwritable(problems);
  const rendered = renderMail(edit ?? letter.template, {
    ...letter.content,
    ...(letter.mode === "test"
      ? { test: { recipients: people.to.map(({ address }) => address) } }
      : {}),
  });
  if (rendered.kind === "problems") return unwritable(named(letter, edit, rendered.problems));
  const thread = edit && edit.subject !== subjectOf(letter) ? undefined : letter.thread;
  const { acts, lead } = composition;
  return {
    kind: "mail",
    audience: composition.audience,
    needsApproval: composition.needsApproval,
    mode: letter.mode,
    keys: acts.map(({ key }) => key),
    customer: customer.id,
    customerName: customer.name,
    step: lead.step,
    invoices: acts.flatMap(({ invoice }) => invoice ?? []),
    steps: acts.map(({ step }) => step),
    to: people.to,
    cc: people.cc,
    subject: thread ? replySubject(thread.subject) : rendered.subject,
    text: rendered.text,
    html: rendered.html,
    reference: letter.content.reference,
    totals: context.statement.totals,
    totalCents: context.statement.totalCents,
    ...(thread ? { thread } : {}),
  };
}

/** What a person may edit: the text filled in, the tags of its blocks where they stand. */
export function proposalOf(draft: Draft): (MailTemplate & { readonly seen: string }) | Unwritable {
  const letter = letterOf(draft);
  if ("problem" in letter) return letter;
  const text = editableText(letter.template, letter.content);
  if ("problems" in text) return unwritable(named(letter, undefined, text.problems));
  return { subject: subjectOf(letter), body: text.body, seen: seenIn(text) };
}

/** Names a text: another one has another name. */
function seenIn({ subject, body }: MailTemplate): string {
  return referenceOf(`${subject}\n${body}`);
}

type Letter = {
  readonly template: MailTemplate & { readonly code: string };
  readonly content: MailContent;
  readonly mode: MailAction["mode"];
  readonly thread?: Thread;
};

function letterOf({ context, composition }: Draft, { trial }: Changes = {}): Letter | Unwritable {
  const { acts, lead, audience } = composition;
  const template = context.book.templates.get(lead.step.template);
  if (!template) return unwritable([`modèle « ${lead.step.template} » introuvable dans Modèles`]);
  const { settings, history } = context.of;
  const keys = acts.map(({ key }) => key);
  const mode = settings.testMode || trial !== undefined ? "test" : "live";
  const attempt = trial ?? attemptOf(history, keys);
  const reference = referenceOf([mode, attempt, ...keys].join("\n"));
  const previous = history.messages.get(lead.invoice) ?? [];
  const isThreaded = audience === "customer" && mode === "live" && settings.singleThread;
  const thread = isThreaded ? threadOf(previous) : undefined;
  return {
    template,
    content: { ...contentOf(context, { lead, previous }), reference },
    mode,
    ...(thread ? { thread } : {}),
  };
}

/** As the person is shown it: that of the conversation, where there is one. */
function subjectOf({ template, content, thread }: Letter): string {
  if (thread) return withoutTags(replySubject(thread.subject));
  const text = editableText(template, content);
  return "problems" in text ? "" : text.subject;
}

function problemsOf({ template, content }: Letter, edit: Edit | undefined): readonly string[] {
  if (edit) return editProblems(edit, editableText(template, content));
  const forbidden = forbiddenIn(`${template.subject}\n${template.body}`);
  return forbidden.length > 0
    ? [`${template.code} : termes à retirer, ${formatList(forbidden)}`]
    : [];
}

/** A customer may be called what nobody may write: only what a person added counts. */
function editProblems(edit: Edit, proposed: MailTemplate | Problems): readonly string[] {
  const original = "problems" in proposed ? { subject: "", body: "" } : proposed;
  if (edit.seen !== undefined && edit.seen !== seenIn(original))
    return ["Le compte a changé depuis que ce texte a été modifié : repartez du texte proposé."];
  const own = forbiddenIn(`${original.subject}\n${original.body}`);
  const added = forbiddenIn(`${edit.subject}\n${edit.body}`).filter(
    (label) => !own.includes(label),
  );
  return added.length > 0 ? [`Termes à retirer : ${formatList(added)}.`] : [];
}

/** The problems of a model name it; those of an edit stand beside the text. */
function named(
  { template }: Letter,
  edit: Edit | undefined,
  problems: readonly string[],
): readonly string[] {
  return edit ? problems : problems.map((problem) => `${template.code} : ${problem}`);
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

function unwritable(problems: readonly string[]): Unwritable {
  const [reason = ""] = problems;
  return { problem: { verdict: "aside", code: "unwritable", reason }, problems };
}
