import { describe, expect, it } from "vitest";
import { templateRows } from "../../../src/core/app/seeds.ts";
import type { Row } from "../../../src/core/sheet/cell.ts";
import { TEMPLATES } from "../../../src/core/sheet/design.ts";
import { readTemplates } from "../../../src/core/sheet/read-templates.ts";
import { shippedTemplates } from "../../../src/core/text/shipped-templates.ts";
import { told } from "./filled.ts";

const HEADER: Row = TEMPLATES.columns.map((column) => column.header);

describe("readTemplates", () => {
  it("reads back what set-up writes", () => {
    const { value, findings } = readTemplates([HEADER, ...templateRows()]);
    expect(findings).toEqual([]);
    expect([...value.values()].flat().map(({ at: _, ...template }) => template)).toEqual(
      shippedTemplates(),
    );
  });

  it("keeps the first of two, and says so", () => {
    const { value, findings } = readTemplates([
      HEADER,
      ["relance-1", "", "", "", "Premier", "Texte"],
      ["relance-1", "", "fr", "non", "Second", "Texte"],
      ["", "", "", "", "Sans code", "Texte"],
    ]);
    expect(value.get("relance-1")?.map(({ subject }) => subject)).toEqual(["Premier"]);
    expect(findings.map(told)).toEqual([
      "error template-repeated Modèles!A3: le modèle « relance-1 » est présent deux fois ; le premier est lu",
      "error template-blank Modèles!A4: code du modèle vide",
    ]);
  });

  it("keeps one text a variant: English knows no « tu »", () => {
    const { value, findings } = readTemplates([
      HEADER,
      ["relance-1", "Relance 1", "", "", "Vous", "Texte"],
      ["relance-1", "Relance 1", "français", "oui", "Tu", "Texte"],
      ["relance-1", "", "anglais", "", "You", "Text"],
      ["relance-1", "", "en", "oui", "You again", "Text"],
    ]);
    expect(value.get("relance-1")?.map(({ name, variant }) => ({ name, ...variant }))).toEqual([
      { name: "Relance 1", language: "fr", informal: false },
      { name: "Relance 1", language: "fr", informal: true },
      { name: "relance-1", language: "en", informal: false },
    ]);
    expect(findings.map(told)).toEqual([
      "error template-repeated Modèles!A5: le modèle « relance-1 » (anglais) est présent deux fois ; le premier est lu",
    ]);
  });

  it("leaves out a text whose language cannot be read", () => {
    const { value, findings } = readTemplates([
      HEADER,
      ["relance-1", "", "klingon", "", "Objet", "Texte"],
    ]);
    expect(value.size).toBe(0);
    expect(findings.map(told)).toEqual([
      "error language-unreadable Modèles!C2: langue illisible « klingon » : fr ou en attendu",
    ]);
  });

  it("reads the sheet of an older workbook, which has neither names nor languages", () => {
    const { value } = readTemplates([
      ["Code", "Objet", "Texte"],
      ["relance-1", "Rappel", "Texte"],
    ]);
    expect(value.get("relance-1")).toMatchObject([
      { name: "relance-1", variant: { language: "fr", informal: false } },
    ]);
  });
});
