/** The outbox as the page shows it: what a customer would see, and what the mail carries along. */

import PostalMime from "postal-mime";
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
    html: mail.html ?? "",
    text: mail.text ?? "",
    attachments: mail.attachments.map(({ filename, mimeType, content }) => ({
      name: filename ?? "sans nom",
      mimeType,
      size: typeof content === "string" ? content.length : content.byteLength,
    })),
  };
}

function lineOf({ id, at, recipients, subject, threadId }: SentMessage, zone: string): MailLine {
  return { id, at: civilText(Date.parse(at), zone), recipients, subject, threadId };
}
