/** Rows, columns and sheets that a page has added, taken away or arranged, as operations of the store. */

import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import type { Operation, SheetData, WorkbookStore } from "../../stores/workbook.ts";
import type { CoreGetters } from "./core-engine.ts";
import type { RemovedSheets } from "./new-sheets.ts";

/** The store's number of each sheet of the page. */
export type SheetNumbers = Map<string, number>;

const HEADERS = ["ADD_COLUMNS_ROWS", "REMOVE_COLUMNS_ROWS"];

/**
 * Rows and columns that the commands have added or taken away. Undoing and doing again is told as
 * such; the engine may then also tell commands that it plays again to get there.
 */
export function headerOperations(
  commands: readonly EngineCommand[],
  numbers: SheetNumbers,
): readonly Operation[] {
  const history = commands.filter(({ type }) => type === "UNDO" || type === "REDO");
  if (history.length === 0) {
    return commands.flatMap((one) => moved(one, numbers, { undone: false }));
  }
  return history.flatMap(({ type, commands: again = [] }) => {
    const undone = type === "UNDO";
    const inOrder = undone ? [...again].reverse() : again;
    return inOrder.flatMap((one) => moved(one, numbers, { undone }));
  });
}

/** A sheet whose size still differs gets it at its end: two pages may have changed it at once. */
export function sizeOperations(
  { id: sheet, rowCount, columnCount }: Readonly<SheetData>,
  id: string,
  getters: CoreGetters,
): readonly Operation[] {
  return [
    ...resized(sheet, "rows", rowCount, getters.getNumberRows(id)),
    ...resized(sheet, "columns", columnCount, getters.getNumberCols(id)),
  ];
}

function resized(
  sheet: number,
  dimension: "rows" | "columns",
  before: number,
  after: number,
): readonly Operation[] {
  if (before === after) return [];
  const at = Math.min(before, after);
  const count = Math.abs(after - before);
  return [{ kind: before < after ? "insert" : "delete", sheet, dimension, at, count }];
}

/** `undone`: the command is taken back. */
function moved(
  command: EngineCommand,
  numbers: SheetNumbers,
  { undone }: { readonly undone: boolean },
): readonly Operation[] {
  const { type, sheetId, dimension: along, base, position, quantity, elements } = command;
  if (!HEADERS.includes(type)) return [];
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

type Workbooks = {
  readonly workbook: WorkbookStore;
  readonly getters: CoreGetters;
  readonly numbers: SheetNumbers;
  readonly removed: RemovedSheets;
};

/** Sheets that the page has made, removed, renamed or moved. New ones get their numbers. */
export function sheetOperations(sides: Workbooks): readonly Operation[] {
  const { workbook, getters, numbers } = sides;
  const shown = getters.getSheetIds();
  const operations = removals(sides, shown);
  const names = new Map(workbook.sheets.map(({ id, name }) => [id, name]));
  shown.forEach((id, index) => {
    const known = numbers.get(id);
    const name = getters.getSheetName(id);
    if (known === undefined) {
      const sheet = newNumber(id, sides);
      const [rowCount, columnCount] = [getters.getNumberRows(id), getters.getNumberCols(id)];
      operations.push({ kind: "addSheet", sheet, name, index, rowCount, columnCount });
      numbers.set(id, sheet);
    } else if (names.get(known) !== name && !isAlias(name)) {
      operations.push({ kind: "renameSheet", sheet: known, name });
    }
  });
  const before = workbook.sheets.map(({ id }) => id).filter((id) => isShown(id, numbers));
  return [...operations, ...order(shown, numbers, before)];
}

function removals({ workbook, numbers, removed }: Workbooks, shown: readonly string[]) {
  const operations: Operation[] = [];
  for (const [id, sheet] of numbers) {
    if (shown.includes(id)) continue;
    const data = workbook.sheets.find((one) => one.id === sheet);
    if (data !== undefined) removed.set(id, data);
    operations.push({ kind: "deleteSheet", sheet });
    numbers.delete(id);
  }
  return operations;
}

/** Undo brings a sheet back under its own number. */
function newNumber(id: string, { workbook, numbers, removed }: Workbooks): number {
  const before = removed.get(id)?.id;
  if (before !== undefined) return before;
  const known = [...workbook.sheets, ...removed.values()].map((sheet) => sheet.id);
  return Math.max(0, ...known, ...numbers.values()) + 1;
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
