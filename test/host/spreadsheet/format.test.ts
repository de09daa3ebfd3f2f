import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatValue, isDateFormat } from "../../../local/engine/format.ts";
import { readTyped } from "../../../local/engine/input.ts";
import type { Scalar } from "../../../local/stores/workbook.ts";

const NNBSP = "\u202f";

type Line = readonly [value: Scalar, format: string | undefined, shown: string];

const FRENCH: readonly Line[] = [
  // Automatic
  [1234.5, undefined, "1234,5"],
  [-7, undefined, "-7"],
  [1 / 3, undefined, "0,3333333333"],
  [123_456_789.123, undefined, "123456789,1"],
  [1e20, undefined, "1E+20"],
  [true, undefined, "VRAI"],
  [false, "0.00", "FAUX"],
  ["texte", undefined, "texte"],
  ["texte", "#,##0.00", "texte"],
  [{ error: "#REF!" }, "0", "#REF!"],
  [12.5, "General", "12,5"],
  // Amounts
  [1234.5, '#,##0.00 "€"', `1${NNBSP}234,50 €`],
  [1234.5, '# ##0,00 "€"', `1${NNBSP}234,50 €`],
  [1_234_567.891, "#,##0", `1${NNBSP}234${NNBSP}568`],
  [-1234.5, "#,##0.00", `-1${NNBSP}234,50`],
  [-1234.5, "#,##0.00;(#,##0.00)", `(1${NNBSP}234,50)`],
  [-1234.5, "#,##0.00;[Red]-#,##0.00", `-1${NNBSP}234,50`],
  [0, '0.00;-0.00;"néant"', "néant"],
  [12.5, "#,##0.00 [$€-40C]", "12,50 €"],
  [1.005, "0.00", "1,01"],
  [6501.965, "0.00", "6501,97"],
  [0.5, "#.##", ",5"],
  [5, "0.##", "5,"],
  [5, "0", "5"],
  [0, "#", ""],
  [99.995, "0.00", "100,00"],
  [-0.001, "0.00", "-0,00"],
  [12_345_678, '#,##0.0,,"M"', "12,3M"],
  [0.1234, "0.00%", "12,34%"],
  [0.1, "0%", "10%"],
  [100_000, "0.00E+00", "1,00E+05"],
  [0.00012, "0.0E+00", "1,2E-04"],
  [612_345_678, "00 00 00 00 00", "06 12 34 56 78"],
  [7, "000", "007"],
  [5, '"N° "0', "N° 5"],
  [150, '[>=100]"gros";"petit"', "gros"],
  [50, '[>=100]"gros";"petit"', "petit"],
  [12, "@", "12"],
  ["a", "@", "a"],
  ["a", '0;-0;0;"<"@">"', "<a>"],
  // Dates: 46349 is Monday 23 November 2026.
  [46_349, "dd/mm/yyyy", "23/11/2026"],
  [46_349, "d/m/yy", "23/11/26"],
  [46_349, "yyyy-mm-dd", "2026-11-23"],
  [46_349, "dddd d mmmm yyyy", "lundi 23 novembre 2026"],
  [46_349, "ddd d mmm", "lun. 23 nov."],
  [46_349.75, "dd/mm/yyyy hh:mm:ss", "23/11/2026 18:00:00"],
  [46_349.75, "h:mm AM/PM", "6:00 PM"],
  [46_349.604_161, "hh:mm:ss", "14:29:59"],
  [0.5, "mm:ss", "00:00"],
  [0.5, "hh:mm", "12:00"],
  [1.5, "[h]:mm", "36:00"],
  [-0.5, "[h]:mm", "-12:00"],
  [1.5 / 1440, "[mm]:ss", "01:30"],
  [0, "dd/mm/yyyy", "30/12/1899"],
  [2, "dd/mm/yyyy", "01/01/1900"],
  [2_958_465, "dd/mm/yyyy", "31/12/9999"],
  ["S12", "dd/mm/yyyy", "S12"],
];

const AMERICAN: readonly Line[] = [
  [1234.5, '"$"#,##0.00', "$1,234.50"],
  [1234.5, undefined, "1234.5"],
  [true, undefined, "TRUE"],
  [46_349, "m/d/yyyy", "11/23/2026"],
  [46_349, "mmmm d, yyyy", "November 23, 2026"],
];

describe.each([
  ["fr_FR", FRENCH],
  ["en_US", AMERICAN],
] as const)("shown in %s", (locale, lines) => {
  test.each<Line>(lines)("%j as « %s » is « %s »", (value, format, shown) => {
    expect(formatValue(value, format, locale)).toBe(shown);
  });
});

test.each<readonly [format: string | undefined, isDate: boolean]>([
  [undefined, false],
  ["", false],
  ["General", false],
  ["@", false],
  ['#,##0.00 "€ dû"', false],
  ["[Red]0.00", false],
  ["0.00E+00", false],
  ["dd/mm/yyyy", true],
  ["hh:mm", true],
  ["[h]:mm", true],
  ['"Le "d mmmm', true],
])("is « %s » the format of a date? %s", (format, isDate) => {
  expect(isDateFormat(format)).toBe(isDate);
});

test("an amount shown and typed again is the same amount", () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e11, max: 1e11 }), (cents) => {
      const shown = formatValue(cents / 100, '#,##0.00 "€"', "fr_FR");
      const place = { locale: "fr_FR", thisYear: 2026, plusMinusAtStartFormula: true };
      expect(readTyped(shown, place)).toMatchObject({ kind: "literal", value: cents / 100 + 0 });
    }),
  );
});
