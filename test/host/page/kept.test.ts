/** What a page does to a sheet, and what the workbook then holds; a reload shows the same. */

import { beforeEach, describe, expect, it } from "vitest";
import { emptySheet, MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { SheetData } from "../../../local/stores/workbook.ts";
import { MirroredPage } from "./mirrored-page.ts";

const area = (row: number, column: number, rows = 1, columns = 1) => ({
  row,
  column,
  rows,
  columns,
});
const zone = (top: number, left: number, bottom: number, right: number) => ({
  top,
  left,
  bottom,
  right,
});

let page: MirroredPage;
let sheetId: string;

function factures(): SheetData {
  const sheet = emptySheet("Factures", 4, { rowCount: 20, columnCount: 8 });
  const rows = [
    ["Facture", "Client", "Montant"],
    ["F-1", "Durand", 10],
    ["F-2", "Martin", 20],
    ["F-3", "Durand", 30],
  ];
  rows.forEach((cells, row) => {
    cells.forEach((value, column) => {
      sheet.cells.set(`${row}:${column}`, { value });
    });
  });
  return sheet;
}

beforeEach(() => {
  const clients = emptySheet("Clients", 9, { rowCount: 10, columnCount: 5 });
  clients.cells.set("0:0", { value: "", formula: "=SUM(Factures!C2:C4)" });
  const place = { id: "essai", name: "Essai", locale: "fr_FR", timeZone: "Europe/Paris" };
  page = new MirroredPage(
    new MemoryWorkbook({ ...place, namedRanges: [], sheets: [factures(), clients] }),
  );
  sheetId = page.id("Factures");
});

function kept(): SheetData {
  return page.sheet("Factures");
}

/** The workbook alone makes the same page again: nothing differs when something else is done. */
function expectSameAfterReload(): void {
  page.reload();
  const sheet = structuredClone(kept());
  page.do("UPDATE_CELL", { sheetId: page.id("Clients"), row: 5, col: 1, content: "autre" });
  page.do("COLOR_SHEET", { sheetId: page.id("Factures"), color: "#123456" });
  expect(kept()).toEqual({ ...sheet, tabColor: "#123456" });
  expect(page.operations).toHaveLength(2);
}

const criterionFormat = (operator: string, values: readonly string[], rest: object = {}) => ({
  type: "CellIsRule",
  operator,
  values,
  style: { fillColor: "#FF0000", bold: true },
  ...rest,
});

function addFormat(rule: object, ...ranges: readonly string[]): void {
  const cf = { id: crypto.randomUUID(), rule };
  page.do("ADD_CONDITIONAL_FORMAT", { sheetId, cf, ranges: page.ranges("Factures", ...ranges) });
}

function addCheck(criterion: object, ...ranges: readonly string[]): void {
  const rule = { id: crypto.randomUUID(), criterion, isBlocking: true };
  const given = { sheetId, rule, ranges: page.ranges("Factures", ...ranges) };
  page.do("ADD_DATA_VALIDATION_RULE", given);
}

function addFilter(): void {
  page.do("CREATE_TABLE", {
    sheetId,
    tableType: "static",
    ranges: page.ranges("Factures", "A1:C4"),
    config: {
      hasFilters: true,
      totalRow: false,
      firstColumn: false,
      lastColumn: false,
      numberOfHeaders: 1,
      bandedRows: false,
      bandedColumns: false,
      automaticAutofill: true,
      styleId: "None",
    },
  });
}

const HIDE_DURAND = { filterType: "values", hiddenValues: ["durand"] };

function hideDurand(): void {
  page.do("PONCTUEL_KEEP_FILTER", { sheetId, row: 0, col: 1, value: HIDE_DURAND });
}

function addChart(): void {
  page.do("CREATE_CHART", {
    sheetId,
    figureId: "figure",
    chartId: "graphique",
    col: 4,
    row: 2,
    offset: { x: 5, y: 7 },
    size: { width: 400, height: 300 },
    definition: {
      type: "bar",
      title: { text: "Montants" },
      dataSource: {
        type: "range",
        dataSets: [{ dataSetId: "0", dataRange: "C1:C4" }],
        dataSetsHaveTitle: true,
        labelRange: "A1:A4",
      },
      dataSetStyles: {},
      legendPosition: "none",
      stacked: false,
    },
  });
}

describe("a person's change of the page is in the workbook", () => {
  it.each<[string, () => void, (sheet: SheetData) => unknown, unknown]>([
    [
      "a merge",
      () => page.do("ADD_MERGE", { sheetId, target: [zone(5, 0, 6, 2)] }),
      ({ merges }) => merges,
      [area(5, 0, 2, 3)],
    ],
    [
      "a column width",
      () => page.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "COL", elements: [2], size: 240 }),
      ({ columnWidths }) => [...columnWidths],
      [[2, 240]],
    ],
    [
      "a row height",
      () => page.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "ROW", elements: [3], size: 60 }),
      ({ rowHeights }) => [...rowHeights],
      [[3, 60]],
    ],
    [
      "frozen rows",
      () => page.do("FREEZE_ROWS", { sheetId, quantity: 2 }),
      ({ frozenRows }) => frozenRows,
      2,
    ],
    [
      "the colour of the tab",
      () => page.do("COLOR_SHEET", { sheetId, color: "#FF9900" }),
      ({ tabColor }) => tabColor,
      "#ff9900",
    ],
    [
      "rows at the bottom",
      () => {
        const end = { base: 19, position: "after", quantity: 30 };
        page.do("ADD_COLUMNS_ROWS", { sheetId, sheetName: "Factures", dimension: "ROW", ...end });
      },
      ({ rowCount }) => rowCount,
      50,
    ],
    [
      "a border",
      () => {
        const border = { position: "external", color: "#FF0000", style: "thick" };
        page.do("SET_ZONE_BORDERS", { sheetId, target: [zone(8, 2, 8, 2)], border });
      },
      ({ styles }) => styles.get("8:2"),
      {
        borderTop: "thick #ff0000",
        borderBottom: "thick #ff0000",
        borderLeft: "thick #ff0000",
        borderRight: "thick #ff0000",
      },
    ],
    [
      "a turned text",
      () => {
        const style = { rotation: Math.PI / 4 };
        page.do("SET_FORMATTING", { sheetId, target: [zone(0, 0, 0, 0)], style });
      },
      ({ styles }) => styles.get("0:0"),
      { rotation: -45 },
    ],
    [
      "grouped rows",
      () => page.do("GROUP_HEADERS", { sheetId, dimension: "ROW", start: 2, end: 4 }),
      ({ page: { groups } }) => groups,
      [{ dimension: "rows", from: 2, to: 4, isFolded: false }],
    ],
    ["a filter", addFilter, ({ filter }) => filter, area(0, 0, 4, 3)],
    [
      "what a filter hides",
      () => {
        addFilter();
        hideDurand();
      },
      ({ page: { filtered } }) => filtered,
      [{ row: 0, column: 1, words: HIDE_DURAND }],
    ],
    [
      "a table",
      () =>
        page.do("CREATE_TABLE", {
          sheetId,
          tableType: "static",
          ranges: page.ranges("Factures", "A1:C4"),
        }),
      ({ filter, page: { tables } }) => [filter, tables?.map((table) => table.area)],
      [undefined, [area(0, 0, 4, 3)]],
    ],
    [
      "a chart",
      addChart,
      ({ page: { figures } }) => figures?.map(({ col, row }) => ({ col, row })),
      [{ col: 4, row: 2 }],
    ],
  ])("%s", (_, change, read, expected) => {
    change();
    expect(read(kept())).toEqual(expected);
    expectSameAfterReload();
  });
});

