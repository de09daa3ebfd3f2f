/** A message in its words: from its model, or as a person has rewritten it, in the thread of those before it. */

import { editableText, withoutTags } from "../text/editable.ts";
import type { Problems } from "../text/fill.ts";
import { forbiddenIn } from "../text/forbidden.ts";
import { formatList } from "../text/format.ts";
import { isMessageId } from "../text/header.ts";
import { MAIL_LANGUAGES } from "../text/mail-languages.ts";
import { qrContentId } from "../text/qr-content-id.ts";
import { type MailContent, renderMail } from "../text/render-mail.ts";
import type { MailTemplate } from "../text/template.ts";
import type { Template } from "./book.ts";
import { type Edit, recipientsOf } from "./edit.ts";
import { attemptOf, isApart, type LogEntry } from "./journal.ts";
import {
  type Changes,
  type Composed,
  type Draft,
  type MailAction,
  type Thread,
  type Unwritable,
  unwritable,
} from "./message.ts";
import { contentOf } from "./message-fields.ts";
import { referenceOf } from "./reference.ts";
import { TEAM_VARIANT, templateFor } from "./templates.ts";
import { transferCode } from "./transfer-code.ts";

export function compose(draft: Draft, changes: Changes = {}): Composed {
  const letter = letterOf(draft, changes);
  return "problem" in letter ? letter : composed(draft, letter, changes.edit);
}

type Proposal = MailTemplate & { readonly seen: string };

/** The message, and beside it what a person may edit. */
export function composeWithProposal(
  draft: Draft,
  edit: Edit | undefined,
): { readonly action: MailAction; readonly proposal: Proposal } | Unwritable {
  const letter = letterOf(draft);
  if ("problem" in letter) return letter;
  const proposal = proposalOf(letter);
  if ("problem" in proposal) return proposal;
  const action = composed(draft, letter, edit);
  return "problem" in action ? action : { action, proposal };
}

function composed(
  { context, composition }: Draft,
  letter: Letter,
  edit: Edit | undefined,
): Composed {
  const { customer } = context.of;
  const people = edit ? recipientsOf(edit, customer, composition) : composition;
  if ("problems" in people) return unwritable(people.problems);
  const written = write(letter, edit, people.to);
  if ("problem" in written) return written;
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
    ...written,
    subject: thread ? replySubject(thread.subject) : written.subject,
    reference: letter.content.reference,
    claimedInvoices: context.statement.lines.filter(
      ({ kind }) => kind === "invoice" || kind === "upcoming",
    ).length,
    totals: context.statement.totals,
    totalCents: context.statement.totalCents,
    ...(thread ? { thread } : {}),
  };
}

/** The text filled in, the tags of its blocks where they stand. */
function proposalOf(letter: Letter): Proposal | Unwritable {
  const text = editableText(letter.template, letter.content);
  if ("problems" in text) return unwritable(named(letter, undefined, text.problems));
  return { subject: subjectOf(letter), body: text.body, seen: seenIn(text) };
}

/** Names a text: another one has another name. */
function seenIn({ subject, body }: MailTemplate): string {
  return referenceOf(`${subject}\n${body}`);
}

type Letter = {
  readonly template: Template;
  readonly content: MailContent;
  readonly mode: MailAction["mode"];
  readonly qr: string | undefined;
  readonly thread: Thread | undefined;
};

function letterOf({ context, composition }: Draft, { trial }: Changes = {}): Letter | Unwritable {
  const { acts, lead, audience } = composition;
  const { customer, settings, history } = context.of;
  const variant = audience === "team" ? TEAM_VARIANT : customer.variant;
  const found = templateFor(context.book.templates, lead.step.template, variant);
  if ("problem" in found) return unwritable([found.problem]);
  const keys = acts.map(({ key }) => key);
  const mode = settings.testMode || trial !== undefined ? "test" : "live";
  const attempt = trial ?? attemptOf(history, keys);
  const reference = referenceOf([mode, attempt, ...keys].join("\n"));
  const previous = history.messages.get(lead.invoice) ?? [];
  const language = MAIL_LANGUAGES[variant.language];
  const content = contentOf(context, { language, lead, previous });
  const qr = audience === "customer" ? transferCode(context) : undefined;
  const picture = qr === undefined ? {} : { qrContentId: qrContentId(reference) };
  const isLadder = audience === "customer" && !keys.every(isApart);
  const isThreaded = isLadder && mode === "live" && settings.singleThread;
  return {
    template: found.template,
    content: {
      ...content,
      ...(content.bank ? { bank: { ...content.bank, ...picture } } : {}),
      reference,
    },
    mode,
    qr,
    thread: isThreaded ? threadOf(previous) : undefined,
  };
}

type Written = Pick<MailAction, "subject" | "text" | "html" | "qr">;

function write(letter: Letter, edit: Edit | undefined, to: MailAction["to"]): Written | Unwritable {
  const { template, content, mode, qr } = letter;
  const rendered = renderMail(edit ?? template, {
    ...content,
    ...(mode === "test" ? { test: { recipients: to.map(({ address }) => address) } } : {}),
  });
  if (rendered.kind === "problems") return unwritable(named(letter, edit, rendered.problems));
  const problems = edit
    ? editProblems(edit, editableText(template, content))
    : forbiddenProblems(template);
  if (problems.length > 0) return unwritable(problems);
  const { subject, text, html } = rendered;
  const isShown = qr !== undefined && html.includes(qrContentId(content.reference));
  return { subject, text, html, ...(isShown ? { qr } : {}) };
}

/** As the person is shown it: that of the conversation, where there is one. */
function subjectOf({ template, content, thread }: Letter): string {
  if (thread) return withoutTags(replySubject(thread.subject));
  const text = editableText(template, content);
  return "problems" in text ? "" : text.subject;
}

function forbiddenProblems({ code, subject, body }: Template): readonly string[] {
  const forbidden = forbiddenIn(`${subject}\n${body}`);
  return forbidden.length > 0 ? [`${code} : termes à retirer, ${formatList(forbidden)}`] : [];
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
