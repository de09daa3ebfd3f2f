/** Rows, columns and sheets that a page has added, taken away or arranged, as operations of the store. */

import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import type {
  Operation,
  SheetData,
  SheetProperties,
  WorkbookStore,
} from "../../stores/workbook.ts";
import type { CoreGetters } from "./core-engine.ts";
import { DEFAULT_WIDTH } from "./snapshot.ts";

/** The store's number of each sheet of the page. */
export type SheetNumbers = Map<string, number>;

const HEADERS = ["ADD_COLUMNS_ROWS", "REMOVE_COLUMNS_ROWS"];

export function movesHeaders({ type }: EngineCommand): boolean {
  return HEADERS.includes(type);
}

/** `undone`: the command is taken back. */
export function headerOperations(
  command: EngineCommand,
  numbers: SheetNumbers,
  { undone }: { readonly undone: boolean },
): readonly Operation[] {
  const { type, sheetId, dimension: along, base, position, quantity, elements } = command;
  const sheet = numbers.get(String(sheetId));
  if (sheet === undefined) return [];
  const dimension = along === "ROW" ? "rows" : "columns";
  if (type === "ADD_COLUMNS_ROWS") {
    const at = position === "before" ? Number(base) : Number(base) + 1;
    const count = Number(quantity);
    return [{ kind: undone ? "delete" : "insert", sheet, dimension, at, count }];
  }
  const removed = [...(elements as readonly number[])].sort((a, b) => a - b);
  // From the last to the first, or the indices of those after would change.
  const groups = undone ? consecutive(removed) : consecutive(removed).reverse();
  return groups.map(({ at, count }) => ({
    kind: undone ? "insert" : "delete",
    sheet,
    dimension,
    at,
    count,
  }));
}

function consecutive(sorted: readonly number[]): { at: number; count: number }[] {
  const groups: { at: number; count: number }[] = [];
  for (const index of sorted) {
    const last = groups.at(-1);
    if (last !== undefined && last.at + last.count === index) last.count += 1;
    else groups.push({ at: index, count: 1 });
  }
  return groups;
}

/** Sheets that the page has made, removed, renamed or moved. New ones get their numbers. */
export function sheetOperations(
  workbook: WorkbookStore,
  getters: CoreGetters,
  numbers: SheetNumbers,
): readonly Operation[] {
  const operations: Operation[] = [];
  const shown = getters.getSheetIds();
  for (const [id, sheet] of numbers) {
    if (shown.includes(id)) continue;
    operations.push({ kind: "deleteSheet", sheet });
    numbers.delete(id);
  }
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  let next = Math.max(0, ...names.keys()) + 1;
  shown.forEach((id, index) => {
    const known = numbers.get(id);
    const name = getters.getSheetName(id);
    if (known === undefined) {
      const [rowCount, columnCount] = [getters.getNumberRows(id), getters.getNumberCols(id)];
      operations.push({ kind: "addSheet", sheet: next, name, index, rowCount, columnCount });
      numbers.set(id, next);
      next += 1;
    } else if (names.get(known) !== name && !isAlias(name)) {
      operations.push({ kind: "renameSheet", sheet: known, name });
    }
  });
  const before = workbook.sheets.map(({ id }) => id).filter((id) => isShown(id, numbers));
  return [...operations, ...order(shown, numbers, before)];
}

function isShown(id: number, numbers: SheetNumbers): boolean {
  return [...numbers.values()].includes(id);
}

/** The engine forbids some names that Sheets allows: such a sheet bears another one in the page. */
function isAlias(name: string): boolean {
  return /^Sheet \d+ under another name$/.test(name);
}

/** `before`: the sheets that stay, as the store has them. A new one is made in its place. */
function order(
  shown: readonly string[],
  numbers: SheetNumbers,
  before: readonly number[],
): readonly Operation[] {
  const wanted = shown.flatMap((id) => numbers.get(id) ?? []);
  const stay = wanted.filter((sheet) => before.includes(sheet));
  if (stay.every((sheet, index) => sheet === before[index])) return [];
  return wanted.map((sheet, index) => ({ kind: "moveSheet" as const, sheet, index }));
}

/** Widths, hidden rows and columns, frozen panes: only what differs. */
export function frameOperations(
  sheet: Readonly<SheetData>,
  id: string,
  getters: CoreGetters,
): readonly Operation[] {
  const { xSplit, ySplit } = getters.getPaneDivisions(id);
  const columns = indices(sheet.columnCount);
  const widths = columns.flatMap((column) => {
    const size = getters.getColSize(id, column);
    const isOwn = sheet.columnWidths.has(column) || size !== DEFAULT_WIDTH;
    return isOwn ? [[column, size] as const] : [];
  });
  const hiddenColumns = columns.filter((column) => getters.isColHiddenByUser(id, column));
  const hiddenRows = indices(sheet.rowCount).filter((row) => getters.isRowHiddenByUser(id, row));
  const properties: SheetProperties = {
    ...(xSplit !== sheet.frozenColumns && { frozenColumns: xSplit }),
    ...(ySplit !== sheet.frozenRows && { frozenRows: ySplit }),
    ...(getters.isSheetVisible(id) === sheet.hidden && { hidden: !sheet.hidden }),
    ...(!isSame(widths.flat(), [...sheet.columnWidths].sort(byColumn).flat()) && {
      columnWidths: widths,
    }),
    ...(!isSame(hiddenColumns, sorted(sheet.hiddenColumns)) && { hiddenColumns }),
    ...(!isSame(hiddenRows, sorted(sheet.hiddenRows)) && { hiddenRows }),
  };
  const isEmpty = Object.keys(properties).length === 0;
  return isEmpty ? [] : [{ kind: "sheet", sheet: sheet.id, properties }];
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function sorted(values: ReadonlySet<number>): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function byColumn(a: readonly [number, number], b: readonly [number, number]): number {
  return a[0] - b[0];
}

function isSame(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}
