/** The indicators as cells give them: columns, blanks, and sentences. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Argument } from "../../../src/core/functions/broadcast.ts";
import { effectiveness } from "../../../src/core/functions/collection.ts";
import { countBack } from "../../../src/core/functions/count-back.ts";
import { daysOfSales } from "../../../src/core/functions/dso.ts";
import { averageDelay } from "../../../src/core/functions/weighted-delay.ts";
import type { DayCell } from "../../../src/core/sheet/cell.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

describe("DSO_COMPTABLE and BPDSO", () => {
  it("give a column for a column, a single cell standing for each row", () => {
    const receivables = [["30 000,00 €"], [""], ["S12"], [20_000]];
    const sales = [[60_000], [""], [60_000], [0]];
    expect(daysOfSales({ receivables, sales, days: 90 }, "encours")).toEqual([
      [45],
      [""],
      ["Encours illisible\u00a0: «\u00a0S12\u00a0»"],
      ["n.\u00a0d.\u00a0: chiffre d’affaires nul ou négatif"],
    ]);
  });

  it.each([
    [0, "Nombre de jours nul ou négatif\u00a0: «\u00a00\u00a0»"],
    [-90, "Nombre de jours nul ou négatif\u00a0: «\u00a0-90\u00a0»"],
    [1.5, "Nombre de jours illisible «\u00a01,5\u00a0»\u00a0: nombre entier attendu"],
    ["", "Nombre de jours vide"],
  ])("refuse %s days", (days, sentence) => {
    expect(() => daysOfSales({ receivables: 1, sales: 1, days }, "encours")).toThrow(sentence);
  });

  it("name the receivables that they want", () => {
    const given = { receivables: "x", sales: 1, days: 1 };
    expect(() => daysOfSales(given, "non_echu")).toThrow("Encours non échu illisible");
  });

  it("are blank for blank cells", () => {
    expect(daysOfSales({ receivables: "", sales: "", days: 90 }, "encours")).toBe("");
  });
});

describe("CEI", () => {
  it("gives a column for a column", () => {
    const given = {
      opening: [[50_000], [""], ["x"]],
      sales: [[100_000], [""], [1]],
      closing: [[60_000], [""], [1]],
      closingNotDue: [[45_000], [""], [1]],
    };
    expect(effectiveness(given)).toEqual([
      [0.8571],
      [""],
      ["Encours initial illisible\u00a0: «\u00a0x\u00a0»"],
    ]);
  });
});

describe("DSO_EPUISEMENT", () => {
  const months = [[on("2026-02-14")], [on("2026-03-01")], [""], [on("2026-01-31")]];
  const sales = [[60_000], [40_000], [""], [50_000]];
  const asOf = on("2026-03-20");

  function call(given: {
    receivables?: Argument;
    months?: Argument;
    sales?: Argument;
    asOf?: Argument;
  }) {
    return countBack({ receivables: 130_000, months, sales, asOf, ...given });
  }

  it("takes the months in any order, each by any of its days", () => {
    expect(call({})).toBe(66.6);
  });

  it("says how far an exhausted history goes", () => {
    expect(call({ receivables: 150_000.01 })).toBe("> 79 jours, historique insuffisant");
  });

  it("ignores the months to come, read or not", () => {
    const more = { months: [...months, [on("2026-04-01")]], sales: [...sales, ["budget"]] };
    expect(call(more)).toBe(66.6);
  });

  it("works on one month in single cells", () => {
    expect(call({ receivables: 10, months: on("2026-03-01"), sales: 40 })).toBe(5);
  });

  it("is blank without receivables", () => {
    expect(call({ receivables: "" })).toBe("");
    expect(call({ receivables: undefined })).toBe("");
  });

  it.each([
    [
      "a month twice",
      { months: [[on("2026-03-01")], [on("2026-03-31")]], sales: [[1], [1]] },
      "Mois en double\u00a0: 03/2026",
    ],
    [
      "a hole",
      { months: [[on("2026-03-01")], [on("2026-01-31")]], sales: [[1], [1]] },
      "Mois manquant\u00a0: 02/2026 (0 s’il n’y a pas eu de vente)",
    ],
    [
      "a hole across the year",
      {
        months: [[on("2026-01-01")], [on("2025-11-30")]],
        sales: [[1], [1]],
        asOf: on("2026-01-31"),
      },
      "Mois manquant\u00a0: 12/2025",
    ],
    ["no month of the as-of day", { asOf: on("2026-04-02") }, "Mois manquant\u00a0: 04/2026"],
    ["no month at all", { months: "", sales: "" }, "Mois manquant\u00a0: 03/2026"],
    [
      "a month without sales",
      { sales: [[60_000], [""], [""], [1]] },
      "1\u00a0ligne à corriger, d’abord la ligne 2 des plages. Chiffre d’affaires vide",
    ],
    [
      "a month unread",
      { months: [["mars"], [""], [""], [""]], sales: [[1], [""], [""], [""]] },
      "Mois illisible",
    ],
    ["no as-of date", { asOf: "" }, "Date d’arrêté vide"],
    [
      "several receivables",
      { receivables: [[1], [2]] },
      "encours : une seule cellule est attendue, la plage en a 2",
    ],
  ] satisfies [string, Parameters<typeof call>[0], string][])(
    "refuses %s",
    (_, given, sentence) => {
      expect(() => call(given)).toThrow(sentence);
    },
  );
});

describe("RETARD_MOYEN_PONDERE", () => {
  const asOf = on("2026-09-10");
  const dueDays = [[on("2026-08-31")], [on("2026-08-11")], [""], [on("2026-12-31")], ["S12"]];

  it("weighs the days late by what is owed", () => {
    expect(averageDelay({ balances: [[1_000], [3_000], [""], [9_000], [0]], dueDays, asOf })).toBe(
      25,
    );
  });

  it("refuses all for one bad row", () => {
    expect(() => averageDelay({ balances: [[1], [1], [""], [1], [1]], dueDays, asOf })).toThrow(
      "1\u00a0ligne à corriger, d’abord la ligne 5 des plages. Échéance illisible\u00a0: «\u00a0S12\u00a0»",
    );
  });

  it("is blank for blank columns, and says when nothing is late", () => {
    expect(averageDelay({ balances: "", dueDays: "", asOf })).toBe("");
    expect(averageDelay({ balances: 10, dueDays: on("2026-09-10"), asOf })).toBe(
      "n.\u00a0d.\u00a0: aucune facture en retard",
    );
  });
});