describe("a conditional format", () => {
  it.each<[object, object]>([
    [criterionFormat("isGreaterThan", ["15"]), { criteria: "NUMBER_GREATER_THAN", values: [15] }],
    [
      criterionFormat("isBetween", ["1.5", "=C2"]),
      { criteria: "NUMBER_BETWEEN", values: [1.5, "=C2"] },
    ],
    [criterionFormat("isEqual", ["payé"]), { criteria: "TEXT_EQUAL_TO", values: ["payé"] }],
    [criterionFormat("isEqual", ["3"]), { criteria: "NUMBER_EQUAL_TO", values: [3] }],
    [criterionFormat("containsText", ["12"]), { criteria: "TEXT_CONTAINS", values: ["12"] }],
    [criterionFormat("isNotEmpty", []), { criteria: "CELL_NOT_EMPTY", values: [] }],
    [
      criterionFormat("customFormula", ["=$C2>10"]),
      { criteria: "CUSTOM_FORMULA", values: ["=$C2>10"] },
    ],
    [
      criterionFormat("dateIsAfter", ["11/23/2026"], { dateValue: "exactDate" }),
      { criteria: "DATE_AFTER", values: [46_349] },
    ],
    [
      criterionFormat("dateIsBefore", [], { dateValue: "today" }),
      { criteria: "DATE_BEFORE_RELATIVE", values: ["TODAY"] },
    ],
  ])("%j has a name at Google's", (rule, expected) => {
    addFormat(rule, "C2:C4");
    const style = { background: "#ff0000", bold: true };
    expect(kept().conditionalFormats).toEqual([{ ...expected, areas: [area(1, 2, 3)], style }]);
    expectSameAfterReload();
  });

  it.each<[object]>([
    [criterionFormat("top10", ["3"])],
    [criterionFormat("duplicateValues", [])],
    [
      {
        type: "ColorScaleRule",
        minimum: { type: "value", color: 0xff0000 },
        maximum: { type: "value", color: 0x00ff00 },
      },
    ],
    [{ type: "DataBarRule", color: 0x00ff00, rangeValues: "C2:C4" }],
  ])("%j, which has none, is kept as it is", (rule) => {
    addFormat(rule, "C2:C4");
    const [format] = kept().conditionalFormats;
    expect(format).toMatchObject({ criteria: "PAGE_RULE", areas: [area(1, 2, 3)] });
    expect(JSON.parse(String(format?.values[0]))).toEqual(rule);
    expectSameAfterReload();
  });

  it("leaves those that the page cannot show where they are", () => {
    const hidden = {
      criteria: "DATE_NOT_EQUAL_TO",
      values: [46_000],
      areas: [area(1, 1)],
      style: {},
    };
    const first = { criteria: "TEXT_CONTAINS", values: ["a"], areas: [area(1, 0)], style: {} };
    page.workbook.apply([
      { kind: "sheet", sheet: 4, properties: { conditionalFormats: [first, hidden] } },
    ]);
    page.reload();
    addFormat(criterionFormat("isEmpty", []), "C2:C4");
    expect(kept().conditionalFormats.map(({ criteria }) => criteria)).toEqual([
      "TEXT_CONTAINS",
      "DATE_NOT_EQUAL_TO",
      "CELL_EMPTY",
    ]);
  });
});

