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
    expect([...value.values()].map(({ at: _, ...template }) => template)).toEqual(
      shippedTemplates().map(({ code, subject, body }) => ({
        code,
        subject: subject.trim(),
        body: body.trim(),
      })),
    );
  });

  it("keeps the first of two, and says so", () => {
    const { value, findings } = readTemplates([
      HEADER,
      ["relance-1", "Relance 1", "fr", "non", "Premier", "Texte"],
      ["relance-1", "Relance 1", "fr", "non", "Second", "Texte"],
      ["", "", "fr", "non", "Sans code", "Texte"],
    ]);
    expect(value.get("relance-1")?.subject).toBe("Premier");
    expect(findings.map(told)).toEqual([
      "error template-repeated Modèles!A3: le modèle « relance-1 » est présent deux fois ; le premier est lu",
      "error template-blank Modèles!A4: code du modèle vide",
    ]);
  });
});
