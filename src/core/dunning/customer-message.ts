/** The reminder of one customer: the lines that are due, what holds them back together, the message. */

import type { CustomerId } from "../ledger/types.ts";
import { areOnlyEuros } from "../sums.ts";
import { formatAmount } from "../text/format.ts";
import type { Book } from "./book.ts";
import { compose } from "./compose.ts";
import { decision } from "./decide.ts";
import { type Decision, isMail, type Reason } from "./decision.ts";
import { type Edits, editOf } from "./edit.ts";
import type { Case } from "./exclusions.ts";
import { type Draft, type MailAction, reminderDraft } from "./message.ts";
import { isPreventive } from "./scenario.ts";
import { type Statement, statementOf } from "./statement.ts";

/** One invoice of the customer and what was decided as if it were alone. */
export type Judged = { readonly of: Case; readonly decision: Decision };

export type CustomerMessage = {
  readonly decisions: readonly Decision[];
  readonly message?: MailAction;
};

type Drafted = { readonly judged: readonly Judged[]; readonly draft?: Draft };

export function customerMessage(
  book: Book,
  all: readonly Judged[],
  { stale, edits }: { readonly stale: Reason | undefined; readonly edits?: Edits | undefined },
): CustomerMessage {
  const { judged, draft } = customerDraft(book, all, stale);
  if (!draft) return { decisions: judged.map((one) => one.decision) };
  const message = compose(draft, { edit: editOf(edits, draft.composition) });
  return "problem" in message
    ? { decisions: judged.map((one) => holdOne(one, message.problem).decision) }
    : { decisions: judged.map((one) => one.decision), message };
}

/** What holds back a whole message although its lines are due; otherwise what it is made of. */
export function customerDraft(
  book: Book,
  all: readonly Judged[],
  stale: Reason | undefined,
): Drafted {
  const judged = book.settings.wholeAccount ? all : oneLevel(all);
  const sending = judged.filter((one) => isMail(one.decision));
  const of = sending[0]?.of;
  if (!of) return { judged };
  const decisions = judged.map((one) => one.decision);
  const statement = statementOf({ ...of, decisions });
  const reason =
    unclearAccount(book, of.customer.id) ??
    stale ??
    lateFirst(sending, statement) ??
    tooLittle(of, statement);
  if (reason) return { judged: judged.map((one) => holdOne(one, reason)) };
  const draft = reminderDraft({ of, book, statement, decisions });
  if ("problem" in draft) return { judged: judged.map((one) => holdOne(one, draft.problem)) };
  return { judged, draft };
}

/** One message a customer and run: the highest level first, the others once the gap has passed. */
function oneLevel(judged: readonly Judged[]): readonly Judged[] {
  const levels = judged.flatMap((one) => (isMail(one.decision) ? [levelOf(one)] : []));
  const highest = Math.max(0, ...levels);
  return judged.map((one) =>
    isMail(one.decision) && levelOf(one) < highest
      ? holdOne(one, {
          verdict: "wait",
          code: "other-level",
          reason: `un seul message par client : celui du niveau ${highest} part d’abord`,
        })
      : one,
  );
}

function levelOf({ decision: { step } }: Judged): number {
  return step?.level ?? 0;
}

function holdOne(one: Judged, reason: Reason): Judged {
  const { of, decision: made } = one;
  return isMail(made) ? { of, decision: decision(of, reason, made.step) } : one;
}

function unclearAccount(book: Book, customer: CustomerId): Reason | undefined {
  const why = book.unclear.get(customer);
  return why
    ? { verdict: "aside", code: "unclear-account", reason: `compte incertain : ${why}` }
    : undefined;
}

/** « Prochaine échéance » makes no sense to a customer who is late: the late invoice comes first. */
function lateFirst(sending: readonly Judged[], { lines }: Statement): Reason | undefined {
  const onlyBefore = sending.every(({ decision: { step } }) => step && isPreventive(step));
  return onlyBefore && lines.some((line) => line.kind === "invoice")
    ? {
        verdict: "wait",
        code: "late-first",
        reason: "pas de relance préventive : ce client a déjà une facture en retard",
      }
    : undefined;
}

/** The minimum is in euros: it says nothing of what is owed in another currency. */
function tooLittle({ settings }: Case, { totals, totalCents }: Statement): Reason | undefined {
  if (totals.every(({ cents }) => cents <= 0))
    return {
      verdict: "aside",
      code: "covered",
      reason: "avoirs et règlements non affectés couvrent la somme due : à lettrer",
    };
  if (areOnlyEuros(totals) && totalCents < settings.minimumCustomerCents)
    return {
      verdict: "aside",
      code: "below-customer-minimum",
      reason: `total de ${formatAmount(totalCents)} inférieur au minimum de ${formatAmount(settings.minimumCustomerCents)} par client`,
    };
  return undefined;
}
