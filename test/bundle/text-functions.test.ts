/** What people type and identifiers, in formulas: every figure of the guide, and columns. */

import { beforeAll, describe, expect, it } from "vitest";
import { formulaSheet, guideFigures, plainSpaces } from "../office/formulas.ts";
import { begin, openCalculatingOffice } from "../office/office.ts";

let shown: (formula: string) => string[][];
beforeAll(() => {
  const office = openCalculatingOffice();
  begin(office);
  shown = formulaSheet(office);
});

describe("the guide", () => {
  it.each(guideFigures("lire-et-verifier.md"))("%s is %s", (formula, result) => {
    expect(shown(formula).map((row) => row.map(plainSpaces))).toEqual([[result]]);
  });
});

describe("over columns", () => {
  it.each([
    [
      '=MONTANT_LU({"12,50 €"; ""; "1,234"; 3})',
      ["12,5", "", "Montant à préciser « 1,234 » : 1 234,00 € ou 1,234 € ?", "3"],
    ],
    [
      '=DATE_LUE({"31/12/2025"; ""; "hier"; "1er mars 2026"})',
      ["31/12/2025", "", "Date illisible : « hier »", "01/03/2026"],
    ],
    ['=MONTANT_EN_LETTRES({1; ""; "un"})', ["un euro", "", "Montant illisible : « un »"]],
    ['=SIREN_VALIDE({732829320; ""; 732829321; "abc"})', ["VRAI", "", "FAUX", "FAUX"]],
    [
      '=TVA_FR({"732829320"; ""; "abc"})',
      ["FR44732829320", "", "SIREN faux « abc » : 9 chiffres à la clé juste attendus"],
    ],
    ['=IBAN_VALIDE({"DE89370400440532013000"; ""; "abc"})', ["VRAI", "", "FAUX"]],
  ])("%s", (formula, expected) => {
    expect(shown(formula).map((row) => row.map(plainSpaces))).toEqual(
      expected.map((cell) => [cell]),
    );
  });
});

describe("what other formulas make of the results", () => {
  it.each([
    ['=DATE_LUE("31/12/2025")+1=DATE(2026; 1; 1)', "VRAI"],
    ['=IF(SIREN_VALIDE("732829320"); "oui"; "non")', "oui"],
    ['=MONTANT_LU("12,50") * 2 + 0', "25"],
    ['=JOURS_RETARD(DATE_LUE("30/11/2025"); "31/12/2025")', "31"],
    ['=IF(MONTANT_LU("")=""; "vide"; "plein")', "vide"],
  ])("%s is %s", (formula, expected) => {
    expect(shown(formula)).toEqual([[expected]]);
  });
});
