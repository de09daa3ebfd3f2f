/** TAUX_PENALITES, TAUX_LEGAL and DATE_PRESCRIPTION: one figure of the law for a day. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { limitationDay } from "../../../src/core/functions/limitation.ts";
import { legalRates, penaltyRates } from "../../../src/core/functions/rates.ts";
import { shippedRates } from "../../../src/core/law/rates.ts";
import type { Cell, DayCell } from "../../../src/core/sheet/cell.ts";
import { spoken } from "../sheet/spoken.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

function sentenceOf(call: () => unknown): string {
  try {
    return String(call());
  } catch (problem) {
    return spoken(problem instanceof Error ? problem.message : String(problem));
  }
}

describe("TAUX_PENALITES", () => {
  it.each([
    ["2026-12-31", undefined, 0.124],
    ["2026-06-30", "", 0.1215],
    ["2024-03-15", "entreprise", 0.145],
    ["2024-03-15", "public", 0.125],
    // After a notice, a consumer owes the legal rate of business creditors.
    ["2026-12-31", "particulier", 0.0275],
  ])("on %s for %s is %d", (date, customerType, rate) => {
    expect(penaltyRates({ day: on(date), customerType }, shippedRates())).toBe(rate);
  });

  it.each([
    ["2027-01-01", "", "Taux inconnu à partir du 01/01/2027"],
    ["2008-12-31", "", "Taux inconnu avant le 01/01/2009"],
    ["2012-12-31", "public", "Taux inconnu avant le 01/01/2013"],
    [
      "2026-01-01",
      "asso",
      "Type de client inconnu « asso » : entreprise, public ou particulier attendu",
    ],
  ])("on %s for %s says: %s", (date, customerType, sentence) => {
    const call = () => penaltyRates({ day: on(date), customerType }, shippedRates());
    expect(sentenceOf(call)).toBe(sentence);
  });

  it("gives a column for a column", () => {
    const days: Cell[][] = [[on("2026-07-01")], [""], ["S12"], [on("2027-07-01")]];
    expect(penaltyRates({ day: days }, shippedRates())).toEqual([
      [0.124],
      [""],
      [expect.stringContaining("Date illisible")],
      ["Taux inconnu à partir du 01/01/2027"],
    ]);
  });
});

describe("TAUX_LEGAL", () => {
  it.each([
    ["2026-07-01", undefined, 0.0275],
    ["2026-07-01", "Professionnel", 0.0275],
    ["2026-07-01", "particulier", 0.0684],
    ["2014-12-31", "", 0.0004],
    ["2009-01-01", "particulier", 0.0379],
  ])("on %s for %s is %d", (date, creditor, rate) => {
    expect(legalRates({ day: on(date), creditor }, shippedRates())).toBe(rate);
  });

  it.each([
    ["2027-01-01", "", "Taux inconnu à partir du 01/01/2027"],
    ["2026-07-01", "banque", "Créancier inconnu « banque » : professionnel ou particulier attendu"],
  ])("on %s for %s says: %s", (date, creditor, sentence) => {
    const call = () => legalRates({ day: on(date), creditor }, shippedRates());
    expect(sentenceOf(call)).toBe(sentence);
  });
});

describe("DATE_PRESCRIPTION", () => {
  it.each([
    ["2026-05-31", undefined, "2031-05-31"],
    ["2026-05-31", "particulier", "2028-05-31"],
    ["2024-02-29", "entreprise", "2029-02-28"],
  ])("of %s for %s is %s", (due, customerType, lastDay) => {
    expect(limitationDay({ dueDay: on(due), customerType })).toEqual(on(lastDay));
  });

  it("is refused for a public buyer, with the law that applies", () => {
    const rows = [["public"], ["particulier"], [""]];
    const dueDay = [[on("2026-05-31")], [on("2026-05-31")], [""]];
    const [first, ...others] = [limitationDay({ dueDay, customerType: rows })].flat();
    expect(spoken(String(first))).toMatch(/^Acheteur public : .*loi n° 68-1250/);
    expect(others).toEqual([[on("2028-05-31")], [""]]);
  });
});
