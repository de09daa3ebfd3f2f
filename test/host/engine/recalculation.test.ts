import { describe, expect, test } from "vitest";
import { cellKey } from "../../../local/stores/areas.ts";
import type { MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Operation, Scalar } from "../../../local/stores/workbook.ts";
import { cellAt, MONDAY, onDay, valueAt, workbookOf, write } from "./workbooks.ts";

const DAY_MS = 86_400_000;

function column(workbook: MemoryWorkbook, letter: string, count: number): (Scalar | undefined)[] {
  workbook.calculate();
  return Array.from({ length: count }, (_, index) => {
    return cellAt(workbook, workbook.sheets[0]?.name ?? "", `${letter}${index + 1}`)?.value;
  });
}

describe("edits", () => {
  test("recompute what depends on them, through other sheets and open ranges", () => {
    const workbook = workbookOf({
      Factures: { A1: 10, A2: 20 },
      Synthèse: { A1: "=SUM(Factures!A1:A)", A2: "=A1*2" },
    });
    expect(valueAt(workbook, "Synthèse", "A2")).toBe(60);
    write(workbook, 1, { A2: 30, A50: 5 });
    expect(valueAt(workbook, "Synthèse", "A2")).toBe(90);
    write(workbook, 1, { A50: null });
    expect(valueAt(workbook, "Synthèse", "A2")).toBe(80);
  });

  test.each<[string, Scalar, Scalar]>([
    ["a text that looks like a number stays a text", "007", "007"],
    ["a text that looks like a formula's start", "'=1", "'=1"],
    ["a very small number", 1.5e-9, 1.5e-9],
    ["a negative number", -12.5, -12.5],
    ["a boolean", true, true],
    ["an error", { error: "#N/A" }, { error: "#N/A" }],
    ["a reference error", { error: "#REF!" }, { error: "#REF!" }],
    ["a text of several lines", "une\ndeux", "une\ndeux"],
    ["a web address", "https://exemple.fr/?a=1", "https://exemple.fr/?a=1"],
  ])("%s", (_, written, expected) => {
    const workbook = workbookOf({ Feuille: { A1: "", B1: "=A1", C1: written, D1: "=C1" } });
    write(workbook, 1, { A1: written });
    const isError = typeof expected === "object";
    for (const at of ["B1", "D1"]) {
      const value = valueAt(workbook, "Feuille", at);
      if (isError) expect(value).toMatchObject(expected);
      else expect(value).toBe(expected);
    }
  });

  test("a first formula in a workbook without any", () => {
    const workbook = workbookOf({ Feuille: { A1: 10 } });
    workbook.calculate();
    write(workbook, 1, { A2: "=A1*2" });
    expect(valueAt(workbook, "Feuille", "A2")).toBe(20);
    write(workbook, 1, { A2: null });
    expect(valueAt(workbook, "Feuille", "A2")).toBeUndefined();
  });

  test("the same formula written again has its value again", () => {
    const workbook = workbookOf({ Feuille: { A1: 10, A2: "=A1*2", B1: "=SEQUENCE(2)" } });
    workbook.calculate();
    write(workbook, 1, { A2: "=A1*2", B1: "=SEQUENCE(2)" });
    expect(valueAt(workbook, "Feuille", "A2")).toBe(20);
    expect(column(workbook, "B", 2)).toEqual([1, 2]);
  });

  test("a date format makes a date of what a formula makes of the number", () => {
    const workbook = workbookOf({ Feuille: { A1: 46349, A2: "=A1+30", A3: 12, A4: '=A3&""' } });
    workbook.calculate();
    expect(cellAt(workbook, "Feuille", "A2")?.calculatedFormat).toBeUndefined();
    const format = (numberFormat: string): Operation => ({
      kind: "style",
      sheet: 1,
      area: { row: 0, column: 0, rows: 1, columns: 1 },
      styles: [[{ numberFormat }]],
    });
    workbook.apply([format("yyyy-mm-dd")]);
    workbook.calculate();
    expect(cellAt(workbook, "Feuille", "A2")).toMatchObject({
      value: 46379,
      calculatedFormat: "dd/mm/yyyy",
    });
    workbook.apply([format("0.00"), { kind: "columnStyle", sheet: 1, columns: [0], style: null }]);
    workbook.calculate();
    expect(cellAt(workbook, "Feuille", "A2")?.calculatedFormat).toBeUndefined();
  });

  test("cycles are errors, and are gone when the circle is broken", () => {
    const workbook = workbookOf({ Feuille: { A1: "=A2+1", A2: "=A1+1" } });
    expect(valueAt(workbook, "Feuille", "A1")).toMatchObject({ error: "#REF!" });
    write(workbook, 1, { A2: 1 });
    expect(valueAt(workbook, "Feuille", "A1")).toBe(2);
  });
});

