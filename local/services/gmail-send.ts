/**
 * What Gmail does with a message that it is asked to send: what it refuses, what it rewrites, and
 * which thread it puts it in.
 */

import type { World } from "../runtime/world.ts";
import type { SentMessage } from "../stores/outbox.ts";
import { apiError, fieldsOf, notEmulated, textField } from "./api-error.ts";
import { fromSigned } from "./bytes.ts";
import { formatDate } from "./date-format.ts";
import {
  decodeWords,
  headersNamed,
  headerValue,
  type Mailbox,
  type Message,
  mailboxes,
  parseMessage,
} from "./mail-headers.ts";

/** https://developers.google.com/apps-script/guides/services/quotas */
const MAX_RECIPIENTS = 50;
const MAX_BYTES = 25 * 1024 * 1024;
/** RFC 5322, 2.1.1: « Each line of characters MUST be no more than 998 characters ». */
const MAX_HEADER_LINE_BYTES = 998;

export type RawMail = { readonly text: string; readonly message: Message };

/** The MIME text of a request `{raw}`, with the faults that make Gmail refuse it as a whole. */
export function readRaw(resource: unknown, method: string): RawMail {
  const { raw } = fieldsOf(resource);
  const text = rawText(raw, method);
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw apiError(method, "Message too large.");
  }
  if (/\r(?!\n)|(?<!\r)\n/.test(text)) {
    throw apiError(method, "the message holds a bare CR or LF (RFC 5322, 2.3)");
  }
  const message = parseMessage(text);
  if (message === undefined) {
    throw apiError(method, "the message holds a header line without a name");
  }
  for (const line of message.headers.flatMap(({ lines }) => lines.split("\r\n"))) {
    if (Buffer.byteLength(line) > MAX_HEADER_LINE_BYTES) {
      throw apiError(method, `a header line is longer than ${MAX_HEADER_LINE_BYTES} bytes`);
    }
  }
  return { text, message };
}

/** Web-safe base 64, padded or not, or an array of bytes. */
function rawText(raw: unknown, method: string): string {
  if (Array.isArray(raw)) {
    return Buffer.from(fromSigned(raw)).toString("utf8");
  }
  if (typeof raw !== "string" || raw === "") {
    throw apiError(
      method,
      "'raw' RFC822 payload message string or uploading message via /upload/* URL required",
    );
  }
  if (!/^[A-Za-z0-9_-]+={0,2}$/.test(raw)) {
    throw apiError(method, "Invalid value for ByteString");
  }
  return Buffer.from(raw, "base64url").toString("utf8");
}

/** Checks, counts, rewrites and stores the message: when it returns, the message has left. */
export function sendMail(world: World, resource: unknown, method: string): SentMessage {
  const { message } = readRaw(resource, method);
  const recipients = recipientsOf(message, method);
  if (recipients.length > MAX_RECIPIENTS) {
    throw apiError(method, "Limit Exceeded: Email Recipients Per Message.");
  }
  world.quotas.take("mailRecipients", recipients.length);
  const id = idAt(world.clock.now(), world.outbox.messages.length);
  const messageId = messageIdOf(world, message, id);
  const subject = decodeWords(headerValue(message, "Subject") ?? "");
  return world.outbox.add({
    id,
    threadId: threadFor(world, textField(resource, "threadId"), message, subject) ?? id,
    messageId,
    at: new Date(world.clock.now()).toISOString(),
    recipients,
    subject,
    raw: rewritten(world, message, messageId),
  });
}

function recipientsOf(message: Message, method: string): string[] {
  const recipients = ["To", "Cc", "Bcc"].flatMap((name) =>
    headersNamed(message, name).flatMap(({ value }) => {
      const list = mailboxes(value);
      if (list === undefined) {
        throw apiError(method, `Invalid ${name} header`);
      }
      return list.map(({ address }) => address);
    }),
  );
  if (recipients.length === 0) {
    throw apiError(method, "Recipient address required");
  }
  return recipients;
}

