import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { day } from "../src/core/day.ts";
import { latePenalty } from "../src/core/law/penalties.ts";
import { shippedRates } from "../src/core/law/rates.ts";
import { cents } from "../src/core/money.ts";
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

  it("works out the penalty that the product computes", () => {
    const penalty = latePenalty({
      amountCents: cents(1_000_000),
      dueDay: day("2026-05-31"),
      asOf: day("2026-09-10"),
      customerType: "entreprise",
      rates: shippedRates(),
    });
    expect(penalty).toMatchObject({ kind: "known", cents: 34_447 });
    expect(read("docs/guide/fonctions.md")).toContain("**344,47 €**");
  });
});
