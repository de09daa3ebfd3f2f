/** The models that a new workbook starts with; the team edits them in « Modèles ». */

import compteBloque from "../../../templates/mail/compte-bloque.fr.txt";
import escalade from "../../../templates/mail/escalade.fr.txt";
import preventive from "../../../templates/mail/preventive.fr.txt";
import relance1 from "../../../templates/mail/relance-1.fr.txt";
import relance2 from "../../../templates/mail/relance-2.fr.txt";
import relance3 from "../../../templates/mail/relance-3.fr.txt";
import type { Variant } from "./language.ts";
import { type MailTemplate, parseMailTemplate } from "./template.ts";

/** A text as it is shipped, under the code that the scenarios name. */
export type ShippedTemplate = MailTemplate & {
  readonly code: string;
  readonly name: string;
  readonly variant: Variant;
};

/** The files of a model, by their endings: « .fr.txt », « .fr.tu.txt », « .en.txt ». */
type Files = { readonly fr: string; readonly tu?: string; readonly en?: string };

/** In the order of the sheet. */
const MODELS: readonly (readonly [code: string, name: string, files: Files])[] = [
  ["preventive", "Relance préventive", { fr: preventive }],
  ["relance-1", "Relance 1", { fr: relance1 }],
  ["relance-2", "Relance 2", { fr: relance2 }],
  ["relance-3", "Relance 3", { fr: relance3 }],
  ["escalade", "Escalade commerciale", { fr: escalade }],
  ["compte-bloque", "Compte bloqué", { fr: compteBloque }],
];

const VARIANTS: Readonly<Record<keyof Files, Variant>> = {
  fr: { language: "fr", informal: false },
  tu: { language: "fr", informal: true },
  en: { language: "en", informal: false },
};

export function shippedTemplates(): readonly ShippedTemplate[] {
  return MODELS.flatMap(([code, name, files]) =>
    (["fr", "tu", "en"] as const).flatMap((file) => {
      const text = files[file];
      return text === undefined
        ? []
        : [{ code, name, variant: VARIANTS[file], ...parseMailTemplate(text) }];
    }),
  );
}
