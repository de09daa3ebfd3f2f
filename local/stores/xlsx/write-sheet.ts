/** Fills one sheet of an exceljs workbook. */

import type ExcelJS from "exceljs";
import { a1Of, positionOf } from "../areas.ts";
import { styleAt } from "../cell-style.ts";
import type { Area, Cell, Scalar, SheetData, Style } from "../workbook.ts";
import { conditionalFormatForFile } from "./conditional-formats.ts";
import { colorOf, differentialStyle, type ExcelStyles } from "./excel-style.ts";
import { formulaForFile, insideArrayFormula } from "./formulas.ts";
import { DEFAULT_ROW_HEIGHT, PIXELS_PER_CHAR, POINTS_PER_PIXEL } from "./read-sheet.ts";
import { encodeText } from "./xml.ts";

/** What a workbook file knows as errors: others (« #ERROR! ») are Google's own. */
const FILE_ERRORS = ["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A"] as const;

/** exceljs takes this width for « none given »: a true one is written next to it. */
const UNSET_WIDTH = 9;
const WIDTH_NEAR_UNSET = 9.001;

export function fillSheet(target: ExcelJS.Worksheet, sheet: SheetData, styles: ExcelStyles): void {
  fillColumns(target, sheet, styles);
  fillCells(target, sheet, styles);
  for (const row of sheet.hiddenRows) hideRow(target.getRow(row + 1));
  for (const [row, pixels] of sheet.rowHeights) {
    target.getRow(row + 1).height = pixels * POINTS_PER_PIXEL;
  }
  for (const area of sheet.merges) target.mergeCellsWithoutStyle(a1Of(area));
  fillRules(target, sheet);
  const { frozenRows, frozenColumns, tabColor, filter } = sheet;
  if (frozenRows + frozenColumns > 0) {
    target.views = [{ state: "frozen", xSplit: frozenColumns, ySplit: frozenRows }];
  }
  if (sheet.hidden) target.state = "hidden";
  if (tabColor !== undefined) target.properties.tabColor = colorOf(tabColor);
  if (filter !== undefined) target.autoFilter = a1Of(filter);
}

/** exceljs leaves an empty row out, hidden or not, unless it has a height. */
function hideRow(row: ExcelJS.Row): void {
  row.hidden = true;
  row.height = DEFAULT_ROW_HEIGHT;
}

function fillColumns(target: ExcelJS.Worksheet, sheet: SheetData, styles: ExcelStyles): void {
  const { columnStyles, columnWidths, hiddenColumns } = sheet;
  const columns = new Set([...columnStyles.keys(), ...columnWidths.keys(), ...hiddenColumns]);
  for (const column of [...columns].sort((one, other) => one - other)) {
    const written = target.getColumn(column + 1);
    const width = columnWidths.get(column);
    const style = columnStyles.get(column);
    if (width !== undefined) written.width = charsOf(width);
    if (style !== undefined) written.style = styles.of(style);
    if (hiddenColumns.has(column)) written.hidden = true;
  }
}

function charsOf(pixels: number): number {
  const chars = pixels / PIXELS_PER_CHAR;
  return chars === UNSET_WIDTH ? WIDTH_NEAR_UNSET : chars;
}

function fillCells(target: ExcelJS.Worksheet, sheet: SheetData, styles: ExcelStyles): void {
  const spills = spillsOf(sheet);
  const keys = new Set([...sheet.cells.keys(), ...sheet.styles.keys(), ...sheet.notes.keys()]);
  for (const key of keys) {
    const { row, column } = positionOf(key);
    const written = target.getCell(row + 1, column + 1);
    const cell = sheet.cells.get(key);
    const note = sheet.notes.get(key);
    written.style = styles.of(lookOf(cell, styleAt(sheet, row, column)));
    if (cell !== undefined) written.value = excelValue(cell, spills.get(key) ?? oneCell(key));
    if (note !== undefined) written.note = encodeText(note);
  }
}

/** A date that a formula returns must look like one in the file too. */
function lookOf(cell: Cell | undefined, style: Style): Style {
  const format = style.numberFormat ?? cell?.calculatedFormat;
  return format === undefined ? style : { ...style, numberFormat: format };
}

/** A1 addresses of the formulas that fill other cells without being entered as array formulas. */
export function spillingCells(sheet: SheetData): ReadonlySet<string> {
  const keys = [...spillsOf(sheet).keys()].filter((key) => {
    const formula = sheet.cells.get(key)?.formula;
    return formula !== undefined && insideArrayFormula(formula) === undefined;
  });
  return new Set(keys.map((key) => a1Of(oneCell(key))));
}

/** Area that each spilling formula fills, by its key. */
function spillsOf(sheet: SheetData): ReadonlyMap<string, Area> {
  const areas = new Map<string, Area>();
  for (const [key, { spilledFrom }] of sheet.cells) {
    if (spilledFrom === undefined) continue;
    const { row, column } = positionOf(key);
    const known = areas.get(spilledFrom) ?? oneCell(spilledFrom);
    areas.set(spilledFrom, {
      ...known,
      rows: Math.max(known.rows, row - known.row + 1),
      columns: Math.max(known.columns, column - known.column + 1),
    });
  }
  return areas;
}

function oneCell(key: string): Area {
  return { ...positionOf(key), rows: 1, columns: 1 };
}

function excelValue(cell: Cell, spill: Area): ExcelJS.CellValue {
  const result = literalOf(cell.value);
  if (cell.formula === undefined) return result;
  const inside = insideArrayFormula(cell.formula);
  const formula = { formula: formulaForFile(inside ?? cell.formula), result };
  const isArray = inside !== undefined || spill.rows * spill.columns > 1;
  const array = { ...formula, shareType: "array", ref: a1Of(spill) };
  return isArray ? array : formula;
}

function literalOf(value: Scalar): string | number | boolean | ExcelJS.CellErrorValue {
  if (typeof value === "string") return encodeText(value);
  if (typeof value !== "object") return value;
  return { error: FILE_ERRORS.find((known) => known === value.error) ?? "#VALUE!" };
}

function fillRules(target: ExcelJS.Worksheet, { conditionalFormats }: SheetData): void {
  conditionalFormats.forEach((format, index) => {
    const written = conditionalFormatForFile(format);
    if (written === undefined) return;
    const { ref, ...rule } = written;
    const style = differentialStyle(format.style);
    target.addConditionalFormatting({ ref, rules: [{ ...rule, style, priority: index + 1 }] });
  });
}
