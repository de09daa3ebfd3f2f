/** A message as a person may rewrite it: its values filled in, the tags of its blocks kept. */

import type { MailParagraph, Problems } from "./fill.ts";
import { filledWith, type MailContent } from "./render-mail.ts";
import type { MailTemplate } from "./template.ts";
import { BLOCK_NAMES } from "./template-fields.ts";

export function editableText(
  template: MailTemplate,
  content: MailContent,
): MailTemplate | Problems {
  const filled = filledWith(template, content);
  if (filled.kind === "problems") return filled;
  const { subject, paragraphs } = filled.mail;
  return { subject: withoutTags(subject), body: paragraphs.map(paragraphText).join("\n\n") };
}

function paragraphText(paragraph: MailParagraph): string {
  return paragraph.kind === "lines"
    ? withoutTags(paragraph.lines.join("\n"))
    : `{{${BLOCK_NAMES[paragraph.block]}}}`;
}

/** The text is read as a model again: braces in a customer’s name must not become a tag. */
export function withoutTags(text: string): string {
  return text.replace(/([{}])(?=\1)/g, "$1 ");
}
