/** What only a mail on request speaks of: promises, the cause of a dispute, where invoices are. */

import type { Day } from "../day.ts";
import { openOnes } from "../follow-up/scope.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { type Cents, ZERO } from "../money.ts";
import { EURO } from "../sums.ts";
import type { Language } from "../text/language.ts";
import type { MailLanguage } from "../text/mail-language.ts";
import type { MailContent } from "../text/render-mail.ts";
import { webLinkOf } from "../text/web-link.ts";
import type { MessageContext } from "./message.ts";

type Promised = { readonly day: Day; readonly amountCents?: Cents };

/** What the person says themselves; for what they leave out, « Engagements » speaks. */
export type RequestedValues = {
  readonly promises: readonly Promised[];
  readonly cause: string;
};

const WORDS: Readonly<Record<Language, { readonly on: string; readonly onReply: string }>> = {
  fr: { on: "le", onReply: "en réponse à ce message" },
  en: { on: "on", onReply: "in reply to this message" },
};

export function requestedValues(
  context: MessageContext,
  { language, items }: { readonly language: MailLanguage; readonly items: readonly OpenItem[] },
): MailContent["values"] {
  const { formats } = language;
  const promises = promisesOf(context);
  const amounts = promises.flatMap(({ amountCents }) => amountCents ?? []);
  return {
    promises: promises.map((one) => promiseLine(one, language)).join("\n"),
    promiseDay: promises[0] ? formats.day(promises[0].day) : "",
    promisedAmount:
      amounts.length > 0 ? formats.sums(amounts.map((cents) => ({ currency: EURO, cents }))) : "",
    cause: context.said?.cause || disputeCause(context),
    invoiceLinks: items.map((item) => linkLine(item, language)).join("\n"),
  };
}

function promisesOf({ said, of, book }: MessageContext): readonly Promised[] {
  if (said && said.promises.length > 0) return byDay(said.promises);
  const followUps = book.followUps.get(of.customer.id) ?? [];
  const open = [
    ...openOnes(followUps, "promise", of.today),
    ...openOnes(followUps, "instalment", of.today),
  ];
  return byDay(
    open.flatMap(({ day, amountCents }) =>
      day && day >= of.today ? [{ day, ...(amountCents ? { amountCents } : {}) }] : [],
    ),
  );
}

function byDay(promises: readonly Promised[]): readonly Promised[] {
  return [...promises].sort((one, other) => (one.day < other.day ? -1 : 1));
}

function promiseLine({ day, amountCents = ZERO }: Promised, language: MailLanguage): string {
  const { formats, code } = language;
  const on = `${WORDS[code].on} ${formats.day(day)}`;
  return amountCents > 0 ? `${formats.amount(amountCents)} ${on}` : on;
}

function disputeCause({ of, book }: MessageContext): string {
  const followUps = book.followUps.get(of.customer.id) ?? [];
  return openOnes(followUps, "dispute", of.today).slice(-1)[0]?.cause || of.item.invoice.dispute;
}

/** Anything but an address of the web is none that a customer could open. */
function linkLine({ invoice }: OpenItem, { code, words }: MailLanguage): string {
  const where = webLinkOf(invoice.pdfLink) || WORDS[code].onReply;
  return `${invoice.number}${words.colon}${where}`;
}
