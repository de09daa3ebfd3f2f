/** The shipped rates are complete, sourced, and those that were published. */

import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import { ECB_RATES, ECB_RATES_READ_ON } from "../../../src/core/law/ecb-rates.ts";
import { LEGAL_RATES } from "../../../src/core/law/legal-rates.ts";
import {
  rateInForce,
  shippedRates,
  unknownRate,
  unknownRateFinding,
  withWorkbookRates,
} from "../../../src/core/law/rates.ts";
import { firstDayOf, semester, semesterOf } from "../../../src/core/law/semester.ts";

type Published = {
  ecbMainRefinancing: { from: string; percent: number; note?: string }[];
  legalInterest: {
    from: string;
    personalCreditorPercent: number;
    otherCreditorPercent: number;
  }[];
};

/** Beside the repository on the machines where it is developed; not part of it. */
const PUBLISHED = new URL("../../../../shared/data/rates.json", import.meta.url);
const published: Published | undefined = existsSync(PUBLISHED)
  ? JSON.parse(readFileSync(PUBLISHED, "utf8"))
  : undefined;
if (!published) process.stdout.write("rates.json absent : seules les tables du dépôt sont lues.\n");

describe("ECB rates", () => {
  it("are in the order of their days, each on its own", () => {
    const days = ECB_RATES.map((rate) => rate.from);
    expect(days).toEqual([...new Set(days)].sort());
  });

  it("are whole basis points, none later than the day they were read", () => {
    for (const rate of ECB_RATES) {
      expect(Number.isInteger(rate.rateBp)).toBe(true);
      expect(rate.from <= ECB_RATES_READ_ON).toBe(true);
    }
  });

  it("were minimum bids from 28 June 2000 to 14 October 2008", () => {
    const variable = ECB_RATES.filter((rate) => rate.tender === "variable");
    expect(variable[0]?.from).toBe("2000-06-28");
    expect(variable[variable.length - 1]?.from).toBe("2008-07-09");
    expect(ECB_RATES.find((rate) => rate.from > "2008-07-09")?.from).toBe("2008-10-15");
  });

  it("run from 1999 to September 2026, as published", () => {
    const ours = ECB_RATES.map(({ from, rateBp }) => [from, rateBp]);
    const theirs = published?.ecbMainRefinancing.map((row) => [row.from, bp(row.percent)]);
    expect(ours).toEqual(theirs ?? ours);
    expect([ours.length, ours[0], ours[ours.length - 1]]).toEqual([
      63,
      ["1999-01-01", 300],
      ["2026-09-16", 265],
    ]);
  });
});

describe("legal rates", () => {
  it("have a row for each semester from 2009-S1 to 2026-S2", () => {
    const expected = Array.from({ length: 36 }, (_, index) => semester(2009, 1) + index);
    expect(LEGAL_RATES.map((row) => row.semester)).toEqual(expected);
    expect(expected[35]).toBe(semester(2026, 2));
  });

  it("each name their source", () => {
    for (const row of LEGAL_RATES) expect(row.source).toMatch(/\S{6,}/);
  });

  it("are the published figures", () => {
    const ours = LEGAL_RATES.map((row) => [
      firstDayOf(row.semester),
      row.personalCreditorBp,
      row.otherCreditorBp,
    ]);
    const theirs = published?.legalInterest.map((row) => [
      row.from,
      bp(row.personalCreditorPercent),
      bp(row.otherCreditorPercent),
    ]);
    expect(ours).toEqual(theirs ?? ours);
    expect(ours[ours.length - 1]).toEqual(["2026-07-01", 684, 275]);
  });
});

