import { expect, it } from "vitest";
import { documentOf } from "../../../src/core/letters/design-document.ts";
import { fillLetter } from "../../../src/core/letters/fill.ts";
import { designOf } from "../../../src/core/letters/parse-letter.ts";
import { applyEdits } from "./apply-edits.ts";
import { shown } from "./shown.ts";

const FIELDS = [
  "facture n°",
  "facture date",
  "facture échéance",
  "facture montant",
  "facture réglé",
  "facture reste dû",
  "facture retard",
  "facture commande",
];

const MODEL = `x

| ${FIELDS.map(() => "h").join(" | ")} |
|${FIELDS.map(() => "--").join("|")}|
| ${FIELDS.map((name) => `{{${name}}}`).join(" | ")} |

y`;

const DOCUMENT = documentOf(designOf(MODEL));

function filledWith(count: number) {
  const factures = Array.from({ length: count }, (_, row) =>
    Object.fromEntries(FIELDS.map((name) => [name, `${name} ${row}`])),
  );
  const letter = fillLetter(DOCUMENT, { values: {}, conditions: {}, tables: { factures } });
  if (letter.kind === "problems") throw new Error(letter.problems.join("\n"));
  return letter;
}

it("fills 500 invoices with one request a row, one a cell, and two a tag of the model", () => {
  const requests = 499 + 499 * FIELDS.length + 2 * FIELDS.length;
  expect(filledWith(500).edits).toHaveLength(requests);
});

it("fills each of 50 rows where it is", () => {
  const { edits, blocks } = filledWith(50);
  expect(shown(applyEdits(DOCUMENT, edits))).toEqual(blocks);
});