describe("changes of structure", () => {
  function example(): MemoryWorkbook {
    const workbook = workbookOf(
      { Feuille: { A1: 1, A2: 2, B1: "=SUM(A1:A2)", B2: "=TOTAL" }, Autre: { A1: "=Feuille!B1" } },
      {
        names: [
          { name: "TOTAL", sheet: "Feuille", area: { row: 0, column: 1, rows: 1, columns: 1 } },
        ],
      },
    );
    workbook.calculate();
    return workbook;
  }

  const cases: readonly [string, readonly Operation[], string, Scalar][] = [
    [
      "rows inserted in the middle",
      [{ kind: "insert", sheet: 1, dimension: "rows", at: 1, count: 2 }, cell(1, 1, 0, 10)],
      "B1",
      13,
    ],
    ["rows deleted", [{ kind: "delete", sheet: 1, dimension: "rows", at: 1, count: 1 }], "B1", 1],
    [
      "rows added at the end",
      [{ kind: "insert", sheet: 1, dimension: "rows", at: 1000, count: 1 }, cell(1, 1000, 0, 7)],
      "B1",
      3,
    ],
    ["the sheet renamed", [{ kind: "renameSheet", sheet: 1, name: "L'été" }], "B2", 3],
    [
      "a name moved",
      [
        {
          kind: "namedRange",
          name: "TOTAL",
          sheet: 1,
          area: { row: 0, column: 0, rows: 1, columns: 1 },
        },
      ],
      "B2",
      1,
    ],
    ["another sheet deleted", [{ kind: "deleteSheet", sheet: 2 }], "B2", 3],
    ["a sheet moved", [{ kind: "moveSheet", sheet: 1, index: 1 }, cell(1, 0, 0, 4)], "B1", 6],
  ];

  test.each(cases)("%s", (_, operations, address, expected) => {
    const workbook = example();
    workbook.apply(operations);
    const name = workbook.sheets.find(({ id }) => id === 1)?.name ?? "";
    expect(valueAt(workbook, name, address)).toBe(expected);
  });

  test("rows added at the end belong to open ranges", () => {
    const workbook = workbookOf({ Feuille: { A1: 1, B1: "=SUM(A1:A)", B2: "=ROWS(A1:A)" } });
    workbook.calculate();
    const append: Operation = { kind: "insert", sheet: 1, dimension: "rows", at: 1000, count: 2 };
    workbook.apply([append, cell(1, 1001, 0, 41)]);
    expect(valueAt(workbook, "Feuille", "B1")).toBe(42);
    expect(valueAt(workbook, "Feuille", "B2")).toBe(1002);
    expect(cellAt(workbook, "Feuille", "B1")?.formula).toBe("=SUM(A1:A)");
  });

  test("the locale decides how texts are read", () => {
    const workbook = workbookOf({ Feuille: { A1: '=VALUE("12,5")', A2: '=1.5&""' } });
    expect(valueAt(workbook, "Feuille", "A1")).toBe(12.5);
    workbook.apply([{ kind: "settings", locale: "en_US" }]);
    expect(valueAt(workbook, "Feuille", "A2")).toBe("1.5");
  });

  function cell(sheet: number, row: number, at: number, value: number): Operation {
    return { kind: "cells", sheet, row, column: at, changes: [[{ value }]] };
  }
});

