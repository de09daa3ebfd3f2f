/** What only a mail on request speaks of: promises, the cause of a dispute, where invoices are. */

import type { Day } from "../day.ts";
import { openOnes } from "../follow-up/scope.ts";
import type { OpenItem } from "../ledger/settle.ts";
import { type Cents, ZERO } from "../money.ts";
import { EURO } from "../sums.ts";
import { formatAmount, formatDay, formatSums } from "../text/format.ts";
import type { MailContent } from "../text/render-mail.ts";
import type { MessageContext } from "./message.ts";

type Promised = { readonly day: Day; readonly amountCents?: Cents };

/** What the person says themselves; for what they leave out, « Engagements » speaks. */
export type RequestedValues = {
  readonly promises: readonly Promised[];
  readonly cause: string;
};

export function requestedValues(
  context: MessageContext,
  items: readonly OpenItem[],
): MailContent["values"] {
  const promises = promisesOf(context);
  const amounts = promises.flatMap(({ amountCents }) => amountCents ?? []);
  return {
    promises: promises.map(promiseLine).join("\n"),
    promiseDay: promises[0] ? formatDay(promises[0].day) : "",
    promisedAmount:
      amounts.length > 0 ? formatSums(amounts.map((cents) => ({ currency: EURO, cents }))) : "",
    cause: context.said?.cause || disputeCause(context),
    invoiceLinks: items.map(linkLine).join("\n"),
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

function promiseLine({ day, amountCents = ZERO }: Promised): string {
  return amountCents > 0
    ? `${formatAmount(amountCents)} le ${formatDay(day)}`
    : `le ${formatDay(day)}`;
}

function disputeCause({ of, book }: MessageContext): string {
  const followUps = book.followUps.get(of.customer.id) ?? [];
  return openOnes(followUps, "dispute", of.today).slice(-1)[0]?.cause || of.item.invoice.dispute;
}

/** Anything but an address of the web is none that a customer could open. */
function linkLine({ invoice }: OpenItem): string {
  const link = invoice.pdfLink.trim();
  const where = /^https?:\/\/\S+$/i.test(link) ? link : "en réponse à ce message";
  return `${invoice.number} : ${where}`;
}
