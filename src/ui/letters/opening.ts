/** The tabs of « Courriers », and which of them the page opens on. */

import type { LetterProposal, LettersPage } from "../../core/app/letters-page.ts";

export const TABS = {
  proposed: "À rédiger",
  follow: "À poster et à suivre",
  other: "Rédiger un autre courrier",
  file: "Dossier contentieux",
  models: "Modèles",
} as const;

export type TabId = keyof typeof TABS;

export type Opening = {
  readonly tab: TabId;
  /** "" for nobody. */
  readonly customer: string;
  /** That is looked at at once. */
  readonly letter?: LetterProposal;
};

export function openingOf(
  { proposals, letters, customers }: LettersPage,
  customer: string,
  show: string,
): Opening {
  const isKnown = customers.some(({ id }) => id === customer);
  const who = isKnown ? customer : "";
  if (show === "file") return { tab: "file", customer: who };
  if (show === "letter") {
    const letter = proposals.find((one) => one.customer === customer);
    return letter ? { tab: "proposed", customer: who, letter } : { tab: "other", customer: who };
  }
  const isToFollow = proposals.length === 0 && letters.length > 0;
  return { tab: isToFollow ? "follow" : "proposed", customer: who };
}
