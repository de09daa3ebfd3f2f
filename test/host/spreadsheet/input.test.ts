import { describe, expect, test } from "vitest";
import { type Entry, readTyped } from "../../../local/engine/input.ts";

function typed(
  text: string,
  locale: string,
  more: { format?: string; sign?: boolean } = {},
): Entry {
  return readTyped(text, {
    locale,
    thisYear: 2026,
    plusMinusAtStartFormula: more.sign ?? false,
    ...(more.format !== undefined && { format: more.format }),
  });
}

type Line = readonly [text: string, value: string | number | boolean, format?: string];

const FRENCH: readonly Line[] = [
  ["12,50", 12.5],
  ["-12,5", -12.5],
  ["−12,5", -12.5],
  ["(12,50)", -12.5],
  ["007", 7],
  ["552100554", 552_100_554],
  ["1 234", 1234, "#,##0"],
  ["1 234,50", 1234.5, "#,##0.00"],
  ["1 234,50 €", 1234.5, '#,##0.00 "€"'],
  ["1\u00a0234,50\u00a0€", 1234.5, '#,##0.00 "€"'],
  ["1\u202f234,50\u202f€", 1234.5, '#,##0.00 "€"'],
  ["12€", 12, '#,##0 "€"'],
  ["10 %", 0.1, "0%"],
  ["10%", 0.1, "0%"],
  ["12,5 %", 0.125, "0.00%"],
  ["1e5", 100_000, "0.00E+00"],
  ["VRAI", true],
  ["faux", false],
  ["TRUE", true],
  ["False", false],
  ["01/02/2026", 46_054, "dd/mm/yyyy"],
  ["1/2/26", 46_054, "dd/mm/yyyy"],
  ["01-02-2026", 46_054, "dd/mm/yyyy"],
  ["2026-02-01", 46_054, "yyyy-mm-dd"],
  ["31/12", 46_387, "dd/mm"],
  ["mars 2026", 46_082, "mmmm yyyy"],
  ["1er mars 2026", 46_082, "d mmmm yyyy"],
  ["15 janv. 2026", 46_037, "d mmm yyyy"],
  ["15 aout 2026", 46_249, "d mmmm yyyy"],
  ["14:30", 0.604_166_666_666_666_6, "hh:mm"],
  ["14:30:36", 0.604_583_333_333_333_4, "hh:mm:ss"],
  ["36:00", 1.5, "[h]:mm:ss"],
  ["01/02/2026 12:00", 46_054.5, "dd/mm/yyyy hh:mm:ss"],
  ["01/01/1900", 2, "dd/mm/yyyy"],
  ["31/12/9999", 2_958_465, "dd/mm/yyyy"],
  // Texts, all of them.
  ["F-2026-001", "F-2026-001"],
  ["12.50", "12.50"],
  ["1,234.50", "1,234.50"],
  ["2.000", "2.000"],
  ["12 34", "12 34"],
  ["31/02/2026", "31/02/2026"],
  ["12/31/2026", "12/31/2026"],
  ["25 h", "25 h"],
  ["S12", "S12"],
  ["12,50 $", "12,50 $"],
  ["Dupont & Fils", "Dupont & Fils"],
];

const AMERICAN: readonly Line[] = [
  ["12.50", 12.5],
  ["1,234.50", 1234.5, "#,##0.00"],
  ["$1,234.50", 1234.5, '"$"#,##0.00'],
  ["-$12", -12, '"$"#,##0'],
  ["10%", 0.1, "0%"],
  ["2/1/2026", 46_054, "m/d/yyyy"],
  ["12/31", 46_387, "m/d"],
  ["March 1, 2026", 46_082, "mmmm d, yyyy"],
  ["Mar 2026", 46_082, "mmm yyyy"],
  ["2:30 PM", 0.604_166_666_666_666_6, "h:mm"],
  ["TRUE", true],
  ["12,50", "12,50"],
  ["31/12/2026", "31/12/2026"],
  ["VRAI", "VRAI"],
];

describe.each([
  ["fr_FR", FRENCH],
  ["en_US", AMERICAN],
] as const)("typed into a cell, %s", (locale, lines) => {
  test.each(lines.map(([text, value, format]) => ({ text, value, format })))(
    "« $text » becomes $value",
    ({ text, value, format }) => {
      expect(typed(text, locale)).toEqual({
        kind: "literal",
        value,
        ...(format !== undefined && { format }),
      });
    },
  );
});

test("day first in British English", () => {
  expect(typed("01/02/2026", "en_GB")).toMatchObject({ value: 46_054 });
});

test("a locale that the host does not know is refused, not guessed", () => {
  expect(() => typed("12,50", "pt_BR")).toThrow("pt_BR");
});

describe("formulas and literal text", () => {
  test.each<readonly [text: string, more: { format?: string; sign?: boolean }, entry: Entry]>([
    ["=SUM(A1;1,5)", {}, { kind: "formula", formula: "=SUM(A1,1.5)" }],
    ["=A1", { format: "@" }, { kind: "formula", formula: "=A1" }],
    ["=", {}, { kind: "literal", value: "=" }],
    ["'=A1", {}, { kind: "literal", value: "=A1" }],
    ["'=A1", { format: "@" }, { kind: "literal", value: "=A1" }],
    ["''quoted", {}, { kind: "literal", value: "'quoted" }],
    ["'", {}, { kind: "empty" }],
    ["", {}, { kind: "empty" }],
    ["01/02/2026", { format: "@" }, { kind: "literal", value: "01/02/2026" }],
    ["007", { format: "@" }, { kind: "literal", value: "007" }],
    ["+33 6 12 34 56 78", {}, { kind: "literal", value: "+33 6 12 34 56 78" }],
    ["+33 6 12", { sign: true }, { kind: "formula", formula: "=+33 6 12" }],
    ["+33", { sign: true, format: "@" }, { kind: "formula", formula: "=+33" }],
    ["@dupont", { sign: true }, { kind: "formula", formula: "=@dupont" }],
    ["-12,5", { sign: true }, { kind: "literal", value: -12.5 }],
    ["-", { sign: true }, { kind: "literal", value: "-" }],
  ])("« %s » %j", (text, more, entry) => {
    expect(typed(text, "fr_FR", more)).toEqual(entry);
  });
});
