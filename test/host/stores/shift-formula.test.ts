import { describe, expect, it } from "vitest";
import type { Shift } from "../../../local/stores/shift.ts";
import {
  loseSheetInFormula,
  renameSheetInFormula,
  shiftFormula,
  translateFormula,
} from "../../../local/stores/shift-formula.ts";

const own = { ownSheet: "Factures", changedSheet: "Factures" };

function shift(kind: Shift["kind"], dimension: Shift["dimension"], at: number, count = 1): Shift {
  return { kind, dimension, at, count };
}

describe("rows inserted before row 3", () => {
  it.each([
    ["=A1+A2", "=A1+A2"],
    ["=A3", "=A4"],
    ["=$A$3", "=$A$4"],
    ["=SUM(B2:B10)", "=SUM(B2:B11)"],
    ["=SUM(B3:B10)", "=SUM(B4:B11)"],
    ["=SUM(B1:B2)", "=SUM(B1:B2)"],
    ["=SUM(D2:D)", "=SUM(D2:D)"],
    ["=SUM(D3:D)", "=SUM(D4:D)"],
    ["=SUM(D:D)", "=SUM(D:D)"],
    ["=SUM(3:5)", "=SUM(4:6)"],
    ["=SUM($2:$5)", "=SUM($2:$6)"],
    ["=SUM(B10:B2)", "=SUM(B11:B2)"],
    ["=Factures!A3", "=Factures!A4"],
    ["='factures'!A3", "='factures'!A4"],
    ["=Clients!A3", "=Clients!A3"],
    ["='Mes Factures'!A3", "='Mes Factures'!A3"],
    ["=[1]Factures!A3", "=[1]Factures!A3"],
    ['="A3 et A4"&A3', '="A3 et A4"&A4'],
    ['="dit ""A3"""&A3', '="dit ""A3"""&A4'],
    ["=LOG10(A3)+TAUX_A3+A3B", "=LOG10(A4)+TAUX_A3+A3B"],
    ["=RELANCE_NIVEAU(A3;B3)", "=RELANCE_NIVEAU(A4;B4)"],
    ["=_xlfn.STDEV.S(A3)", "=_xlfn.STDEV.S(A4)"],
    ["=1E3+3+A3", "=1E3+3+A4"],
    ["={A3;B3}", "={A4;B4}"],
    ["=IF(A3<>0,A3%,#REF!)", "=IF(A4<>0,A4%,#REF!)"],
  ])("%s becomes %s", (before, after) => {
    expect(shiftFormula(before, own, shift("insert", "rows", 2))).toBe(after);
  });
});

describe("rows 3 and 4 deleted", () => {
  it.each([
    ["=A2", "=A2"],
    ["=A3", "=#REF!"],
    ["=Factures!A4+1", "=#REF!+1"],
    ["=A5", "=A3"],
    ["=SUM(A3:A4)", "=SUM(#REF!)"],
    ["=SUM(A2:A4)", "=SUM(A2:A2)"],
    ["=SUM(A3:A6)", "=SUM(A3:A4)"],
    ["=SUM(A1:A10)", "=SUM(A1:A8)"],
    ["=SUM(A4:A)", "=SUM(A3:A)"],
    ["=SUM(3:4)", "=SUM(#REF!)"],
  ])("%s becomes %s", (before, after) => {
    expect(shiftFormula(before, own, shift("delete", "rows", 2, 2))).toBe(after);
  });
});

describe("columns", () => {
  it.each([
    ["=A1+C1", shift("insert", "columns", 1, 2), "=A1+E1"],
    ["=SUM(A:C)", shift("insert", "columns", 1), "=SUM(A:D)"],
    ["=SUM(Z1:Z9)", shift("insert", "columns", 0), "=SUM(AA1:AA9)"],
    ["=SUM(D2:D)", shift("insert", "columns", 0), "=SUM(E2:E)"],
    ["=SUM(3:5)", shift("insert", "columns", 0), "=SUM(3:5)"],
    ["=B1+C1", shift("delete", "columns", 1), "=#REF!+B1"],
    ["=SUM(B:B)", shift("delete", "columns", 1), "=SUM(#REF!)"],
    ["=SUM(B2:B)", shift("delete", "columns", 1), "=SUM(#REF!)"],
    ["=SUM(C2:C)", shift("delete", "columns", 1), "=SUM(B2:B)"],
    ["=VLOOKUP(A1,$A$1:$D$9,2)", shift("delete", "columns", 3), "=VLOOKUP(A1,$A$1:$C$9,2)"],
  ])("%s becomes, after %o, %s", (before, change, after) => {
    expect(shiftFormula(before, own, change)).toBe(after);
  });
});

describe("copying", () => {
  it.each([
    ["=A1+$A1+A$1+$A$1", { rows: 2, columns: 1 }, "=B3+$A3+B$1+$A$1"],
    ["=SUM(B:B)+SUM($B:B)", { rows: 5, columns: 1 }, "=SUM(C:C)+SUM($B:C)"],
    ["=SUM(2:3)", { rows: 1, columns: 1 }, "=SUM(3:4)"],
    ["=A1", { rows: -1, columns: 0 }, "=#REF!"],
    ["='Mes clients'!B2", { rows: 1, columns: 0 }, "='Mes clients'!B3"],
  ])("%s by %o is %s", (before, by, after) => {
    expect(translateFormula(before, by)).toBe(after);
  });
});

describe("sheets", () => {
  it.each([
    ["=Clients!A1+Autres!A1", "=Débiteurs!A1+Autres!A1"],
    ["='Clients'!A:A", "=Débiteurs!A:A"],
    ["=clients!$A$1:B2", "=Débiteurs!$A$1:B2"],
    ['="Clients!A1"', '="Clients!A1"'],
    ["=A1", "=A1"],
  ])("%s is renamed to %s", (before, after) => {
    expect(renameSheetInFormula(before, "Clients", "Débiteurs")).toBe(after);
  });

  it("writes the new name between quotes when it needs them", () => {
    expect(renameSheetInFormula("=Clients!A1", "Clients", "L'été 26")).toBe("='L''été 26'!A1");
  });

  it("loses the references to a deleted sheet only", () => {
    expect(loseSheetInFormula("=Clients!A1+A1+SUM('Clients'!B:B)", "Clients")).toBe(
      "=#REF!+A1+SUM(#REF!)",
    );
  });
});
