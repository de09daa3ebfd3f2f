/** The workbook of the world in memory: sheets as rows, and writes that only a flush makes safe. */

import type { Selection, Workbook } from "../../src/core/app/ports.ts";
import type { Row } from "../../src/core/sheet/cell.ts";

export type Page = readonly Row[];

export type Pages = {
  /** What the execution sees. */
  pages: Map<string, Page>;
  /** What is left of it when the execution dies. */
  saved: Map<string, Page>;
  readonly names: Map<string, string>;
  selection: Selection | undefined;
};

/** Every call of a port goes through it: there it is noted, and there it may be killed. */
export type Call = <Value>(name: string, act: () => Value) => Value;

export function memoryWorkbook(state: Pages, call: Call): Workbook {
  const pageOf = (sheet: string): Page => {
    const page = state.pages.get(sheet);
    if (!page) throw new Error(`No sheet ${sheet}`);
    return page;
  };
  const put = (sheet: string, page: Page): void => {
    state.pages.set(sheet, page);
  };
  return {
    selection: () => call("selection", () => state.selection),
    sheetNames: () => call("sheetNames", () => [...state.pages.keys()]),
    read: (sheet) => call(`read ${sheet}`, () => squared(state.pages.get(sheet))),
    append: (sheet, rows) =>
      call(`append ${sheet}`, () => put(sheet, [...withoutTail(pageOf(sheet)), ...rows])),
    write: (sheet, at, rows) =>
      call(`write ${sheet}`, () => put(sheet, written(pageOf(sheet), at, rows))),
    replaceRows: (sheet, rows) =>
      call(`replace ${sheet}`, () => put(sheet, [...pageOf(sheet).slice(0, 1), ...rows])),
    removeRows: (sheet, rows) =>
      call(`remove ${sheet}`, () => {
        put(
          sheet,
          pageOf(sheet).filter((_, index) => !rows.includes(index)),
        );
      }),
    create: (design) =>
      call(`create ${design.name}`, () => {
        const [header = [], ...rows] = state.pages.get(design.name) ?? [];
        const missing = design.columns.filter((column) => !header.includes(column.header));
        put(design.name, [[...header, ...missing.map((column) => column.header)], ...rows]);
      }),
    format: (sheet) =>
      call(`format ${sheet}`, () => {
        pageOf(sheet);
      }),
    nameCell: (name, sheet, at) =>
      call(`name ${name}`, () => {
        state.names.set(name, `${sheet} ${at.row} ${at.column}`);
      }),
    flush: () =>
      call("flush", () => {
        state.saved = new Map(state.pages);
      }),
  };
}

/** Sheets gives a rectangle, and none of the blank rows under the last value. */
function squared(page: Page | undefined): Page | undefined {
  const width = Math.max(1, ...(page ?? []).map((row) => row.length));
  return page?.map((row) => [...row, ...Array.from({ length: width - row.length }, () => "")]);
}

function withoutTail(page: Page): Page {
  const last = page.reduce(
    (found, row, index) => (row.some((cell) => cell !== "") ? index : found),
    -1,
  );
  return page.slice(0, last + 1);
}

function written(page: Page, at: { row: number; column: number }, rows: readonly Row[]): Page {
  const height = Math.max(page.length, at.row + rows.length);
  return Array.from({ length: height }, (_, index) => {
    const row = [...(page[index] ?? [])];
    const cells = rows[index - at.row] ?? [];
    cells.forEach((cell, offset) => {
      row[at.column + offset] = cell;
    });
    return Array.from(row, (cell) => cell ?? "");
  });
}