/** Sixteen hexadecimal digits that grow with time, as Gmail's do. */
export function idAt(epochMs: number, sequence: number): string {
  return ((BigInt(Math.floor(epochMs)) << 20n) + BigInt(sequence)).toString(16).padStart(16, "0");
}

const MESSAGE_ID = /<[^<>\s@]+@[^<>\s@]+>/g;

function messageIdOf(world: World, message: Message, id: string): string {
  const own = headerValue(message, "Message-ID")?.match(MESSAGE_ID)?.[0];
  return own !== undefined && world.switches.gmailKeepsMessageId
    ? own
    : `<CA+ponctuel${id}@mail.gmail.com>`;
}

/**
 * Gmail writes From, Date and Message-ID itself where they are missing or not its user's. What it
 * replaces it keeps beside: « X-Google-Original-From » (seen on mailing lists), and
 * « X-Google-Original-Message-ID ». Bcc stays: this is the copy in the sender's mailbox.
 */
function rewritten(world: World, message: Message, messageId: string): string {
  const added: string[] = [];
  if (headerValue(message, "Date") === undefined) {
    const now = new Date(world.clock.now());
    added.push(`Date: ${formatDate(now, "GMT", "EEE, dd MMM yyyy HH:mm:ss Z")}`);
  }
  if (headerValue(message, "Message-ID")?.trim() !== messageId) {
    added.push(`Message-ID: ${messageId}`);
  }
  const from = senderLine(world, message);
  if (from !== undefined) {
    added.push(from);
  }
  const kept = message.headers.map(({ name, lines }) => {
    const isReplaced =
      (name.toLowerCase() === "from" && from !== undefined) ||
      (name.toLowerCase() === "message-id" && added.includes(`Message-ID: ${messageId}`));
    return isReplaced ? `X-Google-Original-${lines}` : lines;
  });
  return `${[...added, ...kept].join("\r\n")}\r\n\r\n${message.body}`;
}

/** The From line that Gmail writes instead of the script's, if it does. */
function senderLine(world: World, message: Message): string | undefined {
  const { email, aliases = [] } = world.account;
  const written = headersNamed(message, "From");
  const [sender, ...others] = written.flatMap(({ value }) => mailboxes(value) ?? []);
  if (sender !== undefined && others.length === 0 && written.length === 1) {
    const own = [email, ...aliases].map((address) => address.toLowerCase());
    return own.includes(sender.address.toLowerCase()) ? undefined : fromLine(sender, email);
  }
  return `From: ${email}`;
}

function fromLine({ displayName }: Mailbox, email: string): string {
  return displayName === "" ? `From: ${email}` : `From: ${displayName} <${email}>`;
}

/**
 * « The requested threadId must be specified, the References and In-Reply-To headers must be set,
 * the Subject headers must match »: https://developers.google.com/workspace/gmail/api/guides/threads
 */
function threadFor(
  world: World,
  asked: string | undefined,
  message: Message,
  subject: string,
): string | undefined {
  const members = world.outbox.messages.filter(({ threadId }) => threadId === asked);
  const cited = ["References", "In-Reply-To"].flatMap(
    (name) => headerValue(message, name)?.match(MESSAGE_ID) ?? [],
  );
  const isReply = members.some(({ messageId }) => cited.includes(messageId));
  const hasSameSubject = members.some((member) => bare(member.subject) === bare(subject));
  return isReply && hasSameSubject ? asked : undefined;
}

/** A subject without its « Re: » and « Fwd: », spaces made single. */
function bare(subject: string): string {
  return subject
    .replace(/^(?:\s*(?:re|fwd?)\s*:)+/i, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** A userId is « me » or the account's own address. */
export function checkUser(world: World, userId: unknown, method: string): void {
  if (userId !== "me" && userId !== world.account.email) {
    throw apiError(method, `Delegation denied for ${world.account.email}`);
  }
}

/** The bytes of an upload beside the resource, which the host does not take. */
export function refuseUpload(mediaData: unknown): void {
  if (mediaData !== undefined && mediaData !== null) {
    throw notEmulated("the upload of a message as a blob; give it as raw");
  }
}
