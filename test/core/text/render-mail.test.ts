import PostalMime from "postal-mime";
import { describe, expect, it } from "vitest";
import { cents } from "../../../src/core/money.ts";
import { forbiddenIn } from "../../../src/core/text/forbidden.ts";
import type { RenderedMail } from "../../../src/core/text/mail-frame.ts";
import { withPicture } from "../../../src/core/text/qr-image.ts";
import { type MailContent, renderMail } from "../../../src/core/text/render-mail.ts";
import { parseMailTemplate } from "../../../src/core/text/template.ts";
import { emlOf } from "./eml.ts";
import {
  BANK,
  COMPANY,
  CONSUMER,
  CREDIT_NOTE,
  MAIL_STORIES,
  OVERDUE,
  PARTLY_PAID,
  shippedTemplate,
  UNALLOCATED,
  UPCOMING,
} from "./mail-story.ts";

const ALL =
  "Objet : Compte de {{client}}\n\n{{client}} :\n\n{{tableau factures}}\n\n{{coordonnées bancaires}}";

function render(text: string, content: MailContent): RenderedMail {
  const mail = renderMail(parseMailTemplate(text), content);
  if (mail.kind === "problems") throw new Error(mail.problems.join("\n"));
  return mail;
}

describe("shipped models", () => {
  it.each(MAIL_STORIES)("$name", async ({ name, model, content, qr }) => {
    const mail = renderMail(shippedTemplate(model), content);
    if (mail.kind === "problems") throw new Error(mail.problems.join("\n"));
    const eml = emlOf(mail, qr);
    const parsed = await PostalMime.parse(eml);
    expect(parsed.subject).toBe(mail.subject);
    expect(parsed.text).toBe(mail.text.replace(/\n/g, "\r\n"));
    expect(parsed.html).toBe(mail.html.replace(/\n/g, "\r\n"));
    expect(forbiddenIn(mail.text)).toEqual([]);
    // With the line ends that git gives to text; CRLF is the matter of mime.test.ts.
    await expect(eml.replace(/\r\n/g, "\n")).toMatchFileSnapshot(`../../golden/${name}.eml`);
    const page = withPicture({ ...mail, reference: content.reference, ...(qr ? { qr } : {}) });
    await expect(page).toMatchFileSnapshot(`../../golden/${name}.html`);
    await expect(`${mail.subject}\n\n${mail.text}`).toMatchFileSnapshot(`../../golden/${name}.txt`);
  });

  it.each(MAIL_STORIES.filter(({ model }) => model === "escalade" || model === "compte-bloque"))(
    "$name is for our own side: it speaks of the customer, not to it",
    ({ model, content }) => {
      const mail = renderMail(shippedTemplate(model), content);
      expect(mail.kind === "mail" && mail.text).not.toMatch(/votre (compte|facture|règlement)/i);
    },
  );

  it.each(["relance-1", "relance-2", "relance-3"] as const)(
    "%s speaks of neither penalties nor indemnity to a consumer",
    (model) => {
      const mail = renderMail(shippedTemplate(model), {
        ...CONSUMER,
        values: { ...CONSUMER.values, penalties: "1,00 €", penaltyRate: "9 %", indemnity: "40 €" },
      });
      expect(mail.kind === "mail" && mail.text).not.toMatch(/pénalit|indemnité|40|L\. 441/);
    },
  );
});

