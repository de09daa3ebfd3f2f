/** What each mail on request speaks of when the person names no invoice, and what it counts as. */

/**
 * - `late` every invoice past its day, with what is deducted
 * - `account` everything that is open, due or not
 * - `disputed` the invoices in dispute
 * - `nothing` no invoice: a word of thanks
 */
export type About = "late" | "account" | "disputed" | "nothing";

const ABOUT: ReadonlyMap<string, About> = new Map([
  ["duplicata", "late"],
  ["confirmation-appel", "late"],
  ["confirmation-promesse", "late"],
  ["confirmation-echeancier", "late"],
  ["proposition-echeancier", "late"],
  ["promesse-non-tenue", "late"],
  ["accuse-litige", "disputed"],
  ["litige-resolu", "late"],
  ["reponse-delai", "late"],
  ["desistement-cheque", "late"],
  ["releve-compte", "account"],
  ["reclamation-penalites", "late"],
  ["avoir-a-imputer", "account"],
  ["remerciement", "nothing"],
  ["information-contentieux", "late"],
  ["escalade", "late"],
]);

/** Undefined for a model of the team’s own. */
export function aboutOf(model: string): About | undefined {
  return ABOUT.get(model);
}

/** Written for our own side, whatever the scenarios say. */
export function isInternal(model: string): boolean {
  return model === "escalade" || model === "compte-bloque";
}

/** It asks for money that no reminder has asked for: the next one waits. */
export function startsGap(model: string): boolean {
  return model === "reclamation-penalites";
}
