/**
 * A mail as raw RFC 5322 text: ASCII, CRLF, no clock and no randomness inside. Every body is
 * base64, in which « -- » cannot occur: no boundary can be met inside a part.
 */

import type { Mailbox } from "./address.ts";
import { base64 } from "./base64.ts";
import { asciiName, fileNameParameters } from "./file-name.ts";
import {
  CRLF,
  dateHeader,
  type MailDate,
  mailboxesHeader,
  messageIdsHeader,
  subjectHeader,
} from "./header.ts";
import { utf8Bytes } from "./utf8.ts";

export type MailFile = {
  readonly fileName: string;
  readonly mimeType: string;
  /** Each 0–255. */
  readonly bytes: readonly number[];
};

/** An image that the HTML shows with `src="cid:…"`. */
export type InlineImage = MailFile & { readonly contentId: string };

export type MailMessage = {
  readonly from: Mailbox;
  readonly to: readonly Mailbox[];
  readonly cc?: readonly Mailbox[];
  readonly replyTo?: Mailbox;
  readonly subject: string;
  readonly date: MailDate;
  readonly messageId?: string;
  readonly inReplyTo?: string;
  /** The whole chain, oldest first. */
  readonly references?: readonly string[];
  readonly text: string;
  readonly html: string;
  readonly inlineImages?: readonly InlineImage[];
  readonly attachments?: readonly MailFile[];
  /** Names the boundaries; the same seed gives the same message to the byte. */
  readonly seed: string;
};

type Part = { readonly headers: readonly string[]; readonly body: string };

const BASE64_COLUMNS = /.{1,76}/g;
const MIME_TYPE = /^[a-z]+\/[a-z0-9][a-z0-9.+-]{0,60}$/;
const CONTENT_ID = /^[A-Za-z0-9][A-Za-z0-9._-]{0,40}(?:@[A-Za-z0-9.-]{1,60})?$/;

/** Throws on what the caller must have checked: addresses, message ids, MIME types, no recipient. */
export function buildMime(message: MailMessage): string {
  const root = withAttachments(withImages(alternative(message), message), message);
  return [...envelope(message), "MIME-Version: 1.0", render(root)].join(CRLF);
}

function envelope(message: MailMessage): string[] {
  if (message.to.length === 0) throw new RangeError("A mail needs a recipient");
  const { cc = [], references = [] } = message;
  return [
    mailboxesHeader("From", [message.from]),
    mailboxesHeader("To", message.to),
    ...(cc.length > 0 ? [mailboxesHeader("Cc", cc)] : []),
    ...(message.replyTo ? [mailboxesHeader("Reply-To", [message.replyTo])] : []),
    subjectHeader(message.subject),
    dateHeader(message.date),
    ...(message.messageId ? [messageIdsHeader("Message-ID", [message.messageId])] : []),
    ...(message.inReplyTo ? [messageIdsHeader("In-Reply-To", [message.inReplyTo])] : []),
    ...(references.length > 0 ? [messageIdsHeader("References", references)] : []),
  ];
}

/** Plain text first: RFC 2046, 5.1.4 puts the richest last. */
function alternative(message: MailMessage): Part {
  return multipart("alternative", message.seed, [
    textPart("plain", message.text),
    textPart("html", message.html),
  ]);
}

/** RFC 2387: the root comes first and its type is named. */
function withImages(root: Part, { inlineImages = [], seed }: MailMessage): Part {
  if (inlineImages.length === 0) return root;
  const parts = [root, ...inlineImages.map(imagePart)];
  return multipart("related", seed, parts, `;${CRLF} type="multipart/alternative"`);
}

function withAttachments(root: Part, { attachments = [], seed }: MailMessage): Part {
  if (attachments.length === 0) return root;
  return multipart("mixed", seed, [
    root,
    ...attachments.map((file) => filePart(file, { disposition: "attachment", headers: [] })),
  ]);
}

function imagePart(image: InlineImage): Part {
  if (!CONTENT_ID.test(image.contentId)) {
    throw new RangeError(`Not a content id: ${image.contentId}`);
  }
  return filePart(image, {
    disposition: "inline",
    headers: [`Content-ID: <${image.contentId}>`],
  });
}

function filePart(
  file: MailFile,
  { disposition, headers }: { disposition: string; headers: readonly string[] },
): Part {
  if (!MIME_TYPE.test(file.mimeType)) throw new RangeError(`Not a MIME type: ${file.mimeType}`);
  const name = asciiName(file.fileName).replace(/[\\"]/g, "\\$&");
  return {
    headers: [
      `Content-Type: ${file.mimeType};${CRLF} name="${name}"`,
      `Content-Disposition: ${disposition}${fileNameParameters(file.fileName)}`,
      ...headers,
      "Content-Transfer-Encoding: base64",
    ],
    body: base64Lines(file.bytes),
  };
}

/** A whole body of plain text, its header fields first. */
export function textBody(text: string): string {
  return render(textPart("plain", text));
}

/** The canonical form of a text ends its lines with CRLF, also inside base64 (RFC 2046, 4.1.1). */
function textPart(subtype: "plain" | "html", text: string): Part {
  return {
    headers: [`Content-Type: text/${subtype}; charset=UTF-8`, "Content-Transfer-Encoding: base64"],
    body: base64Lines(utf8Bytes(text.replace(/\r\n?|\n/g, CRLF))),
  };
}

function multipart(
  subtype: "alternative" | "related" | "mixed",
  seed: string,
  parts: readonly Part[],
  parameters = "",
): Part {
  const boundary = `=_${subtype}_${seed.replace(/[^A-Za-z0-9]/g, "").slice(0, 40)}`;
  const sections = parts.map((part) => `--${boundary}${CRLF}${render(part)}`);
  return {
    headers: [`Content-Type: multipart/${subtype};${CRLF} boundary="${boundary}"${parameters}`],
    body: `${sections.join("")}--${boundary}--${CRLF}`,
  };
}

/** Each body ends its last line. */
function render(part: Part): string {
  return `${part.headers.join(CRLF)}${CRLF}${CRLF}${part.body}`;
}

function base64Lines(bytes: readonly number[]): string {
  const lines = base64(bytes).match(BASE64_COLUMNS) ?? [""];
  return `${lines.join(CRLF)}${CRLF}`;
}
