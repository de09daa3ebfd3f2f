/** The models that a new workbook starts with; the team edits them in « Modèles ». */

import compteBloque from "../../../templates/mail/compte-bloque.fr.txt";
import escalade from "../../../templates/mail/escalade.fr.txt";
import preventive from "../../../templates/mail/preventive.fr.txt";
import relance1 from "../../../templates/mail/relance-1.fr.txt";
import relance2 from "../../../templates/mail/relance-2.fr.txt";
import relance3 from "../../../templates/mail/relance-3.fr.txt";
import { type MailTemplate, parseMailTemplate } from "./template.ts";

/** By the code that the scenarios name. */
export function shippedTemplates(): readonly (MailTemplate & { readonly code: string })[] {
  return [
    { code: "preventive", ...parseMailTemplate(preventive) },
    { code: "relance-1", ...parseMailTemplate(relance1) },
    { code: "relance-2", ...parseMailTemplate(relance2) },
    { code: "relance-3", ...parseMailTemplate(relance3) },
    { code: "escalade", ...parseMailTemplate(escalade) },
    { code: "compte-bloque", ...parseMailTemplate(compteBloque) },
  ];
}
