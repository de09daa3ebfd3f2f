/** What a page has changed, as operations of the store. */

import { engineSheetId } from "../../engine/engine-cells.ts";
import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import { cellKey, positionOf } from "../../stores/areas.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type {
  CellChange,
  Operation,
  SheetData,
  Style,
  WorkbookStore,
} from "../../stores/workbook.ts";
import { changeOf, type Feeding, fedCell, hasSameLook, isSameContent } from "./core-cells.ts";
import type { CoreBorder, CoreCell, CoreGetters } from "./core-engine.ts";
import type { FormulaMemory } from "./formula-memory.ts";
import { frameOperations, tableOperations } from "./frame.ts";
import { bordersOf, isSameBorder, styleOf } from "./looks.ts";
import { namedRangeOperations } from "./named-ranges.ts";
import { duplicates, fillOperations, type RemovedSheets } from "./new-sheets.ts";
import {
  headerOperations,
  type SheetNumbers,
  sheetOperations,
  sizeOperations,
} from "./structure.ts";

export type Sides = {
  readonly workbook: WorkbookStore;
  readonly getters: CoreGetters;
  readonly numbers: SheetNumbers;
  readonly formulas: FormulaMemory;
  readonly feeding: Feeding;
  readonly removed: RemovedSheets;
};

const CELL_COMMANDS = ["UPDATE_CELL", "UPDATE_CELL_POSITION", "CLEAR_CELL"];

/** Brings the store to what the page's commands have made of the core model. */
export function reconcile(sides: Sides, commands: readonly EngineCommand[]): void {
  if (commands.every(({ type }) => CELL_COMMANDS.includes(type))) reconcileCells(sides, commands);
  else reconcileAll(sides, commands);
}

function reconcileCells(sides: Sides, commands: readonly EngineCommand[]): void {
  const { workbook, getters } = sides;
  const places = touchedCells(commands);
  apply(
    workbook,
    places.flatMap((at) => cellOperations(sides, at)),
  );
  for (const id of new Set(places.map((place) => place.id))) {
    const sheet = sheetOf(sides, id);
    if (sheet !== undefined) apply(workbook, tableOperations(sheet, id, getters));
  }
}

function reconcileAll(sides: Sides, commands: readonly EngineCommand[]): void {
  const { workbook, getters, numbers } = sides;
  apply(workbook, headerOperations(commands, numbers));
  const before = new Set(numbers.keys());
  apply(workbook, sheetOperations(sides));
  for (const id of numbers.keys()) if (!before.has(id)) fillSheet(sides, id, commands);
  for (const id of changedSheets(commands) ?? numbers.keys()) {
    const sheet = sheetOf(sides, id);
    if (sheet === undefined) continue;
    apply(workbook, sizeOperations(sheet, id, getters));
    apply(workbook, frameOperations(sheet, id, getters));
    apply(
      workbook,
      differingCells(sides, sheet, id).flatMap((at) => cellOperations(sides, at)),
    );
  }
  apply(workbook, namedRangeOperations(workbook, getters, numbers));
}

/** These may change the formulas of every sheet. */
const EVERYWHERE = [
  "ADD_COLUMNS_ROWS",
  "REMOVE_COLUMNS_ROWS",
  "MOVE_RANGES",
  "CREATE_SHEET",
  "DELETE_SHEET",
  "DUPLICATE_SHEET",
  "RENAME_SHEET",
  "UNDO",
  "REDO",
];

/** The sheets that the commands name; undefined when others may have changed too. */
function changedSheets(commands: readonly EngineCommand[]): ReadonlySet<string> | undefined {
  const isBounded = commands.every(
    ({ type, sheetId }) => typeof sheetId === "string" && !EVERYWHERE.includes(type),
  );
  return isBounded ? new Set(commands.map(({ sheetId }) => String(sheetId))) : undefined;
}

/** A sheet that is new in the store, but not to the person. */
function fillSheet(sides: Sides, id: string, commands: readonly EngineCommand[]): void {
  const { workbook, getters, removed, formulas } = sides;
  const origin = duplicates(commands).get(id);
  const source = removed.get(id) ?? (origin === undefined ? undefined : sheetOf(sides, origin));
  const sheet = sheetOf(sides, id);
  if (source === undefined || sheet === undefined) return;
  apply(workbook, fillOperations(sheet, source));
  formulas.note(sheet, id, getters);
}

