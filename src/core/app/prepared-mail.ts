/** One message of today as it will leave, with what a person has changed in it; and a copy to oneself. */

import type { Book } from "../dunning/book.ts";
import { compose, composeWithProposal } from "../dunning/compose.ts";
import type { Edit } from "../dunning/edit.ts";
import { invoiceOf, type Key } from "../dunning/journal.ts";
import type { Draft, MailAction } from "../dunning/message.ts";
import { todaysDrafts } from "../dunning/todays-drafts.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { formatSums } from "../text/format.ts";
import { withPicture } from "../text/qr-image.ts";
import { refusalText } from "../text/refusals.ts";
import { envelope } from "./execute.ts";
import { askGiven } from "./mail-arguments.ts";
import type { MailEdit, PreparedOrNot } from "./mail-on-request.ts";
import type { Ports } from "./ports.ts";
import { readWorkbook } from "./read-workbook.ts";
import { type Answer, done, refused } from "./under-lock.ts";

/** The acts that the message makes, as the list has them; and the edit, if there is one. */
export type PreparedAsk = { readonly keys: readonly string[]; readonly edit?: MailEdit };

type NotPrepared = { readonly problems: readonly string[] };

const GONE =
  "Ce message n’est plus à envoyer tel quel : un règlement, un engagement ou un envoi a changé le plan. Actualisez la liste.";

export function readPreparedMail(ports: Ports, given: PreparedAsk): PreparedOrNot {
  const { keys, edit } = askGiven(given);
  const draft = draftOf(ports, keys);
  return "problems" in draft ? draft : preparedOf(draft, editBy(ports, edit));
}

export function preparedOf(draft: Draft, edit: Edit | undefined): PreparedOrNot {
  const composed = composeWithProposal(draft, edit);
  if ("problems" in composed) return { problems: composed.problems };
  const { action, proposal } = composed;
  const recipients = { to: addressesOf(action.to), cc: addressesOf(action.cc) };
  const { subject, body } = edit ?? proposal;
  return {
    mail: {
      keys: action.keys,
      customer: action.customer,
      name: action.customerName,
      step: action.step.name,
      recipients,
      subject: action.subject,
      html: withPicture(action),
      text: action.text,
      edit: { subject, body, ...recipients, seen: proposal.seen },
      total: formatSums(action.totals),
    },
  };
}

/** To the user alone, under a banner: it makes no step, and the log does not speak of it. */
export function sendTrial(ports: Ports, draft: Draft, edit: Edit | undefined): Answer {
  const moment = ports.clock.now();
  const action = compose(draft, { edit, trial: `${moment.day} ${moment.time}` });
  if ("problems" in action) return refused(action.problems.join(" "));
  const sender = ports.mail.sender();
  const { mime } = envelope(draft.context.of.settings, { action, sender, moment });
  const result = ports.mail.send(mime, undefined);
  return result.kind === "sent"
    ? done(`Test envoyé à ${sender}. Rien n’est parti vers ${action.customerName}.`)
    : refused(`Le test n’est pas parti. ${refusalText(result.error)}`);
}

export function editBy(
  { mail }: Pick<Ports, "mail">,
  edit: MailEdit | undefined,
): Edit | undefined {
  return edit && { ...edit, sender: mail.sender() };
}

/** The message of today that makes these acts and no other. */
export function draftOf(ports: Ports, keys: readonly Key[]): Draft | NotPrepared {
  const read = readWorkbook(ports);
  const blocked = blockedBy(read);
  if (blocked) return { problems: [blocked] };
  const { day } = ports.clock.now();
  const draft = accountsOf(read.book, keys)
    .flatMap((account) => todaysDrafts(read.book, day, account))
    .find(({ composition: { acts } }) => isSame(acts, keys));
  return draft ?? { problems: [GONE] };
}

export function blockedBy({ blocking }: BookRead): string | undefined {
  const [first] = blocking;
  return first && `Une cellule est à corriger d’abord : ${first.message} (${first.at}).`;
}

function accountsOf({ accounts }: Book, [first]: readonly Key[]) {
  if (!first) return [];
  const number = invoiceOf(first);
  return [...accounts.values()].filter(
    ({ customer, items }) =>
      number === `compte ${customer}` || items.some(({ invoice }) => invoice.number === number),
  );
}

function isSame(acts: Draft["composition"]["acts"], keys: readonly Key[]): boolean {
  return acts.length === keys.length && acts.every(({ key }) => keys.includes(key));
}

function addressesOf(mailboxes: MailAction["to"]): readonly string[] {
  return mailboxes.map(({ address }) => address);
}
