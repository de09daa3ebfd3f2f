/** Every model of letter, written on the example workbook, with the text that its PDF really prints. */

import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import { MemoryDocuments } from "../../local/stores/documents.ts";
import { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import type { LettersPage, WrittenLetters } from "../../src/core/app/letters-page.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { finished, type Office, openOffice } from "../office/office.ts";
import { setSetting, shown } from "../office/sheets.ts";
import { pdfText } from "../pdf-text.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/atelier-lumen.xlsx", import.meta.url));
/** A machine on which other tests run too. */
const LONG_MS = 300_000;

type Example = readonly [
  model: string,
  customer: string,
  invoices: readonly string[],
  /** Of the law of that customer: what stands there, and what never does. */
  says: readonly string[],
  neverSays: readonly string[],
];

const PENALTIES = ["L. 441-10", "D. 441-5", "40 €"];
const PUBLIC = ["L. 2192-13", "R. 2192-31", "D. 2192-35", "40 €"];

const EXAMPLES: readonly Example[] = [
  [
    "mise-en-demeure",
    "imprimerie sauvage-brehand",
    ["F-2026-0067"],
    [...PENALTIES, "Mise en demeure", "101,27 €", "7 593,27 €", "RCS Nantes"],
    ["L. 2192", "1231-6"],
  ],
  [
    "mise-en-demeure-administration",
    "creche municipale les petits cailloux",
    ["F-2026-0110", "F-2026-0124"],
    [...PUBLIC, "Mise en demeure", "1 455,77 €"],
    ["L. 441-10", "D. 441-5"],
  ],
  [
    "mise-en-demeure-particulier",
    "m. karim belhadj-tournier",
    ["F-2026-0077"],
    ["Mise en demeure", "1231-6", "1 488,00 €"],
    ["40 €", "pénalité", "L. 441-10", "frais de recouvrement"],
  ],
  ["relance-3", "imprimerie sauvage-brehand", ["F-2026-0104"], ["1 326,00 €"], ["L. 2192"]],
  ["accord-echeancier", "galerie ombre portee", [], ["3 000,00 €", "1 000,00 €"], ["L. 2192"]],
  ["confirmation-promesse", "librairie tournepage", [], ["1 020,00 €", "27/11/2026"], ["40 €"]],
  ["desistement-cheque", "imprimerie sauvage-brehand", [], ["chèque"], ["40 €"]],
  ["reponse-litige", "constructions armel gouin", [], ["Hélène Morvan"], ["40 €"]],
  ["reponse-delai", "imprimerie sauvage-brehand", [], ["Hélène Morvan"], ["40 €"]],
  ["releve-compte", "imprimerie sauvage-brehand", [], ["8 778,00 €"], ["40 €"]],
  [
    "reclamation-penalites",
    "imprimerie sauvage-brehand",
    [],
    [...PENALTIES, "105,77 €", "8 963,77 €"],
    ["L. 2192"],
  ],
  ["remise-recouvrement", "le halo bleu", [], [...PENALTIES], ["L. 2192"]],
];

let office: Office;
const documents = new MemoryDocuments();

beforeAll(async () => {
  const { data } = await readWorkbook(EXAMPLE);
  const workbook = new MemoryWorkbook(data);
  setSetting(workbook, "testMode", "non");
  office = openOffice({ workbook, documents, now: "2026-11-23 09:00" });
});

/** Lines are broken where the page ends, also after a hyphen. */
function bare(text: string): string {
  return text.replace(/[\s\u00a0\u202f]+/g, "");
}

/** What was noted before anything was made: the text on which the mentions of the law were checked. */
function claimed(reference: string): readonly string[] {
  const line = shown(office.workbook, SHEET.log).find(
    (one) => one["Référence"] === reference && one["Statut"] === "en cours",
  );
  return String(line?.["Texte"] ?? "")
    .split(/\n| \| /)
    .map(bare);
}

describe("each model, on the example", () => {
  it("is there", () => {
    const { models } = finished(office.host.callServer("readLetters")).value as LettersPage;
    expect(models.map(({ code }) => code).sort()).toEqual(EXAMPLES.map(([code]) => code).sort());
  });

  it.each(EXAMPLES)(
    "%s: its PDF says all that was checked, sum for sum",
    async (model, customer, invoices, says, neverSays) => {
      const ask = { customer, model, invoices };
      const { letters } = finished(office.host.callServer("writeLetters", [[ask]]))
        .value as WrittenLetters;
      expect(letters).toMatchObject([{ done: true }]);
      const { reference = "" } = letters[0] ?? {};
      const pdf = documents
        .list()
        .find(({ appProperties: tags }) => tags["lettre"] === reference && tags["genre"] === "pdf");
      const { pages, sizes } = await pdfText(pdf?.content ?? new Uint8Array());
      const [header = "", ...lines] = claimed(reference);
      const footer = lines.pop() ?? "";
      expect(pages.filter((page) => !bare(page).includes(header))).toEqual([]);
      expect(pages.filter((page) => !bare(page).includes(footer))).toEqual([]);
      const text = pages.map((page) => bare(page).replace(header, "").replace(footer, "")).join("");
      expect(lines.length).toBeGreaterThan(10);
      expect(lines.filter((line) => !text.includes(line))).toEqual([]);
      expect(says.filter((words) => !(text + footer).includes(bare(words)))).toEqual([]);
      expect(neverSays.filter((words) => text.includes(bare(words)))).toEqual([]);
      expect(sizes.every(([width, height]) => width === 595 && height === 842)).toBe(true);
    },
    LONG_MS,
  );
});
