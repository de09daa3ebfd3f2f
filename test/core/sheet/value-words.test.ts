import { describe, expect, it } from "vitest";
import { readKind, readStatus } from "../../../src/core/sheet/value-words.ts";
import { outcome } from "./spoken.ts";

describe("readStatus", () => {
  it.each([
    ["Ouverte", "open"],
    ["Impayée", "open"],
    ["Validée (à payer)", "open"],
    ["A PAYER", "open"],
    ["Non payée", "open"],
    ["En retard", "overdue"],
    ["échu", "overdue"],
    ["Partielle", "partial"],
    ["Réglement commencé", "partial"],
    ["Payée", "paid"],
    ["paid", "paid"],
    ["Soldé", "paid"],
    ["En litige", "disputed"],
    ["Contentieux", "litigation"],
    ["Commissaire de justice", "litigation"],
    ["Annulée", "cancelled"],
    ["Fermée (impayée)", "cancelled"],
    ["void", "cancelled"],
    ["Brouillon (à valider)", "draft"],
    [true, "paid"],
    ["x", "paid"],
    ["non", "open"],
    ["", "blank: statut vide"],
    ["à voir avec Paul", "unreadable: statut illisible « à voir avec Paul »"],
    ["Payée (partiellement)", "unreadable: statut illisible « Payée (partiellement) »"],
    ["#REF!", "unreadable: formule en erreur #REF!"],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readStatus(cell))).toBe(expected);
  });
});

describe("readKind", () => {
  it.each([
    ["Facture", "invoice"],
    ["FAC", "invoice"],
    ["Avoir", "creditNote"],
    ["Note de crédit", "creditNote"],
    ["out_refund", "creditNote"],
    ["Facture d'acompte", "deposit"],
    ["Facture d’avoir", "creditNote"],
    ["RGT", "payment"],
    ["À nouveau", "openingBalance"],
    ["", "blank: type de pièce vide"],
    ["Devis", "unreadable: type de pièce illisible « Devis »"],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readKind(cell))).toBe(expected);
  });
});
