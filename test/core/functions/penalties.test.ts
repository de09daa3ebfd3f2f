/** PENALITES_RETARD: euros in a cell or a column, or a sentence. */

import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import type { Argument, Output } from "../../../src/core/functions/broadcast.ts";
import { latePenalties } from "../../../src/core/functions/penalties.ts";
import { penaltyContext } from "../../../src/core/functions/penalty-arguments.ts";
import { latePenalty } from "../../../src/core/law/penalties.ts";
import { shippedRates } from "../../../src/core/law/rates.ts";
import { cents, eurosOf } from "../../../src/core/money.ts";
import type { Cell, DayCell } from "../../../src/core/sheet/cell.ts";
import { SHEET } from "../../../src/core/sheet/design.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

type Call = {
  amount?: Argument;
  dueDay?: Argument;
  asOf?: Argument;
  rate?: Argument;
  customerType?: Argument;
};

/** 10 000 € due on 31 January 2026, 90 days late on 1 May. */
function call(given: Call): Output | Output[][] {
  return latePenalties(
    { amount: 10_000, dueDay: on("2026-01-31"), asOf: on("2026-05-01"), ...given },
    penaltyContext(() => undefined),
  );
}

describe("the legal rate", () => {
  it.each([
    ["of businesses when no type is given", {}, 299.59],
    ["blank arguments are not given", { rate: "", customerType: " " }, 299.59],
    ["entreprise", { customerType: "entreprise" }, 299.59],
    ["written otherwise", { customerType: " Entreprise " }, 299.59],
    ["public", { customerType: "PUBLIC" }, 250.27],
    ["particulier", { customerType: "particulier" }, 0],
    ["not due", { dueDay: on("2026-05-01") }, 0],
    ["nothing owed", { amount: 0 }, 0],
    ["a credit note", { amount: -120.5 }, 0],
    ["an amount typed as text", { amount: "10 000,00 €" }, 299.59],
    ["dates typed as text", { dueDay: "31/01/2026", asOf: "2026-05-01" }, 299.59],
    ["an empty row", { amount: "", dueDay: "" }, ""],
  ] satisfies [string, Call, Output][])("%s", (_, given, expected) => {
    expect(call(given)).toBe(expected);
  });
});

describe("an agreed rate", () => {
  it.each([
    [12, 295.89],
    [0.12, 295.89],
    ["12", 295.89],
    ["12 %", 295.89],
    ["12,00\u00a0%", 295.89],
    [12.5, 308.22],
    ["12,5%", 308.22],
    [0.1234, 304.27],
    [100, 2465.75],
    // Below 1 a number is a fraction, as a cell in percent gives it.
    [0.5, 1232.88],
    ["1 %", 24.66],
    ["0,5 %", 12.33],
    [0.005, 12.33],
    [0, 0],
  ])("%j gives %d", (rate, expected) => {
    expect(call({ rate })).toBe(expected);
  });

  it("does not change what a public buyer or a consumer owes", () => {
    expect(call({ rate: 12, customerType: [["public"], ["particulier"]] })).toEqual([
      [250.27],
      [0],
    ]);
  });
});

