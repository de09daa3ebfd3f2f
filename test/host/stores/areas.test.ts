import { describe, expect, it } from "vitest";
import {
  a1Of,
  areaOf,
  columnIndex,
  columnLetters,
  sheetInFormula,
  splitReference,
} from "../../../local/stores/areas.ts";

const dimensions = { rowCount: 100, columnCount: 10 };

describe("areaOf", () => {
  it.each([
    ["B2", { row: 1, column: 1, rows: 1, columns: 1 }],
    ["$b$2", { row: 1, column: 1, rows: 1, columns: 1 }],
    ["B2:D10", { row: 1, column: 1, rows: 9, columns: 3 }],
    ["D10:B2", { row: 1, column: 1, rows: 9, columns: 3 }],
    ["D2:D", { row: 1, column: 3, rows: 99, columns: 1 }],
    ["D:D", { row: 0, column: 3, rows: 100, columns: 1 }],
    ["D:B", { row: 0, column: 1, rows: 100, columns: 3 }],
    ["3:5", { row: 2, column: 0, rows: 3, columns: 10 }],
    ["C3:5", { row: 2, column: 2, rows: 3, columns: 8 }],
    ["AA200", { row: 199, column: 26, rows: 1, columns: 1 }],
  ])("reads %s", (text, area) => {
    expect(areaOf(text, dimensions)).toEqual(area);
  });

  it.each(["", "B", "2", "B0", ":", "B2:", "Feuille!B2", "DATE_ARRETE", "B2:D10:E11"])(
    "does not know « %s »",
    (text) => {
      expect(areaOf(text, dimensions)).toBeUndefined();
    },
  );
});

it.each(["A1", "B2:D10", "Z3", "AA1:AB2"])("writes %s as it was read", (text) => {
  const area = areaOf(text, dimensions);
  expect(area && a1Of(area)).toBe(text);
});

it.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
])("column %i is %s", (index, letters) => {
  expect(columnLetters(index)).toBe(letters);
  expect(columnIndex(letters)).toBe(index);
});

it.each([
  ["A1", { range: "A1" }],
  ["Clients!A1:B2", { sheet: "Clients", range: "A1:B2" }],
  ["'L''été !'!A:A", { sheet: "L'été !", range: "A:A" }],
])("splits %s", (text, parts) => {
  expect(splitReference(text)).toEqual(parts);
});

it.each([
  ["Règlements", "Règlements"],
  ["Mes clients", "'Mes clients'"],
  ["L'été", "'L''été'"],
  ["AB12", "'AB12'"],
  ["2026", "'2026'"],
])("a formula writes sheet %s as %s", (name, written) => {
  expect(sheetInFormula(name)).toBe(written);
});
