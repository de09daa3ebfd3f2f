/** The custom functions in formulas of a real sheet: single cells, columns, and what is refused. */

import { beforeAll, describe, expect, it } from "vitest";
import type { Scalar } from "../../local/stores/workbook.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { furnish } from "../office/ledger.ts";
import { begin, morningRun, type Office, openCalculatingOffice } from "../office/office.ts";
import { addSheet, setCell, setSetting, sheetOf, shownGrid } from "../office/sheets.ts";

let office: Office;
beforeAll(() => {
  office = openCalculatingOffice();
  begin(office);
  furnish(office.workbook);
  addSheet(office.workbook, "Calculs", [[""]]);
});

/** Writes the formula in a free cell of its own sheet and returns what the cells show from there. */
function calculated(formula: string, rows = 1): readonly Scalar[] {
  const { workbook } = office;
  const { id } = sheetOf(workbook, "Calculs");
  const blank = Array.from({ length: 20 }, () => [null]);
  for (const changes of [blank, [[{ value: "", formula }]]]) {
    workbook.apply([{ kind: "cells", sheet: id, row: 0, column: 0, changes }]);
    workbook.calculate();
  }
  const { cells } = sheetOf(workbook, "Calculs");
  return Array.from({ length: rows }, (_, row) => cells.get(`${row}:0`)?.value ?? "");
}

describe("in one cell", () => {
  it.each([
    ["=JOURS_RETARD(Factures!D2,DATE_ARRETE)", 3],
    ["=JOURS_RETARD(Factures!D2,DATE(2026,11,20))", 0],
    ["=JOURS_RETARD(Factures!D2,DATE_ARRETE,0)", 0],
    ['=jours_retard("20/11/2026",DATE_ARRETE)', 3],
    ["=RELANCE_NIVEAU(Factures!D2,DATE_ARRETE)", 1],
    ["=RELANCE_NIVEAU(Factures!D2,DATE(2026,11,19))", 0],
    ["=RELANCE_NIVEAU(Factures!D2,DATE(2026,12,1))", 2],
    ["=RELANCE_NIVEAU(Factures!D2,DATE(2026,12,31))", 3],
    // 1 200 × 12 % × 3 / 365 = 1,1835…
    ["=PENALITES_RETARD(Factures!G2,Factures!D2,DATE_ARRETE,12%)", 1.18],
    ["=PENALITES_RETARD(Factures!G2,Factures!D2,DATE(2026,11,20))", 0],
    ["=JOURS_RETARD(Factures!D2,DATE_ARRETE)+1", 4],
  ])("%s is %s", (formula, expected) => {
    expect(calculated(formula)).toEqual([expected]);
  });

  it.each([
    ['=JOURS_RETARD("S12",DATE_ARRETE)', /S12/],
    ['=PENALITES_RETARD("mille",Factures!D2,DATE_ARRETE)', /mille/],
    ["=JOURS_RETARD(A1000,NOW())", /not allowed to reference a cell with NOW\(\)/],
  ])("%s says what is wrong", (formula, sentence) => {
    expect(calculated(formula)).toEqual([
      { error: "#ERROR!", message: expect.stringMatching(sentence) },
    ]);
  });
});

describe("over a column", () => {
  it("JOURS_RETARD overflows, one line an invoice, blank where the column is", () => {
    const days = calculated("=JOURS_RETARD(Factures!D2:D9,DATE_ARRETE,Factures!G2:G9)", 9);
    expect(days).toEqual([3, 3, 3, 3, 3, 3, 3, "", ""]);
  });

  it("PENALITES_RETARD adds up as its lines do", () => {
    const lines = calculated("=PENALITES_RETARD(Factures!G2:G5,Factures!D2:D5,DATE_ARRETE,10%)", 4);
    // 1 200, 340,50, 860 and 95,40 at 10 % over 3 days.
    expect(lines).toEqual([0.99, 0.28, 0.71, 0.08]);
    expect(
      calculated("=SUM(PENALITES_RETARD(Factures!G2:G5,Factures!D2:D5,DATE_ARRETE,10%))"),
    ).toEqual([2.06]);
  });

  it("is followed by a new total when an amount changes", () => {
    const formula = "=SUM(PENALITES_RETARD(Factures!G2:G5,Factures!D2:D5,DATE_ARRETE,10%))";
    calculated(formula);
    const at = { sheet: SHEET.invoices, row: "F-2026-101", column: "Montant TTC" };
    setCell(office.workbook, at, 2400);
    office.workbook.calculate();
    expect(sheetOf(office.workbook, "Calculs").cells.get("0:0")?.value).toBe(3.04);
    setCell(office.workbook, at, 1200);
  });
});

describe("RELANCE_NIVEAU of an invoice number", () => {
  it("reads the level in the log, and another text is an error with a sentence", () => {
    expect(calculated('=RELANCE_NIVEAU("F-2026-101")')).toEqual([0]);
    morningRun(office);
    expect(calculated('=RELANCE_NIVEAU("F-2026-101")')).toEqual([1]);
    expect(calculated('=RELANCE_NIVEAU("F-2026-105")')).toEqual([0]);
    expect(calculated('=RELANCE_NIVEAU("F-9999")')).toEqual([
      { error: "#ERROR!", message: expect.stringContaining("F-9999") },
    ]);
  });
});

describe("a formula of the team in the sheet of invoices", () => {
  it("is read by its value, and survives the run", () => {
    const { workbook } = office;
    const sheet = sheetOf(workbook, SHEET.invoices);
    const formula = "=1000*1.2";
    workbook.apply([
      { kind: "cells", sheet: sheet.id, row: 1, column: 6, changes: [[{ value: "", formula }]] },
    ]);
    setSetting(workbook, "testMode", "oui");
    const { plan } = morningRun(office);
    expect(plan.decisions.find(({ invoice }) => invoice === "F-2026-101")?.balanceCents).toBe(
      120_000,
    );
    expect(sheet.cells.get("1:6")).toMatchObject({ formula, value: 1200 });
    expect(shownGrid(workbook, SHEET.invoices)[1]?.[6]).toMatch(/^1\s200,00\s€$/);
  });
});

describe("the rights of a cell", () => {
  it("suffice: a function called there writes nothing and asks for no right", () => {
    const { calls, status } = office.host.customFunction("RELANCE_NIVEAU", ["F-2026-101"]);
    expect(status).toBe("done");
    expect(calls.filter(({ name }) => /\.(set|append|insert|flush|create)/.test(name))).toEqual([]);
    expect(calls.filter(({ outcome }) => outcome !== "done")).toEqual([]);
  });
});
