/** The ways to get paid, row by row: against whom, up to how much. */

import { describe, expect, it } from "vitest";
import { RECOVERY_PATHS } from "../../../src/core/law/recovery-path-rows.ts";
import { type Debt, recoveryPaths } from "../../../src/core/law/recovery-paths.ts";
import type { CustomerType } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";

function idsFor(
  customerType: CustomerType,
  claimed: number,
  more: Partial<Debt> = {},
): readonly string[] {
  const debt = { customerType, claimedCents: cents(claimed), collectiveProceedings: false };
  return recoveryPaths({ ...debt, ...more }).map(({ id }) => id);
}

function pathOf(id: string, customerType: CustomerType) {
  const path = recoveryPaths({
    customerType,
    claimedCents: cents(100_000),
    collectiveProceedings: false,
  }).find((one) => one.id === id);
  if (!path) throw new Error(`${id} is closed`);
  return path;
}

describe("the ways to get paid", () => {
  it.each([
    [
      "entreprise",
      500_000,
      ["mediation", "small-claims", "uncontested", "order", "interim", "lawsuit"],
    ],
    ["entreprise", 500_001, ["mediation", "uncontested", "order", "interim", "lawsuit"]],
    ["entreprise", 12_000_000, ["mediation", "uncontested", "order", "interim", "lawsuit"]],
    ["particulier", 500_000, ["small-claims", "order", "interim", "lawsuit"]],
    ["particulier", 500_001, ["order", "interim", "lawsuit"]],
    // Neither an order for payment nor a bailiff's agreement against a public body.
    ["public", 100_000, ["mediation", "interim", "lawsuit"]],
  ] as const)("against %s for %i cents", (type, claimed, ids) => {
    expect(idsFor(type, claimed)).toEqual(ids);
  });

  it.each([
    ["entreprise", ["declaration"]],
    ["particulier", ["declaration"]],
    ["public", []],
  ] as const)("in collective proceedings against %s leave the declaration alone", (type, ids) => {
    expect(idsFor(type, 100_000, { collectiveProceedings: true })).toEqual(ids);
  });

  it.each([
    ["order", "entreprise", /^Tribunal de commerce .* siège du débiteur/],
    ["order", "particulier", /^Tribunal judiciaire ; celui du domicile du débiteur/],
    ["interim", "public", /^Tribunal administratif\.$/],
    ["lawsuit", "public", /^Tribunal administratif\.$/],
    ["lawsuit", "particulier", /^Tribunal judiciaire\.$/],
    ["small-claims", "particulier", /commissaire de justice/],
  ] as const)("%s against %s goes to its court", (id, type, court) => {
    expect(pathOf(id, type).court).toMatch(court);
  });

  it.each([
    ["order", "entreprise", "CPC 1405 à 1425"],
    ["order", "particulier", "12948*06"],
    ["small-claims", "entreprise", "CPCE L125-1"],
    ["uncontested", "entreprise", "CPCE L126-1"],
    ["interim", "entreprise", "873"],
    ["interim", "particulier", "835"],
    ["interim", "public", "CJA R541-1"],
  ] as const)("%s against %s names its text %s", (id, type, text) => {
    expect(pathOf(id, type).sources).toContain(text);
  });

  it("leave one path for later: its decree has not been published", () => {
    const announced = RECOVERY_PATHS.filter((path) => path.announced !== undefined);
    expect(announced.map(({ id }) => id)).toEqual(["uncontested"]);
  });

  it("speak of a claim before the court only to a public buyer, of CPC 750-1 only to others", () => {
    const about = (type: CustomerType) => pathOf("interim", type).conditions.join(" ");
    expect(about("public")).toContain("mémoire en réclamation");
    expect(about("public")).not.toContain("750-1");
    expect(about("particulier")).toContain("750-1");
    expect(about("particulier")).not.toContain("mémoire en réclamation");
  });

  it("say what the three months since September 2026 are, and no fee in figures", () => {
    expect(pathOf("order", "entreprise").delay).toContain(
      "trois mois (depuis le 1er septembre 2026)",
    );
    const costs = RECOVERY_PATHS.flatMap(({ cost, against }) => [
      cost,
      ...Object.values(against).map((own) => own.cost ?? ""),
    ]).join("\n");
    expect(costs.replace(/50 000 €/g, "")).not.toMatch(/\d+[.,]?\d* ?€/);
  });

  it("are told in whole sentences", () => {
    for (const { who, ceiling, delay, cost, sources, conditions, undecided } of RECOVERY_PATHS)
      for (const text of [who, ceiling, delay, cost, sources, ...conditions, ...undecided])
        expect(text).toMatch(/^\p{Lu}.*\.$/u);
  });
});
