/** The formal notices that the log tells of: when they were posted, what became of them, until when to pay. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import { factDayOf, type LetterRecord, lettersOf } from "../dunning/letter-record.ts";
import { type Notice, noticeOf } from "../dunning/notice.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";

export type NoticeFact = {
  readonly letter: LetterRecord;
  readonly notice: Notice;
  readonly postedOn: Day;
  readonly invoices: readonly InvoiceNumber[];
};

/** From this level on a registered letter is a formal notice. */
const FORMAL_LEVEL = 3;

export function noticesOf({ log, settings }: Book, customer: CustomerId): readonly NoticeFact[] {
  const own = log.filter((entry) => entry.customer === customer && entry.mode === "live");
  return lettersOf(own).flatMap((letter) => {
    const notice = noticeOf(letter, settings.holidayZone);
    const postedOn = factDayOf(letter, "posted");
    if (!notice || !postedOn || letter.written.level < FORMAL_LEVEL) return [];
    const invoices = [...new Set(letter.lines.flatMap((line) => line.invoices))];
    return [{ letter, notice, postedOn, invoices }];
  });
}

/** From which day a notice counts for that invoice: the first one that reached the customer. */
export function noticeDayOf(
  notices: readonly NoticeFact[],
  invoice: InvoiceNumber,
): Day | undefined {
  return notices
    .filter(({ invoices }) => invoices.includes(invoice))
    .flatMap(({ notice }) => (notice.kind === "known" ? [notice.from] : []))
    .sort()[0];
}
