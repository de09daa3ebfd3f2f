/** One mail from a model: subject, plain text and HTML, both from the same paragraphs. */

import type { BankDetails } from "./bank-details.ts";
import { type FieldContent, type FilledMail, fillMail, type Problems } from "./fill.ts";
import { htmlParagraph } from "./html.ts";
import { framedMail, type MailFrame, type RenderedMail } from "./mail-frame.ts";
import { bankHtml, statementHtml } from "./render-html.ts";
import { bankText, statementText } from "./render-text.ts";
import type { StatementLine } from "./statement.ts";
import type { MailTemplate } from "./template.ts";
import type { BlockKey } from "./template-fields.ts";

export type MailContent = Pick<FieldContent, "values" | "conditions"> &
  MailFrame & {
    readonly statement: readonly StatementLine[];
    readonly bank?: BankDetails;
  };

type Blocks = Readonly<Record<BlockKey, () => string>>;

export function renderMail(template: MailTemplate, content: MailContent): RenderedMail | Problems {
  const { statement, bank, language } = content;
  const filled = filledWith(template, content);
  if (filled.kind === "problems") return filled;
  const { subject, paragraphs } = filled.mail;
  const texts: Blocks = {
    statement: () => statementText(statement, language),
    bank: () => (bank ? bankText(bank, language) : ""),
  };
  const htmls: Blocks = {
    statement: () => statementHtml(statement, language),
    bank: () => (bank ? bankHtml(bank, language) : ""),
  };
  return framedMail(content, {
    subject,
    text: paragraphs.map((paragraph) =>
      paragraph.kind === "lines" ? paragraph.lines.join("\n") : texts[paragraph.block](),
    ),
    html: paragraphs.map((paragraph) =>
      paragraph.kind === "lines" ? htmlParagraph(paragraph.lines) : htmls[paragraph.block](),
    ),
  });
}

export function filledWith(
  template: MailTemplate,
  { language, values, conditions, statement, bank, reference }: MailContent,
): { readonly kind: "filled"; readonly mail: FilledMail } | Problems {
  return fillMail(template, {
    language,
    values: { reference, ...values },
    conditions,
    blocks: { statement: statement.length > 0, bank: bank !== undefined },
  });
}
