/** Mails that a person asks for while at work on a customer: read as they will leave, and sent at most once a day. */

import type { Book } from "../dunning/book.ts";
import { compose } from "../dunning/compose.ts";
import { historyOf } from "../dunning/journal.ts";
import type { Draft, MailAction } from "../dunning/message.ts";
import { requestedDraft } from "../dunning/requested-mail.ts";
import { cents } from "../money.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { formatList } from "../text/format.ts";
import { refusalText } from "../text/refusals.ts";
import { allowanceLeft } from "./allowance.ts";
import { sendMessage } from "./execute.ts";
import { keepHead, openLog } from "./log-writer.ts";
import { askGiven } from "./mail-arguments.ts";
import type { MailEdit, MailRequest, PreparedOrNot } from "./mail-on-request.ts";
import type { Moment, Ports } from "./ports.ts";
import { blockedBy, editBy, preparedOf } from "./prepared-mail.ts";
import { readWorkbook } from "./read-workbook.ts";
import { whyNotNow } from "./remind.ts";
import type { Outcome } from "./report.ts";
import { stopSentence } from "./summary.ts";
import { type Answer, done, logProblem, refused, underLock } from "./under-lock.ts";

type NotPrepared = { readonly problems: readonly string[] };

export function readRequestedMail(
  ports: Ports,
  request: MailRequest,
  edit?: MailEdit,
): PreparedOrNot {
  const asked = askGiven({ request, edit });
  const read = readWorkbook(ports);
  const draft = draftOfRequest(read, ports.clock.now(), asked.request);
  return "problems" in draft ? draft : preparedOf(draft, editBy(ports, asked.edit));
}

/** By the executor of reminders: the claim is in the log before the mail leaves. */
export function sendRequestedMail(ports: Ports, request: MailRequest, edit?: MailEdit): Answer {
  return underLock(ports, (read) => {
    const asked = askGiven({ request, edit });
    const now = ports.clock.now();
    const draft = draftOfRequest(read, now, asked.request);
    if ("problems" in draft) return refused(draft.problems.join(" "));
    const action = compose(draft, { edit: editBy(ports, asked.edit) });
    if ("problems" in action) return refused(action.problems.join(" "));
    const problem =
      logProblem(ports, read) ?? madeToday(read.book, action) ?? whyNotSent(read, now, action);
    return problem === undefined ? sent(ports, read, action) : refused(problem);
  });
}

export function draftOfRequest(
  read: BookRead,
  { day }: Pick<Moment, "day">,
  request: MailRequest | undefined,
): Draft | NotPrepared {
  const { book, known } = read;
  const blocked = blockedBy(read);
  if (blocked) return { problems: [blocked] };
  if (!request) return { problems: ["Choisissez un modèle."] };
  const { customer, model, invoices = [], promises = [], cause = "" } = request;
  return requestedDraft(book, day, {
    customer: known.directory.resolve(customer),
    model,
    invoices,
    promises: promises.map(({ day: on, amountCents }) => ({
      day: on,
      ...(amountCents === undefined ? {} : { amountCents: cents(amountCents) }),
    })),
    cause,
  });
}

function madeToday({ log }: Book, { keys, mode, step }: MailAction): string | undefined {
  const { made, doubtful } = historyOf(log, mode);
  if (keys.some((key) => doubtful.has(key)))
    return `« ${step.name} » : un envoi d’aujourd’hui est à vérifier d’abord (menu Ponctuel ▸ Répondre aux envois à vérifier).`;
  return keys.some((key) => made.has(key))
    ? `« ${step.name} » est déjà parti aujourd’hui pour les mêmes factures : rien n’est envoyé deux fois le même jour.`
    : undefined;
}

function whyNotSent(read: BookRead, now: Moment, action: MailAction): string | undefined {
  if (action.to.length === 0)
    return "Personne à qui écrire : « Commercial » dans Clients, ou « Escalade commerciale à » dans Paramètres.";
  const stop = whyNotNow(read, now);
  if (stop) return stopSentence({ stop });
  const recipients = action.mode === "test" ? 1 : action.to.length + action.cc.length;
  return recipients > allowanceLeft(read.book, now)
    ? stopSentence({ stop: "allowance" })
    : undefined;
}

function sent(ports: Ports, { book, log }: BookRead, action: MailAction): Answer {
  const writer = openLog(ports, log);
  const { outcome, blocked } = sendMessage({ ports, settings: book.settings, log: writer }, action);
  ports.workbook.flush();
  keepHead(ports, writer);
  if (blocked !== undefined) return refused(refusalText(blocked));
  return outcome ? answerTo(outcome, action) : refused("Rien n’est parti.");
}

function answerTo({ kind, recipients, error }: Outcome, { step }: MailAction): Answer {
  switch (kind) {
    case "sent":
      return done(`« ${step.name} » envoyé à ${formatList(recipients)}.`);
    case "test":
      return done(`« ${step.name} » envoyé à vous seul : mode test.`);
    case "refused":
      return refused(refusalText(error));
    case "unknown":
      return refused(`À vérifier : ${refusalText(error)}`);
    default:
      return kind satisfies never;
  }
}
