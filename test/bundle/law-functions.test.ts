/** What the law grants, in formulas: every figure and table of the guide, columns, and settings. */

import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { SHEET } from "../../src/core/sheet/design.ts";
import { formulaSheet, guideFigures, plainSpaces } from "../office/formulas.ts";
import { furnish } from "../office/ledger.ts";
import { begin, type Office, openCalculatingOffice } from "../office/office.ts";
import { addRows, on, setSetting } from "../office/sheets.ts";

const GUIDE = readFileSync(new URL("../../docs/guide/penalites.md", import.meta.url), "utf8");

/** A formula alone on its line, and the table below it. */
const TABLE = /^`(=.+)`\n\n((?:\|.*\n)+)/gm;

let office: Office;
let shown: (formula: string) => string[][];
beforeAll(() => {
  office = openCalculatingOffice();
  begin(office);
  furnish(office.workbook);
  const calculated = formulaSheet(office);
  shown = (formula) => calculated(formula).map((row) => row.map(plainSpaces));
});

function guideTables(): [formula: string, table: string[][]][] {
  return [...GUIDE.matchAll(TABLE)].map(([, formula = "", table = ""]) => {
    const rows = table.trim().split("\n").map(cellsOfLine);
    return [formula, rows.filter((_, index) => index !== 1)];
  });
}

function cellsOfLine(line: string): string[] {
  return line
    .slice(1, -1)
    .split("|")
    .map((cell) => plainSpaces(cell.trim()));
}

describe("the guide", () => {
  it.each([...guideFigures("penalites.md"), ...guideFigures("fonctions.md")])(
    "%s is %s",
    (formula, result) => {
      expect(shown(formula)).toEqual([[result]]);
    },
  );

  it.each(guideTables())("%s is the table below it", (formula, table) => {
    expect(shown(formula)).toEqual(table);
  });

  it("shows each function", () => {
    expect(guideFigures("penalites.md").length).toBeGreaterThan(25);
    expect(guideTables().length).toBe(4);
  });
});

describe("over columns", () => {
  it.each([
    [
      '=PENALITES_RETARD({10000; ""; "x"}; {"31/01/2026"; ""; "31/01/2026"}; "01/05/2026")',
      ["299,59", "", "Montant illisible : « x »"],
    ],
    [
      '=TAUX_PENALITES({"01/07/2026"; ""; "01/01/2027"})',
      ["0,124", "", "Taux inconnu à partir du 01/01/2027"],
    ],
    ['=TAUX_LEGAL({"01/07/2026"; "01/07/2025"})', ["0,0275", "0,0276"]],
    [
      '=DATE_PRESCRIPTION({"31/05/2026"; ""; "S12"}; "particulier")',
      ["31/05/2028", "", "Échéance illisible : « S12 »"],
    ],
    [
      '=STATUT_PROMESSE("10/11/2026"; {1200; 300; ""}; {300; 300; ""}; "23/11/2026")',
      ["partielle", "tenue", "Montant promis vide"],
    ],
    ['=RELANCE_NIVEAU("31/10/2026"; "28/11/2026"; {100; 0}; "Standard")', ["3", "0"]],
  ])("%s", (formula, expected) => {
    expect(shown(formula).map(([cell]) => cell)).toEqual(expected);
  });
});

describe("on the sheet of invoices", () => {
  const [dueDays, balances] = ["D", "G"].map((letter) => `${SHEET.invoices}!${letter}2:${letter}`);

  it("the table of claims reads open columns to their end, and adds up", () => {
    const table = shown(`=TOTAL_RECLAME(${balances}; ${dueDays}; DATE_ARRETE)`);
    // Seven invoices, three days late, at 12,40 %: 1 200 × 12,40 % × 3 / 365 = 1,2230…
    expect(table[1]).toEqual(["20/11/2026", "1200", "1,22", "40", "1241,22"]);
    expect(table).toHaveLength(9);
    expect(table[8]?.slice(0, 4)).toEqual(["Total", "4105,9", "4,19", "280"]);
    expect(shown(`=INDEMNITE_RECOUVREMENT(${balances}; ${dueDays}; DATE_ARRETE)`)).toEqual([
      ["280"],
    ]);
  });

  it("a date that a function gives is one that others calculate with", () => {
    const year = `=YEAR(INDEX(DETAIL_PENALITES(100; ${SHEET.invoices}!D2; DATE_ARRETE); 2; 1))`;
    expect(shown(year)).toEqual([["2026"]]);
    expect(shown(`=YEAR(DATE_PRESCRIPTION(${SHEET.invoices}!D2))`)).toEqual([["2031"]]);
  });
});

describe("what the team sets", () => {
  it("« Imputation » changes the working of a part payment", () => {
    const formula =
      '=DETAIL_PENALITES(10000; "31/01/2026"; "02/03/2026"; ; ; {"15/02/2026"\\4000})';
    setSetting(office.workbook, "imputation", "intérêts");
    const total = shown(formula).find(([first]) => first === "Total");
    setSetting(office.workbook, "imputation", "principal");
    expect(total?.[6]).toBe("80,14");
  });

  it("« Jours de l’année » divides the days of a leap year by 366", () => {
    const formula = '=PENALITES_RETARD(10000; "31/12/2023"; "31/12/2024")';
    expect(shown(formula)).toEqual([["1441,37"]]);
    setSetting(office.workbook, "yearDivisor", "réel");
    expect(shown(formula)).toEqual([["1437,43"]]);
    setSetting(office.workbook, "yearDivisor", "365");
  });

  it("a semester added to « Taux » is known from then on", () => {
    const formula = '=TAUX_PENALITES("01/02/2027")';
    expect(shown(formula)).toEqual([["Taux inconnu à partir du 01/01/2027"]]);
    addRows(office.workbook, SHEET.rates, [
      { Du: on("2027-01-01"), Au: on("2027-06-30"), "Taux BCE": 0.0265 },
    ]);
    expect(shown(`${formula} `)).toEqual([["0,1265"]]);
  });
});
