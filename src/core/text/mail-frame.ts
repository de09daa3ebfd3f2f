/** What every mail has around its text: in test mode the banner, at the foot the reference. */

import { singleLine } from "./header.ts";
import { htmlDocument, htmlParagraph } from "./html.ts";
import type { MailLanguage } from "./mail-language.ts";

export type MailFrame = {
  readonly language: MailLanguage;
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

/** `text` and `html` are the paragraphs and blocks of the mail, one after the other. */
export function framedMail(
  frame: MailFrame,
  mail: {
    readonly subject: string;
    readonly text: readonly string[];
    readonly html: readonly string[];
  },
): RenderedMail {
  const subject = limitSubject(`${frame.test ? "[TEST] " : ""}${mail.subject}`);
  const banner = testBanner(frame);
  const foot = frame.language.words.reference(singleLine(frame.reference));
  const bannerStyle = "padding:10px 12px;border:2px dashed #8c8c8c;font-weight:bold";
  return {
    kind: "mail",
    subject,
    text: `${[...(banner ? [`*** ${banner} ***`] : []), ...mail.text, foot].join("\n\n")}\n`,
    html: htmlDocument({
      title: subject,
      language: frame.language.code,
      body: [
        ...(banner ? [htmlParagraph([banner], bannerStyle)] : []),
        ...mail.html,
        htmlParagraph([foot], "font-size:12px"),
      ],
    }),
  };
}

function testBanner({ test, language: { formats, words } }: MailFrame): string | undefined {
  if (!test) return undefined;
  const recipients = formats.list(test.recipients.map(singleLine));
  return words.test(recipients || words.nobody);
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
