import { describe, expect, it } from "vitest";
import { CUSTOMERS, INVOICES, PAYERS, PAYMENTS, SHEET } from "../../../src/core/sheet/design.ts";
import { fill, on, readyWorld, records, set, type World } from "../memory-ports.ts";
import { spoken } from "../sheet/spoken.ts";
import { run } from "./team.ts";

/** Four invoices of Durand, settled 30 days late but for the first; two of Petit; one by « Réglé ». */
function world(): World {
  const made = readyWorld();
  fill(made, CUSTOMERS, [
    { customer: "Durand", email: "c@durand.example" },
    { customer: "Petit", email: "c@petit.example", scenario: "Courtois" },
    { customer: "Mairie", customerType: "public", email: "c@mairie.example" },
    { customer: "Sans facture", email: "c@sans.example" },
  ]);
  for (const [number, customer, paidOn] of [
    ["F-1", "Durand", "2026-06-30"],
    ["F-2", "Durand", "2026-07-30"],
    ["F-3", "Durand", "2026-07-30"],
    ["F-4", "Durand", "2026-07-30"],
    ["F-5", "Petit", "2026-06-30"],
    ["F-6", "Petit", "2026-06-30"],
  ] as const) {
    fill(made, INVOICES, [paidInvoice(number, customer)]);
    fill(made, PAYMENTS, [{ paymentDate: on(paidOn), invoiceNumber: number, paid: 250 }]);
  }
  fill(made, INVOICES, [{ ...paidInvoice("F-7", "Petit"), paid: 250 }, owed("F-8", "Mairie")]);
  return made;
}

function owed(invoiceNumber: string, customer: string) {
  return {
    invoiceNumber,
    customer,
    invoiceDate: on("2026-11-20"),
    dueDate: on("2026-12-20"),
    amountInclTax: 250,
  };
}

function paidInvoice(invoiceNumber: string, customer: string) {
  return { ...owed(invoiceNumber, customer), dueDate: on("2026-06-30") };
}

function profiles(of: World): readonly string[] {
  return records(of, PAYERS).map((row) =>
    spoken(PAYERS.columns.map(({ field }) => String(row[field])).join(" · ")),
  );
}

describe("« Profils payeurs » after a run", () => {
  it("has one line for each customer with an account, and the reasons", () => {
    const made = world();
    run(made);
    expect(profiles(made)).toEqual([
      "Durand · 4 · 0.75 · 22.5 ·  · Standard · Ferme · 75 % du montant payé en retard (3 factures sur 4), 22,5 jours en moyenne : Ferme",
      "Petit · 2 · n. d. · n. d. ·  · Courtois · n. d. · 2 factures réglées en douze mois, 3 au moins sont attendues ; 1 facture réglée sans date ne compte pas",
      "Mairie · 0 · n. d. · n. d. ·  · Standard · Administration · acheteur public : Administration ; 0 facture réglée en douze mois, 3 au moins sont attendues",
    ]);
  });

  it("changes no scenario by itself", () => {
    const made = world();
    const before = made.rows(SHEET.customers);
    run(made);
    expect(made.rows(SHEET.customers)).toBe(before);
  });

  it("says when the scenario it proposes is no longer in « Scénarios »", () => {
    const made = world();
    made.edit(SHEET.scenarios, (rows) => rows.filter(([name]) => name !== "Ferme"));
    run(made);
    expect(profiles(made)[0]).toMatch(/Ferme ; ce scénario n’est plus dans Scénarios$/);
  });

  it("proposes nothing to a customer with a payment that cannot be read", () => {
    const made = world();
    fill(made, PAYMENTS, [{ paymentDate: on("2026-11-20"), invoiceNumber: "F-1", paid: "?" }]);
    run(made);
    expect(profiles(made)[0]).toMatch(/· n\. d\. · compte incertain, .* \(Règlements!D8\)$/);
  });

  it("stays that of the last good run while a sheet cannot be read", () => {
    const made = world();
    run(made);
    const before = made.rows(SHEET.profiles);
    made.restart();
    set(made, "Jours fériés", "Bretagne");
    made.restart();
    run(made);
    expect(made.rows(SHEET.profiles)).toBe(before);
  });
});
