/** The cells of a workbook that hold formulas, and which of them follow the clock or chance. */

import { positionOf } from "../stores/areas.ts";
import type { CalculableWorkbook } from "./calculable.ts";
import { engineSheetId } from "./engine-cells.ts";
import type { EnginePosition } from "./o-spreadsheet.ts";

export type FormulaCell = {
  readonly sheet: CalculableWorkbook["sheets"][number];
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly position: EnginePosition;
};

/** A text that looks like a call is taken for one: the cell is only calculated once too often. */
const DAILY = /\bTODAY\s*\(/i;
const ALWAYS = /\b(?:NOW|RAND|RANDARRAY|RANDBETWEEN)\s*\(/i;

export function formulaCells({ sheets }: CalculableWorkbook): readonly FormulaCell[] {
  return sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, { formula }]) => {
      if (formula === undefined) return [];
      const { row, column } = positionOf(key);
      const position = { sheetId: engineSheetId(sheet.id), row, col: column };
      return [{ sheet, row, column, formula, position }];
    }),
  );
}

export function hasFormula({ sheets }: CalculableWorkbook): boolean {
  return sheets.some(({ cells }) => {
    for (const { formula } of cells.values()) if (formula !== undefined) return true;
    return false;
  });
}

/** Their value is another one each day. */
export function daily(cells: readonly FormulaCell[]): readonly FormulaCell[] {
  return cells.filter(({ formula }) => DAILY.test(formula));
}

/** Their value is another one each time. */
export function restless(cells: readonly FormulaCell[]): readonly FormulaCell[] {
  return cells.filter(({ formula }) => ALWAYS.test(formula));
}

export function callsOneOf({ formula }: FormulaCell, names: readonly string[]): boolean {
  const capitals = formula.toUpperCase();
  return names.some((name) => capitals.includes(`${name}(`));
}
