import { describe, expect, it } from "vitest";
import { LETTER_FIELDS } from "../../../src/core/letters/letter-fields.ts";
import { comparableName } from "../../../src/core/text/field-table.ts";

describe("LETTER_FIELDS", () => {
  it("names each field once, and says what it is in a sentence", () => {
    const names = LETTER_FIELDS.map(({ name }) => comparableName(name));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    for (const { description } of LETTER_FIELDS) expect(description).toMatch(/\.$/);
  });
});
