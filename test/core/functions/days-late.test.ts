/** JOURS_RETARD and RELANCE_NIVEAU by days late. */

import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Argument, Output } from "../../../src/core/functions/broadcast.ts";
import { daysLate } from "../../../src/core/functions/days-late.ts";
import { levelOf, reminderLevel } from "../../../src/core/functions/level.ts";
import type { DayCell } from "../../../src/core/sheet/cell.ts";

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
});
