/** « Charger l’exemple », « Effacer l’exemple ». */

import { describe, expect, it } from "vitest";
import { clearExample, loadExample } from "../../../src/core/app/example.ts";
import { preview } from "../../../src/core/app/remind.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import {
  CUSTOMERS,
  FOLLOW_UPS,
  INVOICES,
  PAYMENTS,
  SHEET,
} from "../../../src/core/sheet/design.ts";
import { parseAddresses } from "../../../src/core/text/address.ts";
import { emptyWorld, fill, readyWorld, records, set, type World } from "../memory-ports.ts";

const TEST = { "Mode test": "oui", "Règlements à jour au": "" };

function loaded(): World {
  const world = readyWorld(TEST);
  expect(loadExample(world.ports)).toMatchObject({ done: true });
  return world;
}

function rowsOf(world: World): readonly (readonly Cell[])[][] {
  return [INVOICES, CUSTOMERS, PAYMENTS, FOLLOW_UPS].map(({ name }) =>
    world.rows(name).filter((row) => row.some((cell) => cell !== "")),
  );
}

describe("the example", () => {
  it("reads without a fault, and has every kind of work", () => {
    const { plan, findings } = preview(loaded().ports);
    expect(findings.filter(({ severity }) => severity !== "warning")).toEqual([]);
    const verdicts = plan.decisions.map(({ verdict }) => verdict);
    for (const verdict of ["send", "task", "aside", "wait", "closed"])
      expect(verdicts).toContain(verdict);
    const channels = plan.decisions.map(({ step }) => step?.channel);
    for (const channel of ["email", "call", "registered"]) expect(channels).toContain(channel);
    expect(plan.decisions.map(({ alert }) => alert)).toEqual(
      expect.arrayContaining(["broken-promise", "recall"]),
    );
    expect(plan.decisions.map(({ code }) => code)).toEqual(
      expect.arrayContaining(["dispute", "no-address"]),
    );
    expect(plan.decisions).toHaveLength(20);
  });

  it("has no address that exists", () => {
    const emails = records(loaded(), CUSTOMERS).map(({ email }) => String(email));
    const { addresses } = parseAddresses(emails.filter((one) => one !== "").join(";"));
    expect(addresses).toHaveLength(7);
    for (const { address } of addresses) expect(address).toMatch(/@exemple\.invalid$/);
  });

  it("is refused twice, in live mode, before the set-up", () => {
    expect(loadExample(loaded().ports).said).toContain("déjà là");
    expect(loadExample(readyWorld().ports).said).toContain("mode test");
    expect(loadExample(emptyWorld().ports)).toMatchObject({ done: false });
  });

  it.each([
    ["Factures", INVOICES, { invoiceNumber: "F-1" }],
    ["Clients", CUSTOMERS, { customer: "Lumen" }],
    ["Règlements", PAYMENTS, { customer: "Lumen" }],
  ])("is refused when %s has rows of the team", (name, design, row) => {
    const world = readyWorld(TEST);
    fill(world, design, [row]);
    expect(loadExample(world.ports).said).toContain(`La feuille ${name}`);
  });

  it("is refused when the team's own sheet is read", () => {
    const world = readyWorld(TEST);
    set(world, "Feuille des factures", "Suivi");
    expect(loadExample(world.ports).said).toContain("« Suivi »");
  });

  it("takes away its own rows and no others, wherever they have gone", () => {
    const world = loaded();
    const own = [{ invoiceNumber: "EX-9", customer: "Lumen", amountInclTax: 10 }];
    fill(world, INVOICES, own);
    fill(world, CUSTOMERS, [{ customer: "Lumen" }]);
    fill(world, PAYMENTS, [{ customer: "Lumen", paid: 5 }]);
    fill(world, FOLLOW_UPS, [
      { kind: "Promesse", customer: "Garage Gamma (exemple)", amount: 1 },
      { kind: "Pause", customer: "lumen" },
    ]);
    world.edit(SHEET.invoices, ([header = [], ...rows]) => [header, ...rows.reverse()]);
    expect(clearExample(world.ports).said).toMatch(/38/);
    expect(rowsOf(world).map((rows) => rows.length)).toEqual([2, 2, 2, 2]);
    expect(records(world, INVOICES)[0]).toMatchObject({ invoiceNumber: "EX-9", customer: "Lumen" });
    expect(clearExample(world.ports).done).toBe(false);
  });

  it("leaves the workbook as it was", () => {
    const world = readyWorld(TEST);
    const before = rowsOf(world);
    loadExample(world.ports);
    clearExample(world.ports);
    expect(rowsOf(world)).toEqual(before);
  });
});
