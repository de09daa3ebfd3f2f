import { describe, expect, it } from "vitest";
import { emptySheet, MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Operation, SheetData } from "../../../local/stores/workbook.ts";

function workbook(calculator?: (workbook: MemoryWorkbook) => void): MemoryWorkbook {
  const sheets = [
    emptySheet("Factures", 1, { rowCount: 20, columnCount: 8 }),
    emptySheet("Clients", 2, { rowCount: 20, columnCount: 8 }),
  ];
  const data = {
    id: "w",
    name: "Essai",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets,
    namedRanges: [],
  };
  return new MemoryWorkbook(data, calculator);
}

function sheet(book: MemoryWorkbook, name: string): SheetData {
  const found = book.sheets.find((one) => one.name === name);
  if (found === undefined) throw new Error(`no sheet ${name}`);
  return found;
}

const cell = (
  row: number,
  column: number,
  value: string | number,
  formula?: string,
): Operation => ({
  kind: "cells",
  sheet: 1,
  row,
  column,
  changes: [[formula === undefined ? { value } : { value, formula }]],
});

describe("cells", () => {
  it("sets, replaces and empties", () => {
    const book = workbook();
    book.apply([
      {
        kind: "cells",
        sheet: 1,
        row: 1,
        column: 0,
        changes: [
          ["F-1", 10, true].map((value) => ({ value })),
          [{ value: 0, formula: "=B2" }, null, { value: "" }],
        ],
      },
      cell(1, 1, 12),
      { kind: "cells", sheet: 1, row: 1, column: 0, changes: [[null]] },
    ]);
    expect([...sheet(book, "Factures").cells]).toEqual([
      ["1:1", { value: 12 }],
      ["1:2", { value: true }],
      ["2:0", { value: 0, formula: "=B2" }],
    ]);
  });

  it.each([
    ["beyond the last row", cell(20, 0, 1)],
    ["beyond the last column", cell(0, 8, 1)],
    ["in a sheet that is not there", { ...cell(0, 0, 1), sheet: 9 }],
    ["with a number that is none", cell(0, 0, Number.NaN)],
  ])("refuses a cell %s", (_, operation) => {
    expect(() => workbook().apply([operation])).toThrow(RangeError);
  });

  it("keeps and announces what came before a refused operation", () => {
    const book = workbook();
    const heard: Operation[] = [];
    book.subscribe((operations) => heard.push(...operations));
    expect(() => book.apply([cell(0, 0, 1), cell(99, 0, 2), cell(0, 1, 3)])).toThrow(RangeError);
    expect(sheet(book, "Factures").cells.size).toBe(1);
    expect(heard).toEqual([cell(0, 0, 1)]);
  });
});

describe("styles and notes", () => {
  it("merges the fields of a style and removes all with null", () => {
    const book = workbook();
    const area = { row: 0, column: 0, rows: 1, columns: 2 };
    book.apply([
      {
        kind: "style",
        sheet: 1,
        area,
        styles: [[{ bold: true, numberFormat: "@" }, { italic: true }]],
      },
      { kind: "style", sheet: 1, area, styles: [[{ bold: false }, null]] },
    ]);
    expect([...sheet(book, "Factures").styles]).toEqual([
      ["0:0", { bold: false, numberFormat: "@" }],
    ]);
  });

  it("repeats a smaller pattern over the area", () => {
    const book = workbook();
    const area = { row: 0, column: 0, rows: 3, columns: 2 };
    book.apply([{ kind: "style", sheet: 1, area, styles: [[{ bold: true }]] }]);
    expect(sheet(book, "Factures").styles.size).toBe(6);
  });

  it("gives columns their own format and cells their notes", () => {
    const book = workbook();
    book.apply([
      { kind: "columnStyle", sheet: 1, columns: [2, 3], style: { numberFormat: "@" } },
      { kind: "columnStyle", sheet: 1, columns: [3], style: null },
      { kind: "notes", sheet: 1, row: 0, column: 0, notes: [["à vérifier", "vu", null]] },
      { kind: "notes", sheet: 1, row: 0, column: 1, notes: [[null]] },
    ]);
    expect([...sheet(book, "Factures").columnStyles]).toEqual([[2, { numberFormat: "@" }]]);
    expect([...sheet(book, "Factures").notes]).toEqual([["0:0", "à vérifier"]]);
  });
});

