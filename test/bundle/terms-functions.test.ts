/** DATE_ECHEANCE in formulas of a real sheet, the figures of its guide, and a run on terms alone. */

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { formatValue } from "../../local/engine/format.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { spoken } from "../core/sheet/spoken.ts";
import { furnish, invoice, LIVE_SETTINGS } from "../office/ledger.ts";
import {
  begin,
  MONDAY,
  morningRun,
  type Office,
  openCalculatingOffice,
  setUpOffice,
} from "../office/office.ts";
import { addRows, addSheet, on, setSetting, sheetOf } from "../office/sheets.ts";

let office: Office;
beforeAll(() => {
  office = openCalculatingOffice();
  begin(office);
  furnish(office.workbook);
  addSheet(office.workbook, "Calculs", [
    ["", "15/02/2025", "45 jours fin de mois"],
    ["", "31/01/2025", "1 mois"],
    ["", "", ""],
    ["", "15/01/2025", "voir contrat"],
    ["", on("2025-01-15"), "à réception"],
  ]);
});

/** Writes the formula in the first column of its own sheet and returns what its cells show. */
function shownBy(formula: string, rows = 1): readonly string[] {
  const { workbook } = office;
  const { id } = sheetOf(workbook, "Calculs");
  const blank = Array.from({ length: 10 }, () => [null]);
  for (const changes of [blank, [[{ value: "", formula }]]]) {
    workbook.apply([{ kind: "cells", sheet: id, row: 0, column: 0, changes }]);
    workbook.calculate();
  }
  const { cells } = sheetOf(workbook, "Calculs");
  return Array.from({ length: rows }, (_, row) => {
    const cell = cells.get(`${row}:0`);
    const value = cell?.value ?? "";
    if (typeof value === "object") return spoken(value.message ?? value.error);
    return spoken(formatValue(value, cell?.calculatedFormat, workbook.locale));
  });
}

describe("in one cell", () => {
  it.each([
    ['=DATE_ECHEANCE("15/02/2025","45 jours fin de mois","A")', "30/04/2025"],
    ['=DATE_ECHEANCE("15/02/2025","45 jours fin de mois","B")', "14/04/2025"],
    ['=DATE_ECHEANCE(DATE(2025,2,15),"45 JOURS FDM")', "30/04/2025"],
    ['=DATE_ECHEANCE("15/02/2025","fin de mois + 45 jours","A")', "14/04/2025"],
    ["=date_echeance(B5,C5)", "22/01/2025"],
    ['=DATE_ECHEANCE("","30 jours")', ""],
  ])("%s is %s", (formula, expected) => {
    expect(shownBy(formula)).toEqual([expected]);
  });

  it.each([
    ['=JOURS_RETARD(DATE_ECHEANCE("15/02/2025","45 jours fin de mois","A"),DATE(2025,5,3))', "3"],
    ['=DAYS(DATE_ECHEANCE("15/02/2025","30 jours"),DATE(2025,2,15))', "30"],
    ['=MONTH(DATE_ECHEANCE("15/02/2025","45 jours fin de mois","A"))', "4"],
  ])("is a date for other functions: %s is %s", (formula, expected) => {
    expect(shownBy(formula)).toEqual([expected]);
  });

  it.each([
    ['=DATE_ECHEANCE("S12","30 jours")', "Date de facture illisible : « S12 »"],
    [
      '=DATE_ECHEANCE("15/02/2025","voir contrat")',
      "Condition de règlement illisible « voir contrat » : « 30 jours », « 45 jours fin de mois » ou « à réception », par exemple",
    ],
    ['=DATE_ECHEANCE("15/02/2025","30 jours","C")', "A ou B attendu"],
  ])("%s says what is wrong", (formula, sentence) => {
    expect(shownBy(formula)[0]).toContain(sentence);
  });
});

describe("over a column", () => {
  it("gives a date a row, a blank for a blank, a sentence for a bad row", () => {
    expect(shownBy('=DATE_ECHEANCE(B1:B5,C1:C5,"A")', 6)).toEqual([
      "30/04/2025",
      "28/02/2025",
      "",
      expect.stringMatching(/^Condition de règlement illisible « voir contrat »/),
      "22/01/2025",
      "",
    ]);
  });
});

