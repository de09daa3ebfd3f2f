/** TRANCHE_AGE and BALANCE_AGEE: bounds as typed, rows, and what refuses the whole table. */

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import { ageBucket } from "../../../src/core/functions/age.ts";
import { agedBalanceTable } from "../../../src/core/functions/aged-balance.ts";
import type { Argument } from "../../../src/core/functions/broadcast.ts";
import type { Cell, DayCell } from "../../../src/core/sheet/cell.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

const AS_OF = on("2026-09-10");

/** Due so many days before the as-of day. */
function late(days: number): DayCell {
  return { day: addDays(AS_OF.day, -days) };
}

describe("TRANCHE_AGE", () => {
  it("gives a column for a column, with the sentence in its row", () => {
    const dueDay = [[late(0)], [late(1)], [""], ["S12"], [late(91)]];
    expect(ageBucket({ dueDay, asOf: AS_OF })).toEqual([
      ["Non échu"],
      ["1-30"],
      [""],
      ["Échéance illisible\u00a0: «\u00a0S12\u00a0»"],
      ["> 90"],
    ]);
  });

  it.each([
    ["30;60;90", "31-60"],
    [" 30 , 60 , 90 ", "31-60"],
    ["", "31-60"],
    [undefined, "31-60"],
    [30, "> 30"],
    [[[10, 40, 80]], "41-80"],
    [[[10], [40], [""]], "> 40"],
    ["44;45;46", "45"],
  ] satisfies [Argument, string][])("with bounds %j is %s", (bounds, bucket) => {
    expect(ageBucket({ dueDay: late(45), asOf: AS_OF, bounds })).toBe(bucket);
  });

  it.each([
    ["60;30"],
    ["30;30"],
    ["0;30"],
    ["-1"],
    ["1,5;x"],
    ["3651"],
    [12.5],
    [3.65],
    [on("2026-01-01")],
    [true],
  ] satisfies [Argument][])("refuses the bounds %j", (bounds) => {
    expect(() => ageBucket({ dueDay: late(45), asOf: AS_OF, bounds })).toThrow(
      /^Bornes illisibles «.*».: des nombres de jours croissants de 1 à 3650 attendus/u,
    );
  });

  it("wants an as-of date", () => {
    expect(() => ageBucket({ dueDay: late(1), asOf: "" })).toThrow("Date d’arrêté vide");
  });
});

describe("BALANCE_AGEE", () => {
  type Line = readonly [customer: Cell, dueDay: Cell, balance: Cell];

  function table(lines: readonly Line[], bounds?: Argument): "" | Cell[][] {
    return agedBalanceTable({
      customers: lines.map(([customer]) => [customer]),
      dueDays: lines.map(([, dueDay]) => [dueDay]),
      balances: lines.map(([, , balance]) => [balance]),
      asOf: AS_OF,
      bounds,
    });
  }

  it("has headers, customers and totals in euros", () => {
    const lines: Line[] = [
      ["Béta", late(-5), "1 000,10 €"],
      ["Alpha", late(31), 0.2],
      ["", "", ""],
      ["alpha", late(3), 0.1],
      ["Avoir", late(1), -0.3],
    ];
    expect(table(lines, "30")).toEqual([
      ["Client", "Non échu", "1-30", "> 30", "Total"],
      ["Alpha", 0, 0.1, 0.2, 0.3],
      ["Béta", 1000.1, 0, 0, 1000.1],
      ["Avoir", 0, -0.3, 0, -0.3],
      ["Total", 1000.1, -0.2, 0.2, 1000.1],
    ]);
  });

  it("asks nothing of a row where nothing is owed", () => {
    const lines: Line[] = [
      ["", "S12", 0],
      ["Alpha", late(1), 5],
    ];
    expect(table(lines)).toHaveLength(3);
  });

  it("is blank for blank columns, and only totals when nobody owes", () => {
    expect(table([["", "", ""]])).toBe("");
    expect(
      table([
        ["", "", ""],
        ["", "", ""],
      ]),
    ).toBe("");
    expect(table([["Alpha", late(1), 0]], "30")).toEqual([
      ["Client", "Non échu", "1-30", "> 30", "Total"],
      ["Total", 0, 0, 0, 0],
    ]);
  });

  it.each([
    ["an unreadable due date", ["Alpha", "S12", 1], "Échéance illisible\u00a0: «\u00a0S12\u00a0»"],
    ["a balance with two meanings", ["Alpha", late(1), "1,234"], "Solde à préciser"],
    ["no balance", ["Alpha", late(1), ""], "Solde vide"],
    ["no customer", ["", late(1), 1], "Client vide"],
    ["a failed formula", ["#REF!", late(1), 1], "Formule en erreur #REF!"],
  ] satisfies [string, Line, string][])("%s refuses all, naming the row", (_, bad, sentence) => {
    const good: Line = ["Alpha", late(1), 1];
    const message = (lines: readonly Line[]) => {
      try {
        return table(lines);
      } catch (problem) {
        return problem instanceof Error ? problem.message : "";
      }
    };
    const start = "ligne à corriger, d’abord la ligne 2 des plages. ";
    expect(message([good, bad, good])).toContain(`1\u00a0${start}${sentence}`);
    expect(message([good, bad, bad])).toContain(
      `2\u00a0lignes à corriger, d’abord la ligne 2 des plages. ${sentence}`,
    );
    expect(message([bad])).toMatch(new RegExp(`^${sentence}`));
  });

  it("wants columns of one length", () => {
    const given = { customers: [["a"], ["b"]], dueDays: [[late(1)], [late(2)], [""]], balances: 1 };
    expect(() => agedBalanceTable({ ...given, asOf: AS_OF })).toThrow(
      "Plages de longueurs différentes",
    );
  });

  it("adds up to the sum of the balances, to the cent", () => {
    const line = fc.record({
      customer: fc.constantFrom("a", "b", "c"),
      days: fc.integer({ min: -100, max: 200 }),
      balanceCents: fc.integer({ min: -5_000_000, max: 5_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 40 }), (lines) => {
        const given = table(
          lines.map(({ customer, days, balanceCents }) => [
            customer,
            late(days),
            balanceCents / 100,
          ]),
        );
        const total = lines.reduce((sum, { balanceCents }) => sum + balanceCents, 0);
        const last = given === "" ? [] : (given[given.length - 1] ?? []);
        expect(Math.round(Number(last[last.length - 1]) * 100)).toBe(total);
      }),
    );
  });
});
