/** Operations that change one sheet without moving its rows or columns. */

import { cellKey, isInside } from "./areas.ts";
import { mergedStyle } from "./cell-style.ts";
import type { Area, CellChange, Operation, SheetData, SheetProperties, Style } from "./workbook.ts";

type Of<Kind extends Operation["kind"]> = Extract<Operation, { kind: Kind }>;

/** An empty sheet of Google's default size. */
export function emptySheet(
  name: string,
  id: number,
  { rowCount, columnCount } = { rowCount: 1000, columnCount: 26 },
): SheetData {
  return {
    name,
    id,
    rowCount,
    columnCount,
    cells: new Map(),
    styles: new Map(),
    columnStyles: new Map(),
    notes: new Map(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenColumns: new Set(),
    hiddenRows: new Set(),
    frozenRows: 0,
    frozenColumns: 0,
    hidden: false,
    merges: [],
    validations: [],
    conditionalFormats: [],
    protections: [],
    page: {},
  };
}

export function changeCells(sheet: SheetData, { row, column, changes }: Of<"cells">): void {
  checkInside(sheet, areaOfMatrix(row, column, changes));
  for (const change of changes.flat()) checkStorable(change);
  eachOf(changes, (change, r, c) => {
    const key = cellKey(row + r, column + c);
    if (isEmptying(change)) sheet.cells.delete(key);
    else sheet.cells.set(key, { ...change });
  });
}

/** A matrix of styles smaller than its area is repeated over it, as a pattern. */
export function changeStyles(sheet: SheetData, { area, styles }: Of<"style">): void {
  checkInside(sheet, area);
  const looks = new Looks();
  for (let r = 0; r < area.rows; r++) {
    const line = styles[r % styles.length] ?? [];
    for (let c = 0; c < area.columns; c++) {
      const change = line[c % line.length];
      if (change === undefined) continue;
      restyle(sheet.styles, cellKey(area.row + r, area.column + c), { change, looks });
    }
  }
}

export function changeColumnStyles(sheet: SheetData, change: Of<"columnStyle">): void {
  for (const column of change.columns) {
    checkInside(sheet, { row: 0, column, rows: 1, columns: 1 });
  }
  const looks = new Looks();
  for (const column of change.columns)
    restyle(sheet.columnStyles, column, { change: change.style, looks });
}

export function changeNotes(sheet: SheetData, { row, column, notes }: Of<"notes">): void {
  checkInside(sheet, areaOfMatrix(row, column, notes));
  eachOf(notes, (note, r, c) => {
    const key = cellKey(row + r, column + c);
    if (note === null || note === "") sheet.notes.delete(key);
    else sheet.notes.set(key, note);
  });
}

export function changeProperties(sheet: SheetData, given: SheetProperties): void {
  const { tabColor, filter, columnWidths, rowHeights, hiddenColumns, hiddenRows, ...plain } = given;
  checkGrows(sheet, given);
  Object.assign(sheet, plain);
  if (columnWidths !== undefined) sheet.columnWidths = new Map(columnWidths);
  if (rowHeights !== undefined) sheet.rowHeights = new Map(rowHeights);
  if (hiddenColumns !== undefined) sheet.hiddenColumns = new Set(hiddenColumns);
  if (hiddenRows !== undefined) sheet.hiddenRows = new Set(hiddenRows);
  if (tabColor === null) delete sheet.tabColor;
  else if (tabColor !== undefined) sheet.tabColor = tabColor;
  if (filter === null) delete sheet.filter;
  else if (filter !== undefined) sheet.filter = filter;
}

/** Cells that looked alike look alike afterwards: one object for each look, as styles are never changed in place. */
class Looks {
  readonly #known = new Map<Style | null, Map<Style | undefined, Style | undefined>>();

  after(style: Style | undefined, change: Style | null): Style | undefined {
    const looks = this.#known.get(change) ?? new Map<Style | undefined, Style | undefined>();
    if (looks.size === 0) this.#known.set(change, looks);
    if (!looks.has(style)) looks.set(style, mergedStyle(style, change));
    return looks.get(style);
  }
}

function restyle<Key>(
  styles: Map<Key, Style>,
  key: Key,
  { change, looks }: { readonly change: Style | null; readonly looks: Looks },
): void {
  const style = looks.after(styles.get(key), change);
  if (style === undefined) styles.delete(key);
  else styles.set(key, style);
}

/** An empty text is an empty cell, as in Sheets; a formula may well answer one. */
function isEmptying(change: CellChange): change is null {
  return change === null || (change.value === "" && change.formula === undefined);
}

function checkStorable(change: CellChange): void {
  if (typeof change?.value === "number" && !Number.isFinite(change.value)) {
    throw new RangeError(`A cell cannot hold ${change.value}`);
  }
}

export function checkInside(sheet: SheetData, area: Area): void {
  if (!isInside(area, sheet)) {
    throw new RangeError(
      `${JSON.stringify(area)} is outside sheet « ${sheet.name} » (${sheet.rowCount} × ${sheet.columnCount})`,
    );
  }
}

/** A sheet becomes smaller by deleting rows or columns: then formulas follow. */
function checkGrows(sheet: SheetData, { rowCount, columnCount }: SheetProperties): void {
  if ((rowCount ?? Infinity) < sheet.rowCount || (columnCount ?? Infinity) < sheet.columnCount) {
    throw new RangeError(`Sheet « ${sheet.name} » cannot shrink without deleting rows or columns`);
  }
}

function areaOfMatrix(row: number, column: number, matrix: readonly (readonly unknown[])[]): Area {
  const columns = matrix.reduce((widest, line) => Math.max(widest, line.length), 0);
  return { row, column, rows: matrix.length, columns };
}

function eachOf<Item>(
  matrix: readonly (readonly Item[])[],
  use: (item: Item, row: number, column: number) => void,
): void {
  matrix.forEach((line, r) => {
    line.forEach((item, c) => {
      use(item, r, c);
    });
  });
}
