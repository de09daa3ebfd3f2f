/** Copies of the mails that reached the customer, made again from what the log keeps of them. */

import type { Day } from "../day.ts";
import { CHANNEL_WORDS } from "../dunning/scenario.ts";
import { groupBy } from "../group.ts";
import type { Mailbox } from "../text/address.ts";
import { addressProblem } from "../text/address.ts";
import {
  CRLF,
  dateHeader,
  isMessageId,
  mailboxesHeader,
  messageIdsHeader,
  subjectHeader,
  textHeader,
} from "../text/header.ts";
import { textBody } from "../text/mime.ts";
import { plain } from "../text/typography.ts";
import type { LogFact } from "./log-facts.ts";

export type MailCopy = {
  readonly reference: string;
  readonly day: Day;
  /** « 08:15:03 ». */
  readonly time: string;
  readonly step: string;
  readonly invoices: readonly string[];
  readonly lines: readonly LogFact[];
};

const HOUR = /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?$/;

/** Where the cell of the hour says something else. */
const MIDNIGHT = "00:00:00";

/** The messages that left, oldest first. */
export function mailCopies(facts: readonly LogFact[]): readonly MailCopy[] {
  const mails = facts.filter(
    (fact) => plain(fact.text("channel")).trim() === plain(CHANNEL_WORDS.email),
  );
  return [...groupBy(mails, (fact) => fact.text("reference")).values()]
    .flatMap(copyOf)
    .sort((one, other) => (momentOf(one) < momentOf(other) ? -1 : 1));
}

function copyOf(lines: readonly LogFact[]): readonly MailCopy[] {
  const sent = lines.find(({ status }) => status === "sent");
  if (!sent?.day) return [];
  return [
    {
      reference: sent.text("reference"),
      day: sent.day,
      time: HOUR.test(sent.time) ? sent.time : MIDNIGHT,
      step: sent.text("step"),
      invoices: [...new Set(lines.flatMap((line) => line.list("invoices")))],
      lines,
    },
  ];
}

function momentOf({ day, time, reference }: MailCopy): string {
  return `${day} ${time} ${reference}`;
}

/** What the mail was like is not known any more: only its text was kept, and it says so. */
export function emlOf(copy: MailCopy, zoneOffset: string): string {
  const { lines, day, time } = copy;
  const field = (name: Parameters<LogFact["text"]>[0]): string =>
    lines.map((line) => line.text(name)).find((text) => text.trim() !== "") ?? "";
  const recipients = [...new Set(lines.flatMap((line) => line.list("recipients")))];
  const messageId = field("messageId").trim();
  const text = field("body") || "[Le journal n’a pas gardé le texte de ce message.]";
  return [
    ...mailboxes("From", [field("author").trim()]),
    ...mailboxes("To", recipients),
    subjectHeader(field("subject")),
    dateHeader({ day, time, zoneOffset }),
    ...(isMessageId(messageId) ? [messageIdsHeader("Message-ID", [messageId])] : []),
    textHeader("X-Ponctuel-Copie", `reconstituée du journal, ${lineWords(lines)}`),
    textHeader("X-Ponctuel-Reference", copy.reference),
    "MIME-Version: 1.0",
    textBody(text),
  ].join(CRLF);
}

function mailboxes(field: string, addresses: readonly string[]): readonly string[] {
  const usable = addresses.flatMap((address): readonly Mailbox[] =>
    addressProblem(address) === undefined ? [{ address }] : [],
  );
  return usable.length > 0 ? [mailboxesHeader(field, usable)] : [];
}

function lineWords(lines: readonly LogFact[]): string {
  const numbers = lines.flatMap(({ number }) => number ?? []);
  return numbers.length === 0 ? "ligne sans N°" : `ligne ${numbers.join(", ")}`;
}