describe("a check on what is typed", () => {
  it.each<[object, object]>([
    [
      { type: "isValueInList", values: ["a", "b"], displayStyle: "arrow" },
      { kind: "list", values: ["a", "b"] },
    ],
    [
      { type: "isValueInList", values: ["a"], displayStyle: "chip", colors: { a: "#FF0000" } },
      { kind: "list", values: ["a"], display: { style: "chip", colors: { a: "#FF0000" } } },
    ],
    [
      { type: "isValueInRange", values: ["Clients!A2:A5"], displayStyle: "arrow" },
      { kind: "range", values: ["Clients!$A$2:$A$5"] },
    ],
    [
      { type: "isBoolean", values: [] },
      { kind: "checkbox", values: [] },
    ],
    [
      { type: "isGreaterThan", values: ["3"] },
      { kind: "number", criteria: "NUMBER_GREATER_THAN", values: [3] },
    ],
    [
      { type: "dateIsBefore", values: ["11/23/2026"], dateValue: "exactDate" },
      { kind: "date", criteria: "DATE_BEFORE", values: [46_349] },
    ],
    [
      { type: "containsText", values: ["F-"] },
      { kind: "custom", criteria: "TEXT_CONTAINS", values: ["F-"] },
    ],
    [
      { type: "customFormula", values: ["=C2>0"] },
      { kind: "custom", criteria: "CUSTOM_FORMULA", values: ["=C2>0"] },
    ],
  ])("%j is a rule of the workbook", (criterion, expected) => {
    addCheck(criterion, "E2:E4");
    expect(kept().validations).toEqual([{ ...expected, area: area(1, 4, 3), allowInvalid: false }]);
    page.do("UPDATE_CELL", { sheetId, row: 9, col: 0, content: "x" });
    page.reload();
    page.do("COLOR_SHEET", { sheetId, color: "#123456" });
    expect(page.operations).toHaveLength(1);
  });

  it("keeps its help when the page moves it", () => {
    const rule = { kind: "list", values: ["a"], allowInvalid: true, help: "a ou rien" } as const;
    const validations = [{ ...rule, area: area(1, 4) }];
    page.workbook.apply([{ kind: "sheet", sheet: 4, properties: { validations } }]);
    page.reload();
    const criterion = { type: "isValueInList", values: ["a"], displayStyle: "arrow" };
    page.do("ADD_DATA_VALIDATION_RULE", {
      sheetId,
      rule: { id: "check 0", criterion, isBlocking: false },
      ranges: page.ranges("Factures", "E2:E3", "G2"),
    });
    expect(kept().validations).toEqual([
      { ...rule, area: area(1, 4, 2) },
      { ...rule, area: area(1, 6) },
    ]);
  });
});

