/** MONTANT_LU, DATE_LUE, MONTANT_EN_LETTRES, SIREN_VALIDE, TVA_FR, IBAN_VALIDE: cells and columns. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { wordsOfAmount } from "../../../src/core/functions/amount-in-words.ts";
import type { Argument } from "../../../src/core/functions/broadcast.ts";
import {
  frenchVatNumber,
  isIban,
  isSirenOrSiret,
} from "../../../src/core/functions/identifiers.ts";
import { amountRead, dayRead } from "../../../src/core/functions/typed-values.ts";

const functions = {
  MONTANT_LU: amountRead,
  DATE_LUE: dayRead,
  MONTANT_EN_LETTRES: wordsOfAmount,
  SIREN_VALIDE: isSirenOrSiret,
  TVA_FR: frenchVatNumber,
  IBAN_VALIDE: isIban,
};

describe.each(Object.entries(functions))("%s", (_, of) => {
  it("is blank for a blank", () => {
    expect(of("")).toBe("");
    expect(of(undefined)).toBe("");
    expect(of([[""], [" "]])).toEqual([[""], [""]]);
  });

  it("passes on no formula in error", () => {
    expect(() => of("#REF!")).toThrow("Formule en erreur #REF!");
    expect(of([["#N/A"], [""]])).toEqual([["Formule en erreur #N/A"], [""]]);
  });

  it("takes one column", () => {
    expect(() => of([["a", "b"]])).toThrow("une seule colonne est attendue");
  });
});

describe("a cell", () => {
  it.each([
    ["MONTANT_LU", "1.234,56 €", 1234.56],
    ["MONTANT_LU", 12.345, 12.35],
    ["DATE_LUE", "31 déc. 2025", { day: day("2025-12-31") }],
    ["DATE_LUE", { day: day("2025-12-31"), time: "23:59" }, { day: day("2025-12-31") }],
    [
      "MONTANT_EN_LETTRES",
      "1 234,56 €",
      "mille deux cent trente-quatre euros et cinquante-six centimes",
    ],
    ["MONTANT_EN_LETTRES", 0.005, "un centime"],
    ["MONTANT_EN_LETTRES", 500_000_000_000, "cinq cents milliards d’euros"],
    ["SIREN_VALIDE", 732829320, true],
    ["SIREN_VALIDE", 73282932000074, true],
    ["SIREN_VALIDE", " 732\u00a0829\u00a0320 ", true],
    ["SIREN_VALIDE", true, false],
    ["TVA_FR", 732829320, "FR44732829320"],
    ["TVA_FR", "732 829 320 00074", "FR44732829320"],
    ["IBAN_VALIDE", "fr76 3000 6000 0112 3456 7890 189", true],
    ["IBAN_VALIDE", "FR1420041010050500013M02606", true],
    // The check digits of the IBAN are right, the RIB key (07 for 06) is wrong
    ["IBAN_VALIDE", "FR8420041010050500013M02607", false],
    ["IBAN_VALIDE", "FR76", false],
  ] satisfies [keyof typeof functions, Argument, unknown][])(
    "%s(%j) is %j",
    (name, given, result) => {
      expect(functions[name](given)).toEqual(result);
    },
  );

  it.each([
    ["MONTANT_LU", "1,234", /^Montant à préciser «.1,234.»/u],
    ["MONTANT_LU", { day: day("2025-12-31") }, /c’est une date/],
    ["DATE_LUE", 46_000, /date non mise en forme/],
    ["MONTANT_EN_LETTRES", 1e12, /^Montant de plus de 999.999.999.999,99.€.: «.1000000000000.»/u],
    ["MONTANT_EN_LETTRES", "beaucoup", /^Montant illisible/],
    ["TVA_FR", "732829321", /^SIREN faux «.732829321.»/u],
  ] satisfies [keyof typeof functions, Argument, RegExp][])(
    "%s(%j) says why not",
    (name, given, sentence) => {
      expect(() => functions[name](given)).toThrow(sentence);
    },
  );
});