describe("inserting and deleting rows", () => {
  const area = { row: 2, column: 0, rows: 4, columns: 2 };

  function full(): MemoryWorkbook {
    const book = workbook();
    book.apply([
      cell(2, 0, "F-1"),
      cell(5, 1, 3, "=A3&Clients!B2"),
      {
        kind: "cells",
        sheet: 2,
        row: 1,
        column: 1,
        changes: [[{ value: 3, formula: "=Factures!B6" }]],
      },
      {
        kind: "style",
        sheet: 1,
        area: { row: 5, column: 1, rows: 1, columns: 1 },
        styles: [[{ bold: true }]],
      },
      { kind: "notes", sheet: 1, row: 5, column: 1, notes: [["note"]] },
      { kind: "namedRange", name: "ZONE", sheet: 1, area },
      {
        kind: "sheet",
        sheet: 1,
        properties: {
          frozenRows: 1,
          hiddenRows: [5],
          merges: [{ row: 5, column: 2, rows: 1, columns: 3 }],
          filter: area,
          validations: [
            { area, kind: "range", values: ["Clients!A2:A9"], allowInvalid: false },
            { area, kind: "custom", values: ['=A3<>""'], allowInvalid: true },
          ],
          conditionalFormats: [
            {
              areas: [area],
              criteria: "CUSTOM_FORMULA",
              values: ["=$A3=1"],
              style: { bold: true },
            },
          ],
          protections: [
            { id: "p", area, description: "", warningOnly: true, editors: [] },
            { id: "s", description: "", warningOnly: true, editors: [], unprotected: [area] },
          ],
        },
      },
    ]);
    return book;
  }

  it("moves everything below an inserted row", () => {
    const book = full();
    book.apply([{ kind: "insert", sheet: 1, dimension: "rows", at: 3, count: 2 }]);
    const factures = sheet(book, "Factures");
    const grown = { ...area, rows: 6 };
    expect([...factures.cells]).toEqual([
      ["2:0", { value: "F-1" }],
      ["7:1", { value: 3, formula: "=A3&Clients!B2" }],
    ]);
    expect(sheet(book, "Clients").cells.get("1:1")?.formula).toBe("=Factures!B8");
    expect([...factures.styles.keys(), ...factures.notes.keys()]).toEqual(["7:1", "7:1"]);
    expect(book.namedRanges).toEqual([{ name: "ZONE", sheet: "Factures", area: grown }]);
    expect(factures).toMatchObject({
      rowCount: 22,
      frozenRows: 1,
      hiddenRows: new Set([7]),
      merges: [{ row: 7, column: 2, rows: 1, columns: 3 }],
      filter: grown,
      validations: [{ area: grown }, { area: grown }],
      conditionalFormats: [{ areas: [grown], values: ["=$A3=1"] }],
      protections: [{ area: grown }, { id: "s", unprotected: [grown] }],
    });
  });

  it("takes away what lay in deleted rows and anchors rules to the row that is left", () => {
    const book = full();
    book.apply([{ kind: "delete", sheet: 1, dimension: "rows", at: 2, count: 2 }]);
    const factures = sheet(book, "Factures");
    const left = { ...area, rows: 2 };
    expect([...factures.cells]).toEqual([["3:1", { value: 3, formula: "=#REF!&Clients!B2" }]]);
    expect(factures.validations).toMatchObject([
      { area: left, values: ["Clients!A2:A9"] },
      { area: left, values: ['=A3<>""'] },
    ]);
    expect(factures.conditionalFormats).toMatchObject([{ areas: [left], values: ["=$A3=1"] }]);
    expect(factures.rowCount).toBe(18);
  });

  it("removes rules, names and filter whose rows are all gone", () => {
    const book = full();
    book.apply([{ kind: "delete", sheet: 1, dimension: "rows", at: 1, count: 8 }]);
    const factures = sheet(book, "Factures");
    expect(book.namedRanges).toEqual([]);
    expect(factures.filter).toBeUndefined();
    expect(factures).toMatchObject({
      merges: [],
      validations: [],
      conditionalFormats: [],
      protections: [{ id: "s", unprotected: [] }],
    });
  });

  it("follows a range validation into another sheet", () => {
    const book = full();
    book.apply([{ kind: "insert", sheet: 2, dimension: "rows", at: 0, count: 1 }]);
    expect(sheet(book, "Factures").validations[0]?.values).toEqual(["Clients!A3:A10"]);
  });

  it("moves columns with their formats and widths", () => {
    const book = full();
    book.apply([
      { kind: "columnStyle", sheet: 1, columns: [1], style: { bold: true } },
      { kind: "sheet", sheet: 1, properties: { columnWidths: [[1, 120]], hiddenColumns: [3] } },
      { kind: "insert", sheet: 1, dimension: "columns", at: 1, count: 1 },
      { kind: "delete", sheet: 1, dimension: "columns", at: 4, count: 1 },
    ]);
    const factures = sheet(book, "Factures");
    expect(factures.cells.get("5:2")?.formula).toBe("=A3&Clients!B2");
    expect(factures.columnStyles).toEqual(new Map([[2, { bold: true }]]));
    expect(factures.columnWidths).toEqual(new Map([[2, 120]]));
    expect(factures.hiddenColumns).toEqual(new Set());
    expect(factures.merges).toEqual([{ row: 5, column: 3, rows: 1, columns: 2 }]);
  });

  it("moves the origin of spilled values with them", () => {
    const book = workbook();
    sheet(book, "Factures").cells.set("3:1", { value: 2, spilledFrom: "3:0" });
    book.apply([{ kind: "insert", sheet: 1, dimension: "rows", at: 0, count: 1 }]);
    expect(sheet(book, "Factures").cells.get("4:1")).toEqual({ value: 2, spilledFrom: "4:0" });
    book.apply([{ kind: "delete", sheet: 1, dimension: "columns", at: 0, count: 1 }]);
    expect(sheet(book, "Factures").cells.size).toBe(0);
  });

  it.each([
    { kind: "insert", sheet: 1, dimension: "rows", at: 21, count: 1 },
    { kind: "delete", sheet: 1, dimension: "rows", at: 19, count: 2 },
    { kind: "delete", sheet: 1, dimension: "columns", at: 0, count: 8 },
    { kind: "insert", sheet: 1, dimension: "rows", at: 0, count: 0 },
  ] satisfies Operation[])("refuses %o", (operation) => {
    expect(() => workbook().apply([operation])).toThrow(RangeError);
  });
});