describe("the rate in force", () => {
  it.each([
    ["2009-01-01", 250],
    ["2009-06-30", 250],
    ["2009-07-01", 100],
    ["2013-06-30", 75],
    ["2016-06-30", 5],
    ["2016-07-01", 0],
    ["2022-12-31", 0],
    ["2023-01-01", 250],
    ["2023-07-01", 400],
    ["2024-03-15", 450],
    ["2024-07-01", 425],
    ["2025-01-01", 315],
    ["2025-12-31", 215],
    ["2026-06-30", 215],
    ["2026-07-01", 240],
    // The rise of 16 September 2026 only counts from the next 1 January.
    ["2026-12-31", 240],
  ])("on %s is the ECB rate of %i basis points of the semester's first day", (on, rateBp) => {
    expect(rateInForce(day(on), "ecb", shippedRates())?.rateBp).toBe(rateBp);
  });

  it.each([
    ["2009-01-01", 1250, undefined],
    ["2012-12-31", 1100, undefined],
    ["2013-01-01", 1075, 875],
    ["2014-12-31", 1015, 815],
    ["2022-12-31", 1000, 800],
    ["2023-01-01", 1250, 1050],
    ["2024-01-01", 1450, 1250],
    ["2024-07-01", 1425, 1225],
    ["2025-01-01", 1315, 1115],
    ["2026-01-01", 1215, 1015],
    ["2026-12-31", 1240, 1040],
  ])("on %s is %i for a business and %s for a public buyer", (on, business, publicBuyer) => {
    expect(rateInForce(day(on), "business", shippedRates())?.rateBp).toBe(business);
    expect(rateInForce(day(on), "publicBuyer", shippedRates())?.rateBp).toBe(publicBuyer);
  });

  it("says what it rests on", () => {
    expect(rateInForce(day("2026-08-15"), "ecb", shippedRates())?.source).toBe(
      "BCE 2,40\u00a0% au 01/07/2026",
    );
    expect(rateInForce(day("2014-08-15"), "legalOther", shippedRates())).toEqual({
      rateBp: 4,
      source: "décret n° 2014-98 du 4 février 2014",
    });
  });

  it.each(["ecb", "legalOther", "legalPersonal"] as const)("is never guessed: %s", (kind) => {
    expect(rateInForce(day("2008-12-31"), kind, shippedRates())).toBeUndefined();
    expect(rateInForce(day("2027-01-01"), kind, shippedRates())).toBeUndefined();
  });

  it("is known without a gap in between", () => {
    let on = day("2009-01-01");
    while (on <= day("2026-12-31")) {
      expect(rateInForce(on, "ecb", shippedRates())).toBeDefined();
      on = addDays(on, 30);
    }
  });
});

describe("an unknown rate", () => {
  const sentence = (on: string, table = shippedRates()) =>
    unknownRate(day(on), "ecb", table).sentence;

  it("starts after the last known semester, however late the day", () => {
    expect(sentence("2027-01-01")).toBe("taux inconnu à partir du 01/01/2027");
    expect(sentence("2031-05-09")).toBe("taux inconnu à partir du 01/01/2027");
  });

  it("is told apart before the first semester and between two", () => {
    const gap = withWorkbookRates(shippedRates(), [
      { semester: semester(2027, 2), ecbBp: 250, source: "" },
    ]);
    expect(sentence("2008-12-31")).toBe("taux inconnu avant le 01/01/2009");
    expect(sentence("2027-02-01", gap)).toBe("taux inconnu du 01/01/2027 au 30/06/2027");
    expect(sentence("2026-01-01", new Map())).toBe("taux inconnu à toute date");
  });

  it("makes a finding", () => {
    const unknown = unknownRate(day("2027-02-01"), "ecb", shippedRates());
    expect(unknownRateFinding(unknown, "Factures!D14")).toEqual({
      severity: "error",
      code: "rate-unknown",
      at: "Factures!D14",
      message: "taux inconnu à partir du 01/01/2027",
    });
  });
});

describe("rows of the workbook", () => {
  const added = withWorkbookRates(shippedRates(), [
    { semester: semester(2027, 1), ecbBp: 265, source: "banque-france.fr" },
    { semester: semester(2026, 2), legalOtherBp: 280, source: "" },
  ]);

  it("add a semester", () => {
    expect(rateInForce(day("2027-03-01"), "ecb", added)).toEqual({
      rateBp: 265,
      source: "BCE 2,65\u00a0% au 01/01/2027 (feuille Taux, banque-france.fr)",
    });
    expect(rateInForce(day("2027-03-01"), "legalOther", added)).toBeUndefined();
  });

  it("win where they are filled, and leave the rest", () => {
    const on = day(firstDayOf(semesterOf(day("2026-11-22"))));
    expect(rateInForce(on, "legalOther", added)).toEqual({ rateBp: 280, source: "feuille Taux" });
    expect(rateInForce(on, "ecb", added)?.rateBp).toBe(240);
    expect(rateInForce(on, "legalPersonal", added)?.rateBp).toBe(684);
  });

  it("that repeat a shipped rate keep its source", () => {
    const same = { semester: semester(2026, 2), ecbBp: 240, legalOtherBp: 275, source: "moi" };
    const table = withWorkbookRates(shippedRates(), [{ ...same, legalPersonalBp: 684 }]);
    expect(table).toEqual(shippedRates());
  });

  it("leave the shipped table alone", () => {
    expect(rateInForce(day("2027-03-01"), "ecb", shippedRates())).toBeUndefined();
  });
});

function bp(percent: number): number {
  return Math.round(percent * 100);
}
