/** Which text of a model a message is written from. */

import { LANGUAGE_WORDS, type Variant } from "../text/language.ts";
import type { Template, Templates } from "./book.ts";

/** Our own side is written to in one way, whatever the customer. */
export const TEAM_VARIANT: Variant = { language: "fr", informal: false };

/**
 * « Vous » does where nobody has written a « tu ». Nothing else stands in for a text: a customer
 * who reads English gets no French, and nobody is called « tu » unasked.
 */
export function templateFor(
  templates: Templates,
  code: string,
  { language, informal }: Variant,
): { readonly template: Template } | { readonly problem: string } {
  const texts = templates.get(code) ?? [];
  if (texts.length === 0) return { problem: `modèle « ${code} » introuvable dans Modèles` };
  const own = texts.filter(({ variant }) => variant.language === language);
  const formal = own.find(({ variant }) => !variant.informal);
  const found = informal ? (own.find(({ variant }) => variant.informal) ?? formal) : formal;
  if (found) return { template: found };
  const how = own.length > 0 ? " qui vouvoie" : "";
  const wanted = `pas de texte ${LANGUAGE_WORDS[language]}${how}`;
  return { problem: `modèle « ${code} » : ${wanted} dans Modèles` };
}
