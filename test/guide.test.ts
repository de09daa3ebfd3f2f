import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, inject, it } from "vitest";
import { readBundle } from "../local/realm/bundle.ts";
import { LETTER_FIELDS } from "../src/core/letters/letter-fields.ts";
import { LETTER_LISTS } from "../src/core/letters/letter-lists.ts";
import { TEMPLATE_FIELDS } from "../src/core/text/template-fields.ts";

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), "utf8");

describe("the guide", () => {
  it("describes every field of the models in the words of the code", () => {
    const page = read("docs/guide/messages.md");
    const missing = TEMPLATE_FIELDS.filter(
      ({ name, description }) => !page.includes(name) || !page.includes(description),
    );
    expect(missing).toEqual([]);
  });

  it("describes every field of the letters", () => {
    const page = read("docs/guide/courriers.md") + read("docs/guide/messages.md");
    const lists: readonly string[] = Object.keys(LETTER_LISTS);
    const missing = LETTER_FIELDS.filter(
      ({ name, description }) =>
        !lists.includes(name) && !(page.includes(name) && page.includes(description)),
    );
    expect(missing).toEqual([]);
  });

  it("has every function in its table, and a page with a worked figure", () => {
    const { customFunctions } = readBundle(inject("bundle"));
    const index = read("docs/guide/fonctions.md");
    expect(customFunctions.filter((name) => !index.includes(`=${name}(`))).toEqual([]);
    const pages = readdirSync(new URL("../docs/guide/", import.meta.url))
      .map((page) => read(`docs/guide/${page}`))
      .join("\n");
    const unworked = customFunctions.filter(
      (name) => !new RegExp(`\`=${name}\\([^\`]*\`(?: → \\*\\*|, avec|$)`, "m").test(pages),
    );
    expect(unworked).toEqual([]);
  });
});
