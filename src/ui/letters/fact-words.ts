/** What may be noted of a letter, in words. */

import type { LetterEvent, LetterLine } from "../../core/app/letters-page.ts";

export type FactWords = {
  readonly button: string;
  readonly title: string;
  /** Label of the day. */
  readonly day: string;
  readonly help?: string;
};

export const FACTS: Readonly<Record<LetterEvent, FactWords>> = {
  posted: { button: "Posté…", title: "Le courrier est parti", day: "Posté le" },
  presented: {
    button: "Présenté…",
    title: "Le facteur s’est présenté",
    day: "Présenté le",
    help: "Premier passage, avisé ou non.",
  },
  received: {
    button: "AR reçu…",
    title: "Le destinataire a signé l’avis de réception",
    day: "Reçu le",
    help: "La date signée sur l’avis : le délai de la mise en demeure part d’elle.",
  },
  refused: {
    button: "Refusé…",
    title: "Le destinataire a refusé le pli",
    day: "Refusé le",
  },
  returned: {
    button: "Retourné…",
    title: "Le pli est revenu",
    day: "Retourné le",
    help: "Non réclamé, ou adresse inconnue.",
  },
  discarded: {
    button: "Abandonner…",
    title: "Abandonner ce courrier ?",
    day: "Abandonné le",
  },
};

const ENDS: readonly LetterLine["state"][] = ["received", "refused", "returned"];

/** What is past was noted wrongly, or is not noted again. */
export function isCorrection({ state }: LetterLine, event: LetterEvent): boolean {
  if (event === "discarded") return false;
  if (ENDS.includes(state)) return true;
  return state !== "prepared" && (event === "posted" || event === state);
}
