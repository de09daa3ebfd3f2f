/** Small workbooks written as tables, for the tests of the calculation. */

import {
  type CalculatorOptions,
  type CustomFunctionCaller,
  createCalculator,
} from "../../../local/engine/calculator.ts";
import { areaOf, cellKey } from "../../../local/stores/areas.ts";
import { emptySheet, MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Area, Cell, NamedRange, Scalar, SheetData } from "../../../local/stores/workbook.ts";

/** 23 November 2026, 09:30 in Paris: a Monday, serial 46349. */
export const MONDAY = Date.UTC(2026, 10, 23, 8, 30);

export type Written = Scalar | { readonly value: number; readonly format: string };

export type WrittenSheet = Readonly<Record<string, Written>>;

export function onDay(value: number): Written {
  return { value, format: "dd/mm/yyyy" };
}

export function position(address: string): Area {
  const area = areaOf(address, { rowCount: 1000, columnCount: 26 });
  if (area === undefined) throw new Error(`Not A1 notation: ${address}`);
  return area;
}

function sheetOf(name: string, id: number, written: WrittenSheet): SheetData {
  const sheet = emptySheet(name, id);
  for (const [address, one] of Object.entries(written)) {
    const { row, column } = position(address);
    const key = cellKey(row, column);
    const formatted = typeof one === "object" && "format" in one;
    if (formatted) sheet.styles.set(key, { numberFormat: one.format });
    const value = formatted ? one.value : one;
    const isFormula = typeof value === "string" && value.startsWith("=");
    sheet.cells.set(key, isFormula ? { value: "", formula: value } : { value });
  }
  return sheet;
}

export type Setup = Partial<CalculatorOptions> & {
  readonly names?: readonly NamedRange[];
  readonly call?: CustomFunctionCaller;
  readonly locale?: string;
  readonly timeZone?: string;
};

export function workbookOf(
  sheets: Readonly<Record<string, WrittenSheet>>,
  setup: Setup = {},
): MemoryWorkbook {
  const data = {
    id: "workbook",
    name: "Essai",
    locale: setup.locale ?? "fr_FR",
    timeZone: setup.timeZone ?? "Europe/Paris",
    sheets: Object.entries(sheets).map(([name, cells], index) => sheetOf(name, index + 1, cells)),
    namedRanges: [...(setup.names ?? [])],
  };
  const call =
    setup.call ??
    ((name: string) => {
      throw new Error(`Nobody calls ${name} here`);
    });
  const calculator = createCalculator(call, {
    customFunctionNames: setup.customFunctionNames ?? [],
    clock: setup.clock ?? { now: () => MONDAY },
  });
  return new MemoryWorkbook(data, calculator);
}

export function cellAt(workbook: MemoryWorkbook, sheet: string, address: string): Cell | undefined {
  const { row, column } = position(address);
  return workbook.sheets.find(({ name }) => name === sheet)?.cells.get(cellKey(row, column));
}

/** The value of one cell after calculating; undefined when the cell is empty. */
export function valueAt(
  workbook: MemoryWorkbook,
  sheet: string,
  address: string,
): Scalar | undefined {
  workbook.calculate();
  return cellAt(workbook, sheet, address)?.value;
}

/** Types values and formulas into cells of a sheet; null empties. */
export function write(
  workbook: MemoryWorkbook,
  sheet: number,
  cells: Readonly<Record<string, Scalar | null>>,
): void {
  workbook.apply(
    Object.entries(cells).map(([address, value]) => {
      const { row, column } = position(address);
      const isFormula = typeof value === "string" && value.startsWith("=");
      const filled = isFormula ? { value: "", formula: value } : { value: value ?? "" };
      const changes = [[value === null ? null : filled]];
      return { kind: "cells" as const, sheet, row, column, changes };
    }),
  );
}
