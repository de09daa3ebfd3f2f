import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillLetter } from "../../../src/core/letters/fill.ts";
import { anyContent, anyModel, documentWith, ink, inkOf } from "./any-letter.ts";
import { applyEdits } from "./apply-edits.ts";
import { shown } from "./shown.ts";

describe("fillLetter, whatever the model and its content", () => {
  it("announces what its edits make, which Docs takes", () => {
    fc.assert(
      fc.property(anyModel, anyContent, (model, content) => {
        const document = documentWith(model);
        const letter = fillLetter(document, content);
        fc.pre(letter.kind === "filled");
        expect(shown(applyEdits(document, letter.edits))).toEqual(letter.blocks);
      }),
      { numRuns: 300 },
    );
  });

  it("keeps what is to be read, and nothing else", () => {
    fc.assert(
      fc.property(anyModel, anyContent, (model, content) => {
        const letter = fillLetter(documentWith(model), content);
        fc.pre(letter.kind === "filled");
        const texts = letter.blocks.map((block) =>
          block.kind === "table" ? block.rows.flat().join("") : block.text,
        );
        expect(ink(texts.join(""))).toBe(
          [model.header, model.body, model.footer].map((parts) => inkOf(parts, content)).join(""),
        );
      }),
      { numRuns: 300 },
    );
  });
});
