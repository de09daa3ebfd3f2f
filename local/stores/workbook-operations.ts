/** What each operation does to a workbook, and to the formulas of all its sheets. */

import { shiftSheet } from "./insert-delete.ts";
import { mapFormulas, shiftFormulas } from "./sheet-formulas.ts";
import {
  changeCells,
  changeColumnStyles,
  changeNotes,
  changeProperties,
  changeStyles,
  checkInside,
  emptySheet,
} from "./sheet-operations.ts";
import { type Shift, shiftedArea } from "./shift.ts";
import { loseSheetInFormula, renameSheetInFormula, sameName } from "./shift-formula.ts";
import type { Area, NamedRange, Operation, SheetData } from "./workbook.ts";

export type WorkbookData = {
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  sheets: SheetData[];
  namedRanges: NamedRange[];
};

/** Changes the data as the operation says, or throws before having changed anything. */
export function applyOperation(data: WorkbookData, operation: Operation): void {
  switch (operation.kind) {
    case "settings": {
      const { kind: _, ...settings } = operation;
      Object.assign(data, settings);
      break;
    }
    case "addSheet":
      addSheet(data, operation);
      break;
    case "removeNamedRange":
      removeName(data, operation.name);
      break;
    default:
      changeSheet(data, sheetOf(data, operation.sheet), operation);
  }
}

type OnSheet = Exclude<Operation, { kind: "settings" | "addSheet" | "removeNamedRange" }>;

function changeSheet(data: WorkbookData, sheet: SheetData, operation: OnSheet): void {
  switch (operation.kind) {
    case "cells":
      changeCells(sheet, operation);
      break;
    case "style":
      changeStyles(sheet, operation);
      break;
    case "columnStyle":
      changeColumnStyles(sheet, operation);
      break;
    case "notes":
      changeNotes(sheet, operation);
      break;
    case "insert":
    case "delete":
      shiftWorkbook(data, sheet, operation);
      break;
    case "sheet":
      changeProperties(sheet, operation.properties);
      break;
    case "deleteSheet":
      deleteSheet(data, sheet);
      break;
    case "renameSheet":
      renameSheet(data, sheet, operation.name);
      break;
    case "moveSheet":
      moveSheet(data, sheet, operation.index);
      break;
    case "namedRange":
      nameRange(data, sheet, operation);
      break;
    default:
      operation satisfies never;
  }
}

function sheetOf(data: WorkbookData, id: number): SheetData {
  const sheet = data.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new RangeError(`The workbook has no sheet ${id}`);
  return sheet;
}

function shiftWorkbook(data: WorkbookData, sheet: SheetData, shift: Shift): void {
  shiftSheet(sheet, shift);
  for (const one of data.sheets) shiftFormulas(one, sheet.name, shift);
  data.namedRanges = data.namedRanges.flatMap((named) => {
    if (!sameName(named.sheet, sheet.name)) return [named];
    const area = shiftedArea(named.area, shift);
    return area === undefined ? [] : [{ ...named, area }];
  });
}

function addSheet(data: WorkbookData, given: Extract<Operation, { kind: "addSheet" }>): void {
  if (data.sheets.some(({ id }) => id === given.sheet)) {
    throw new RangeError(`The workbook already has a sheet ${given.sheet}`);
  }
  checkNameIsFree(data, given.name);
  data.sheets.splice(given.index, 0, emptySheet(given.name, given.sheet, given));
}

function deleteSheet(data: WorkbookData, sheet: SheetData): void {
  if (data.sheets.length === 1) throw new RangeError("A workbook keeps at least one sheet");
  data.sheets = data.sheets.filter((one) => one !== sheet);
  data.namedRanges = data.namedRanges.filter((named) => !sameName(named.sheet, sheet.name));
  for (const one of data.sheets) {
    mapFormulas(one, (formula) => loseSheetInFormula(formula, sheet.name));
  }
}

function renameSheet(data: WorkbookData, sheet: SheetData, name: string): void {
  checkNameIsFree(data, name, sheet);
  const former = sheet.name;
  sheet.name = name;
  for (const one of data.sheets) {
    mapFormulas(one, (formula) => renameSheetInFormula(formula, former, name));
  }
  data.namedRanges = data.namedRanges.map((named) =>
    sameName(named.sheet, former) ? { ...named, sheet: name } : named,
  );
}

function checkNameIsFree(data: WorkbookData, name: string, except?: SheetData): void {
  if (data.sheets.some((one) => one !== except && sameName(one.name, name))) {
    throw new RangeError(`The workbook already has a sheet named « ${name} »`);
  }
}

function moveSheet(data: WorkbookData, sheet: SheetData, index: number): void {
  const others = data.sheets.filter((one) => one !== sheet);
  if (index < 0 || index > others.length) throw new RangeError(`No sheet can be at ${index}`);
  data.sheets = [...others.slice(0, index), sheet, ...others.slice(index)];
}

function nameRange(
  data: WorkbookData,
  sheet: SheetData,
  { name, area }: { readonly name: string; readonly area: Area },
): void {
  checkInside(sheet, area);
  removeName(data, name);
  data.namedRanges.push({ name, sheet: sheet.name, area });
}

function removeName(data: WorkbookData, name: string): void {
  data.namedRanges = data.namedRanges.filter((named) => !sameName(named.name, name));
}
