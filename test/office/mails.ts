/** Mails parsed back by a program that is not ours. */

import PostalMime, { type Email } from "postal-mime";
import type { SentMessage } from "../../local/stores/outbox.ts";

export type ReadMail = {
  readonly from: string | undefined;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly replyTo: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly messageId: string;
  readonly inReplyTo: string;
  readonly references: readonly string[];
  /** Names of all headers, in order. */
  readonly headers: readonly string[];
};

/** Everything that a message of ours carries, in order: one name more was injected. */
export const OUR_HEADERS = [
  "from",
  "to",
  "cc",
  "reply-to",
  "subject",
  "date",
  "message-id",
  "in-reply-to",
  "references",
  "mime-version",
  "content-type",
];

async function readMail({ raw }: Pick<SentMessage, "raw">): Promise<ReadMail> {
  const mail = await PostalMime.parse(raw);
  return {
    from: mail.from?.address,
    to: addressesOf(mail.to),
    cc: addressesOf(mail.cc),
    replyTo: addressesOf(mail.replyTo),
    subject: mail.subject ?? "",
    text: mail.text ?? "",
    html: mail.html ?? "",
    messageId: mail.messageId ?? "",
    inReplyTo: mail.inReplyTo ?? "",
    references: (mail.references ?? "").split(/\s+/).filter((id) => id !== ""),
    headers: mail.headers.map(({ key }) => key),
  };
}

export function readMails(messages: readonly SentMessage[]): Promise<ReadMail[]> {
  return Promise.all(messages.map(readMail));
}

function addressesOf(list: Email["to"]): readonly string[] {
  return (list ?? []).flatMap(({ address, group }) =>
    group ? group.map((member) => member.address) : [address ?? ""],
  );
}