describe("sheets", () => {
  it("adds, moves, renames and deletes, and formulas follow", () => {
    const book = workbook();
    book.apply([
      cell(0, 0, 0, "=Clients!A1+Clients!B1"),
      { kind: "namedRange", name: "N", sheet: 2, area: { row: 0, column: 0, rows: 1, columns: 1 } },
      { kind: "addSheet", sheet: 7, name: "Relances", index: 1, rowCount: 5, columnCount: 3 },
      { kind: "moveSheet", sheet: 7, index: 0 },
      { kind: "renameSheet", sheet: 2, name: "Mes clients" },
    ]);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Relances", "Factures", "Mes clients"]);
    expect(sheet(book, "Factures").cells.get("0:0")?.formula).toBe(
      "='Mes clients'!A1+'Mes clients'!B1",
    );
    expect(book.namedRanges[0]?.sheet).toBe("Mes clients");
    book.apply([{ kind: "deleteSheet", sheet: 2 }]);
    expect(sheet(book, "Factures").cells.get("0:0")?.formula).toBe("=#REF!+#REF!");
    expect(book.namedRanges).toEqual([]);
  });

  it("renames a sheet to the same letters in another case", () => {
    const book = workbook();
    book.apply([{ kind: "renameSheet", sheet: 1, name: "FACTURES" }]);
    expect(book.sheets[0]?.name).toBe("FACTURES");
  });

  it("refuses a name already taken, an id already taken and the loss of the last sheet", () => {
    const added = {
      kind: "addSheet",
      sheet: 9,
      name: "N",
      index: 0,
      rowCount: 1,
      columnCount: 1,
    } as const;
    expect(() => workbook().apply([{ ...added, name: "CLIENTS" }])).toThrow(RangeError);
    expect(() => workbook().apply([{ ...added, sheet: 2 }])).toThrow(RangeError);
    const book = workbook();
    book.apply([{ kind: "deleteSheet", sheet: 1 }]);
    expect(() => book.apply([{ kind: "deleteSheet", sheet: 2 }])).toThrow(RangeError);
  });

  it("sets and clears properties, and grows but does not shrink", () => {
    const book = workbook();
    book.apply([
      { kind: "sheet", sheet: 1, properties: { tabColor: "#ff0000", rowCount: 30, hidden: true } },
      { kind: "sheet", sheet: 1, properties: { tabColor: null } },
      { kind: "settings", locale: "en_US", timeZone: "Etc/UTC", name: "Autre" },
    ]);
    expect(sheet(book, "Factures")).toMatchObject({ rowCount: 30, hidden: true });
    expect(sheet(book, "Factures").tabColor).toBeUndefined();
    expect([book.locale, book.timeZone, book.name]).toEqual(["en_US", "Etc/UTC", "Autre"]);
    expect(() => book.apply([{ kind: "sheet", sheet: 1, properties: { rowCount: 3 } }])).toThrow(
      RangeError,
    );
  });

  it("replaces and removes names whatever their case", () => {
    const book = workbook();
    const area = { row: 0, column: 0, rows: 1, columns: 1 };
    book.apply([
      { kind: "namedRange", name: "Date_Arrete", sheet: 1, area },
      { kind: "namedRange", name: "DATE_ARRETE", sheet: 2, area },
    ]);
    expect(book.namedRanges).toEqual([{ name: "DATE_ARRETE", sheet: "Clients", area }]);
    book.apply([{ kind: "removeNamedRange", name: "date_arrete" }]);
    expect(book.namedRanges).toEqual([]);
  });
});

describe("calculating and listening", () => {
  it("calculates only when something changed", () => {
    const book = workbook((one) => {
      const { cells } = sheet(one as MemoryWorkbook, "Factures");
      const before = cells.get("0:1")?.value;
      cells.set("0:1", { value: Number(before ?? 0) + 1, formula: "=COMPTEUR()" });
    });
    const counted = () => sheet(book, "Factures").cells.get("0:1")?.value;
    book.calculate();
    book.calculate();
    expect(counted()).toBe(1);
    book.apply([cell(0, 0, 1)]);
    book.calculate();
    expect(counted()).toBe(2);
    book.invalidate();
    book.calculate();
    expect(counted()).toBe(3);
  });

  it("stops telling a listener that left", () => {
    const book = workbook();
    const heard: Operation[] = [];
    const leave = book.subscribe((operations) => heard.push(...operations));
    book.apply([cell(0, 0, 1)]);
    leave();
    book.apply([cell(0, 0, 2)]);
    expect(heard).toEqual([cell(0, 0, 1)]);
  });
});
