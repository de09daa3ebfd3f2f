/** One letter before it has its words: whom it is for, which invoices, which keys, what it says. */

import { addDays, type Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Judged } from "../dunning/customer-message.ts";
import type { Case } from "../dunning/exclusions.ts";
import { type Key, keyOf } from "../dunning/journal.ts";
import { judgeOf } from "../dunning/judge.ts";
import type { Step } from "../dunning/scenario.ts";
import { stepApart } from "../dunning/step-apart.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { formatCount, formatDay, formatLongDay } from "../text/format.ts";
import { accountContent } from "./account-table.ts";
import { addresseeValues } from "./addressee-values.ts";
import { claimConditions, claimTables, claimValues, DAYS, eurosOfSums } from "./claim-values.ts";
import { contactContent } from "./contact-values.ts";
import { disputeValues } from "./dispute-values.ts";
import {
  LETTER_NAMES,
  type LetterContent,
  type LetterDraft,
  type LetterModel,
  type LetterRequest,
} from "./letter.ts";
import { claimOf, type LetterClaim } from "./letter-claim.ts";
import { isByLetter, kindOf, letterModelFor } from "./letter-kinds.ts";
import {
  type AskedLetter,
  isProposed,
  type Refused,
  refused,
  subjectOf,
  wrongLetter,
} from "./letter-subject.ts";
import { promiseContent } from "./promise-values.ts";
import { senderValues } from "./sender-values.ts";

/** Beyond it nobody could call the time to pay a formal notice any more. */
export const MOST_NOTICE_DAYS = 60;

export function letterDraft(book: Book, today: Day, request: LetterRequest): LetterDraft | Refused {
  const customer = book.customers.get(request.customer);
  const account = book.accounts.get(request.customer);
  if (!customer || !account) return refused("Ce client n’a aucune facture dans le classeur.");
  const kind = kindOf(request.model);
  const wrong = wrongLetter(request.model, customer) ?? wrongDelay(request);
  if (!kind || wrong) return refused(wrong ?? "");
  const judged = judgeOf(book, today)(account);
  const asked: AskedLetter = { book, today, request, customer, kind, judged };
  const subject = subjectOf(asked);
  if ("problems" in subject) return subject;
  const claim = claimOf(book, subject, asked);
  if (!claim) return refused("Ce client n’a aucune facture dans le classeur.");
  const problem = kind.isClaim ? whyNotClaimed(asked, claim) : undefined;
  return problem ? refused(problem) : draftOf(asked, subject, claim);
}

function wrongDelay({ noticeDays }: LetterRequest): string | undefined {
  if (noticeDays === undefined) return undefined;
  return Number.isInteger(noticeDays) && noticeDays >= 1 && noticeDays <= MOST_NOTICE_DAYS
    ? undefined
    : `Le délai est un nombre de jours, de 1 à ${MOST_NOTICE_DAYS}.`;
}

/**
 * A letter that claims penalties shows what they come to and how: without a rate it would claim a
 * sum that nobody could check, so it waits for the rate.
 */
function whyNotClaimed({ kind }: AskedLetter, { statement, accessories }: LetterClaim) {
  if (statement.totals.every(({ cents }) => cents <= 0))
    return "Avoirs et règlements non affectés couvrent la somme due : à lettrer.";
  return kind.withAccessories && accessories?.unknown
    ? `Pénalités de retard : ${accessories.unknown.sentence}. Complétez la feuille Taux, puis recommencez.`
    : undefined;
}

function draftOf(
  asked: AskedLetter,
  subject: readonly Judged[],
  claim: LetterClaim,
): LetterDraft | Refused {
  const { request, customer, today } = asked;
  const acts = actsOf(asked, subject);
  const problem = alreadyMade(acts, subject[0]?.of);
  if (problem) return refused(problem);
  const invoices = subject.map(({ of }) => of.item.invoice.number);
  const name = LETTER_NAMES[request.model];
  return {
    request,
    customerName: customer.name,
    day: today,
    keys: acts.map(({ key }) => key),
    invoices,
    step: acts[0]?.step ?? apart(asked),
    content: contentOf(asked, subject, claim, acts[0]?.step ?? apart(asked)),
    claimedCents: eurosOfSums(claim.totals),
    totals: claim.totals,
    fileName: [today, name, whatOf(invoices)].filter((part) => part !== "").join(" "),
  };
}

