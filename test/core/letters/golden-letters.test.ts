import { describe, expect, it } from "vitest";
import { documentOf } from "../../../src/core/letters/design-document.ts";
import { fillLetter } from "../../../src/core/letters/fill.ts";
import { LETTER_NAMES } from "../../../src/core/letters/letter.ts";
import { kindOf } from "../../../src/core/letters/letter-kinds.ts";
import { missingMentions } from "../../../src/core/letters/mentions.ts";
import { designOf } from "../../../src/core/letters/parse-letter.ts";
import { shippedLetters } from "../../../src/core/letters/shipped-letters.ts";
import { GOLDEN } from "./golden.ts";

describe("the shipped letters, as they are printed", () => {
  it.each(GOLDEN)("$file", async ({ file, draft, model }) => {
    const text = shippedLetters().get(model) ?? "";
    const letter = fillLetter(documentOf(designOf(text)), draft().content);
    if (letter.kind === "problems") throw new Error(letter.problems.join("\n"));
    expect(missingMentions(draft(), letter.text)).toEqual([]);
    await expect(printed(letter.blocks)).toMatchFileSnapshot(`../../golden/letters/${file}.txt`);
  });

  it("each model has one", () => {
    const seen = new Set(GOLDEN.map(({ model }) => model));
    const models = [...shippedLetters().keys()].filter((model) => kindOf(model) !== undefined);
    expect(models.filter((model) => !seen.has(model))).toEqual([]);
    expect([...shippedLetters().keys()].every((model) => model in LETTER_NAMES)).toBe(true);
  });
});

function printed(
  blocks: readonly (
    | { readonly kind: "paragraph"; readonly text: string }
    | { readonly kind: "table"; readonly rows: readonly (readonly string[])[] }
  )[],
): string {
  return `${blocks
    .map((block) =>
      block.kind === "paragraph" ? block.text : block.rows.map((row) => row.join(" | ")).join("\n"),
    )
    .join("\n\n")}\n`;
}