describe("spilled results", () => {
  test("grow, shrink and go", () => {
    const workbook = workbookOf({ Feuille: { A1: 3, B1: "=SEQUENCE(A1)" } });
    expect(column(workbook, "B", 4)).toEqual([1, 2, 3, undefined]);
    expect(cellAt(workbook, "Feuille", "B2")).toEqual({ value: 2, spilledFrom: cellKey(0, 1) });
    write(workbook, 1, { A1: 2 });
    expect(column(workbook, "B", 4)).toEqual([1, 2, undefined, undefined]);
    write(workbook, 1, { B1: null });
    expect(column(workbook, "B", 4)).toEqual([undefined, undefined, undefined, undefined]);
  });

  test("are written again where somebody has emptied them", () => {
    const workbook = workbookOf({ Feuille: { B1: "=SEQUENCE(3)" } });
    workbook.calculate();
    write(workbook, 1, { B2: null });
    expect(column(workbook, "B", 3)).toEqual([1, 2, 3]);
  });

  test("are an error where a cell is in the way, until it is emptied", () => {
    const workbook = workbookOf({
      Feuille: { B1: "=SEQUENCE(3)", B3: "occupé", C1: "=COUNT(B1:B3)" },
    });
    const blocked = {
      error: "#REF!",
      message: "Array result was not expanded because it would overwrite data in B3.",
    };
    expect(column(workbook, "B", 3)).toEqual([blocked, undefined, "occupé"]);
    write(workbook, 1, { B3: null });
    expect(column(workbook, "B", 3)).toEqual([1, 2, 3]);
    expect(valueAt(workbook, "Feuille", "C1")).toBe(3);
    write(workbook, 1, { B2: "ici" });
    expect(column(workbook, "B", 3)).toEqual([
      { ...blocked, message: blocked.message.replace("B3", "B2") },
      "ici",
      undefined,
    ]);
  });

  test("are an error beyond the last row", () => {
    const workbook = workbookOf({ Feuille: { A999: "=SEQUENCE(3)" } });
    expect(valueAt(workbook, "Feuille", "A999")).toMatchObject({ error: "#REF!" });
  });

  test("move with the rows", () => {
    const workbook = workbookOf({ Feuille: { B1: "=SEQUENCE(2)" } });
    workbook.calculate();
    workbook.apply([{ kind: "insert", sheet: 1, dimension: "rows", at: 0, count: 1 }]);
    expect(column(workbook, "B", 4)).toEqual([undefined, 1, 2, undefined]);
    expect(cellAt(workbook, "Feuille", "B3")?.spilledFrom).toBe(cellKey(1, 1));
  });

  test("are read by formulas", () => {
    const workbook = workbookOf({
      Feuille: { A1: onDay(46349), B1: "=SORT({3;1;2})", C1: "=B2*10", D1: "=SUM(B1:B3)" },
    });
    expect(valueAt(workbook, "Feuille", "C1")).toBe(20);
    expect(valueAt(workbook, "Feuille", "D1")).toBe(6);
  });
});

describe("the clock", () => {
  test("TODAY follows the day and NOW the hour of the spreadsheet's time zone", () => {
    let now = MONDAY;
    const cells = { A1: "=TODAY()", A2: "=A1-1", A3: "=NOW()", A4: "=ROUND((A3-A1)*24,2)" };
    const workbook = workbookOf({ Feuille: cells }, { clock: { now: () => now } });
    expect(column(workbook, "A", 4).slice(0, 2)).toEqual([46349, 46348]);
    expect(valueAt(workbook, "Feuille", "A4")).toBe(9.5);
    now += DAY_MS + 2 * 3_600_000;
    workbook.invalidate();
    expect(column(workbook, "A", 2)).toEqual([46350, 46349]);
    expect(valueAt(workbook, "Feuille", "A4")).toBe(11.5);
  });

  test("it is still the day before in New York", () => {
    const workbook = workbookOf(
      { Feuille: { A1: "=TODAY()" } },
      { timeZone: "America/New_York", clock: { now: () => Date.UTC(2026, 10, 23, 2) } },
    );
    expect(valueAt(workbook, "Feuille", "A1")).toBe(46348);
  });
});

test("2,000 invoices with five formulas each: an edit changes what it should", () => {
  const rows = 2000;
  const cells: Record<string, Scalar> = {};
  for (let row = 1; row <= rows; row += 1) {
    cells[`A${row}`] = row;
    cells[`B${row}`] = 46000 + (row % 300);
    cells[`C${row}`] = `=ROUND(A${row}*1.2,2)`;
    cells[`D${row}`] = `=B${row}+30`;
    cells[`E${row}`] = `=MAX(0,46349-D${row})`;
    cells[`F${row}`] = `=IF(E${row}>0,C${row},0)`;
    cells[`G${row}`] = `=RETARD(D${row},46349)`;
  }
  const workbook = workbookOf(
    {
      Factures: cells,
      Synthèse: { A1: "=SUM(Factures!C1:C)", A2: '=COUNTIF(Factures!G1:G,">0")' },
    },
    {
      customFunctionNames: ["RETARD"],
      call: (_, [due, day]) => Math.max(0, Number(day) - Number(due)),
    },
  );
  workbook.apply([{ kind: "insert", sheet: 1, dimension: "rows", at: 1000, count: rows }]);
  expect(valueAt(workbook, "Synthèse", "A1")).toBe(1.2 * ((rows * (rows + 1)) / 2));
  write(workbook, 1, { A1: 101 });
  expect(valueAt(workbook, "Factures", "C1")).toBe(121.2);
  expect(valueAt(workbook, "Synthèse", "A1")).toBe(1.2 * ((rows * (rows + 1)) / 2) + 120);
});

test("the engine leaves nothing behind in the process", () => {
  workbookOf({ Feuille: { A1: "=1+1" } }).calculate();
  for (const name of ["document", "DOMParser", "OffscreenCanvas", "window", "owl"]) {
    expect(name in globalThis).toBe(false);
  }
});
