/** The models that a new workbook starts with; the team edits them in « Modèles ». */

import compteBloque from "../../../templates/mail/compte-bloque.fr.txt";
import escalade from "../../../templates/mail/escalade.fr.txt";
import preventive from "../../../templates/mail/preventive.fr.txt";
import relance1 from "../../../templates/mail/relance-1.fr.txt";
import relance2 from "../../../templates/mail/relance-2.fr.txt";
import relance3 from "../../../templates/mail/relance-3.fr.txt";
import type { Variant } from "./language.ts";
import { type MailTemplate, parseMailTemplate } from "./template.ts";

/** A model as it is shipped, under the code that the scenarios name. */
type ShippedTemplate = MailTemplate & {
  readonly code: string;
  readonly name: string;
  readonly variant: Variant;
};

export function shippedTemplates(): readonly ShippedTemplate[] {
  return [
    french("preventive", "Relance préventive", preventive),
    french("relance-1", "Relance 1", relance1),
    french("relance-2", "Relance 2", relance2),
    french("relance-3", "Relance 3", relance3),
    french("escalade", "Escalade commerciale", escalade),
    french("compte-bloque", "Compte bloqué", compteBloque),
  ];
}

function french(code: string, name: string, text: string): ShippedTemplate {
  return { code, name, variant: { language: "fr", informal: false }, ...parseMailTemplate(text) };
}
