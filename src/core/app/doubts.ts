/** Messages whose fate is unknown: said once, answered by a person or by the sent mail, never sent again. */

import type { Book } from "../dunning/book.ts";
import { historyOf, type LogEntry, stepOf } from "../dunning/journal.ts";
import type { Step } from "../dunning/scenario.ts";
import { type LogLine, NO_MESSAGE } from "../sheet/log-lines.ts";
import { append, perInvoice, type Sending } from "./execute.ts";
import type { WasSent } from "./ports.ts";

export type Doubt = Pick<
  LogEntry,
  "reference" | "day" | "time" | "recipients" | "subject" | "customer" | "invoices"
>;

/** What a person has to look for in the sent mail. */
export function doubtsOf(book: Book): readonly Doubt[] {
  return [...new Set(historyOf(book.log, "live").doubtful.values())];
}

/**
 * At the start of a run: a claim without an answer comes from a run that died. The sent mail
 * answers when the add-on may read it; otherwise a line « à vérifier » makes the doubt visible.
 */
export function noteDoubts(sending: Sending, book: Book): boolean {
  const history = historyOf(book.log, "live");
  const doubtful = new Set([...history.doubtful.values()]);
  let noted = false;
  for (const entry of doubtful) {
    const found = sending.ports.mail.wasSent(entry.reference);
    const claimed = claimedIn(book, entry);
    if (found) answer(sending, claimed, found);
    else if (history.unanswered.includes(entry))
      append(sending, [lineOf(sending, claimed, "doubtful")]);
    else continue;
    noted = true;
  }
  return noted;
}

/** A person has looked: the message left, or it did not and may be sent again. */
export function resolveDoubt(
  sending: Sending,
  book: Book,
  { reference, sent }: { readonly reference: string; readonly sent: boolean },
): boolean {
  const entry = [...historyOf(book.log, "live").doubtful.values()].find(
    (doubtful) => doubtful.reference === reference,
  );
  if (!entry) return false;
  answer(sending, claimedIn(book, entry), { sent, threadId: entry.threadId });
  return true;
}

type Claimed = {
  readonly entry: LogEntry;
  readonly customerName: string;
  readonly steps: readonly (Step | undefined)[];
};

function answer(sending: Sending, claimed: Claimed, { sent, threadId }: WasSent): void {
  const line = { ...lineOf(sending, claimed, sent ? "sent" : "notSent"), threadId };
  append(sending, sent ? perInvoice(line, claimed.steps) : [line]);
}

function claimedIn(book: Book, entry: LogEntry): Claimed {
  const customerName = book.customers.get(entry.customer)?.name ?? entry.customer;
  return { entry, customerName, steps: stepsOf(book, entry) };
}

/** The log has the keys; what each stands for is in the customer's scenario, if it still is. */
function stepsOf(book: Book, entry: LogEntry): Claimed["steps"] {
  const name = book.customers.get(entry.customer)?.scenario ?? "";
  const known = book.scenarios.get(name)?.steps ?? [];
  return entry.keys.map((key) => known.find((step) => step.id === stepOf(key)));
}

/** The day is that of the message: the gap runs from when the customer got it. */
function lineOf(
  { ports }: Sending,
  { entry, customerName }: Claimed,
  status: LogLine["status"],
): LogLine {
  return {
    day: entry.day,
    time: entry.time,
    author: ports.mail.sender(),
    customer: customerName,
    invoices: entry.invoices,
    channel: entry.channel,
    step: entry.step,
    level: entry.level,
    status,
    mode: entry.mode,
    ...NO_MESSAGE,
    recipients: entry.recipients,
    subject: entry.subject,
    countsForGap: entry.countsForGap,
    reference: entry.reference,
    messageId: entry.messageId,
    threadId: entry.threadId,
    keys: entry.keys,
    body: "",
  };
}
