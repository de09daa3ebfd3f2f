/** What letters there are, and what one of them is made of before anything is written. */

import type { Day } from "../day.ts";
import type { Key } from "../dunning/journal.ts";
import type { Step } from "../dunning/scenario.ts";
import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Sum } from "../sums.ts";

export const LETTER_NAMES = {
  "relance-3": "Dernière relance avant mise en demeure",
  "mise-en-demeure": "Mise en demeure",
  "mise-en-demeure-administration": "Mise en demeure (administration)",
  "mise-en-demeure-particulier": "Mise en demeure (particulier)",
  "accord-echeancier": "Accord d’échéancier",
  "confirmation-promesse": "Confirmation de promesse",
  "desistement-cheque": "Désistement de chèque",
  "reponse-litige": "Réponse à un litige",
  "reponse-delai": "Réponse à une demande de délai",
  "releve-compte": "Relevé de compte",
  "reclamation-penalites": "Réclamation de pénalités",
  "remise-recouvrement": "Remise au recouvrement",
  "synthese-dossier": "Synthèse du dossier",
  "injonction-de-payer": "Requête en injonction de payer (projet)",
} as const;

/** Code of a model of letter. */
export type LetterModel = keyof typeof LETTER_NAMES;

export type LetterRequest = {
  readonly customer: CustomerId;
  readonly model: LetterModel;
  /** None: those that the ladder proposes, or that the model speaks of by itself. */
  readonly invoices: readonly InvoiceNumber[];
  /** Days from receipt that a notice gives to pay, where they are not those of the settings. */
  readonly noticeDays?: number;
};

/** What the tags of a model stand for in one letter. */
export type LetterContent = {
  /** By the name of the field, as `letter-fields.ts` lists them. */
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly conditions: Readonly<Record<string, boolean | undefined>>;
  /** Rows of each table, by its name; each row by the name of its fields. */
  readonly tables: Readonly<
    Record<string, readonly Readonly<Record<string, string>>[] | undefined>
  >;
};

export type LetterDraft = {
  readonly request: LetterRequest;
  readonly customerName: string;
  readonly day: Day;
  /** One an invoice; « compte <client>/… » for the whole account. */
  readonly keys: readonly Key[];
  readonly invoices: readonly InvoiceNumber[];
  /** Of the ladder, or apart from it. */
  readonly step: Step;
  readonly content: LetterContent;
  readonly claimedCents: Cents;
  readonly totals: readonly Sum[];
  /** « 2026-11-22 Mise en demeure F-2026-014 », without extension. */
  readonly fileName: string;
};