/** A file name is searched for: its spaces are plain ones. */
function whatOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "";
  const count = others.length;
  return count === 0 ? first : `${first} et ${count} ${count > 1 ? "autres" : "autre"}`;
}

type Act = { readonly key: Key; readonly step: Step };

function actsOf(asked: AskedLetter, subject: readonly Judged[]): readonly Act[] {
  const { kind, request } = asked;
  if (kind.subject === "account" || subject.length === 0) {
    const step = apart(asked);
    return [{ key: `compte ${request.customer}/${step.id}` as Key, step }];
  }
  return subject.map((one) => {
    const step = kind.subject === "step" ? ladderStep(one, request.model) : undefined;
    const made = step ?? apart(asked);
    return { key: keyOf(one.of.item.invoice.number, made.id), step: made };
  });
}

/** The step of the ladder that this letter makes; of several, the first that was not made yet. */
function ladderStep(judged: Judged, model: LetterModel): Step | undefined {
  const { of, decision } = judged;
  if (isProposed(judged, model)) return decision.step;
  const steps = (of.scenario?.steps ?? []).filter(
    (step) => isByLetter(step) && letterModelFor(step, of.customer) === model,
  );
  const isMade = ({ id }: Step) => of.history.made.has(keyOf(of.item.invoice.number, id));
  return steps.find((step) => !isMade(step)) ?? steps[steps.length - 1];
}

/** The same letter may be written on another day: its step carries the day. */
function apart({ request, today, kind }: AskedLetter): Step {
  return {
    ...stepApart({
      id: `courrier-${request.model}-${today}`,
      name: LETTER_NAMES[request.model],
      channel: kind.channel,
      template: request.model,
      countsForGap: kind.isClaim,
    }),
    level: kind.level,
    automatic: false,
  };
}

/** Never sent twice for the same invoice. */
function alreadyMade(acts: readonly Act[], of: Case | undefined): string | undefined {
  const made = acts.flatMap(({ key, step }) => {
    const entry = of?.history.made.get(key);
    return entry ? [`${step.name}, déjà faite le ${formatDay(entry.day)} (${key}).`] : [];
  });
  return made.length > 0 ? made.join(" ") : undefined;
}

function contentOf(
  asked: AskedLetter,
  subject: readonly Judged[],
  claim: LetterClaim,
  step: Step,
): LetterContent {
  const { book, customer, today } = asked;
  const { settings } = book;
  const cases = subject.map(({ of }) => of);
  const [first] = asked.judged;
  const contacts = first ? contactContent(first.of, claim.items) : { values: {}, tables: {} };
  const agreed = promiseContent(asked);
  const account = accountContent(asked.judged.map(({ of }) => of));
  return {
    values: {
      ...senderValues(settings),
      ...addresseeValues(customer),
      ...claimValues(claim, { book, today, type: customer.type }),
      ...contacts.values,
      ...agreed.values,
      ...account.values,
      ...disputeValues(book, cases),
      ...deadlineValues(asked),
    },
    conditions: {
      ...claimConditions(claim),
      professionnel: customer.type === "entreprise",
      "acheteur public": customer.type === "public",
      particulier: customer.type === "particulier",
      recommandé: step.channel === "registered",
      "compte bloqué": cases.some(({ standing }) => standing.block !== undefined),
      "plusieurs échéances": (agreed.tables["échéances"] ?? []).length > 1,
      "reste non contesté": cases.some(
        ({ item, standing }) => item.balanceCents > standing.disputedCents,
      ),
      "relevé à régler":
        cases.some(({ item, today: on }) => item.invoice.due < on) &&
        !customer.collectiveProceedings,
    },
    tables: { ...claimTables(claim), ...contacts.tables, ...agreed.tables, ...account.tables },
  };
}

/** The time of a notice runs from its receipt, which nobody knows yet; a reminder names a day. */
function deadlineValues({ book, today, request }: AskedLetter): LetterContent["values"] {
  const { settings } = book;
  const days = request.noticeDays ?? settings.noticeDays;
  const last = nextWorkingDay(addDays(today, settings.deadlineDays), settings.holidayZone);
  return {
    délai: formatCount(days, DAYS),
    "date limite": formatDay(last),
    "date jour": formatDay(today),
    "date jour en lettres": formatLongDay(today),
  };
}
