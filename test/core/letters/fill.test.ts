import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/core/letters/design-document.ts";
import type { DocumentText } from "../../../src/core/letters/document.ts";
import { fillLetter } from "../../../src/core/letters/fill.ts";
import type { LetterContent } from "../../../src/core/letters/letter.ts";
import { designOf } from "../../../src/core/letters/parse-letter.ts";
import { applyEdits } from "./apply-edits.ts";
import { shown } from "./shown.ts";

const CONTENT: LetterContent = {
  values: { client: "Durand & Fils", ville: "Lyon", société: "Martin SARL", iban: "FR76 {{iban}}" },
  conditions: { professionnel: true, particulier: false },
  tables: {
    factures: [
      { "facture n°": "F-1", "facture montant": "100,00 €", "facture commande": "" },
      { "facture n°": "F-2", "facture montant": "20,50 €", "facture commande": "B-7" },
      { "facture n°": "F-3", "facture montant": "3,00 €", "facture commande": "" },
    ],
    pénalités: [],
  },
};

/** The blocks of the letter, and proof that its edits make them. */
function filled(document: DocumentText | string, content: LetterContent = CONTENT) {
  const read = typeof document === "string" ? documentOf(designOf(document)) : document;
  const letter = fillLetter(read, content);
  if (letter.kind === "problems") return letter.problems;
  expect(shown(applyEdits(read, letter.edits))).toEqual(letter.blocks);
  return letter.blocks.map((block) => (block.kind === "table" ? block.rows : block.text));
}

describe("fillLetter: values and conditions", () => {
  it.each<[string, string, ReturnType<typeof filled>]>([
    ["a value", "À {{client}}.", ["À Durand & Fils."]],
    ["any spelling", "{{ CLIENT }}{{societe}}", ["Durand & FilsMartin SARL"]],
    ["a value with a tag in it", "{{iban}}, {{client}}", ["FR76 {{iban}}, Durand & Fils"]],
    ["a condition that holds", "a{{#si ville}} b{{sinon}} c{{/si}} d", ["a b d"]],
    ["a condition that does not", "a{{#si bic}} b{{sinon}} c{{/si}} d", ["a c d"]],
    ["nested", "{{#si ville}}{{#si bic}}x{{sinon}}{{ville}}{{/si}}{{/si}}", ["Lyon"]],
    ["paragraphs kept", "{{#si ville}}\n\nx\n\n{{/si}}\n\ny", ["x", "y"]],
    ["paragraphs gone", "w\n\n{{#si bic}}\n\nx\n\n{{/si}}\n\ny", ["w", "y"]],
    ["lines kept", "{{#si ville}}\nx\n{{/si}}\ny", ["x\ny"]],
    ["lines gone", "w\n{{#si bic}}\nx\n{{/si}}\ny", ["w\ny"]],
    ["last lines gone", "w\n{{#si bic}}\nx\n{{/si}}\n\ny", ["w", "y"]],
    ["the last paragraph stays, empty", "w\n\n{{#si bic}}x{{/si}}", ["w", ""]],
    ["a list is a condition", "{{#si factures}}x{{/si}}{{#si pénalités}}y{{/si}}", ["x"]],
    ["across paragraphs", "a {{#si bic}}b\n\nc{{/si}} d\n\ne", ["a  d", "e"]],
    ["a tail that takes whole paragraphs", "a{{#si bic}} b\n\nc{{/si}}\n\nd", ["a", "d"]],
  ])("%s", (_, text, blocks) => {
    expect(filled(text)).toEqual(blocks);
  });

  it("keeps the lines of a value in its paragraph, without controls", () => {
    const values = { client: " A\r\nB\u0007C\tD\ue000 " };
    expect(filled("x {{client}}", { ...CONTENT, values })).toEqual(["x A\nB C D"]);
  });

  it("keeps pictures", () => {
    expect(
      filled(
        "\ufffc {{client}}\n\n{{#si ville}}\ufffc{{/si}}\n\n{{#si bic}}\n\ufffc\n{{/si}}\n\nx",
      ),
    ).toEqual(["\ufffc Durand & Fils", "\ufffc", "x"]);
  });
});

