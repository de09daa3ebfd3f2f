/** One letter before it has its words: whom it is for, which invoices, which keys, what it says. */

import type { Day } from "../day.ts";
import type { Book } from "../dunning/book.ts";
import type { Judged } from "../dunning/customer-message.ts";
import { judgeOf } from "../dunning/judge.ts";
import { labelOf } from "../sheet/settings.ts";
import { eurosOfSums } from "./claim-values.ts";
import { LETTER_NAMES, type LetterDraft, type LetterRequest } from "./letter.ts";
import { actsOf, alreadyMade, apart } from "./letter-acts.ts";
import { claimOf, type LetterClaim } from "./letter-claim.ts";
import { contentOf } from "./letter-content.ts";
import { isNotice, kindOf } from "./letter-kinds.ts";
import {
  type AskedLetter,
  type Refused,
  refused,
  subjectOf,
  wrongLetter,
} from "./letter-subject.ts";
import { missingValues } from "./mentions.ts";

/** Beyond it nobody could call the time to pay a formal notice any more. */
const MOST_NOTICE_DAYS = 60;

export function letterDraft(book: Book, today: Day, request: LetterRequest): LetterDraft | Refused {
  const customer = book.customers.get(request.customer);
  const account = book.accounts.get(request.customer);
  if (!customer || !account) return refused("Ce client n’a aucune facture dans le classeur.");
  const kind = kindOf(request.model);
  const wrong = wrongLetter(request.model, customer) ?? wrongDelay(book, request);
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

function wrongDelay({ settings }: Book, { model, noticeDays }: LetterRequest): string | undefined {
  if (noticeDays !== undefined)
    return isDelay(noticeDays)
      ? undefined
      : `Le délai est un nombre de jours, de 1 à ${MOST_NOTICE_DAYS}.`;
  return !isNotice(model) || isDelay(settings.noticeDays)
    ? undefined
    : `« ${labelOf("noticeDays")} » : de 1 à ${MOST_NOTICE_DAYS}, à corriger dans Paramètres.`;
}

function isDelay(days: number): boolean {
  return Number.isInteger(days) && days >= 1 && days <= MOST_NOTICE_DAYS;
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
  const step = acts[0]?.step ?? apart(asked);
  const draft: LetterDraft = {
    request,
    customerName: customer.name,
    day: today,
    keys: acts.map(({ key }) => key),
    invoices,
    step,
    content: contentOf(asked, subject, { claim, step }),
    claimedCents: eurosOfSums(claim.totals),
    totals: claim.totals,
    fileName: [today, name, whatOf(invoices)].filter((part) => part !== "").join(" "),
  };
  const gap = planGap(draft);
  if (gap) return refused(gap);
  const lacking = missingValues(draft);
  return lacking.length > 0 ? { problems: lacking, draft } : draft;
}

/** Both sign the agreement: what is recognised as owed and what is spread out are one sum. */
function planGap({ request, content }: LetterDraft): string | undefined {
  const { "total échéancier": planned = "", "total dû": owed = "" } = content.values;
  return request.model === "accord-echeancier" && planned !== "" && planned !== owed
    ? `L’échéancier totalise ${planned}, la somme due est de ${owed} : mettez l’échéancier à jour dans Engagements, ou affectez les règlements.`
    : undefined;
}

/** A file name is searched for: its spaces are plain ones. */
function whatOf([first, ...others]: readonly string[]): string {
  if (first === undefined) return "";
  const count = others.length;
  return count === 0 ? first : `${first} et ${count} ${count > 1 ? "autres" : "autre"}`;
}
