import { createHash } from "node:crypto";
import { describe, expect, it } from "vitest";
import { htmlOf } from "../../../local/documents/html-write.ts";
import { EMPTY_DOCUMENT } from "../../../local/documents/units.ts";
import { pdfText } from "../../pdf-text.ts";
import { newDocument } from "./documents.ts";
import { testWorld } from "./world.ts";

/** A document that a person has written into its file. */
function written(main: string, around: { header?: string; footer?: string } = {}) {
  const document = newDocument();
  const { documents } = document.world;
  const file = documents.get(document.id);
  const [header = "", footer = ""] = [around.header, around.footer];
  const html = htmlOf(EMPTY_DOCUMENT, "Lettre").replace(
    /<main>.*<\/main>/s,
    `<header>${header}</header><main>${main}</main><footer>${footer}</footer>`,
  );
  if (file !== undefined) documents.put({ ...file, content: Buffer.from(html) });
  return document;
}

const table = (count: number) =>
  `<table><tr><th>Facture</th><th>Reste dû</th></tr>${Array.from(
    { length: count },
    (_, row) => `<tr><td>F-${row + 1}</td><td>1&#8239;234,50&nbsp;€</td></tr>`,
  ).join("")}</table>`;

describe("a document as PDF", () => {
  it("is on A4 and holds the text with its accents, and its spaces of any width as spaces", async () => {
    const text =
      "Échéance dépassée : « cœur, naïf, Œuvre » — l’acheteur doit 1\u202f234,50\u00a0€ …";
    const { pages, sizes } = await pdfText(newDocument(text).exported());
    expect(pages).toEqual([text.replace(/[\u202f\u00a0]/g, " ")]);
    expect(sizes).toEqual([[595.28, 841.89]]);
  });

  it("repeats the header, the footer and the head of a table, and counts the pages", async () => {
    const document = written(`<h1>Relevé</h1>${table(60)}<p>Fin</p>`, {
      header: "<p><b>Dupont &amp; Fils</b></p>",
      footer:
        '<p style="text-align: center">Page <span class="page-number"></span> sur <span class="page-count"></span></p>',
    });
    const { pages } = await pdfText(document.exported());
    expect(pages).toHaveLength(3);
    for (const [index, page] of pages.entries()) {
      expect(page).toContain("Dupont & Fils");
      expect(page).toContain(`Page ${index + 1} sur 3`);
      expect(page).toContain("Facture");
    }
    const rows = pages.join("\n").match(/F-\d+/g);
    expect(rows).toEqual(Array.from({ length: 60 }, (_, row) => `F-${row + 1}`));
  });

  it.each([
    ["a row higher than a page", `<table><tr><td>${"<p>ligne</p>".repeat(120)}</td></tr></table>`],
    [
      "lines kept together that no page holds",
      `<p style="break-inside: avoid">${Array(120).fill("ligne").join("<br/>")}</p>`,
    ],
    [
      "a header row higher than a page",
      `<table><tr><th>${"<p>ligne</p>".repeat(120)}</th></tr><tr><td/></tr></table>`,
    ],
  ])("loses nothing of %s", async (_, main) => {
    const { pages } = await pdfText(written(main).exported());
    expect(pages.join("\n").match(/ligne/g)).toHaveLength(120);
  });

  it("breaks pages where the document does, and nowhere else", async () => {
    const document = written(
      '<p>un</p><hr class="page-break"/><p>deux</p><p style="break-before: page">trois</p>',
    );
    expect((await pdfText(document.exported())).pages).toEqual(["un", "deux", "trois"]);
    const inside = written('<p>un<span class="page-break"></span>deux</p>');
    expect((await pdfText(inside.exported())).pages).toEqual(["un", "deux"]);
  });

  it("keeps a heading with what follows it", async () => {
    const lines = "<p>ligne</p>".repeat(44);
    const { pages } = await pdfText(written(`${lines}<h2>Titre</h2><p>suite</p>`).exported());
    expect(pages).toHaveLength(2);
    expect(pages[1]).toBe("Titre\nsuite");
  });

  it("moves the text below a high header", async () => {
    const header = Array.from({ length: 9 }, (_, line) => `<p>en-tête ${line}</p>`).join("");
    const low = await pdfText(written("<p>ligne</p>".repeat(44), { header }).exported());
    const high = await pdfText(written("<p>ligne</p>".repeat(44)).exported());
    expect([low.pages.length, high.pages.length]).toEqual([2, 1]);
  });

  it("numbers lists", async () => {
    const items = ["decimal", "decimal", "decimal level-1", "decimal", "disc"]
      .map((name) => `<p class="${name}">x</p>`)
      .join("");
    const { pages } = await pdfText(written(`${items}<p>y</p><p class="decimal">x</p>`).exported());
    expect(pages[0]?.replace(/\s+/g, "")).toBe("1.x2.xa.x3.x●xy1.x");
  });

  it("gives the same bytes for the same document", () => {
    const digest = () => createHash("sha256").update(newDocument("é").exported()).digest("hex");
    expect(digest()).toBe(digest());
  });

  it.each([
    [
      "a character that the font lacks",
      "<p>fait ☑ 😀</p>",
      "le caractère « ☑ 😀 », que sa police n’a pas",
    ],
    ["a page number in the text", '<p><span class="page-number"></span></p>', "un numéro de page"],
  ])("refuses %s", (_, main, sentence) => {
    expect(() => written(main).exported()).toThrow(sentence);
  });

  it("counts as a conversion", () => {
    const world = testWorld();
    const before = world.quotas.remaining("filesConverted");
    newDocument("a", world).exported();
    expect(before - world.quotas.remaining("filesConverted")).toBe(1);
  });
});
