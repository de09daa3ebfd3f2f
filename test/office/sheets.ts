/** Reading a sheet as a person sees it, and typing into it by the names of its columns. */

import { formatValue } from "../../local/engine/format.ts";
import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import type { CellChange, Scalar, SheetData } from "../../local/stores/workbook.ts";
import { type Day, day as dayOfText, daysBetween } from "../../src/core/day.ts";
import type { Cell } from "../../src/core/sheet/cell.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
import { labelOf, type Settings } from "../../src/core/sheet/settings.ts";

export type Typed = Readonly<Record<string, Cell>>;
export type Shown = Readonly<Record<string, string>>;

/** Day 0 of Sheets is 30 December 1899, before the first day that the product knows. */
const DAY_TWO = dayOfText("1900-01-01");

export const on = (text: string): Cell => ({ day: dayOfText(text) });

function serialOf(day: Day): number {
  return daysBetween(DAY_TWO, day) + 2;
}

export function sheetOf(workbook: MemoryWorkbook, name: string): SheetData {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet « ${name} »`);
  return sheet;
}

/** What each row shows, by header. */
export function shown(workbook: MemoryWorkbook, name: string): readonly Shown[] {
  const grid = shownGrid(workbook, name);
  const headers = grid[0] ?? [];
  return grid
    .slice(1)
    .filter((row) => row.some((text) => text !== ""))
    .map((row) => Object.fromEntries(headers.map((header, index) => [header, row[index] ?? ""])));
}

/** What every cell shows, up to the last one that holds something. */
export function shownGrid(workbook: MemoryWorkbook, name: string): readonly (readonly string[])[] {
  const sheet = sheetOf(workbook, name);
  const places = [...sheet.cells.keys()].map((key) => key.split(":").map(Number));
  const rows = Math.max(-1, ...places.map(([row = 0]) => row)) + 1;
  const columns = Math.max(-1, ...places.map(([, column = 0]) => column)) + 1;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => shownCell(workbook, sheet, [row, column])),
  );
}

function shownCell(
  { locale }: MemoryWorkbook,
  sheet: SheetData,
  [row, column]: readonly [number, number],
): string {
  const cell = sheet.cells.get(`${row}:${column}`);
  if (!cell) return "";
  const style = sheet.styles.get(`${row}:${column}`) ?? sheet.columnStyles.get(column);
  return formatValue(cell.value, style?.numberFormat ?? cell.calculatedFormat, locale);
}

/** A person types rows under the headers, below what is there. */
export function addRows(workbook: MemoryWorkbook, name: string, rows: readonly Typed[]): void {
  const sheet = sheetOf(workbook, name);
  const headers = (shownGrid(workbook, name)[0] ?? []).map(String);
  const first = shownGrid(workbook, name).length;
  if (first + rows.length > sheet.rowCount)
    workbook.apply([
      { kind: "sheet", sheet: sheet.id, properties: { rowCount: first + rows.length + 100 } },
    ]);
  const unknown = rows.flatMap(Object.keys).find((header) => !headers.includes(header));
  if (unknown) throw new Error(`« ${name} » has no column « ${unknown} »`);
  const changes = rows.map((row) => headers.map((header) => changeOf(row[header] ?? "")));
  workbook.apply([{ kind: "cells", sheet: sheet.id, row: first, column: 0, changes }]);
}

/** A person types one cell, in the row whose first cell shows `row`. */
export function setCell(
  workbook: MemoryWorkbook,
  { sheet: name, row, column }: { readonly sheet: string; readonly row: string; column: string },
  value: Cell,
): void {
  const grid = shownGrid(workbook, name);
  const at = {
    row: grid.findIndex(([key]) => key === row),
    column: grid[0]?.indexOf(column) ?? -1,
  };
  if (at.row < 0 || at.column < 0) throw new Error(`« ${name} » has no ${row}, ${column}`);
  const { id } = sheetOf(workbook, name);
  workbook.apply([{ kind: "cells", sheet: id, ...at, changes: [[changeOf(value)]] }]);
}

export function setSetting(workbook: MemoryWorkbook, key: keyof Settings, value: Cell): void {
  setCell(workbook, { sheet: SHEET.settings, row: labelOf(key), column: "Valeur" }, value);
}

/** A new sheet with these cells, as an import would bring it. */
export function addSheet(
  workbook: MemoryWorkbook,
  name: string,
  rows: readonly (readonly Cell[])[],
): SheetData {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const id = Math.max(...workbook.sheets.map((sheet) => sheet.id)) + 1;
  workbook.apply([
    {
      kind: "addSheet",
      sheet: id,
      name,
      index: workbook.sheets.length,
      rowCount: Math.max(1000, rows.length + 10),
      columnCount: Math.max(26, columns),
    },
    {
      kind: "cells",
      sheet: id,
      row: 0,
      column: 0,
      changes: rows.map((row) => row.map(changeOf)),
    },
    ...rows.flatMap((row, index) =>
      row.flatMap((cell, column) =>
        typeof cell === "object"
          ? [
              {
                kind: "style" as const,
                sheet: id,
                area: { row: index, column, rows: 1, columns: 1 },
                styles: [[{ numberFormat: "dd/mm/yyyy" }]],
              },
            ]
          : [],
      ),
    ),
  ]);
  return sheetOf(workbook, name);
}

function changeOf(cell: Cell): CellChange {
  if (cell === "") return null;
  return { value: scalarOf(cell) };
}

function scalarOf(cell: Cell): Scalar {
  return typeof cell === "object" ? serialOf(cell.day) : cell;
}

/** Every formula of the workbook, with its place. */
export function formulasOf(workbook: MemoryWorkbook): readonly string[] {
  return workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula }]) =>
      formula === undefined ? [] : [`${sheet.name}!${key} ${formula}`],
    ),
  );
}
