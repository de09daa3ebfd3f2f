import { describe, expect, it } from "vitest";
import { checkData } from "../../../src/core/app/check.ts";
import { confirmPayments } from "../../../src/core/app/confirm-payments.ts";
import { levelReached } from "../../../src/core/app/level-reached.ts";
import { day } from "../../../src/core/day.ts";
import { DECISIONS, FINDINGS, INVOICES, SHEET } from "../../../src/core/sheet/design.ts";
import { fill, on, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { run, teamWorld } from "./team.ts";

/** « Messages envoyés: 3 (410,00 €) ». */
function home(world: World): readonly string[] {
  return world
    .rows(SHEET.home)
    .slice(1)
    .map(([label, value]) => spoken(`${String(label)}: ${String(value)}`));
}

describe("what a run writes where people look", () => {
  it("one line for each invoice in « Décisions »", () => {
    const world = teamWorld();
    fill(world, INVOICES, [
      {
        invoiceNumber: "F-10",
        customer: "Petit",
        dueDate: on("2026-11-20"),
        amountInclTax: 80,
        pausedUntil: on("2026-12-31"),
      },
    ]);
    run(world);
    const [first, , , , last] = records(world, DECISIONS);
    expect(first).toEqual({
      invoiceNumber: "F-Durand",
      customer: "Durand",
      balance: 120,
      daysLate: 3,
      verdict: "e-mail",
      step: "Relance 1",
      reason: "Relance 1 : 3 jours de retard",
      until: "",
      at: "Factures!A2",
    });
    expect(last).toMatchObject({
      invoiceNumber: "F-10",
      verdict: "écartée",
      reason: "en pause jusqu’au 31/12/2026",
      until: { day: "2027-01-01" },
    });
  });

  it("each finding with its cell in « Anomalies », and none of yesterday", () => {
    const world = teamWorld();
    fill(world, INVOICES, [{ invoiceNumber: "F-10", customer: "Petit", amountInclTax: 80 }]);
    run(world);
    expect(records(world, FINDINGS)).toEqual([
      { at: "Factures!D6", severity: "à corriger", message: "échéance vide" },
    ]);
    world.edit(SHEET.invoices, (rows) => rows.slice(0, -1));
    world.restart();
    run(world);
    expect(records(world, FINDINGS)).toEqual([]);
  });

  it("the summary in « Accueil »", () => {
    const world = teamWorld();
    world.answer = (attempt) => (["refused", "unknown-lost"] as const)[attempt - 1] ?? "sent";
    run(world);
    expect(home(world)).toEqual(
      expect.arrayContaining([
        "Exécution: 23/11/2026 à 08:15",
        "Messages envoyés: 1 (120,00 €)",
        "Refusés par Gmail: 1",
        "Envois à vérifier: 1",
        "Anomalies: 0",
      ]),
    );
  });

  it("why nothing left", () => {
    const world = teamWorld();
    set(world, "Jours fériés", "Bretagne");
    run(world);
    expect(home(world).find((line) => line.startsWith("Arrêt"))).toMatch(
      /^Arrêt: Rien n’est parti : une cellule est à corriger d’abord\. Paramètres!B\d+ : « Jours fériés » illisible « Bretagne »/,
    );
  });
});

describe("« Vérifier les données »", () => {
  it("lists what is wrong, and neither decides nor sends", () => {
    const world = teamWorld();
    fill(world, INVOICES, [{ invoiceNumber: "F-10", customer: "Petit", amountInclTax: 80 }]);
    expect(checkData(world.ports)).toHaveLength(1);
    expect(records(world, FINDINGS)).toHaveLength(1);
    expect(records(world, DECISIONS)).toEqual([]);
    expect(world.outbox).toEqual([]);
  });
});

describe("« Les règlements sont à jour »", () => {
  it("lets sending go on", () => {
    const world = teamWorld({ "Règlements à jour au": on("2026-10-01") });
    expect(run(world)?.outcomes).toEqual([]);
    world.restart();
    confirmPayments(world.ports);
    expect(run(world)?.outcomes).toHaveLength(3);
  });
});

describe("the level reached by an invoice", () => {
  it("is that of its own step, not of the message that carried it", () => {
    const world = teamWorld();
    run(world);
    world.restart();
    world.day = day("2026-11-30");
    fill(world, INVOICES, [
      { invoiceNumber: "F-11", customer: "Petit", dueDate: on("2026-12-02"), amountInclTax: 80 },
      { invoiceNumber: "F-12", customer: "Petit", dueDate: on("2026-12-31"), amountInclTax: 80 },
      {
        invoiceNumber: "F-13",
        customer: "Petit",
        dueDate: on("2026-12-31"),
        amountInclTax: 80,
        reminderLevel: 3,
      },
    ]);
    run(world);
    const level = levelReached((name) => world.ports.workbook.read(name));
    expect(["F-Petit", "F-11", "F-12", "F-13", "F-99"].map(level)).toEqual([2, 0, 0, 3, undefined]);
  });
});
