/** The outbox as the page shows it: what a customer would see, and what the mail carries along. */

import PostalMime, { type Attachment, type Email } from "postal-mime";
import type { Outbox, SentMessage } from "../../stores/outbox.ts";
import type { MailLine, MailView } from "../protocol.ts";
import { civilText } from "./calendar.ts";

/** The latest first. */
export function mailLines({ messages }: Outbox, zone: string): readonly MailLine[] {
  return messages.map((message) => lineOf(message, zone)).reverse();
}

export async function mailView(
  { messages }: Outbox,
  id: string,
  zone: string,
): Promise<MailView | undefined> {
  const message = messages.find((one) => one.id === id);
  if (message === undefined) return undefined;
  const mail = await PostalMime.parse(message.raw);
  return {
    ...lineOf(message, zone),
    messageId: message.messageId,
    headers: mail.headers.map(({ originalKey, value }) => ({ name: originalKey, value })),
    html: withPictures(mail),
    text: mail.text ?? "",
    attachments: mail.attachments
      .filter((file) => !isShown(file, mail))
      .map(({ filename, mimeType, content }) => ({
        name: filename ?? "sans nom",
        mimeType,
        size: typeof content === "string" ? content.length : content.byteLength,
      })),
  };
}

/** The frame of the page has no mail around it: its pictures come along in the HTML itself. */
function withPictures(mail: Email): string {
  return mail.attachments
    .filter((file) => isShown(file, mail))
    .reduce(
      (html, file) => html.replaceAll(`"${cidOf(file)}"`, `"${dataUrl(file)}"`),
      mail.html ?? "",
    );
}

function isShown(file: Attachment, { html }: Email): boolean {
  const isPicture = /^image\/(gif|png|jpeg)$/.test(file.mimeType);
  return isPicture && file.contentId !== undefined && (html ?? "").includes(`"${cidOf(file)}"`);
}

function cidOf({ contentId = "" }: Attachment): string {
  return `cid:${contentId.replace(/^<|>$/g, "")}`;
}

function dataUrl({ content, mimeType }: Attachment): string {
  const bytes =
    typeof content === "string" ? Buffer.from(content) : Buffer.from(new Uint8Array(content));
  return `data:${mimeType};base64,${bytes.toString("base64")}`;
}

function lineOf({ id, at, recipients, subject, threadId }: SentMessage, zone: string): MailLine {
  return { id, at: civilText(Date.parse(at), zone), recipients, subject, threadId };
}
