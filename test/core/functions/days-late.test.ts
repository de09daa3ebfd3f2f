/** JOURS_RETARD and RELANCE_NIVEAU by days late. */

import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import type { Argument, Output } from "../../../src/core/functions/broadcast.ts";
import { daysLate } from "../../../src/core/functions/days-late.ts";
import { levelOf, reminderLevel } from "../../../src/core/functions/level.ts";
import { knownScenarios } from "../../../src/core/functions/scenarios.ts";
import type { DayCell } from "../../../src/core/sheet/cell.ts";
import { SHEET } from "../../../src/core/sheet/design.ts";

const TODAY = day("2026-11-23");

function on(text: string): DayCell {
  return { day: day(text) };
}

function late(dueDay: Argument, asOf?: Argument, balance?: Argument): Output | Output[][] {
  return daysLate({ dueDay, asOf, balance }, () => TODAY);
}

describe("JOURS_RETARD", () => {
  it.each([
    ["the day after", on("2026-11-22"), undefined, undefined, 1],
    ["the due day", on("2026-11-23"), undefined, undefined, 0],
    ["before the due day", on("2026-12-31"), undefined, undefined, 0],
    ["as of another day", on("2026-11-22"), on("2026-12-22"), undefined, 30],
    ["a leap day counts", on("2024-02-28"), on("2024-03-01"), undefined, 2],
    ["a date typed as text", "31/12/2025", on("2026-01-10"), undefined, 10],
    ["something owed", on("2026-11-13"), "", 12.5, 10],
    ["nothing owed", on("2026-11-13"), "", 0, 0],
    ["a credit", on("2026-11-13"), "", -3, 0],
    ["nothing owed and no date", "", "", 0, 0],
    ["a balance that is not given", on("2026-11-13"), "", "", 10],
    ["an empty row", "", "", "", ""],
    ["the hour is ignored", { day: day("2026-11-22"), time: "23:59" }, undefined, undefined, 1],
  ] satisfies [string, Argument, Argument, Argument, Output][])(
    "%s",
    (_, due, asOf, solde, expected) => {
      expect(late(due, asOf, solde)).toBe(expected);
    },
  );

  it("gives a column for a column", () => {
    const due = [[on("2026-11-22")], ["S12"], [""], [on("2026-11-13")], [on("2026-11-13")], [""]];
    const balance = [[10], [10], [""], [0], ["abc"], [10]];
    expect(late(due, on("2026-11-23"), balance)).toEqual([
      [1],
      ["Échéance illisible\u00a0: «\u00a0S12\u00a0»"],
      [""],
      [0],
      ["Solde illisible\u00a0: «\u00a0abc\u00a0»"],
      ["Échéance vide"],
    ]);
  });

  it("throws the sentence for a single cell", () => {
    expect(() => late("S12")).toThrow("Échéance illisible\u00a0: «\u00a0S12\u00a0»");
    expect(() => late([[on("2026-11-22")], [on("2026-11-21")]], "hier")).toThrow(
      "Date d’arrêté illisible\u00a0: «\u00a0hier\u00a0»",
    );
  });
});

describe("RELANCE_NIVEAU", () => {
  const context = {
    today: () => TODAY,
    levelInLog: (invoice: string) => (invoice === "F-2026-014" ? 4 : undefined),
    scenarios: () => SHIPPED_SCENARIOS,
  };

  it.each([
    [-5, 0],
    [0, 0],
    [1, 1],
    [7, 1],
    [8, 2],
    [30, 2],
    [31, 3],
    [3650, 3],
  ])("%i days late call for level %i", (days, level) => {
    expect(levelOf(days)).toBe(level);
  });

  it("reads the same arguments as JOURS_RETARD", () => {
    const dueDay = [[on("2026-11-23")], [on("2026-11-22")], [on("2026-11-15")], [on("2026-10-23")]];
    expect(reminderLevel({ dueDay }, context)).toEqual([[0], [1], [2], [3]]);
    expect(reminderLevel({ dueDay: on("2026-01-01"), balance: 0 }, context)).toBe(0);
    expect(reminderLevel({ dueDay: "" }, context)).toBe("");
  });

  it("takes the level of an invoice from the log", () => {
    expect(reminderLevel({ dueDay: "F-2026-014" }, context)).toBe(4);
    expect(reminderLevel({ dueDay: [["F-2026-014"], [on("2026-11-22")], [""]] }, context)).toEqual([
      [4],
      [1],
      [""],
    ]);
    expect(() => reminderLevel({ dueDay: "F-2026-015" }, context)).toThrow(
      "Échéance illisible\u00a0: «\u00a0F-2026-015\u00a0»",
    );
  });

  describe("with a scenario", () => {
    /** Days late on 23 November 2026, in a scenario. */
    const level = (days: number, scenario: Argument) =>
      reminderLevel({ dueDay: { day: addDays(TODAY, -days) }, scenario }, context);

    it.each([
      // Relance 1 on day 1, relance 2 on day 8, mise en demeure on day 28.
      ["Standard", -5, 0],
      ["Standard", 0, 0],
      ["Standard", 1, 1],
      ["Standard", 8, 2],
      ["Standard", 27, 2],
      ["Standard", 28, 3],
      // Nothing before day 7, the notice on day 50. A call, on day 14, carries no level.
      ["Courtois", 6, 0],
      ["courtois", 7, 1],
      ["Courtois", 20, 1],
      ["Courtois", 21, 2],
      ["Courtois", 49, 2],
      ["Courtois", 50, 3],
      ["", 28, 2],
      [undefined, 31, 3],
    ])("%s, %i days late: level %i", (scenario, days, expected) => {
      expect(level(days, scenario)).toBe(expected);
    });

    it("in a column each row has its own", () => {
      expect(level(28, [["Standard"], ["Courtois"], [""]])).toEqual([[3], [2], [2]]);
    });

    it("that nobody knows is refused with those that are known", () => {
      expect(() => level(28, "Dur")).toThrow(
        "Scénario inconnu ou en erreur «\u00a0Dur\u00a0»\u00a0: Standard, Courtois, Ferme, Administration, Particulier, Grand compte, Mauvaise foi attendu",
      );
    });

    it("never gives a level to an invoice that is settled", () => {
      const given = { dueDay: on("2026-01-01"), balance: 0, scenario: "Standard" };
      expect(reminderLevel(given, context)).toBe(0);
    });

    it("comes from the sheet where there is one, which is read at the first question", () => {
      const read: string[] = [];
      const scenarios = knownScenarios((name) => {
        read.push(name);
        const header = ["Scénario", "Étape", "Jours", "Niveau", "Canal"];
        return [header, ["Ferme", "r1", 2, 1, "courrier"], ["Ferme", "r2", 5, 2, "courrier"]];
      });
      const late = { dueDay: { day: addDays(TODAY, -3) } };
      expect(reminderLevel(late, { ...context, scenarios })).toBe(1);
      expect(read).toEqual([]);
      const column = { ...late, scenario: [["Ferme"], ["ferme"]] };
      expect(reminderLevel(column, { ...context, scenarios })).toEqual([[1], [1]]);
      expect(read).toEqual([SHEET.scenarios]);
    });
  });
});
