/** Indicators in formulas: every figure of the guide, columns, and the table of the aged balance. */

import { beforeAll, describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { formulaSheet, guideFigures, plainSpaces } from "../office/formulas.ts";
import { furnish } from "../office/ledger.ts";
import { begin, openCalculatingOffice } from "../office/office.ts";
import { addSheet } from "../office/sheets.ts";

let shown: (formula: string) => string[][];
beforeAll(() => {
  const office = openCalculatingOffice();
  begin(office);
  furnish(office.workbook);
  addSheet(office.workbook, "Balance", [
    ["Client", "Échéance", "Solde"],
    ["Lumen SARL", "30/09/2026", 1000],
    ["Lumen SARL", "31/08/2026", 200.1],
    ["Garage Gamma", "31/05/2026", 12099.99],
    ["Garage Gamma", "15/08/2026", -99.99],
    ["Béta Services", "31/07/2026", 0],
  ]);
  shown = formulaSheet(office);
});

describe("the guide", () => {
  it.each(guideFigures("indicateurs.md"))("%s is %s", (formula, result) => {
    expect(shown(formula).map((row) => row.map(plainSpaces))).toEqual([[result]]);
  });

  it("has its aged balance", () => {
    const formula = '=BALANCE_AGEE(Balance!A2:A; Balance!B2:B; Balance!C2:C; "10/09/2026")';
    expect(shown(formula)).toEqual([
      ["Client", "Non échu", "1-30", "31-60", "61-90", "> 90", "Total"],
      ["Garage Gamma", "0", "-99,99", "0", "0", "12099,99", "12000"],
      ["Lumen SARL", "1000", "200,1", "0", "0", "0", "1200,1"],
      ["Total", "1000", "100,11", "0", "0", "12099,99", "13200,1"],
    ]);
  });
});

describe("over columns", () => {
  it.each([
    [
      '=TRANCHE_AGE({"09/09/2026"; ""; "S12"}; "10/09/2026")',
      ["1-30", "", "Échéance illisible : « S12 »"],
    ],
    [
      "=DSO_COMPTABLE({30000; 0; -1}; {60000; 60000; 60000}; 90)",
      ["45", "0", "n. d. : encours négatif"],
    ],
    ["=BPDSO({20000; 10000}; 60000; 90)", ["30", "15"]],
    [
      "=CEI({50000; 0}; {100000; 0}; {60000; 0}; {45000; 0})",
      ["0,8571", "n. d. : rien n’était à encaisser"],
    ],
  ])("%s", (formula, expected) => {
    expect(shown(formula).map((row) => row.map(plainSpaces))).toEqual(
      expected.map((cell) => [cell]),
    );
  });
});

describe("on the sheet of invoices", () => {
  const [customers, dueDays, balances] = ["B", "D", "G"].map(
    (letter) => `${SHEET.invoices}!${letter}2:${letter}`,
  );

  it("BALANCE_AGEE reads open columns to their end and follows the as-of date of the workbook", () => {
    const table = shown(`=BALANCE_AGEE(${customers}; ${dueDays}; ${balances}; DATE_ARRETE)`);
    expect(table[1]).toEqual(["Lumen SARL", "0", "1540,5", "0", "0", "0", "1540,5"]);
    expect(table[table.length - 1]).toEqual(["Total", "0", "4105,9", "0", "0", "0", "4105,9"]);
  });

  it("RETARD_MOYEN_PONDERE is the delay that all share", () => {
    expect(shown(`=RETARD_MOYEN_PONDERE(${balances}; ${dueDays}; DATE_ARRETE)`)).toEqual([["3"]]);
  });

  it("a bad row is named and there is no total", () => {
    const formula =
      '=BALANCE_AGEE({"a"; "b"; ""}; {"S12"; "01/09/2026"; "01/09/2026"}; {1; 2; 3}; "10/09/2026")';
    expect(plainSpaces(shown(formula)[0]?.[0] ?? "")).toBe(
      "2 lignes à corriger, d’abord la ligne 1 des plages. Échéance illisible : « S12 »",
    );
  });
});
