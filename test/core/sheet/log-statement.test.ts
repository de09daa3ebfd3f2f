import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";
import { LOG, type LogField } from "../../../src/core/sheet/design.ts";
import type { LogCells } from "../../../src/core/sheet/log-lines.ts";
import { statementOf } from "../../../src/core/sheet/log-statement.ts";

function said(cells: LogCells) {
  return statementOf((field) => cells[field] ?? "");
}

describe("what a line says", () => {
  it("is in the order of the names of its fields, without blanks and without the chain", () => {
    const cells: LogCells = { subject: "Objet", author: "Léa", body: "", level: 0, lineNumber: 7 };
    expect(said(cells)).toEqual([
      ["author", "Léa"],
      ["level", "0"],
      ["subject", "Objet"],
    ]);
  });

  it("has every field of the log but those of the chain", () => {
    const all = Object.fromEntries(LOG.columns.map(({ field }) => [field, "x"]));
    expect(said(all).length).toBe(LOG.columns.length - 2);
  });

  it.each([
    ["a day that has become a text", "day", { day: day("2026-11-23") }, "23/11/2026"],
    ["a day as another program writes it", "day", { day: day("2026-11-23") }, "2026-11-23"],
    ["an amount that has become a text", "claimed", 1234.5, "1 234,50 €"],
    ["an amount with the noise of a formula", "claimed", 0.3, 0.1 + 0.2],
    ["a level that has become a text", "level", 2, "2"],
    ["a number of invoice that has become a number", "invoices", "2026001", 2026001],
    ["line ends of another system", "body", "a\nb\nc", "a\r\nb\rc"],
    ["half a pair that no file can hold", "body", "fin \ud83d", "fin \ufffd"],
    ["a blank that has become spaces", "error", "", "  "],
  ] as readonly (readonly [string, LogField, Cell, Cell])[])(
    "stays the same for %s",
    (_, field, one, other) => {
      expect(said({ [field]: other })).toEqual(said({ [field]: one }));
    },
  );

  it.each([
    ["another day", "day", { day: day("2026-11-23") }, { day: day("2026-11-24") }],
    [
      "an hour in the day",
      "day",
      { day: day("2026-11-23") },
      { day: day("2026-11-23"), time: "08:00:00" },
    ],
    ["a cent", "claimed", 1234.5, 1234.51],
    ["nothing for zero", "claimed", 0, ""],
    ["a space", "subject", "Relance 2", "Relance  2"],
    ["another kind of space", "subject", "Relance\u00a02", "Relance 2"],
    ["lost zeros", "invoices", "0012", 12],
    ["a capital", "keys", "F-1/relance-1", "f-1/relance-1"],
  ] as readonly (readonly [string, LogField, Cell, Cell])[])(
    "is another for %s",
    (_, field, one, other) => {
      expect(said({ [field]: other })).not.toEqual(said({ [field]: one }));
    },
  );
});
