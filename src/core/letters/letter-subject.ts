/** Which invoices a letter is about, and why it may not be written. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Judged } from "../dunning/customer-message.ts";
import type { Reason } from "../dunning/decision.ts";
import { type Case, closedByLaw, exclusionOf, notAClaim } from "../dunning/exclusions.ts";
import { staleness } from "../dunning/freshness.ts";
import { isLetter } from "../dunning/scenario.ts";
import { stopped } from "../follow-up/holds.ts";
import { type Commitments, commitmentsIn } from "../follow-up/standing.ts";
import type { Customer } from "../ledger/types.ts";
import { formatDay, formatList } from "../text/format.ts";
import { LETTER_NAMES, type LetterDraft, type LetterModel, type LetterRequest } from "./letter.ts";
import { kindOf, type LetterKind, letterModelFor, noticeFor } from "./letter-kinds.ts";

/** `draft`: what it would be about, when only its values are missing. */
export type Refused = { readonly problems: readonly string[]; readonly draft?: LetterDraft };

export type AskedLetter = {
  readonly book: Book;
  readonly today: Day;
  readonly request: LetterRequest;
  readonly customer: Customer;
  readonly kind: LetterKind;
  readonly judged: readonly Judged[];
};

/** What makes an invoice no reminder of the day, and yet does not make it less due. */
const STILL_DUE = new Set(["below-minimum", "no-scenario", "failures", "direct-debit"]);

export function refused(...problems: readonly string[]): Refused {
  return { problems };
}

/** The letter is not for this customer, or not written here. */
export function wrongLetter(
  model: LetterModel,
  customer: Pick<Customer, "type" | "name">,
): string | undefined {
  const kind = kindOf(model);
  if (!kind) return `« ${LETTER_NAMES[model]} » se fait avec le dossier contentieux.`;
  if (kind.types.includes(customer.type)) return undefined;
  if (model === "reclamation-penalites")
    return `${customer.name} est un particulier : il ne doit ni pénalités de retard ni indemnité de recouvrement (Code de la consommation, article L. 121-21).`;
  const right = LETTER_NAMES[noticeFor(customer)];
  return `${customer.name} est de type « ${customer.type} » dans Clients : la lettre est « ${right} ».`;
}

export function subjectOf(asked: AskedLetter): readonly Judged[] | Refused {
  const { request } = asked;
  const subject = request.invoices.length > 0 ? named(asked) : proposed(asked);
  if ("problems" in subject) return subject;
  const problems = [
    ...whyNotAtAll(asked),
    ...subject.flatMap((one) => [...notConcerned(one, asked), ...whyNot(one, asked)]),
  ];
  return problems.length > 0 ? { problems: [...new Set(problems)] } : subject;
}

/** Is this invoice at this letter on its ladder today? */
export function isProposed({ of, decision }: Judged, model: LetterModel): boolean {
  const { step, verdict } = decision;
  return (
    verdict === "task" &&
    step !== undefined &&
    isLetter(step) &&
    letterModelFor(step, of.customer) === model
  );
}

function proposed(asked: AskedLetter): readonly Judged[] | Refused {
  const { kind, judged, request } = asked;
  const open = judged.filter(({ of }) => of.item.balanceCents > 0 && !notAClaim(of));
  const found = open.filter((one) => isMeant(one, asked));
  if (found.length > 0 || kind.subject === "account") return found;
  return refused(nothingToWrite(kind, request.model));
}

function isMeant(one: Judged, asked: AskedLetter): boolean {
  const { of } = one;
  switch (asked.kind.subject) {
    case "step":
      return isProposed(one, asked.request.model);
    case "late":
      return of.item.invoice.due < of.today && !isContested(of) && whyNot(one, asked).length === 0;
    case "plan":
      return coveredBy(asked, "instalment").has(of.item.invoice.at);
    case "promise":
      return coveredBy(asked, "promise").has(of.item.invoice.at);
    case "disputed":
      return of.standing.dispute !== undefined;
    case "account":
      return true;
    default:
      return asked.kind.subject satisfies never;
  }
}

/** A named invoice that the plan, the promise or the dispute of the letter does not speak of. */
function notConcerned(one: Judged, asked: AskedLetter): readonly string[] {
  const { subject } = asked.kind;
  const isAbout = subject === "plan" || subject === "promise" || subject === "disputed";
  if (!isAbout || isMeant(one, asked)) return [];
  const what = { plan: "aucun échéancier", promise: "aucune promesse", disputed: "aucun litige" };
  return [`${one.of.item.invoice.number} : ${what[subject]} en cours dans Engagements.`];
}

