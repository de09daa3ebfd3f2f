/** What may be noted of a letter, in words. */

import type { LetterEvent, LetterLine } from "../../core/app/letters-page.ts";

const BUTTONS: Readonly<Record<LetterEvent, string>> = {
  posted: "Posté…",
  presented: "Présenté…",
  received: "AR reçu…",
  refused: "Refusé…",
  returned: "Retourné…",
  discarded: "Abandonner…",
};

/** A letter that was posted may have been noted wrongly. */
export function buttonWords(line: LetterLine, event: LetterEvent): string {
  const isAgain = event === "posted" && line.state !== "prepared";
  return isAgain ? "Corriger l’envoi…" : BUTTONS[event];
}

export type FactWords = { readonly title: string; readonly day: string; readonly help?: string };

export const FACTS: Readonly<Record<LetterEvent, FactWords>> = {
  posted: { title: "Le courrier est parti", day: "Posté le" },
  presented: {
    title: "Le facteur s’est présenté",
    day: "Présenté le",
    help: "Premier passage, avisé ou non.",
  },
  received: {
    title: "Le destinataire a signé l’avis de réception",
    day: "Reçu le",
    help: "La date signée sur l’avis : le délai de la mise en demeure part d’elle.",
  },
  refused: { title: "Le destinataire a refusé le pli", day: "Refusé le" },
  returned: {
    title: "Le pli est revenu",
    day: "Retourné le",
    help: "Non réclamé, ou adresse inconnue.",
  },
  discarded: { title: "Abandonner ce courrier ?", day: "Abandonné le" },
};
