import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import {
  readAmount,
  readDay,
  readLabel,
  readPercent,
  readText,
  readWholeNumber,
  readYesNo,
} from "../../../src/core/sheet/read-cell.ts";
import { findingOf, quote } from "../../../src/core/sheet/reading.ts";
import { outcome, spoken } from "./spoken.ts";

const NEW_YEAR = { day: day("2026-01-01"), time: "00:00" };

describe("readText", () => {
  it.each([
    ["", ""],
    ["  abc  ", "abc"],
    ["\u00a0Société\u202fDurand\u00a0", "Société Durand"],
    ["\ufeffF-1\u200b", "F-1"],
    ["a\r\nb", "a\nb"],
    [7, "7"],
    [12.5, "12,5"],
    [0, "0"],
    [true, "VRAI"],
    [false, "FAUX"],
    [NEW_YEAR, "01/01/2026"],
  ])("reads %j as %j", (cell, expected) => {
    expect(readText(cell)).toBe(expected);
  });
});

describe("readLabel", () => {
  it.each([
    ["F-2026-014", "F-2026-014"],
    ["F-2026\n014", "F-2026 014"],
    [1001, "1001"],
    [" \u00a0", "blank: numéro vide"],
    ["#REF!", "unreadable: formule en erreur #REF!"],
    [" #n/a", "unreadable: formule en erreur #N/A"],
    ["#ERROR! (line 1)", "unreadable: formule en erreur #ERROR!"],
    ["#1", "#1"],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readLabel(cell, "numéro"))).toBe(expected);
  });
});

describe("readAmount", () => {
  it.each([
    [1234.56, 123456],
    [-12.5, -1250],
    [0, 0],
    [0.1 + 0.2, 30],
    [1.005, 101],
    ["1 234,56 €", 123456],
    ["", "blank: montant vide"],
    [true, "unreadable: montant illisible « VRAI »"],
    [NEW_YEAR, "unreadable: montant illisible « 01/01/2026 » : c’est une date"],
    [Number.NaN, "unreadable: montant illisible « NaN »"],
    [1e300, "unreadable: montant illisible « 1e+300 »"],
    [
      100_000_000_001,
      "unreadable: montant illisible « 100000000001 » : plus de 100 000 000 000,00 €",
    ],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readAmount(cell))).toBe(expected);
  });
});

describe("readDay", () => {
  it.each([
    [NEW_YEAR, "2026-01-01"],
    ["31/12/2025", "2025-12-31"],
    [20251231, "2025-12-31"],
    [45992, "ambiguous: échéance à préciser, nombre 45992 : date non mise en forme ?"],
    [45992.5, "ambiguous: échéance à préciser, nombre 45992,5 : date non mise en forme ?"],
    [
      20253112,
      "ambiguous: échéance à préciser « 20253112 » : le mois serait 31, jour et mois inversés ?",
    ],
    [30, "unreadable: échéance illisible « 30 »"],
    [false, "unreadable: échéance illisible « FAUX »"],
    ["", "blank: échéance vide"],
    [
      { day: day("1900-01-01") },
      "unreadable: échéance illisible « 01/01/1900 » : année 1900 hors limites",
    ],
    [
      { day: day("9999-12-31") },
      "unreadable: échéance illisible « 31/12/9999 » : année 9999 hors limites",
    ],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readDay(cell, { what: "échéance" }))).toBe(expected);
  });
});

describe("readYesNo", () => {
  it.each([
    [true, true],
    [false, false],
    ["oui", true],
    ["OUI ", true],
    ["o", true],
    ["x", true],
    ["X", true],
    ["✔", true],
    ["vrai", true],
    ["TRUE", true],
    [1, true],
    ["1", true],
    ["non", false],
    ["Faux", false],
    ["no", false],
    [0, false],
    ["", "blank: réponse vide"],
    ["peut-être", "unreadable: réponse illisible « peut-être » : oui ou non attendu"],
    [2, "unreadable: réponse illisible « 2 » : oui ou non attendu"],
    [NEW_YEAR, "unreadable: réponse illisible « 01/01/2026 » : oui ou non attendu"],
    ["#N/A", "unreadable: formule en erreur #N/A"],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readYesNo(cell))).toBe(expected);
  });
});

describe("readWholeNumber", () => {
  it.each([
    [3, 3],
    [-5, -5],
    ["−5", -5],
    ["+3", 3],
    ["1 200", 1200],
    ["-0", 0],
    ["", "blank: nombre vide"],
    [1.5, "unreadable: nombre illisible « 1,5 » : nombre entier attendu"],
    ["J+3", "unreadable: nombre illisible « J+3 » : nombre entier attendu"],
    [true, "unreadable: nombre illisible « VRAI » : nombre entier attendu"],
    [1e12, "unreadable: nombre illisible « 1000000000000 » : nombre entier attendu"],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readWholeNumber(cell))).toBe(expected);
  });
});

describe("readPercent, in basis points", () => {
  it.each([
    ["12,15 %", 1215],
    ["12.15%", 1215],
    ["10\u202f%", 1000],
    ["0,5 %", 50],
    ["−0,5 %", -50],
    ["2,15", 215],
    ["0", 0],
    ["2,6200 %", 262],
    [0.1215, 1215],
    [0.0262, 262],
    [0.29, 2900],
    [0, 0],
    [12.15, 1215],
    [2.62, 262],
    ["", "blank: taux vide"],
    ["0,5", "ambiguous: taux à préciser « 0,5 » : fraction ou pourcentage ?"],
    [1, "ambiguous: taux à préciser « 1 » : fraction ou pourcentage ?"],
    ["12,155 %", "unreadable: taux illisible « 12,155 % » : plus de deux décimales"],
    [0.00001, "unreadable: taux illisible « 0,00001 » : plus de deux décimales"],
    ["150 %", "unreadable: taux illisible « 150 % » : plus de 100 %"],
    ["BCE + 10", "unreadable: taux illisible « BCE + 10 »"],
    [NEW_YEAR, "unreadable: taux illisible « 01/01/2026 »"],
    ["#DIV/0!", "unreadable: formule en erreur #DIV/0!"],
  ])("reads %j as %j", (cell, expected) => {
    expect(outcome(readPercent(cell))).toBe(expected);
  });
});

describe("messages", () => {
  it("keep a hostile value on one line, short, inside French quotes", () => {
    expect(quote("a\r\nb\u00a0c")).toBe("«\u00a0a b c\u00a0»");
    expect(spoken(quote("é".repeat(10_000)))).toBe(`« ${"é".repeat(40)}… »`);
  });

  it("become findings with a code, a severity and the address", () => {
    const unread = readDay("S12", { what: "échéance" });
    const asked = readDay("31/12", { what: "échéance" });
    if ("value" in unread || "value" in asked) throw new Error("S12 and 31/12 are no days");
    const where = { at: "Factures!D14", subject: "due-date" };
    expect(findingOf(unread, where)).toEqual({
      severity: "error",
      code: "due-date-unreadable",
      at: "Factures!D14",
      message: "échéance illisible «\u00a0S12\u00a0»",
    });
    expect(findingOf(asked, where).severity).toBe("question");
  });
});
