/** The lines that the writing of a letter leaves in the log: before anything is made, and once it is. */

import type { Book } from "../dunning/book.ts";
import { attemptOf, type History, type LogEntry } from "../dunning/journal.ts";
import { referenceOf } from "../dunning/reference.ts";
import { isLetter } from "../dunning/scenario.ts";
import { LETTER_NAMES } from "../letters/letter.ts";
import { isNotice } from "../letters/letter-kinds.ts";
import { type LogLine, NO_MESSAGE } from "../sheet/log-lines.ts";
import type { Settings } from "../sheet/settings.ts";
import type { ArchivedFile } from "./archive.ts";
import { perInvoice } from "./execute.ts";
import type { LetterToday } from "./letter-today.ts";
import type { Moment, Ports } from "./ports.ts";

export type WrittenFiles = {
  readonly document: Pick<ArchivedFile, "link">;
  readonly pdf: Pick<ArchivedFile, "link" | "sha256">;
};

/** One line for the letter: all that a person needs to look for it, and its whole text. */
export function claimLine(
  { mail, clock }: Pick<Ports, "mail" | "clock">,
  { draft, filled }: Pick<LetterToday, "draft" | "filled">,
  { settings, history }: { readonly settings: Settings; readonly history: History },
): LogLine {
  const { request, step, keys } = draft;
  const { model, noticeDays = settings.noticeDays } = request;
  return {
    ...momentOf(clock.now()),
    author: mail.sender(),
    customer: draft.customerName,
    invoices: draft.invoices,
    channel: isLetter(step) ? step.channel : "letter",
    step: step.name,
    level: step.level,
    status: "claimed",
    mode: settings.testMode ? "test" : "live",
    ...NO_MESSAGE,
    subject: LETTER_NAMES[model],
    claimedCents: draft.claimedCents,
    countsForGap: step.countsForGap,
    reference: referenceOf(["letter", attemptOf(history, keys), ...keys].join("\n")),
    keys,
    body: filled.text,
    ...(isNotice(model) ? { noticeDays } : {}),
  };
}

/** The claim of an execution that was cut short, as this one answers it. */
export function claimAgain(
  { mail, clock }: Pick<Ports, "mail" | "clock">,
  { customers }: Pick<Book, "customers">,
  { at: _, ...entry }: LogEntry,
): LogLine {
  return {
    ...entry,
    ...momentOf(clock.now()),
    author: mail.sender(),
    customer: customers.get(entry.customer)?.name ?? entry.customer,
    error: "",
    body: "",
  };
}

/** One line an invoice, each with the files; the sum claimed stands on the first one only. */
export function preparedLines(claim: LogLine, { document, pdf }: WrittenFiles): readonly LogLine[] {
  const line: LogLine = {
    ...claim,
    status: "prepared",
    body: "",
    documentLink: document.link,
    pdfLink: pdf.link,
    pdfSha256: pdf.sha256,
  };
  return line.keys.length === line.invoices.length ? perInvoice(line, []) : [line];
}

/** Nothing of it is left, and its steps are free again. */
export function failedLine(claim: LogLine, error: string): LogLine {
  return { ...claim, status: "failed", body: "", error };
}

function momentOf({ day, time }: Moment): Pick<LogLine, "day" | "time"> {
  return { day, time };
}
