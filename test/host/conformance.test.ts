import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { chapters, factTables, sourceLinks } from "./conformance/chapters.ts";
import { play, Refusal } from "./conformance/facts.ts";

describe.each(chapters)("$title", ({ facts }) => {
  test.each(facts)("$fact", (fact) => {
    if (fact.gives instanceof Refusal) expect(() => play(fact)).toThrow(fact.gives.text);
    else expect(play(fact)).toEqual(fact.gives);
  });
});

describe("docs/HOST.md", () => {
  const text = readFileSync(new URL("../../docs/HOST.md", import.meta.url), "utf8");

  /** What stands between the marks « <!-- name --> » and « <!-- /name --> ». */
  const marked = (name: string) =>
    text.split(`<!-- ${name} -->\n`)[1]?.split(`\n<!-- /${name} -->`)[0]?.trim();

  test("tells these facts, line by line", () => {
    expect(marked("facts")).toBe(factTables().trim());
  });

  test("names these sources", () => {
    expect(marked("sources")).toBe(sourceLinks().trim());
  });
});
