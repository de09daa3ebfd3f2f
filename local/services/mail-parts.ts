/** The parts of a message, decoded: what Gmail shows of it and searches in it. */

import {
  decodeWords,
  type Header,
  headerValue,
  type Message,
  parseMessage,
} from "./mail-headers.ts";

export type MailPart = {
  readonly mimeType: string;
  readonly fileName: string;
  readonly headers: readonly Header[];
  readonly content: Uint8Array;
  readonly charset: string;
  readonly parts: readonly MailPart[];
};

export function partsOf(raw: string): MailPart {
  const message = parseMessage(raw);
  return partOf(message ?? { headers: [], body: raw });
}

/** The text of all its plain and HTML parts, the markup of the latter taken away. */
export function readableText(part: MailPart): string {
  if (part.parts.length > 0) {
    return part.parts.map(readableText).join("\n");
  }
  const isAttachment = part.fileName !== "";
  if (!part.mimeType.startsWith("text/") || isAttachment) {
    return "";
  }
  const text = decoded(part);
  return part.mimeType === "text/html" ? text.replace(/<[^>]*>/g, " ") : text;
}

function decoded({ content, charset }: MailPart): string {
  try {
    return new TextDecoder(charset).decode(content);
  } catch {
    return Buffer.from(content).toString("latin1");
  }
}

function partOf(message: Message): MailPart {
  const type = headerValue(message, "Content-Type") ?? "text/plain";
  const mimeType = (type.split(";")[0] ?? "").trim().toLowerCase();
  const boundary = parameter(type, "boundary");
  const isMultipart = mimeType.startsWith("multipart/") && boundary !== undefined;
  return {
    mimeType,
    fileName: fileNameOf(message, type),
    headers: message.headers,
    content: isMultipart ? new Uint8Array() : contentOf(message),
    charset: parameter(type, "charset") ?? "us-ascii",
    parts: isMultipart ? subparts(message.body, boundary) : [],
  };
}

function subparts(body: string, boundary: string): MailPart[] {
  const pieces = `\r\n${body}`.split(`\r\n--${boundary}`).slice(1);
  const closed = pieces.findIndex((piece) => piece.startsWith("--"));
  return pieces
    .slice(0, closed < 0 ? pieces.length : closed)
    .map((piece) => partsOf(piece.replace(/^[ \t]*\r\n/, "")));
}

function contentOf(message: Message): Uint8Array {
  const encoding = headerValue(message, "Content-Transfer-Encoding")?.trim().toLowerCase();
  if (encoding === "base64") {
    return Buffer.from(message.body, "base64");
  }
  if (encoding !== "quoted-printable") {
    return Buffer.from(message.body, "utf8");
  }
  const text = message.body.replace(/[ \t]*=\r\n/g, "");
  const latin = text.replace(/=([0-9A-Fa-f]{2})/g, (_whole, hex) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(latin, "latin1");
}

function fileNameOf(message: Message, type: string): string {
  const disposition = headerValue(message, "Content-Disposition") ?? "";
  const extended = /filename\*=UTF-8''([^;\s]+)/i.exec(disposition)?.[1];
  if (extended !== undefined) {
    return decodeURIComponent(extended);
  }
  return decodeWords(parameter(disposition, "filename") ?? parameter(type, "name") ?? "");
}

function parameter(value: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^;\\s]+))`, "i").exec(value);
  return match?.[1] ?? match?.[2];
}