describe("renderMail", () => {
  it("escapes what comes from the sheet, everywhere in the HTML", () => {
    const hostile = `<script>alert("1")</script>'&`;
    const mail = render(ALL, {
      ...COMPANY,
      values: { customer: hostile },
      statement: [{ ...OVERDUE, number: hostile, orderReference: hostile, currency: "<i>" }],
      bank: { holder: hostile, iban: "<i>", bic: "<i>", transferReference: hostile },
      reference: "<i>",
      test: { recipients: ["<i>@x.fr"] },
    });
    expect(mail.html).not.toMatch(/<script|<i>|"1"|'&/);
    expect(mail.html).toContain("&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt;&#39;&amp;");
    expect(mail.text).toContain(hostile);
  });

  it("loads nothing, and needs no style outside its elements", () => {
    const { html } = render(ALL, COMPANY);
    expect(html).not.toMatch(/https?:|url\(|<link|<script|<img|\bid=/);
    const [, style = ""] = /<style>([^<]*)<\/style>/.exec(html) ?? [];
    expect(style.match(/\.[a-z]+/g)).toEqual([".qr", ".page", ".lines", ".lines"]);
    expect(html.match(/<style/g)).toHaveLength(1);
    expect(html).toContain('<html lang="fr">');
    expect(html.match(/<th scope="col"/g)).toHaveLength(4);
    expect(html).not.toMatch(/<th (?!scope=)|<th>/);
  });

  it("aligns the text table, and leaves out columns that are empty", () => {
    const { text } = render(ALL, { ...COMPANY, bank: BANK });
    const table = text.split("\n").filter((line) => /^F-|^A|^R|^Facture|^Total/.test(line));
    const ends = table.slice(0, -2).map((line) => line.length);
    expect(new Set(ends).size).toBeLessThanOrEqual(2);
    expect(text).toContain("Déjà réglé");
    const small = render(ALL, { ...COMPANY, statement: [{ ...OVERDUE, orderReference: "" }] });
    expect(small.text).not.toMatch(/Déjà réglé|Votre réf/);
  });

  it("leaves what is shown apart out of the column that adds up", () => {
    const apart = { ...UNALLOCATED, isApart: true };
    const { text } = render(ALL, { ...COMPANY, statement: [OVERDUE, apart] });
    const line = text.split("\n").find((one) => one.startsWith("Règlement"));
    expect(line).toMatch(/à affecter .*−100,00\u00a0€$/);
    expect(text).toMatch(/Total à régler +1\u202f234,50/);
  });

  it.each([
    ["overdue only", [OVERDUE], ["Total à régler", "1 234,50 €"]],
    ["a credit note", [OVERDUE, CREDIT_NOTE], ["Total à régler", "1 084,50 €"]],
    ["a payment", [OVERDUE, UNALLOCATED], ["Total à régler", "1 134,50 €"]],
    ["to come", [UPCOMING], ["Total à échoir", "450,00 €"]],
    ["both", [PARTLY_PAID, UPCOMING], ["Total échu, à régler", "9 763,20 €"]],
    ["both, all", [PARTLY_PAID, UPCOMING], ["Total avec les montants à échoir", "10 213,20 €"]],
    ["credits only", [CREDIT_NOTE, UNALLOCATED], ["Solde en votre faveur", "−250,00 €"]],
  ])("adds up %s", (_, statement, [label, amount]) => {
    const { text, html } = render(ALL, { ...COMPANY, statement });
    const row = text.split("\n").find((line) => line.startsWith(`${label} `));
    expect(row?.replace(/[\u202f\u00a0]/g, " ").endsWith(` ${amount}`)).toBe(true);
    expect(html).toContain(`>${label}<`);
  });

  it("keeps currencies apart", () => {
    const dollars = { ...OVERDUE, currency: "USD", balanceCents: cents(200) };
    const { text, html } = render(ALL, { ...COMPANY, statement: [OVERDUE, dollars, PARTLY_PAID] });
    expect(text.match(/^Total à régler/gm)).toHaveLength(2);
    expect(text).toMatch(/Total à régler +2,00\u00a0USD/);
    expect(html).toContain("Détail des factures en USD");
  });

  it("shows credit notes with a minus and in italics", () => {
    const { html } = render(ALL, COMPANY);
    expect(html).toMatch(/font-style:italic[^>]*>Avoir A-2026-0009/);
    expect(html).toMatch(/font-style:italic[^>]*>−150,00/);
  });

  it("refuses a credit that would add to the debt", () => {
    const wrong = { ...CREDIT_NOTE, balanceCents: cents(15_000) };
    expect(() => render(ALL, { ...COMPANY, statement: [wrong] })).toThrow(RangeError);
  });

  it("shows where to pay, with the QR code only when there is one", () => {
    const { text, html } = render(ALL, { ...COMPANY, bank: { ...BANK, qrContentId: "qr@pct" } });
    expect(text).toMatch(/IBAN +: FR14\u00a02004\u00a01010/);
    expect(html).toContain('<img src="cid:qr@pct"');
    expect(render(ALL, COMPANY).html).not.toContain("<img");
  });

  it("does not leave without the blocks that its model asks for", () => {
    const { bank: _, ...content } = COMPANY;
    expect(renderMail(parseMailTemplate(ALL), { ...content, statement: [] })).toEqual({
      kind: "problems",
      problems: [
        "{{tableau factures}} : aucune valeur pour ce message.",
        "{{coordonnées bancaires}} : aucune valeur pour ce message.",
      ],
    });
  });

  it("says in test mode whom it would have gone to", () => {
    const mail = render(ALL, { ...COMPANY, test: { recipients: ["a@x.fr", "b@x.fr"] } });
    expect(mail.subject).toBe("[TEST] Compte de <b>Dupont & Fils</b>");
    expect(mail.text).toMatch(/^\*\*\* Message de test : aurait été envoyé à a@x\.fr et b@x\.fr/);
    expect(mail.html).toContain("Message de test : aurait été envoyé à a@x.fr et b@x.fr.");
    expect(render(ALL, COMPANY).text).not.toContain("Message de test");
  });

  it("prints its reference at the foot", () => {
    const mail = render(ALL, COMPANY);
    expect(mail.text.endsWith("\n\nRéf. PCT-7Q4K2M9X\n")).toBe(true);
    expect(mail.html).toContain("Réf. PCT-7Q4K2M9X");
  });

  it.each([
    ["x".repeat(300), `${"x".repeat(242)}…`],
    ["👩".repeat(150), `${"👩".repeat(121)}…`],
    ["x".repeat(243), "x".repeat(243)],
  ])("cuts a subject at 250 characters, between characters", (customer, expected) => {
    const test = { recipients: [] };
    const mail = render("Objet : {{client}}\nx", { ...COMPANY, values: { customer }, test });
    expect(mail.subject).toBe(`[TEST] ${expected}`);
    expect(mail.subject.length).toBeLessThanOrEqual(250);
  });
});