describe("problems", () => {
  it.each([
    [{ amount: "abc" }, "Montant illisible\u00a0: «\u00a0abc\u00a0»"],
    [{ amount: "" }, "Montant vide"],
    [{ dueDay: "S12" }, "Échéance illisible\u00a0: «\u00a0S12\u00a0»"],
    [{ dueDay: "" }, "Échéance vide"],
    [{ asOf: "" }, "Date d’arrêté vide"],
    [{ asOf: undefined }, "Date d’arrêté vide"],
    [
      { amount: "1,234" },
      "Montant à préciser «\u00a01,234\u00a0»\u00a0: 1\u202f234,00\u00a0€ ou 1,234\u00a0€\u202f?",
    ],
    [{ dueDay: "31/12" }, "Échéance à préciser «\u00a031/12\u00a0»\u00a0: quelle année\u202f?"],
    [{ rate: -1.5 }, "Taux négatif\u00a0: «\u00a0-1,5\u00a0»"],
    [{ rate: 150 }, "Taux illisible «\u00a0150\u00a0»\u00a0: plus de 100\u00a0%"],
    [{ rate: 12.345 }, "Taux illisible «\u00a012,345\u00a0»\u00a0: plus de deux décimales"],
    [{ rate: "BCE+10" }, "Taux illisible\u00a0: «\u00a0BCE+10\u00a0»"],
    [{ rate: true }, "Taux illisible\u00a0: «\u00a0VRAI\u00a0»"],
    [{ rate: on("2026-01-12") }, "Taux illisible\u00a0: «\u00a012/01/2026\u00a0»"],
    // One percent or the whole; half a percent or a half: only a number in a cell tells.
    [{ rate: 1 }, "Taux à préciser «\u00a01\u00a0»\u00a0: fraction ou pourcentage\u202f?"],
    [{ rate: "0,5" }, "Taux à préciser «\u00a00,5\u00a0»\u00a0: fraction ou pourcentage\u202f?"],
    [
      { customerType: "association" },
      "Type de client inconnu «\u00a0association\u00a0»\u00a0: entreprise, public ou particulier attendu",
    ],
    [{ asOf: on("2027-02-01") }, "Taux inconnu à partir du 01/01/2027"],
    [{ dueDay: on("2008-06-30") }, "Taux inconnu avant le 01/01/2009"],
  ] satisfies [Call, string][])("%j", (given, message) => {
    expect(() => call(given)).toThrow(message);
    expect(() => call(given)).toThrow(expect.objectContaining({ message }));
  });

  it("in a row leave the others alone", () => {
    expect(
      call({
        amount: [[10_000], ["x"], [""], [10_000], [10_000]],
        dueDay: [[on("2026-01-31")], [on("2026-01-31")], [""], ["S12"], [on("2008-01-31")]],
      }),
    ).toEqual([
      [299.59],
      ["Montant illisible\u00a0: «\u00a0x\u00a0»"],
      [""],
      ["Échéance illisible\u00a0: «\u00a0S12\u00a0»"],
      ["Taux inconnu avant le 01/01/2009"],
    ]);
  });
});

describe("a column of ten thousand rows", () => {
  it("gives in each row what the single call gives", () => {
    const rows = Array.from({ length: 10_000 }, (_, index) => ({
      amount: (index * 7919) % 1_000_000,
      due: addDays(day("2018-01-01"), index % 3000),
    }));
    const column = call({
      amount: rows.map((row) => [row.amount / 100]),
      dueDay: rows.map((row) => [{ day: row.due }]),
      asOf: on("2026-11-23"),
    });
    const expected = rows.map((row) => {
      const penalty = latePenalty({
        amountCents: cents(row.amount),
        dueDay: row.due,
        asOf: day("2026-11-23"),
        customerType: "entreprise",
        rates: shippedRates(),
      });
      return [penalty.kind === "known" ? eurosOf(penalty.cents) : penalty.unknown.sentence];
    });
    expect(column).toEqual(expected);
  });
});

describe("the setting « Jours de l’année »", () => {
  /** What the sheets hold, and which of them were read. */
  function reading(word: Cell) {
    const read: string[] = [];
    const context = penaltyContext((name) => {
      read.push(name);
      return name === SHEET.settings ? [["Jours de l’année (pénalités)", word]] : undefined;
    });
    return { read, context };
  }
  const leap = { amount: 10_000, dueDay: on("2023-12-31"), asOf: on("2024-12-31") };

  it.each([
    // (182 × 14,50 + 184 × 14,25) / 365, then / 366
    ["365", 1441.37],
    ["", 1441.37],
    [365, 1441.37],
    ["réel", 1437.43],
    ["REEL", 1437.43],
  ])("%j gives %d", (word, expected) => {
    expect(latePenalties(leap, reading(word).context)).toBe(expected);
  });

  it("that cannot be read is an error where it counts", () => {
    expect(() => latePenalties(leap, reading("360").context)).toThrow(
      "« Jours de l’année (pénalités) » illisible « 360 » : 365 ou réel attendu".replace(
        / (?=[»:])|(?<=«) /g,
        "\u00a0",
      ),
    );
  });

  it("is read once, and only for a delay with a leap year in it", () => {
    const { read, context } = reading("réel");
    const ordinary = { ...leap, dueDay: [[on("2025-01-31")], [on("2025-02-28")]] };
    latePenalties({ ...ordinary, asOf: on("2026-02-01") }, context);
    expect(read).toEqual([SHEET.rates]);
    latePenalties({ ...ordinary, dueDay: [[leap.dueDay], [leap.dueDay]] }, context);
    expect(read).toEqual([SHEET.rates, SHEET.settings]);
  });
});