describe("fillLetter: tables", () => {
  const LIST =
    "| N° | Montant | {{ville}} |\n|--|--|--|\n| {{facture n°}} | {{facture montant}} | c. {{facture commande}} |\n| Total | {{client}} | |";

  it("repeats a row for each row of its list", () => {
    expect(filled(`a\n\n${LIST}\n\nb`)).toEqual([
      "a",
      [
        ["N°", "Montant", "Lyon"],
        ["F-1", "100,00 €", "c. "],
        ["F-2", "20,50 €", "c. B-7"],
        ["F-3", "3,00 €", "c. "],
        ["Total", "Durand & Fils", ""],
      ],
      "b",
    ]);
  });

  it.each<[string, string, ReturnType<typeof filled>]>([
    [
      "an empty list loses its row",
      "a\n\n| N° |\n| {{pénalité facture}} |\n| fin |\n\nb",
      ["a", [["N°"], ["fin"]], "b"],
    ],
    ["only a head is left: no table", "a\n\n| N° |\n| {{pénalité facture}} |\n\nb", ["a", "b"]],
    ["nothing is left: no table", "a\n\n| {{pénalité facture}} |\n\nb", ["a", "b"]],
    ["a table alone leaves its paragraphs", "| {{pénalité facture}} |", ["", ""]],
    [
      "conditions in cells",
      "| {{#si bic}}x{{sinon}}y{{/si}} | {{#si facture n°}}{{facture n°}}{{/si}} |",
      [
        "",
        [
          ["y", "F-1"],
          ["y", "F-2"],
          ["y", "F-3"],
        ],
        "",
      ],
    ],
    [
      "a table in a condition that holds",
      "a\n\n{{#si ville}}\n\n| x |\n\n{{/si}}\n\nb",
      ["a", "", [["x"]], "b"],
    ],
    [
      "a title first leaves no gap",
      "a\n\n{{#si ville}}\n\nt\n\n| x |\n\n{{/si}}\n\nb",
      ["a", "t", [["x"]], "b"],
    ],
    [
      "a table in a condition that does not",
      "a\n\n{{#si bic}}\n\n| {{iban}} |\n\n{{/si}}\n\nb",
      ["a", "b"],
    ],
    [
      "tables and paragraphs between gone",
      "{{#si bic}}\n\n| x |\n\ny\n\n| z |\n\n{{/si}}\n\n| b |",
      ["", [["b"]], ""],
    ],
    [
      "a list gone between bare lines",
      "a\n\n{{#si ville}}\n\n| {{pénalité facture}} |\n\n{{/si}}\n\nb",
      ["a", "b"],
    ],
  ])("%s", (_, text, blocks) => {
    expect(filled(text)).toEqual(blocks);
  });
});

describe("fillLetter: header and footer", () => {
  it("replaces tags and whole conditions", () => {
    expect(
      filled(
        "En-tête : {{société}}{{#si bic}} ({{bic}}){{sinon}} – {{ville}}{{/si}}\nPied : {{client}}\n\nx",
      ),
    ).toEqual(["Martin SARL – Lyon", "x", "Durand & Fils"]);
  });

  it("never replaces inside a value", () => {
    const values = { client: "{{ville}}", ville: "{{client}} }{", société: "a{{société}}" };
    expect(
      filled("En-tête : {{client}}\nPied : {{ville}}\n\n{{client}} {{société}} {{ville}}", {
        ...CONTENT,
        values,
      }),
    ).toEqual(["{{ville}}", "{{ville}} a{{société}} {{client}} }{", "{{client}} }{"]);
  });
});

describe("fillLetter: problems", () => {
  it.each([
    [
      "{{clent}}, bonjour",
      "paragraphe « {{clent}}, bonjour » : {{clent}} : champ inconnu, vouliez-vous dire {{client}} ?",
    ],
    [
      "Nous vous mettons en demeure de nous payer {{bic}}",
      "paragraphe « Nous vous mettons en demeure de nous… » : {{bic}} : aucune valeur pour ce courrier.",
    ],
    ["{{#si bic}}x", "paragraphe « {{#si bic}}x » : {{#si bic}} : il manque {{/si}}."],
    ["x\n\n{{/si}}", "paragraphe « {{/si}} » : {{/si}} : il n’y a pas de {{#si …}} avant."],
    ["x }} y", "paragraphe « x }} y » : Une accolade double « {{ » ou « }} » n’a pas son pendant."],
    [
      "{{professionnel}}",
      "paragraphe « {{professionnel}} » : {{professionnel}} : ce champ s’écrit seulement {{#si professionnel}}.",
    ],
    [
      "{{facture n°}}",
      "paragraphe « {{facture n°}} » : {{facture n°}} : ce champ s’écrit seulement dans une ligne de tableau.",
    ],
    [
      "| Tout |\n| {{clent}} |",
      "tableau « Tout », ligne 2 : {{clent}} : champ inconnu, vouliez-vous dire {{client}} ?",
    ],
    [
      "| Tout |\n| {{bic}} |",
      "tableau « Tout », ligne 2 : {{bic}} : aucune valeur pour ce courrier.",
    ],
    [
      "| Tout |\n| {{facture date}} |",
      "tableau « Tout », ligne 2 : {{facture date}} : aucune valeur pour ce courrier.",
    ],
    ["| Tout |\n| {{rappel date}} |", "tableau « Tout », ligne 2 : aucune ligne de « rappels »."],
    [
      "| Tout |\n| {{rappel date}} {{facture n°}} |",
      "tableau « Tout », ligne 2 : les champs de « rappels » et de « factures » s’y mélangent.",
    ],
    [
      "| Tout |\n| {{facture n°}} \ufffc |",
      "tableau « Tout », ligne 2 : une image ne se répète pas d’une ligne à l’autre.",
    ],
    [
      "En-tête : {{clent}}\n\nx",
      "en-tête : {{clent}} : champ inconnu, vouliez-vous dire {{client}} ?",
    ],
    ["Pied : {{bic}}\n\nx", "pied de page : {{bic}} : aucune valeur pour ce courrier."],
    [
      "En-tête : {{facture n°}}\n\nx",
      "en-tête : {{facture n°}} : ce champ s’écrit seulement dans une ligne de tableau.",
    ],
  ])("%j: %s", (text, problem) => {
    expect(filled(text)).toEqual([problem]);
  });
});
