/** What a page sends may be anything: texts, parts and lists are taken out of it, or nothing is. */

import { describe, expect, it } from "vitest";
import { fieldsOf, listOf, textOf, tooLong, typedText } from "../../../src/core/text/typed-text.ts";

const LONG = "a".repeat(30_000);

describe("a text that a page sends", () => {
  it.each([
    ["is kept to the letter, or without the spaces around it", " Vu. \n", " Vu. \n", "Vu."],
    ["is cut when no person can have written it", LONG, "a".repeat(20_000), "a".repeat(20_000)],
    ["is empty for a number", 3, "", ""],
    ["is empty for nothing", undefined, "", ""],
    ["is empty for what has parts", { subject: "Vu." }, "", ""],
  ])("%s", (_, sent, kept, typed) => {
    expect(textOf(sent)).toBe(kept);
    expect(typedText(sent)).toBe(typed);
  });

  it.each([null, undefined, 3, "x", true])("has no part and no element: %j", (sent) => {
    expect(fieldsOf(sent)).toEqual({});
    expect(listOf(sent)).toEqual([]);
  });

  it("may be a remark of 5000 characters, and no longer", () => {
    expect(tooLong(["Vu.", "a".repeat(5000)])).toBeUndefined();
    expect(tooLong(["Vu.", "a".repeat(5001)])).toBe("Texte trop long : 5000 caractères au plus.");
  });
});
