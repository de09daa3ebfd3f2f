/** Sent messages as the Gmail API shows and finds them. */

import type { World } from "../runtime/world.ts";
import type { SentMessage } from "../stores/outbox.ts";
import { apiError, fieldsOf, notEmulated } from "./api-error.ts";
import { toSigned } from "./bytes.ts";
import { decodeWords, type Header } from "./mail-headers.ts";
import { type MailPart, partsOf, readableText } from "./mail-parts.ts";

const SNIPPET_CHARACTERS = 200;

export function findMessage(world: World, id: string, method: string): SentMessage {
  const message = world.outbox.messages.find((sent) => sent.id === id);
  if (message === undefined) {
    throw apiError(method, "Requested entity was not found.");
  }
  return message;
}

/** A mail to oneself lies in Sent and in the inbox, as one message. */
export function labelsOf(world: World, message: SentMessage): string[] {
  const own = world.account.email.toLowerCase();
  const isToSelf = message.recipients.some(
    (address) => address.toLowerCase().replace(/\+[^@]*@/, "@") === own,
  );
  return isToSelf ? ["UNREAD", "SENT", "INBOX"] : ["SENT"];
}

/** `format` is full (the default), metadata, minimal or raw. */
export function messageView(world: World, message: SentMessage, options: unknown): object {
  const { format = "full", metadataHeaders } = fieldsOf(options);
  const root = partsOf(message.raw);
  const common = {
    id: message.id,
    threadId: message.threadId,
    labelIds: labelsOf(world, message),
    snippet: readableText(root).replace(/\s+/g, " ").trim().slice(0, SNIPPET_CHARACTERS),
    sizeEstimate: Buffer.byteLength(message.raw),
    internalDate: String(Date.parse(message.at)),
  };
  switch (format) {
    case "minimal":
      return common;
    case "raw":
      return { ...common, raw: toSigned(Buffer.from(message.raw)) };
    case "metadata":
      return {
        ...common,
        payload: { mimeType: root.mimeType, headers: shown(root.headers, metadataHeaders) },
      };
    case "full":
      return { ...common, payload: payloadOf(root, "") };
    default:
      throw apiError("gmail.users.messages.get", `Invalid value for format: ${String(format)}`);
  }
}

function shown(headers: readonly Header[], wanted: unknown): object[] {
  const names = Array.isArray(wanted) ? wanted.map((name) => String(name).toLowerCase()) : [];
  return headers
    .filter(({ name }) => names.length === 0 || names.includes(name.toLowerCase()))
    .map(({ name, value }) => ({ name, value: decodeWords(value) }));
}

/** Apps Script gives `body.data` as bytes where the REST interface gives base 64. */
function payloadOf(part: MailPart, partId: string): object {
  const prefix = partId === "" ? "" : `${partId}.`;
  const body = { size: part.content.length, data: toSigned(part.content) };
  return {
    partId,
    mimeType: part.mimeType,
    filename: part.fileName,
    headers: shown(part.headers, undefined),
    body: part.parts.length > 0 ? { size: 0 } : body,
    ...(part.parts.length > 0
      ? { parts: part.parts.map((child, index) => payloadOf(child, `${prefix}${index}`)) }
      : {}),
  };
}

/** Of Gmail's search language: `rfc822msgid:`, `in:sent`, words and quoted text, all of them together. */
export function search(world: World, query: string): readonly SentMessage[] {
  const tests = (query.match(/[a-z0-9]+:\S+|"[^"]*"|\S+/gi) ?? []).map(testOf);
  return [...world.outbox.messages]
    .reverse()
    .filter((message) => tests.every((test) => test(message)));
}

type Test = (message: SentMessage) => boolean;

function testOf(term: string): Test {
  const [, operator, value = ""] = /^([a-z0-9]+):(.+)$/i.exec(term) ?? [];
  if (operator === undefined) {
    const wanted = plain(term.replace(/"/g, ""));
    return (message) => searchable(message).includes(wanted);
  }
  if (operator === "rfc822msgid") {
    const id = value.replace(/^<?|>?$/g, "");
    return ({ messageId }) => messageId === `<${id}>`;
  }
  if (term === "in:sent") {
    return () => true;
  }
  throw notEmulated(`${operator}: in a Gmail search`);
}

function searchable(message: SentMessage): string {
  return plain(`${message.subject}\n${readableText(partsOf(message.raw))}`);
}

function plain(text: string): string {
  return text.replace(/\s+/g, " ").trim().toLowerCase();
}