describe("undo", () => {
  it.each<[string, () => void]>([
    ["a merge", () => page.do("ADD_MERGE", { sheetId, target: [zone(5, 0, 6, 2)] })],
    ["a conditional format", () => addFormat(criterionFormat("isEmpty", []), "A1")],
    ["a check", () => addCheck({ type: "isBoolean", values: [] }, "F2")],
    ["a filter", addFilter],
    ["a chart", addChart],
    [
      "a row height",
      () => page.do("RESIZE_COLUMNS_ROWS", { sheetId, dimension: "ROW", elements: [3], size: 60 }),
    ],
    ["a deleted sheet", () => page.do("DELETE_SHEET", { sheetId, sheetName: "Factures" })],
    [
      "deleted rows",
      () => {
        const what = { dimension: "ROW", elements: [1, 2] };
        page.do("REMOVE_COLUMNS_ROWS", { sheetId, sheetName: "Factures", ...what });
      },
    ],
  ])("takes back %s, and redo does it again", (_, change) => {
    page.workbook.apply([
      { kind: "notes", sheet: 4, row: 7, column: 1, notes: [["à relire"]] },
      { kind: "style", sheet: 4, area: area(7, 1), styles: [[{ fontFamily: "Georgia" }]] },
    ]);
    page.reload();
    const before = structuredClone(page.workbook.sheets);
    change();
    const after = structuredClone(page.workbook.sheets);
    expect(after).not.toEqual(before);
    page.do("REQUEST_UNDO");
    expect(page.workbook.sheets).toEqual(before);
    page.do("REQUEST_REDO");
    expect(page.workbook.sheets).toEqual(after);
  });
});

describe("a duplicated sheet", () => {
  it("is a sheet of its own, with all that the first one has", () => {
    page.workbook.apply([
      { kind: "notes", sheet: 4, row: 1, column: 1, notes: [["à relire"]] },
      { kind: "style", sheet: 4, area: area(1, 1), styles: [[{ fontFamily: "Georgia" }]] },
    ]);
    page.reload();
    addFilter();
    addFormat(criterionFormat("isEmpty", []), "A2:A4");
    addCheck({ type: "isBoolean", values: [] }, "F2");
    addChart();
    const copy = { sheetIdTo: "copie", sheetNameTo: "Copie" };
    page.do("DUPLICATE_SHEET", { sheetId, sheetName: "Factures", ...copy });
    const { cells, notes, styles, filter, conditionalFormats, validations } = kept();
    const copied = page.sheet("Copie");
    expect(copied.id).not.toBe(4);
    expect(copied).toMatchObject({ cells, notes, styles, filter, conditionalFormats, validations });
    expect(copied.page.figures).toHaveLength(1);
    expect(kept().page.figures).toHaveLength(1);
  });
});

describe("names of ranges", () => {
  it("are given, moved and taken away", () => {
    page.do("CREATE_NAMED_RANGE", {
      name: "MONTANTS",
      ranges: page.ranges("Factures", "C2:C4"),
    });
    expect(page.workbook.namedRanges).toEqual([
      { name: "MONTANTS", sheet: "Factures", area: area(1, 2, 3) },
    ]);
    page.do("DELETE_NAMED_RANGE", { name: "MONTANTS" });
    expect(page.workbook.namedRanges).toEqual([]);
  });
});

describe("what a filter hides", () => {
  const hide = (hiddenValues: readonly string[]) => {
    const value = { filterType: "values", hiddenValues };
    page.do("UPDATE_FILTER", { sheetId, col: 1, row: 0, value });
  };
  const hiddenRows = async () => {
    // Undo and the messages of others are shown once the engine has taken them in.
    await new Promise((resolve) => setTimeout(resolve));
    return [1, 2, 3].filter((row) => page.getters.isRowHidden(sheetId, row));
  };

  it("stays hidden after a reload, and follows undo and redo", async () => {
    addFilter();
    hide(["durand"]);
    expect(await hiddenRows()).toEqual([1, 3]);
    hide(["martin"]);
    expect(await hiddenRows()).toEqual([2]);
    page.do("REQUEST_UNDO");
    expect(await hiddenRows()).toEqual([1, 3]);
    page.do("REQUEST_REDO");
    expect(await hiddenRows()).toEqual([2]);
    page.reload();
    expect(await hiddenRows()).toEqual([2]);
  });

  it("is forgotten with its filter", async () => {
    addFilter();
    hide(["durand"]);
    page.do("REMOVE_TABLE", { sheetId, target: [zone(0, 0, 3, 2)] });
    expect(kept().page).toEqual({});
    expect(kept().filter).toBeUndefined();
    page.do("REQUEST_UNDO");
    expect(await hiddenRows()).toEqual([1, 3]);
  });

  it("moves with its rows and columns when a script inserts some", async () => {
    addFilter();
    hide(["durand"]);
    const above = { kind: "insert", sheet: 4, dimension: "rows", at: 0, count: 2 } as const;
    const before = { kind: "insert", sheet: 4, dimension: "columns", at: 0, count: 1 } as const;
    page.workbook.apply([above, before]);
    page.reload();
    expect(kept().page.filtered).toMatchObject([{ row: 2, column: 2 }]);
    await hiddenRows();
    expect([3, 4, 5].filter((row) => page.getters.isRowHidden(sheetId, row))).toEqual([3, 5]);
  });
});
