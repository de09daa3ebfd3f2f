/** The ten outcomes of a call as the form offers them: their keys, their words, what each asks for. */

import type { ContactOutcome } from "../../core/app/contact-outcomes.ts";
import type { FieldName } from "./contact.ts";

export type OutcomeChoice = {
  readonly outcome: ContactOutcome;
  readonly key: string;
  readonly label: string;
  /** What to ask or to note, in the help of the note. */
  readonly hint: string;
};

export const OUTCOME_CHOICES: readonly OutcomeChoice[] = [
  {
    outcome: "promise",
    key: "1",
    label: "Promesse",
    hint: "Les relances attendent le jour promis.",
  },
  { outcome: "recall", key: "2", label: "À rappeler", hint: "" },
  {
    outcome: "dispute",
    key: "3",
    label: "Litige",
    hint: "Cochez plus bas les factures contestées : le reste peut être promis.",
  },
  {
    outcome: "notReceived",
    key: "4",
    label: "Facture non reçue",
    hint: "À quelle adresse l’envoyer, et quel jour sera-t-elle validée ?",
  },
  {
    outcome: "validation",
    key: "5",
    label: "En cours de validation",
    hint: "Qui valide, et quel jour ?",
  },
  {
    outcome: "paymentSent",
    key: "6",
    label: "Paiement envoyé",
    hint: "À quelle date, et de quelle banque ?",
  },
  { outcome: "messageLeft", key: "7", label: "Message laissé", hint: "" },
  { outcome: "unreachable", key: "8", label: "Injoignable", hint: "" },
  {
    outcome: "hardship",
    key: "9",
    label: "Difficultés financières",
    hint: "Quel montant dès maintenant, et quel échéancier ?",
  },
  { outcome: "refusal", key: "0", label: "Refus de payer", hint: "" },
];

/** Nobody was spoken to. */
const WITHOUT_PERSON: readonly ContactOutcome[] = ["messageLeft", "unreachable"];

export function isSpokenTo(outcome: ContactOutcome | undefined): boolean {
  return outcome !== undefined && !WITHOUT_PERSON.includes(outcome);
}

export function choiceOf(outcome: ContactOutcome | undefined): OutcomeChoice | undefined {
  return OUTCOME_CHOICES.find((choice) => choice.outcome === outcome);
}

const FIRST_FIELDS: Partial<Record<ContactOutcome, FieldName>> = {
  promise: "day0",
  recall: "recallDay",
  dispute: "cause",
  refusal: "cause",
};

/** Where the hand goes on: the field that the outcome asks for, or the outcome itself. */
export function firstFieldOf(outcome: ContactOutcome): FieldName {
  return FIRST_FIELDS[outcome] ?? "outcome";
}
