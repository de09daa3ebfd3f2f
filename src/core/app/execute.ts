/** Sends the messages of a plan: claim, flush, act, confirm; at most once, whatever dies when. */

import type { LogStatus } from "../dunning/journal.ts";
import type { MailAction } from "../dunning/message.ts";
import type { Step } from "../dunning/scenario.ts";
import type { InvoiceNumber } from "../ledger/types.ts";
import { ZERO } from "../money.ts";
import { type LogLine, logCells } from "../sheet/log-lines.ts";
import type { Settings } from "../sheet/settings.ts";
import type { Mailbox } from "../text/address.ts";
import { buildMime } from "../text/mime.ts";
import { qrImage } from "../text/qr-image.ts";
import type { LogWriter } from "./log-writer.ts";
import type { Moment, Ports, SendResult } from "./ports.ts";
import type { Outcome, OutcomeKind } from "./report.ts";

export type Sending = {
  readonly ports: Ports;
  readonly settings: Settings;
  readonly log: LogWriter;
};

/** What came of one message; `blocked` is set when no further message can leave now. */
export type Sent = { readonly outcome?: Outcome; readonly blocked?: string };

/**
 * The claim is in the log, and safe, before the message leaves: a run that dies in between leaves
 * a line « en cours » that is never sent again by itself. The confirmation becomes safe with the
 * flush of the next claim, or at the end of the run.
 */
export function sendMessage(sending: Sending, action: MailAction): Sent {
  const { ports } = sending;
  const sender = ports.mail.sender();
  const moment = ports.clock.now();
  const mail = envelope(sending.settings, { action, sender, moment });
  const claim = claimLine(action, { moment, sender, mail });
  append(sending, [claim]);
  ports.workbook.flush();
  const result = ports.mail.send(mail.mime, action.thread?.threadId);
  append(sending, linesAfter(claim, action, result));
  if (result.kind === "blocked") return { blocked: result.error };
  return { outcome: outcomeOf(action, mail, result) };
}

type Mail = {
  readonly to: readonly Mailbox[];
  readonly cc: readonly Mailbox[];
  readonly messageId: string;
  readonly mime: string;
};

type Sendable = {
  readonly action: MailAction;
  readonly sender: string;
  readonly moment: Moment;
};

/** In test mode the message goes to the user alone, outside any thread. */
export function envelope(settings: Settings, { action, sender, moment }: Sendable): Mail {
  const isTest = action.mode === "test";
  const to = isTest ? [{ address: sender }] : action.to;
  const cc = isTest ? [] : action.cc;
  const name = settings.senderName || settings.company;
  const messageId = messageIdOf(action.reference, { sender, moment });
  const chain = action.thread?.messageIds ?? [];
  const parent = chain[chain.length - 1];
  return {
    to,
    cc,
    messageId,
    mime: buildMime({
      from: { address: sender, ...(name ? { name } : {}) },
      to,
      cc,
      ...(settings.replyTo ? { replyTo: { address: settings.replyTo } } : {}),
      subject: action.subject,
      date: { day: moment.day, time: moment.time, zoneOffset: moment.offset },
      messageId,
      ...(parent ? { inReplyTo: parent, references: chain } : {}),
      text: action.text,
      html: action.html,
      ...(action.qr ? { inlineImages: [qrImage(action.qr, action.reference)] } : {}),
      seed: action.reference,
    }),
  };
}

function messageIdOf(
  reference: string,
  { sender, moment }: { readonly sender: string; readonly moment: Moment },
): string {
  const domain = sender.slice(sender.indexOf("@") + 1);
  return `<${reference.toLowerCase()}.${moment.day.replace(/-/g, "")}@${domain}>`;
}

/** One line for the message: all that a person needs to look for it, and its whole text. */
function claimLine(
  action: MailAction,
  {
    moment,
    sender,
    mail,
  }: { readonly moment: Moment; readonly sender: string; readonly mail: Mail },
): LogLine {
  return {
    day: moment.day,
    time: moment.time,
    author: sender,
    customer: action.customerName,
    invoices: action.invoices,
    channel: action.step.channel,
    step: action.step.name,
    level: action.step.level,
    status: "claimed",
    mode: action.mode,
    recipients: [...mail.to, ...mail.cc].map((mailbox) => mailbox.address),
    subject: action.subject,
    claimedCents: action.totalCents,
    countsForGap: action.step.countsForGap,
    reference: action.reference,
    error: "",
    messageId: mail.messageId,
    threadId: "",
    keys: action.keys,
    body: action.text,
  };
}

/** After the act: one line an invoice when it left, one line for the message when it did not. */
function linesAfter(claim: LogLine, action: MailAction, result: SendResult): readonly LogLine[] {
  const line = { ...claim, body: "" };
  switch (result.kind) {
    case "sent": {
      const status: LogStatus = action.mode === "test" ? "test" : "sent";
      return perInvoice({ ...line, status, threadId: result.threadId }, action.steps);
    }
    case "refused":
      return [{ ...line, status: "failed", error: result.error }];
    case "blocked":
      return [{ ...line, status: "notSent", error: result.error }];
    case "unknown":
      return [{ ...line, status: "doubtful", error: result.error }];
    default:
      return result satisfies never;
  }
}

/**
 * Each invoice has its own step and level, whatever the tone of the message. The sum claimed
 * stands on the first line only, so that a column adds up.
 */
export function perInvoice(
  line: LogLine,
  steps: readonly (Step | undefined)[],
): readonly LogLine[] {
  return line.keys.map((key, index) => ({
    ...line,
    step: steps[index]?.name ?? line.step,
    level: steps[index]?.level ?? line.level,
    keys: [key],
    invoices: line.invoices.slice(index, index + 1) satisfies readonly InvoiceNumber[],
    claimedCents: index === 0 ? line.claimedCents : ZERO,
  }));
}

export function append({ log }: Sending, lines: readonly LogLine[]): void {
  log.append(lines.map(logCells));
}

function outcomeOf(action: MailAction, mail: Mail, result: SendResult): Outcome {
  const kinds: Readonly<Record<Exclude<SendResult["kind"], "blocked">, OutcomeKind>> = {
    sent: action.mode === "test" ? "test" : "sent",
    refused: "refused",
    unknown: "unknown",
  };
  return {
    kind: result.kind === "blocked" ? "refused" : kinds[result.kind],
    audience: action.audience,
    customer: action.customerName,
    invoices: action.invoices,
    keys: action.keys,
    recipients: [...mail.to, ...mail.cc].map((mailbox) => mailbox.address),
    subject: action.subject,
    reference: action.reference,
    totals: action.totals,
    totalCents: action.totalCents,
    error: "error" in result ? result.error : "",
  };
}