function coveredBy(asked: AskedLetter, kind: "instalment" | "promise"): ReadonlySet<string> {
  return new Set(pendingOf(commitmentsOf(asked), kind).flatMap(({ covers }) => [...covers]));
}

export function commitmentsOf({ book, customer, judged, today }: AskedLetter): Commitments {
  const account = judged[0]?.of.account;
  if (!account) return { agreed: [], announced: [] };
  return commitmentsIn({
    account,
    customer,
    followUps: book.followUps.get(customer.id) ?? [],
    graceDays: book.settings.promiseGraceDays,
    today,
  });
}

/** In the order of their days. */
export function pendingOf(
  { agreed }: Commitments,
  kind: "instalment" | "promise",
): Commitments["agreed"] {
  return agreed.filter(({ followUp, state }) => followUp.kind === kind && state === "pending");
}

function nothingToWrite({ subject }: LetterKind, model: LetterModel): string {
  switch (subject) {
    case "step":
      return `Aucune facture n’en est aujourd’hui à « ${LETTER_NAMES[model]} » : choisissez celles dont il s’agit.`;
    case "plan":
      return "Aucun échéancier en cours dans Engagements pour ce client.";
    case "promise":
      return "Aucune promesse en cours dans Engagements pour ce client.";
    case "disputed":
      return "Aucun litige en cours dans Engagements pour ce client.";
    default:
      return kindOf(model)?.afterNotice
        ? "Aucune facture de ce client n’a eu de mise en demeure : elle vient avant."
        : "Aucune facture de ce client n’est échue : choisissez celles dont il s’agit.";
  }
}

function named({ judged, request }: AskedLetter): readonly Judged[] | Refused {
  const found = judged.filter(({ of }) => request.invoices.includes(of.item.invoice.number));
  const numbers = new Set(found.map(({ of }) => of.item.invoice.number));
  const unknown = request.invoices.filter((number) => !numbers.has(number));
  return unknown.length > 0
    ? refused(`Pas de facture ${formatList(unknown)} chez ce client.`)
    : found;
}

/** A claim on stale payments might ask for what has been paid; an account in doubt has no total. */
function whyNotAtAll({ book, today, customer, kind }: AskedLetter): readonly string[] {
  const unclear = book.unclear.get(customer.id);
  if (unclear) return [`Compte incertain : ${unclear}.`];
  const stale = kind.isClaim ? staleness(book, today) : undefined;
  return stale ? [`Rien n’est réclamé par courrier tant que ${stale.reason}`] : [];
}

function whyNot({ of }: Judged, asked: AskedLetter): readonly string[] {
  const { invoice } = of.item;
  const why =
    notAClaim(of) ?? (asked.kind.isClaim ? whyNotClaimed(of, asked) : whyNotSpokenOf(of, asked));
  if (why) return [`${invoice.number} : ${why.reason}.`];
  if (asked.kind.isClaim && invoice.due >= of.today)
    return [`${invoice.number} : pas encore échue (${formatDay(invoice.due)}).`];
  if (asked.kind.afterNotice && !hadNotice(of))
    return [`${invoice.number} : aucune mise en demeure au journal, et elle vient avant.`];
  return [];
}

const NOTICE_LEVEL = 3;

/** In the log, or before the product came. */
function hadNotice({ item: { invoice }, customer, history }: Case): boolean {
  const before = invoice.startingLevel || customer.startingLevel;
  const contacts = history.contacts.get(customer.id) ?? [];
  return (
    before >= NOTICE_LEVEL ||
    contacts.some(
      ({ level, invoices }) => level === NOTICE_LEVEL && invoices.includes(invoice.number),
    )
  );
}

/** A dispute that a person names is theirs to claim; all that protects the customer still holds. */
function whyNotClaimed(of: Case, { book, today }: AskedLetter): Reason | undefined {
  const { customer, item } = of;
  const followUps = book.followUps.get(customer.id) ?? [];
  const why = closedByLaw(of) ?? stopped(item, { customer, followUps, today }) ?? exclusionOf(of);
  return why && (STILL_DUE.has(why.code) || why.code === "dispute") ? undefined : why;
}

/** A statement tells what is on the account, whoever has the file; nothing else is written then. */
function whyNotSpokenOf(of: Case, { kind }: AskedLetter): Reason | undefined {
  if (kind.subject === "account") return undefined;
  return closedByLaw(of) ?? (of.item.balanceCents <= 0 ? exclusionOf(of) : undefined);
}

/** As a whole: a contested part is left out of what is claimed, and the rest stays due. */
export function isContested({ standing }: Case): boolean {
  return standing.hold?.code === "dispute";
}
