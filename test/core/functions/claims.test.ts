/** INDEMNITE_RECOUVREMENT and TOTAL_RECLAME: what is claimed over columns of invoices. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { recoveryIndemnities } from "../../../src/core/functions/indemnity.ts";
import {
  type PenaltyArguments,
  penaltyContext,
} from "../../../src/core/functions/penalty-arguments.ts";
import { totalClaimed } from "../../../src/core/functions/total-claimed.ts";
import type { DayCell, Row } from "../../../src/core/sheet/cell.ts";
import { spoken } from "../sheet/spoken.ts";

function on(text: string): DayCell {
  return { day: day(text) };
}

const AS_OF = on("2026-03-02");
const LATE = on("2026-01-31");
const TO_COME = on("2026-03-02");

describe("INDEMNITE_RECOUVREMENT", () => {
  const indemnity = (balances: Row[], dueDays: Row[], types?: Row[]) =>
    recoveryIndemnities({ balances, dueDays, asOf: AS_OF, ...(types ? { types } : {}) });

  it("is 40 € for each invoice that is late and owed", () => {
    const balances = [[10_000], [0.01], [500], [0], [-20], [""]];
    const dueDays = [[LATE], [on("2026-03-01")], [TO_COME], [LATE], [LATE], [""]];
    expect(indemnity(balances, dueDays)).toBe(80);
  });

  it("is owed by businesses and public buyers only", () => {
    const types = [["entreprise"], ["public"], ["particulier"], [""]];
    const four = <Value>(value: Value) => types.map(() => [value]);
    expect(indemnity(four(100), four(LATE), types)).toBe(120);
  });

  it("takes single cells, and an empty row gives an empty cell", () => {
    expect(recoveryIndemnities({ balances: 5, dueDays: LATE, asOf: AS_OF })).toBe(40);
    expect(recoveryIndemnities({ balances: 5, dueDays: TO_COME, asOf: AS_OF })).toBe(0);
    expect(indemnity([[""], [""]], [[""], [""]])).toBe("");
  });

  it("is refused when a row cannot be read: a total without it would be wrong", () => {
    expect(() => indemnity([[1], [2], [3]], [[LATE], ["S12"], [LATE]])).toThrow(/la ligne 2/);
  });
});

describe("TOTAL_RECLAME", () => {
  function claimed(given: Partial<PenaltyArguments>): readonly string[] {
    const table = totalClaimed(
      { amount: 10_000, dueDay: LATE, asOf: AS_OF, ...given },
      penaltyContext(() => undefined),
    );
    if (table === "") return [];
    return table.map((row) =>
      row.map((cell) => (typeof cell === "object" ? cell.day : spoken(String(cell)))).join(" | "),
    );
  }
  const HEADER = "Échéance | Principal | Pénalités | Indemnité | Total";

  it("adds up by row and in total", () => {
    // 10 000 × 12,15 % × 30 / 365 = 99,86 and 1 000 × 12,15 % × 1 / 365 = 0,33
    const given = { amount: [[10_000], [1_000]], dueDay: [[LATE], [on("2026-03-01")]] };
    expect(claimed(given)).toEqual([
      HEADER,
      "2026-01-31 | 10000 | 99.86 | 40 | 10139.86",
      "2026-03-01 | 1000 | 0.33 | 40 | 1040.33",
      "Total | 11000 | 100.19 | 80 | 11180.19",
    ]);
  });

  it("claims what the law grants of each type, and nothing before the due date", () => {
    const types = [["entreprise"], ["public"], ["particulier"], ["entreprise"], ["entreprise"]];
    expect(
      claimed({
        amount: [[10_000], [10_000], [10_000], [10_000], [-2_000]],
        dueDay: [[LATE], [LATE], [LATE], [TO_COME], [TO_COME]],
        customerType: types,
      }),
    ).toEqual([
      HEADER,
      "2026-01-31 | 10000 | 99.86 | 40 | 10139.86",
      // 10,15 %
      "2026-01-31 | 10000 | 83.42 | 40 | 10123.42",
      "2026-01-31 | 10000 | 0 | 0 | 10000",
      "2026-03-02 | 0 | 0 | 0 | 0",
      "2026-03-02 | -2000 | 0 | 0 | -2000",
      "Total | 28000 | 183.28 | 80 | 28263.28",
    ]);
  });

  it("of one invoice is a line and its total, at an agreed rate", () => {
    // 10 000 × 12 % × 30 / 365 = 98,63
    expect(claimed({ rate: "12 %" })).toEqual([
      HEADER,
      "2026-01-31 | 10000 | 98.63 | 40 | 10138.63",
      "Total | 10000 | 98.63 | 40 | 10138.63",
    ]);
  });

  it("keeps empty rows in their place, and stops after the last filled one", () => {
    const given = {
      amount: [[10_000], [""], [10_000], [""], [""]],
      dueDay: [[LATE], [""], [LATE], [""], [""]],
    };
    expect(claimed(given).map((line) => line.split(" | ")[0])).toEqual([
      "Échéance",
      "2026-01-31",
      "",
      "2026-01-31",
      "Total",
    ]);
    expect(claimed({ amount: [[""], [""]], dueDay: [[""], [""]] })).toEqual([]);
  });

  it("has no total when a row cannot be read", () => {
    const given = {
      amount: [[10_000], ["mille"], [10_000]],
      dueDay: [[LATE], [LATE], [on("2008-01-31")]],
    };
    expect(claimed(given)).toEqual([
      HEADER,
      "2026-01-31 | 10000 | 99.86 | 40 | 10139.86",
      "Montant illisible : « mille » |  |  |  | ",
      "Taux inconnu avant le 01/01/2009 |  |  |  | ",
      "Pas de total : 2 lignes à corriger |  |  |  | ",
    ]);
  });
});
