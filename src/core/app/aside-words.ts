/** What invoices are put aside for, in a few words: the groups of the morning’s summary. */

import { capital } from "../text/typography.ts";

/** By the code of the decision. */
const WORDS: Readonly<Record<string, string>> = {
  "below-customer-minimum": "Sous le minimum",
  "below-minimum": "Sous le minimum",
  "collective-proceedings": "Procédure collective",
  contradiction: "À vérifier",
  covered: "Couvertes par des avoirs ou des règlements",
  "direct-debit": "Prélèvement",
  dispute: "En litige",
  draft: "Brouillon",
  "end-of-ladder": "Dernière étape faite",
  failures: "Refusées par Gmail",
  "in-doubt": "Envoi à vérifier",
  litigation: "Au contentieux",
  "no-address": "Sans adresse e-mail",
  "no-scenario": "Scénario inconnu",
  "no-trigger-day": "Date manquante",
  pause: "En pause",
  "payment-to-come": "À vérifier",
  promise: "Promesse en attente",
  "stale-payments": "Règlements à confirmer",
  "stop-customer": "Ne plus relancer",
  "stop-invoice": "Ne plus relancer",
  "too-many-recipients": "Trop de destinataires",
  "unallocated-payment": "Sans doute réglées",
  "unclear-account": "Compte incertain",
  unreadable: "Ligne illisible",
  unwritable: "Modèle à corriger",
};

/** A reason that has no words here says what it is itself. */
export function asideWords({
  code,
  reason,
}: {
  readonly code: string;
  readonly reason: string;
}): string {
  return WORDS[code] ?? capital(reason);
}
