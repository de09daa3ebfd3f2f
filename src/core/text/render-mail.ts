/** One mail from a model: subject, plain text and HTML, both from the same paragraphs. */

import type { BankDetails } from "./bank-details.ts";
import { type FieldContent, fillMail, type MailParagraph, type Problems } from "./fill.ts";
import { formatList } from "./format.ts";
import { singleLine } from "./header.ts";
import { htmlDocument, htmlParagraph } from "./html.ts";
import { bankHtml, statementHtml } from "./render-html.ts";
import { bankText, statementText } from "./render-text.ts";
import type { StatementLine } from "./statement.ts";
import type { MailTemplate } from "./template.ts";
import type { BlockKey } from "./template-fields.ts";

export type MailContent = Pick<FieldContent, "values" | "conditions"> & {
  readonly statement: readonly StatementLine[];
  readonly bank?: BankDetails;
  /** « PCT-7Q4K2M9X », printed at the foot. */
  readonly reference: string;
  /** In test mode: to whom the message would have gone. */
  readonly test?: { readonly recipients: readonly string[] };
};

export type RenderedMail = {
  readonly kind: "mail";
  readonly subject: string;
  readonly text: string;
  readonly html: string;
};

/** Gmail’s limit, in the documentation of `MailApp` and `GmailApp`. */
const SUBJECT_MAX = 250;

export function renderMail(template: MailTemplate, content: MailContent): RenderedMail | Problems {
  const filled = fillMail(template, {
    values: { reference: content.reference, ...content.values },
    conditions: content.conditions,
    blocks: { statement: content.statement.length > 0, bank: content.bank !== undefined },
  });
  if (filled.kind === "problems") return filled;
  const { paragraphs } = filled.mail;
  const subject = limitSubject(`${content.test ? "[TEST] " : ""}${filled.mail.subject}`);
  return {
    kind: "mail",
    subject,
    text: mailText(paragraphs, content),
    html: mailHtml({ subject, paragraphs, content }),
  };
}

function mailText(paragraphs: readonly MailParagraph[], content: MailContent): string {
  const blocks: Record<BlockKey, () => string> = {
    statement: () => statementText(content.statement),
    bank: () => (content.bank ? bankText(content.bank) : ""),
  };
  const body = paragraphs.map((paragraph) =>
    paragraph.kind === "lines" ? paragraph.lines.join("\n") : blocks[paragraph.block](),
  );
  const banner = testBanner(content);
  const foot = referenceLine(content);
  return `${[...(banner ? [`*** ${banner} ***`] : []), ...body, foot].join("\n\n")}\n`;
}

function mailHtml({
  subject,
  paragraphs,
  content,
}: {
  readonly subject: string;
  readonly paragraphs: readonly MailParagraph[];
  readonly content: MailContent;
}): string {
  const blocks: Record<BlockKey, () => string> = {
    statement: () => statementHtml(content.statement),
    bank: () => (content.bank ? bankHtml(content.bank) : ""),
  };
  const body = paragraphs.map((paragraph) =>
    paragraph.kind === "lines" ? htmlParagraph(paragraph.lines) : blocks[paragraph.block](),
  );
  const banner = testBanner(content);
  const bannerStyle = "padding:10px 12px;border:2px dashed #8c8c8c;font-weight:bold";
  return htmlDocument({
    title: subject,
    body: [
      ...(banner ? [htmlParagraph([banner], bannerStyle)] : []),
      ...body,
      htmlParagraph([referenceLine(content)], "font-size:12px"),
    ],
  });
}

function testBanner({ test }: MailContent): string | undefined {
  if (!test) return undefined;
  const recipients = formatList(test.recipients.map(singleLine));
  return `Message de test : aurait été envoyé à ${recipients || "personne"}.`;
}

function referenceLine({ reference }: MailContent): string {
  return `Réf. ${singleLine(reference)}`;
}

/** Cut between characters, with an ellipsis, rather than refused by the mail service. */
function limitSubject(subject: string): string {
  if (subject.length <= SUBJECT_MAX) return subject;
  let cut = "";
  for (const character of subject) {
    if (cut.length + character.length >= SUBJECT_MAX) break;
    cut += character;
  }
  return `${cut.trimEnd()}…`;
}
