/** A mail in English, with every word that the product says by itself. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { cents } from "../../../src/core/money.ts";
import { forbiddenIn } from "../../../src/core/text/forbidden.ts";
import { ENGLISH } from "../../../src/core/text/mail-english.ts";
import type { RenderedMail } from "../../../src/core/text/mail-frame.ts";
import { qrContentId } from "../../../src/core/text/qr-content-id.ts";
import { withPicture } from "../../../src/core/text/qr-image.ts";
import { type MailContent, renderMail } from "../../../src/core/text/render-mail.ts";
import type { StatementLine } from "../../../src/core/text/statement.ts";
import { parseMailTemplate } from "../../../src/core/text/template.ts";
import { emlOf } from "./eml.ts";
import { BANK, COMPANY, CREDIT_NOTE, OVERDUE, QR, UNALLOCATED, UPCOMING } from "./mail-story.ts";

const { formats } = ENGLISH;

const MODEL = parseMailTemplate(`Subject: {{nb factures}} overdue invoices: {{total échu}}

Dear {{contact}},

Unless we are mistaken, we haven't received payment of {{nb factures}} of our invoices: {{total échu}}, the oldest due on {{plus ancienne échéance}} ({{jours de retard}} ago).

{{tableau factures}}

Please pay by {{date limite}}, to this account:

{{coordonnées bancaires}}

Kind regards,

{{signature}}`);

const CONTENT: MailContent = {
  ...COMPANY,
  language: ENGLISH,
  values: {
    ...COMPANY.values,
    contact: "Mrs Smith",
    totalOverdue: formats.amount(cents(1_074_770)),
    oldestDueDay: formats.day(day("2026-10-30")),
    deadline: formats.day(day("2026-11-30")),
    daysLate: formats.count(24, ENGLISH.words.day),
    signature: "Claire Martin\nAccounts receivable\nAtelier Beaumont",
  },
  bank: { ...BANK, qrContentId: qrContentId(COMPANY.reference) },
};

function render(change: Partial<MailContent> = {}): RenderedMail {
  const mail = renderMail(MODEL, { ...CONTENT, ...change });
  if (mail.kind === "problems") throw new Error(mail.problems.join("\n"));
  return mail;
}

/** No-break spaces as ordinary ones. */
function spoken(text: string): string {
  return text.replace(/[\u00a0\u202f]/g, " ");
}

describe("a reminder in English", () => {
  it("is a message that one can read", async () => {
    const mail = render();
    const page = withPicture({ ...mail, reference: CONTENT.reference, qr: QR });
    const eml = emlOf(mail, QR).replace(/\r\n/g, "\n");
    await expect(eml).toMatchFileSnapshot("../../golden/reminder-english.eml");
    await expect(page).toMatchFileSnapshot("../../golden/reminder-english.html");
    const text = `${mail.subject}\n\n${mail.text}`;
    await expect(text).toMatchFileSnapshot("../../golden/reminder-english.txt");
    expect(forbiddenIn(mail.text)).toEqual([]);
  });

  it("says nothing in French, and has no French space", () => {
    const every: readonly StatementLine[] = [
      { ...OVERDUE, paidCents: cents(100), disputedCents: cents(50_000) },
      { ...OVERDUE, daysLate: 0 },
      { ...UPCOMING, currency: "USD" },
      { ...CREDIT_NOTE, paidCents: cents(-500) },
      { ...CREDIT_NOTE, kind: "overpayment" },
      UNALLOCATED,
      { ...UNALLOCATED, isApart: true },
    ];
    const { subject, text, html } = render({ statement: every, test: { recipients: [] } });
    const french =
      /facture|échéance|règlement|montant|solde|réf\.|à déduire|à échoir|retard|avoir|trop-perçu|titulaire|virement|message de test|personne|\bdu\b|\bdont\b|lang="fr"|[\u00a0\u202f][:;!?%]|\S [:;!?%]/i;
    expect([subject, text, html].filter((part) => french.test(part))).toEqual([]);
    expect(spoken(text)).toContain("*** Test message: would have been sent to nobody. ***");
    expect(spoken(text)).toContain("Overpayment on A-2026-0009");
    expect(html).toContain('<html lang="en">');
  });

  it.each([
    ["Total due", [OVERDUE], "€1,234.50"],
    ["Total not yet due", [UPCOMING], "€450.00"],
    ["Total overdue, payable now", [OVERDUE, UPCOMING], "€1,234.50"],
    ["Total with amounts not yet due", [OVERDUE, UPCOMING], "€1,684.50"],
    ["Balance in your favour", [CREDIT_NOTE], "−€150.00"],
  ])("adds up: %s", (label, statement, amount) => {
    const row = render({ statement })
      .text.split("\n")
      .find((line) => line.startsWith(`${label} `));
    expect(row?.endsWith(` ${amount}`)).toBe(true);
  });

  it("has its columns in line", () => {
    expect(spoken(render({ statement: [OVERDUE, UPCOMING] }).text)).toContain(
      [
        "Invoice      Date         Your ref.  Due date     Overdue         Amount  Balance due",
        "-------------------------------------------------------------------------------------",
        "F-2026-0142  30 Sep 2026  BC-7781    30 Oct 2026  24 days      €1,234.50    €1,234.50",
        "F-2026-0163  29 Oct 2026             28 Nov 2026  not yet due    €450.00      €450.00",
      ].join("\n"),
    );
  });
});
