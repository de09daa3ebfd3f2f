/** What a call came to, in ten words, and what follows from each by itself. */

export type ContactOutcome =
  | "promise"
  | "recall"
  | "dispute"
  | "notReceived"
  | "validation"
  | "paymentSent"
  | "messageLeft"
  | "unreachable"
  | "hardship"
  | "refusal";

type Consequence = {
  readonly word: string;
  /** What to do next, unless the person says otherwise. */
  readonly nextAction: string;
  /** The customer is called again after so many days, moved to a working day. */
  readonly recallAfter?: number;
};

export const OUTCOMES: Readonly<Record<ContactOutcome, Consequence>> = {
  promise: { word: "promesse de paiement", nextAction: "vérifier le règlement" },
  recall: { word: "à rappeler", nextAction: "rappeler" },
  dispute: { word: "litige", nextAction: "traiter le litige" },
  notReceived: {
    word: "facture non reçue",
    nextAction: "renvoyer la facture, puis rappeler",
    recallAfter: 3,
  },
  validation: {
    word: "en cours de validation",
    nextAction: "rappeler : qui valide, et quand ?",
    recallAfter: 5,
  },
  paymentSent: { word: "paiement envoyé", nextAction: "vérifier les règlements" },
  messageLeft: { word: "message laissé", nextAction: "rappeler", recallAfter: 2 },
  unreachable: { word: "injoignable", nextAction: "rappeler", recallAfter: 2 },
  hardship: {
    word: "difficultés financières",
    nextAction: "proposer un échéancier, prévenir le responsable",
  },
  refusal: { word: "refus de payer", nextAction: "préparer la mise en demeure" },
};

/** The money that is said to be on its way is awaited for so many days. */
export const ANNOUNCED_DAYS = 5;

/** After so many calls in a row that nobody answered, the number may be wrong. */
export const MOST_UNANSWERED = 3;
export const CHECK_NUMBER = "vérifier les coordonnées";
