import { describe, expect, it } from "vitest";
import { readCallSheet } from "../../../src/core/app/read-call-sheet.ts";
import { recordContact } from "../../../src/core/app/record-contact.ts";
import {
  CUSTOMERS,
  DECISIONS,
  FOLLOW_UPS,
  INVOICES,
  LOG,
  PAYMENTS,
  SHEET,
} from "../../../src/core/sheet/design.ts";
import { on, set } from "../memory-ports.ts";
import { bill, client, deskWorld, morningOf, noted } from "./desk-world.ts";

function world() {
  const made = deskWorld({
    customers: [client("Durand"), client("Martin", { customerCode: "C-2" })],
    invoices: [bill("F-1", "Durand"), bill("F-2", "C-2"), bill("F-3", "Martin")],
    followUps: [noted("Litige", "Durand"), noted("Litige", "", { invoices: "F-2\nF-3" })],
    payments: [
      { paymentDate: on("2026-11-20"), customer: "Durand", paid: 1 },
      { paymentDate: on("2026-11-20"), invoiceNumber: "F-2", paid: 1 },
      { paymentDate: on("2026-11-20"), customer: "Personne", paid: 1 },
      { paymentDate: on("2026-11-20"), paid: 1 },
      { paymentDate: on("2026-11-20"), invoiceNumber: "F-0", paid: 1 },
    ],
  });
  recordContact(made.ports, { customer: "Martin", outcome: "messageLeft" });
  morningOf(made, "2026-11-23");
  return made;
}

/** The name of the customer whose sheet the row opens, or the sentence. */
function opened(sheet: string, row: number, made = world()): string {
  made.selection = { sheet, row };
  const read = readCallSheet(made.ports, {});
  return "problem" in read ? read.problem : read.sheet.customer.name;
}

const NOT_THERE =
  "Sélectionnez d’abord la ligne d’un client, dans Factures, Clients, Règlements, Engagements, Relances ou Décisions.";

describe("the selected row", () => {
  it.each([
    [INVOICES.name, 1, "Durand"],
    [INVOICES.name, 2, "Martin"],
    [CUSTOMERS.name, 2, "Martin"],
    [PAYMENTS.name, 1, "Durand"],
    [PAYMENTS.name, 2, "Martin"],
    [FOLLOW_UPS.name, 1, "Durand"],
    [FOLLOW_UPS.name, 2, "Martin"],
    [LOG.name, 1, "Martin"],
    [DECISIONS.name, 1, "Durand"],
  ])("%s, row %i, opens the sheet of %s", (sheet, row, name) => {
    expect(opened(sheet, row)).toBe(name);
  });

  it.each([
    [PAYMENTS.name, 3, "Le client « Personne » de cette ligne est inconnu."],
    [PAYMENTS.name, 5, "La facture « F-0 » de cette ligne est inconnue."],
    [PAYMENTS.name, 4, NOT_THERE],
    [PAYMENTS.name, 60, NOT_THERE],
    [PAYMENTS.name, 0, NOT_THERE],
    [SHEET.settings, 2, NOT_THERE],
    ["Partie", 2, NOT_THERE],
  ])("%s, row %i, is nobody’s: %s", (sheet, row, said) => {
    expect(opened(sheet, row)).toBe(said);
  });

  it("may be in the team’s own list of invoices, whatever its columns are called", () => {
    const made = world();
    made.edit("Impayés", () => [
      ["Relevé de novembre", "", ""],
      ["Pièce", "Débiteur", "TTC"],
      ["F-9", "Martin", 120],
    ]);
    const settings = {
      "Feuille des factures": "Impayés",
      "Ligne des en-têtes": 2,
      "Colonne N° facture": "Pièce",
      "Colonne Client": "Débiteur",
    };
    for (const [label, value] of Object.entries(settings)) set(made, label, value);
    expect(opened("Impayés", 2, made)).toBe("Martin");
  });
});
