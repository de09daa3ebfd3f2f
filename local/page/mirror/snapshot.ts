/** The workbook in the engine's file format, as a page shows it. */

import { engineSheetId } from "../../engine/engine-cells.ts";
import { engineSheetName } from "../../engine/engine-formula.ts";
import { a1Of, positionOf } from "../../stores/areas.ts";
import type { Area, SheetData, WorkbookStore } from "../../stores/workbook.ts";
import { coreFormats } from "./conditional-formats.ts";
import { engineLocale, type FedCell, type Feeding, fedCell } from "./core-cells.ts";
import { coreEngine } from "./core-engine.ts";
import { coreParts } from "./page-parts.ts";
import { coreValidations } from "./validations.ts";

/** Columns that have no width of their own, as Google Sheets draws them. */
export const DEFAULT_WIDTH = 100;

export type Shown = Pick<WorkbookStore, "locale" | "sheets" | "namedRanges">;

export function snapshotOf(workbook: Shown, feeding: Feeding, revisionId: string): object {
  const styles = new Numbered();
  const formats = new Numbered();
  const borders = new Numbered();
  const books: Books = { styles, formats, borders };
  return {
    version: coreEngine().helpers.createEmptyWorkbookData().version,
    revisionId,
    sheets: workbook.sheets.map((sheet) => ({
      ...sheetFrame(sheet, feeding),
      ...sheetCells(sheet, feeding, books),
    })),
    styles: styles.toData(),
    formats: formats.toData(),
    borders: borders.toData(),
    pivots: {},
    settings: { locale: engineLocale(workbook.locale) },
    namedRanges: Object.fromEntries(
      workbook.namedRanges.map(({ name, sheet, area }) => [
        name,
        `'${engineSheetName(sheet, feeding.aliases)}'!${a1Of(area)}`,
      ]),
    ),
  };
}

function sheetFrame(sheet: Readonly<SheetData>, { aliases }: Feeding): object {
  return {
    id: engineSheetId(sheet.id),
    name: engineSheetName(sheet.name, aliases),
    rowNumber: sheet.rowCount,
    colNumber: sheet.columnCount,
    isVisible: !sheet.hidden,
    panes: { xSplit: sheet.frozenColumns, ySplit: sheet.frozenRows },
    cols: headers(sheet.columnCount, (index) => ({
      size: sheet.columnWidths.get(index) ?? DEFAULT_WIDTH,
      isHidden: sheet.hiddenColumns.has(index),
    })),
    rows: rowHeaders(sheet),
    merges: sheet.merges.map(a1Of),
    conditionalFormats: coreFormats(sheet),
    dataValidationRules: coreValidations(sheet),
    ...coreParts(sheet),
    ...(sheet.tabColor !== undefined && { color: sheet.tabColor.toUpperCase() }),
  };
}

function headers(count: number, headerOf: (index: number) => object): object {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [index, headerOf(index)]));
}

function rowHeaders({ hiddenRows, rowHeights }: Readonly<SheetData>): object {
  const rows = new Set([...hiddenRows, ...rowHeights.keys()]);
  return Object.fromEntries(
    [...rows].map((row) => {
      const size = rowHeights.get(row);
      const isHidden = hiddenRows.has(row);
      return [row, { ...(size !== undefined && { size }), ...(isHidden && { isHidden }) }];
    }),
  );
}

type Books = {
  readonly styles: Numbered;
  readonly formats: Numbered;
  readonly borders: Numbered;
};

function sheetCells(sheet: Readonly<SheetData>, feeding: Feeding, books: Books): object {
  const cells: Record<string, string> = {};
  const styles: Record<string, number> = {};
  const formats: Record<string, number> = {};
  const borders: Record<string, number> = {};
  const look = (zone: string, { style, format, border }: FedCell) => {
    if (style !== undefined) styles[zone] = books.styles.of(style);
    if (format !== "") formats[zone] = books.formats.of(format);
    if (border !== undefined) borders[zone] = books.borders.of(border);
  };
  const single = new Set([...sheet.cells.keys(), ...sheet.styles.keys()]);
  for (const key of single) {
    const { row, column } = positionOf(key);
    const fed = fedCell(sheet, { row, column }, feeding);
    const address = a1Of({ row, column, rows: 1, columns: 1 });
    if (fed.content !== "") cells[address] = fed.content;
    look(address, fed);
  }
  for (const column of sheet.columnStyles.keys()) {
    const fed = fedCell(
      { ...sheet, cells: new Map(), styles: new Map() },
      { row: 0, column },
      feeding,
    );
    for (const area of gaps(sheet, column, single)) look(a1Of(area), fed);
  }
  return { cells, styles, formats, borders };
}

/** The stretches of a column in which no cell speaks for itself. */
function gaps(sheet: Readonly<SheetData>, column: number, single: ReadonlySet<string>): Area[] {
  const areas: Area[] = [];
  let from = 0;
  for (let row = 0; row <= sheet.rowCount; row += 1) {
    if (row < sheet.rowCount && !single.has(`${row}:${column}`)) continue;
    if (row > from) areas.push({ row: from, column, rows: row - from, columns: 1 });
    from = row + 1;
  }
  return areas;
}

/** The engine's file format names each style and each number format by a number. */
class Numbered {
  readonly #numbers = new Map<string, number>();
  readonly #values: unknown[] = [];

  of(value: unknown): number {
    const key = JSON.stringify(value);
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const number = this.#values.push(value);
    this.#numbers.set(key, number);
    return number;
  }

  toData(): object {
    return Object.fromEntries(this.#values.map((value, index) => [index + 1, value]));
  }
}
