/** Rows, columns and sheets change under what only the local page shows. */

import { describe, expect, it } from "vitest";
import { emptySheet, MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Operation, PageParts } from "../../../local/stores/workbook.ts";
import { pageParts, sheetWith, workbookOf } from "./sample-workbook.ts";

function partsAfter(operation: Operation): PageParts {
  const sheet = { ...sheetWith({}), page: pageParts() };
  const workbook = new MemoryWorkbook(workbookOf(sheet, emptySheet("Clients", 2)));
  workbook.apply([operation]);
  return workbook.sheets[0]?.page ?? {};
}

const [figure] = pageParts().figures ?? [];

function chartOn(dataRange: string, labelRange: string): object {
  const { data } = figure as unknown as { readonly data: object };
  return {
    ...data,
    dataSource: { dataSets: [{ dataRange }], labelRange },
  };
}

const ON_SHEET = { sheet: 11, count: 2 } as const;

describe("what the page shows", () => {
  it("moves down with the rows below those inserted", () => {
    const parts = partsAfter({ kind: "insert", ...ON_SHEET, dimension: "rows", at: 1 });
    expect(parts).toEqual({
      ...pageParts(),
      figures: [{ ...figure, row: 4, data: chartOn("C1:C6", "Factures!A1:A6") }],
      tables: [{ area: { row: 22, column: 0, rows: 5, columns: 3 }, words: { type: "static" } }],
      groups: [{ dimension: "rows", from: 6, to: 8, isFolded: true }],
    });
  });

  it("loses what stood in the columns deleted", () => {
    const parts = partsAfter({ kind: "delete", ...ON_SHEET, dimension: "columns", at: 1 });
    expect(parts.filtered).toEqual([]);
    expect(parts.figures).toEqual([
      { ...figure, col: 2, data: chartOn("#REF!", "Factures!A1:A4") },
    ]);
  });

  it("follows the name of its sheet", () => {
    const { figures } = partsAfter({ kind: "renameSheet", sheet: 11, name: "Créances 2026" });
    expect(figures).toEqual([{ ...figure, data: chartOn("C1:C4", "'Créances 2026'!A1:A4") }]);
  });
});