function sheetOf({ workbook, numbers }: Sides, id: string): Readonly<SheetData> | undefined {
  return workbook.sheets.find((one) => one.id === numbers.get(id));
}

function apply(workbook: WorkbookStore, operations: readonly Operation[]): void {
  if (operations.length > 0) workbook.apply(operations);
}

type Place = { readonly id: string; readonly row: number; readonly column: number };

function touchedCells(commands: readonly EngineCommand[]): readonly Place[] {
  const places = new Map<string, Place>();
  for (const { type, sheetId, row, col } of commands) {
    if (type === "UPDATE_CELL_POSITION") continue;
    const place = { id: String(sheetId), row: Number(row), column: Number(col) };
    places.set(`${place.id} ${cellKey(place.row, place.column)}`, place);
  }
  return [...places.values()];
}

/** Every cell that one of the two sides knows. */
function differingCells({ getters }: Sides, sheet: Readonly<SheetData>, id: string): Place[] {
  const keys = new Set([...sheet.cells.keys(), ...sheet.styles.keys()]);
  for (const key of borderedCells(getters, sheet, id)) keys.add(key);
  for (const { id: cell } of Object.values(getters.getCells(id))) {
    const { row, col } = getters.getCellPosition(cell);
    keys.add(cellKey(row, col));
  }
  return [...keys].map((key) => ({ id, ...positionOf(key) }));
}

/** A border may stand where there is no cell. */
function borderedCells(getters: CoreGetters, sheet: Readonly<SheetData>, id: string): string[] {
  const keys: string[] = [];
  for (let row = 0; row < sheet.rowCount; row += 1) {
    for (let column = 0; column < sheet.columnCount; column += 1) {
      const border = getters.getCellBorder({ sheetId: id, row, col: column });
      if (border !== null) keys.push(cellKey(row, column));
    }
  }
  return keys;
}

function cellOperations(sides: Sides, { id, row, column }: Place): readonly Operation[] {
  const { getters, formulas, feeding } = sides;
  const sheet = sheetOf(sides, id);
  if (sheet === undefined) return [];
  const core = getters.getCell({ sheetId: id, row, col: column });
  const border = getters.getCellBorder({ sheetId: id, row, col: column });
  const change = formulas.inStoreWords(id, row, column, changeOf(core, getters));
  const operations: Operation[] = [];
  if (!isSameContent(change, sheet.cells.get(cellKey(row, column)))) {
    operations.push(contentOperation(sheet, { row, column, change }));
    if (change?.formula !== undefined) {
      formulas.noteCell(id, cellKey(row, column), { formula: change.formula, getters });
    }
  }
  const fed = fedCell(sheet, { row, column }, feeding);
  if (!hasSameLook(core, fed) || !isSameBorder(border, styleAt(sheet, row, column)))
    operations.push(...lookOperations(sheet, { row, column, core, border, fed }));
  return operations;
}

function contentOperation(
  { id }: Readonly<SheetData>,
  {
    row,
    column,
    change,
  }: { readonly row: number; readonly column: number; readonly change: CellChange },
): Operation {
  return { kind: "cells", sheet: id, row, column, changes: [[change]] };
}

type Look = {
  readonly row: number;
  readonly column: number;
  readonly core: CoreCell | undefined;
  readonly border: CoreBorder | null;
  readonly fed: { readonly format: string };
};

function lookOperations(
  sheet: Readonly<SheetData>,
  { row, column, core, border, fed }: Look,
): readonly Operation[] {
  const before = styleAt(sheet, row, column);
  const { numberFormat, ...look } = styleOf(core?.style, before);
  const format = core?.format ?? "";
  // A format that the page cannot draw is not one that it has taken away.
  const kept = format === fed.format ? numberFormat : format;
  const style: Style = { ...look, ...bordersOf(border), ...(kept && { numberFormat: kept }) };
  const area = { row, column, rows: 1, columns: 1 };
  return [
    { kind: "style", sheet: sheet.id, area, styles: [[null]] },
    { kind: "style", sheet: sheet.id, area, styles: [[style]] },
  ];
}

export function sheetNumbers({ sheets }: WorkbookStore): SheetNumbers {
  return new Map(sheets.map(({ id }) => [engineSheetId(id), id]));
}
