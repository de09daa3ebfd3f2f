/** What each letter speaks of, whom it may be written to, and what it claims. */

import type { Channel, Level, Step } from "../dunning/scenario.ts";
import type { Customer, CustomerType } from "../ledger/types.ts";
import { LETTER_NAMES, type LetterModel } from "./letter.ts";

/**
 * - `step` the invoices that the ladder has at this letter today
 * - `late` every invoice past its day that nothing holds back
 * - `plan`, `promise` what the customer has agreed to pay
 * - `disputed` the invoices in dispute
 * - `account` everything that is open, due or not
 */
export type LetterSubject = "step" | "late" | "plan" | "promise" | "disputed" | "account";

export type LetterKind = {
  readonly subject: LetterSubject;
  /** It asks for money as due: nobody who may have paid, or who was granted time, gets it. */
  readonly isClaim: boolean;
  /** Its total holds what the law adds to late invoices. */
  readonly withAccessories: boolean;
  /** What the customer has to its credit comes off: the letter is about what the account owes. */
  readonly withCredits: boolean;
  /** It comes after a formal notice, and not before. */
  readonly afterNotice: boolean;
  readonly types: readonly CustomerType[];
  readonly channel: Extract<Channel, "letter" | "registered">;
  readonly level: Level;
};

const EVERYONE: readonly CustomerType[] = ["entreprise", "public", "particulier"];

const KINDS: ReadonlyMap<LetterModel, LetterKind> = new Map([
  ["relance-3", claim({ subject: "step", level: 2 })],
  ["mise-en-demeure", notice("entreprise")],
  ["mise-en-demeure-administration", notice("public")],
  ["mise-en-demeure-particulier", notice("particulier")],
  ["accord-echeancier", answer("plan")],
  ["confirmation-promesse", answer("promise")],
  ["desistement-cheque", answer("late")],
  ["reponse-litige", answer("disputed")],
  ["reponse-delai", answer("late")],
  ["releve-compte", answer("account")],
  [
    "reclamation-penalites",
    claim({ withAccessories: true, types: ["entreprise", "public"] as const }),
  ],
  [
    "remise-recouvrement",
    claim({ withAccessories: true, afterNotice: true, channel: "registered" }),
  ],
]);

const NOTICES: Readonly<Record<CustomerType, LetterModel>> = {
  entreprise: "mise-en-demeure",
  public: "mise-en-demeure-administration",
  particulier: "mise-en-demeure-particulier",
};

/** Undefined for what is written from the case file. */
export function kindOf(model: LetterModel): LetterKind | undefined {
  return KINDS.get(model);
}

export function isNotice(model: LetterModel): boolean {
  return Object.values(NOTICES).includes(model);
}

export function noticeFor({ type }: Pick<Customer, "type">): LetterModel {
  return NOTICES[type];
}

/**
 * What a step of the ladder is written with: the model that it names, or the one of its channel. A
 * notice is always that of the law which binds the customer.
 */
export function letterModelFor(
  step: Pick<Step, "template" | "channel" | "level">,
  customer: Pick<Customer, "type">,
): LetterModel {
  const named = Object.keys(LETTER_NAMES).find(
    (code): code is LetterModel => code === step.template,
  );
  if (named && !isNotice(named)) return named;
  if (step.channel === "file") return "remise-recouvrement";
  const isFormal = named !== undefined || step.channel === "registered" || step.level >= 3;
  return isFormal ? noticeFor(customer) : "relance-3";
}

function claim(words: Partial<LetterKind>): LetterKind {
  return {
    subject: "late",
    isClaim: true,
    withAccessories: false,
    withCredits: true,
    afterNotice: false,
    types: EVERYONE,
    channel: "letter",
    level: 0,
    ...words,
  };
}

/** A consumer owes nothing beside the principal (C. conso L121-21): its notice adds nothing. */
function notice(type: CustomerType): LetterKind {
  return claim({
    subject: "step",
    withAccessories: type !== "particulier",
    types: [type],
    channel: "registered",
    level: 3,
  });
}

function answer(subject: LetterSubject): LetterKind {
  return claim({
    subject,
    isClaim: false,
    withCredits: subject !== "promise" && subject !== "disputed",
  });
}