describe("the method of « Paramètres »", () => {
  it("counts where none is given and the terms are silent", () => {
    setSetting(office.workbook, "endOfMonthMethod", "B");
    const formulas = [
      '=DATE_ECHEANCE("15/02/2025","45 jours fin de mois")',
      '=DATE_ECHEANCE("15/02/2025","45 jours fin de mois","A")',
      '=DATE_ECHEANCE("15/02/2025","45 jours puis fin de mois")',
    ];
    const shown = formulas.map((formula) => shownBy(formula)[0]);
    setSetting(office.workbook, "endOfMonthMethod", "A");
    expect(shown).toEqual(["14/04/2025", "30/04/2025", "30/04/2025"]);
  });

  it.each([
    ["the terms need none", ["15/02/2025", "30 jours"]],
    ["the terms say theirs", ["15/02/2025", "fin de mois + 30 jours"]],
    ["one is given", ["15/02/2025", "30 jours fin de mois", "A"]],
  ])("is not read where %s", (_, args) => {
    const { calls, status } = office.host.customFunction("DATE_ECHEANCE", args);
    expect(status).toBe("done");
    expect(calls.filter(({ name }) => name.endsWith(".getValues"))).toEqual([]);
  });
});

describe("the guide", () => {
  const page = readFileSync(new URL("../../docs/guide/echeances.md", import.meta.url), "utf8");
  const worked = [...page.matchAll(/`(=DATE_ECHEANCE\([^`]*\))` → \*\*([^*]+)\*\*/g)].map(
    ([, formula = "", result = ""]) => ({ formula, result }),
  );

  it("works out every line that names the function", () => {
    expect(worked.length).toBeGreaterThan(10);
    expect(page.match(/`=DATE_ECHEANCE\([^`]*\)` →/g)).toHaveLength(worked.length);
  });

  it.each(worked)("$formula → $result", ({ formula, result }) => {
    // A workbook keeps its formulas in the English notation.
    expect(shownBy(formula.replace(/;/g, ","))).toEqual([result]);
  });
});

describe("a morning with invoices that have terms and no due date", () => {
  it("reminds on the computed dates, and says once that they are computed", () => {
    const { workbook, ...rest } = setUpOffice();
    const term = (customer: string, terms: string) => ({
      Client: customer,
      Type: "entreprise",
      "E-mail": "compta@client.example",
      "Conditions de règlement": terms,
    });
    const customers = [
      term("Atelier Nord", "30 jours"),
      { ...term("Bois du Sud", "45 jours fin de mois"), "Méthode fin de mois": "B" },
      term("Cuirs Petit", "voir contrat"),
    ];
    addRows(workbook, SHEET.customers, customers);
    const unDated = customers.map(({ Client }, index) => {
      const row = { ...invoice(`F-${index + 1}`, Client, 500) };
      delete row["Échéance"];
      return row;
    });
    addRows(workbook, SHEET.invoices, [...unDated, invoice("F-9", "Cuirs Petit", 300)]);
    for (const [key, value] of Object.entries({ ...LIVE_SETTINGS, paymentsUpToDate: on(MONDAY) }))
      setSetting(workbook, key as keyof typeof LIVE_SETTINGS, value);
    const { plan, findings } = morningRun({ workbook, ...rest });
    // 21/10 + 30 days is 20/11, three days before this Monday; 31/10 + 45 days is 15/12.
    expect(
      plan.decisions.map(({ invoice: number, verdict, daysLate }) => [number, verdict, daysLate]),
    ).toEqual([
      ["F-1", "send", 3],
      ["F-2", "wait", -22],
      ["F-3", "aside", 0],
      ["F-9", "send", 3],
    ]);
    expect(findings.map(({ at, message }) => spoken(`${at} ${message}`))).toEqual([
      "Factures!D4 échéance vide ; Clients!O4 : condition de règlement illisible « voir contrat » : « 30 jours », « 45 jours fin de mois » ou « à réception », par exemple",
      "Factures!D2 2 échéances vides, calculées d’après la date de facture et les conditions de règlement : « 30 jours » et « 45 jours fin de mois » (méthode B) (Factures!D2 et Factures!D3)",
    ]);
  });
});
