/** The models that a new workbook starts with; the team edits them in « Modèles ». */

import type { Variant } from "./language.ts";
import { SHIPPED_TEXTS } from "./shipped-texts.ts";
import { type MailTemplate, parseMailTemplate } from "./template.ts";

/** A text as it is shipped, under the code that the scenarios name. */
export type ShippedTemplate = MailTemplate & {
  readonly code: string;
  readonly name: string;
  readonly variant: Variant;
};

export function shippedTemplates(): readonly ShippedTemplate[] {
  return SHIPPED_TEXTS.map(([code, name, language, informal, text]) => ({
    code,
    name,
    variant: { language, informal },
    ...parseMailTemplate(text),
  }));
}
