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
import type { CoreCell, CoreGetters } from "./core-engine.ts";
import type { FormulaMemory } from "./formula-memory.ts";
import { styleOf } from "./looks.ts";
import {
  frameOperations,
  headerOperations,
  movesHeaders,
  type SheetNumbers,
  sheetOperations,
} from "./structure.ts";

export type Sides = {
  readonly workbook: WorkbookStore;
  readonly getters: CoreGetters;
  readonly numbers: SheetNumbers;
  readonly formulas: FormulaMemory;
  readonly feeding: Feeding;
};

const CELL_COMMANDS = ["UPDATE_CELL", "UPDATE_CELL_POSITION", "CLEAR_CELL"];

/** Brings the store to what the page's commands have made of the core model. */
export function reconcile(sides: Sides, commands: readonly EngineCommand[]): void {
  const { workbook, getters, numbers } = sides;
  if (commands.every(({ type }) => CELL_COMMANDS.includes(type))) {
    apply(
      workbook,
      touchedCells(commands).flatMap((at) => cellOperations(sides, at)),
    );
    return;
  }
  apply(
    workbook,
    commands.flatMap((command) => headersOf(command, numbers)),
  );
  apply(workbook, sheetOperations(workbook, getters, numbers));
  for (const [id, number] of numbers) {
    const sheet = workbook.sheets.find((one) => one.id === number);
    if (sheet === undefined) continue;
    apply(workbook, frameOperations(sheet, id, getters));
    apply(
      workbook,
      differingCells(sides, sheet, id).flatMap((at) => cellOperations(sides, at)),
    );
  }
}

function apply(workbook: WorkbookStore, operations: readonly Operation[]): void {
  if (operations.length > 0) workbook.apply(operations);
}

function headersOf(command: EngineCommand, numbers: SheetNumbers): readonly Operation[] {
  if (movesHeaders(command)) return headerOperations(command, numbers, { undone: false });
  const again = (command.commands ?? []).filter(movesHeaders);
  if (command.type === "UNDO") {
    return [...again].reverse().flatMap((one) => headerOperations(one, numbers, { undone: true }));
  }
  if (command.type !== "REDO") return [];
  return again.flatMap((one) => headerOperations(one, numbers, { undone: false }));
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
  for (const { id: cell } of Object.values(getters.getCells(id))) {
    const { row, col } = getters.getCellPosition(cell);
    keys.add(cellKey(row, col));
  }
  return [...keys].map((key) => ({ id, ...positionOf(key) }));
}

function cellOperations(sides: Sides, { id, row, column }: Place): readonly Operation[] {
  const { workbook, getters, numbers, formulas, feeding } = sides;
  const sheet = workbook.sheets.find((one) => one.id === numbers.get(id));
  if (sheet === undefined) return [];
  const core = getters.getCell({ sheetId: id, row, col: column });
  const change = formulas.inStoreWords(id, row, column, changeOf(core, getters));
  const operations: Operation[] = [];
  if (!isSameContent(change, sheet.cells.get(cellKey(row, column)))) {
    operations.push(contentOperation(sheet, { row, column, change }));
    if (change?.formula !== undefined) {
      formulas.noteCell(id, cellKey(row, column), { formula: change.formula, getters });
    }
  }
  const fed = fedCell(sheet, { row, column }, feeding);
  if (!hasSameLook(core, fed))
    operations.push(...lookOperations(sheet, { row, column, core, fed }));
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
  readonly fed: { readonly format: string };
};

function lookOperations(
  sheet: Readonly<SheetData>,
  { row, column, core, fed }: Look,
): readonly Operation[] {
  const before = styleAt(sheet, row, column);
  const { numberFormat, ...look } = styleOf(core?.style, before);
  const format = core?.format ?? "";
  // A format that the page cannot draw is not one that it has taken away.
  const kept = format === fed.format ? numberFormat : format;
  const style: Style = { ...look, ...(kept && { numberFormat: kept }) };
  const area = { row, column, rows: 1, columns: 1 };
  return [
    { kind: "style", sheet: sheet.id, area, styles: [[null]] },
    { kind: "style", sheet: sheet.id, area, styles: [[style]] },
  ];
}

export function sheetNumbers({ sheets }: WorkbookStore): SheetNumbers {
  return new Map(sheets.map(({ id }) => [engineSheetId(id), id]));
}
