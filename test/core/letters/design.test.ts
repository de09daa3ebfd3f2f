import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/core/letters/design-document.ts";
import { designEdits } from "../../../src/core/letters/design-edits.ts";
import { designOf } from "../../../src/core/letters/parse-letter.ts";
import { applyEdits, EMPTY_DOCUMENT } from "./apply-edits.ts";

const LETTER = `En-tête : {{société}}
Pied : {{mentions société}}

> {{client}}
> {{adresse client}}

# MISE EN DEMEURE

Objet : facture n° {{n° facture}}
LRAR n° 12

## Détail

Vous **devez** :

| N° | Montant |
|---|--:|
| {{facture n°}} | {{facture montant}} |
| **Total** | {{total échu}} |

---

Fin.
`;

describe("designOf", () => {
  it("reads margins, looks, tables and page breaks", () => {
    const { header, footer, blocks } = designOf(LETTER);
    expect({ header, footer }).toEqual({ header: "{{société}}", footer: "{{mentions société}}" });
    expect(blocks).toEqual([
      {
        kind: "paragraph",
        text: "{{client}}\u000b{{adresse client}}",
        bold: [],
        align: "start",
        isRight: true,
      },
      { kind: "paragraph", text: "MISE EN DEMEURE", bold: [], align: "center", style: "title" },
      {
        kind: "paragraph",
        text: "Objet\u00a0: facture n°\u00a0{{n° facture}}\u000bLRAR n°\u00a012",
        bold: [],
        align: "start",
      },
      { kind: "paragraph", text: "Détail", bold: [], align: "start", style: "heading" },
      {
        kind: "paragraph",
        text: "Vous devez\u00a0:",
        bold: [{ from: 5, to: 10 }],
        align: "start",
      },
      {
        kind: "table",
        weights: [3, 2],
        align: ["start", "end"],
        rows: [
          [
            { text: "N°", bold: [] },
            { text: "Montant", bold: [] },
          ],
          [
            { text: "{{facture n°}}", bold: [] },
            { text: "{{facture montant}}", bold: [] },
          ],
          [
            { text: "Total", bold: [{ from: 0, to: 5 }] },
            { text: "{{total échu}}", bold: [] },
          ],
        ],
      },
      { kind: "pageBreak" },
      { kind: "paragraph", text: "Fin.", bold: [], align: "start" },
    ]);
  });
});

describe("designOf, of lines without a blank one between", () => {
  it("parts conditions from titles and tables, not from the lines of a paragraph", () => {
    const { blocks } = designOf(
      "{{#si avoirs}}\n## T\n| a |\n|--:|\n{{/si}}\n\nun\n{{#si bic}}\ndeux\n{{/si}}",
    );
    expect(blocks.map((block) => (block.kind === "paragraph" ? block.text : block.kind))).toEqual([
      "{{#si avoirs}}",
      "T",
      "table",
      "{{/si}}",
      "un\u000b{{#si bic}}\u000bdeux\u000b{{/si}}",
    ]);
  });
});

describe("designEdits", () => {
  it.each([
    ["a whole letter", LETTER],
    ["nothing", ""],
    ["a table alone", "| a | b |"],
    ["two tables", "| a |\n|---|\n| 1 |\n\n| b |\n|---|\n| 2 |"],
    ["a table, then a page break, then a table", "| a |\n\n---\n\n| b |"],
    ["page breaks about", "---\n\nx\n\n---\n\n---"],
  ])("makes the document that is told: %s", (_, text) => {
    const design = designOf(text);
    const { revision, ...made } = applyEdits(EMPTY_DOCUMENT, designEdits(design));
    expect({ ...made, revision: "" }).toEqual(documentOf(design));
  });

  const PARAGRAPH = {
    kind: "paragraph",
    align: "start",
    indent: 0,
    spaceAbove: 0,
    spaceBelow: 7,
  } as const;

  it("asks for each look where it stands in the end", () => {
    const looks = designEdits(
      designOf("# T\n\nun\n\n> **deux**\n\n| a | b |\n|---|--:|\n| 1 | 2 |"),
    );
    expect(looks).toEqual([
      { kind: "page", margin: 57 },
      { kind: "insert", at: 1, text: "T\nun\ndeux" },
      { kind: "table", at: 10, rows: 2, columns: 2 },
      { kind: "insert", at: 21, text: "2" },
      { kind: "insert", at: 19, text: "1" },
      { kind: "insert", at: 16, text: "b" },
      { kind: "insert", at: 14, text: "a" },
      {
        kind: "paragraph",
        from: 1,
        to: 3,
        align: "center",
        indent: 0,
        style: "title",
        spaceBelow: 7,
      },
      { ...PARAGRAPH, from: 3, to: 6 },
      { ...PARAGRAPH, from: 6, to: 11, indent: 240 },
      { ...PARAGRAPH, from: 27, to: 28, spaceAbove: 7 },
      { kind: "size", from: 1, to: 28, points: 10.5 },
      { kind: "size", from: 1, to: 2, points: 16 },
      { kind: "bold", from: 1, to: 2 },
      { kind: "bold", from: 6, to: 10 },
      { kind: "headRows", table: 11, count: 1 },
      { kind: "columns", table: 11, widths: [289, 192] },
      { kind: "size", from: 14, to: 26, points: 9 },
      { kind: "bold", from: 14, to: 15 },
      { kind: "bold", from: 17, to: 18 },
      { kind: "paragraph", from: 17, to: 19, align: "end" },
      { kind: "paragraph", from: 24, to: 26, align: "end" },
    ]);
  });
});
