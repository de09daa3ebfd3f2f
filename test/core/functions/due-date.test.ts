/** DATE_ECHEANCE: cells and columns in, dates out. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Argument } from "../../../src/core/functions/broadcast.ts";
import { dueDates } from "../../../src/core/functions/due-date.ts";
import type { DayCell } from "../../../src/core/sheet/cell.ts";
import { unreadable } from "../../../src/core/sheet/reading.ts";
import { spoken } from "../sheet/spoken.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

function dated(invoiceDay: Argument, terms: Argument, method?: Argument) {
  return dueDates({ invoiceDay, terms, method }, () => ({ value: "B" }));
}

describe("in one cell", () => {
  it.each([
    ["a date and plain terms", on("2025-02-15"), "30 jours", undefined, "2025-03-17"],
    ["a date typed as text", "15/02/2025", "45 jours fin de mois", "A", "2025-04-30"],
    ["a method in small letters", "15/02/2025", "45 jours fin de mois", " a ", "2025-04-30"],
    ["the setting", "15/02/2025", "45 jours fin de mois", undefined, "2025-04-14"],
    ["the setting for a blank method", "15/02/2025", "45 jours fin de mois", "", "2025-04-14"],
    ["terms that say theirs", "15/02/2025", "fin de mois + 45 jours", "A", "2025-04-14"],
    ["a number of days", on("2025-02-15"), 30, undefined, "2025-03-17"],
  ] satisfies [string, Argument, Argument, Argument, string][])(
    "%s",
    (_, invoiceDay, terms, method, expected) => {
      expect(dated(invoiceDay, terms, method)).toEqual(on(expected));
    },
  );

  it("is blank without a date", () => {
    expect(dated("", "30 jours")).toBe("");
    expect(dated("", "")).toBe("");
  });

  it.each([
    ["S12", "30 jours", undefined, "Date de facture illisible : « S12 »"],
    [on("2025-02-15"), "", undefined, "Condition de règlement vide"],
    [
      on("2025-02-15"),
      "selon accord",
      undefined,
      "Condition de règlement illisible « selon accord » : « 30 jours », « 45 jours fin de mois » ou « à réception », par exemple",
    ],
    [on("2025-02-15"), 2, undefined, "Condition de règlement à préciser « 2 » : jours ou mois ?"],
    [
      on("2025-02-15"),
      "30 jours après réception",
      undefined,
      "Condition de règlement non calculable « 30 jours après réception » : elle part d’un autre jour que la date de facture (réception, livraison, commande) ; saisir l’échéance",
    ],
    [on("2025-02-15"), "#REF!", undefined, "Formule en erreur #REF!"],
    [on("2025-02-15"), "30 jours", "C", "Méthode fin de mois illisible « C » : A ou B attendu"],
  ] satisfies [Argument, Argument, Argument, string][])(
    "%o, %s, %s says what is wrong",
    (invoiceDay, terms, method, sentence) => {
      const said = () => {
        try {
          return dated(invoiceDay, terms, method);
        } catch (problem) {
          return spoken((problem as Error).message);
        }
      };
      expect(said()).toBe(sentence);
    },
  );
});

describe("over columns", () => {
  it("each row has its date, its blank or its sentence", () => {
    const invoiceDays = [[on("2025-02-15")], [""], ["hier"], [on("2025-01-31")]];
    const terms = [["45 jours fin de mois"], ["30 jours"], ["30 jours"], ["1 mois"]];
    const methods = [["A"], [""], [""], [""]];
    expect(dated(invoiceDays, terms, methods)).toEqual([
      [on("2025-04-30")],
      [""],
      ["Date de facture illisible\u00a0: «\u00a0hier\u00a0»"],
      [on("2025-02-28")],
    ]);
  });

  it("one text stands for every row, and a wrong one concerns the whole call", () => {
    const invoiceDays = [[on("2025-02-15")], [on("2025-02-16")]];
    expect(dated(invoiceDays, "30 jours")).toEqual([[on("2025-03-17")], [on("2025-03-18")]]);
    expect(() => dated(invoiceDays, "jamais")).toThrow("jamais");
  });

  it("refuses columns of two lengths", () => {
    expect(() => dated([["01/01/2025"], ["02/01/2025"]], [["30 jours"], [""], [""]])).toThrow(
      "date_facture 2, conditions 3",
    );
  });
});

describe("a setting that cannot be read", () => {
  const wrong = () => unreadable("« Méthode fin de mois »", "C", "A ou B attendu");

  it("is said where it is needed, and does not matter elsewhere", () => {
    const invoiceDay = on("2025-02-15");
    expect(() => dueDates({ invoiceDay, terms: "30 jours fin de mois" }, wrong)).toThrow(
      "A ou B attendu",
    );
    expect(dueDates({ invoiceDay, terms: "30 jours" }, wrong)).toEqual(on("2025-03-17"));
    expect(dueDates({ invoiceDay, terms: "30 jours fin de mois", method: "A" }, wrong)).toEqual(
      on("2025-03-31"),
    );
  });
});
