/** Brings what the engine has calculated into the cells of the workbook. */

import { cellKey } from "../stores/areas.ts";
import { type CalculableWorkbook, clearSpilled, setCalculated } from "./calculable.ts";
import { calculatedCell } from "./engine-cells.ts";
import type { Surroundings } from "./engine-errors.ts";
import type { FormulaCell } from "./formula-cells.ts";
import type { EngineZone, EvaluatedCell } from "./o-spreadsheet.ts";

type Keys = Set<string>;

export class Results {
  readonly #workbook: CalculableWorkbook;
  readonly #around: Surroundings;
  /** The engine makes a new object for each new result: the same one is written already. */
  #written = new Map<FormulaCell, EvaluatedCell>();
  #spilling = new Set<FormulaCell>();
  /** Keys of the cells that results have overflowed into, by sheet. */
  #spilled: ReadonlyMap<number, Keys>;

  constructor(workbook: CalculableWorkbook, around: Surroundings) {
    this.#workbook = workbook;
    this.#around = around;
    this.#spilled = new Map(workbook.sheets.map((sheet) => [sheet.id, spilledKeys(sheet)]));
  }

  /** Somebody has written to cells with formulas. */
  forget(): void {
    this.#written = new Map();
  }

  write(formulas: readonly FormulaCell[]): void {
    const spilled = new Map<number, Keys>();
    const spilling = new Set<FormulaCell>();
    for (const formula of formulas) {
      const evaluated = this.#around.getters.getEvaluatedCell(formula.position);
      const isWritten = this.#written.get(formula) === evaluated;
      if (isWritten && !this.#spilling.has(formula)) continue;
      this.#written.set(formula, evaluated);
      setCalculated(formula.sheet, formula, calculatedCell(formula.position, this.#around));
      const zone = this.#around.getters.getSpreadZone(formula.position);
      if (zone === undefined) continue;
      spilling.add(formula);
      this.#writeOverflow(formula, zone, keysOf(spilled, formula.sheet.id));
    }
    this.#clearAllBut(spilled);
    this.#spilled = spilled;
    this.#spilling = spilling;
  }

  #writeOverflow(
    { sheet, row, column, position }: FormulaCell,
    zone: EngineZone,
    keys: Keys,
  ): void {
    const spilledFrom = cellKey(row, column);
    for (let down = zone.top; down <= zone.bottom; down += 1) {
      for (let right = zone.left; right <= zone.right; right += 1) {
        if (down === row && right === column) continue;
        const result = calculatedCell({ ...position, row: down, col: right }, this.#around);
        setCalculated(sheet, { row: down, column: right }, { ...result, spilledFrom });
        keys.add(cellKey(down, right));
      }
    }
  }

  #clearAllBut(spilled: ReadonlyMap<number, Keys>): void {
    for (const sheet of this.#workbook.sheets) {
      for (const key of this.#spilled.get(sheet.id) ?? []) {
        if (spilled.get(sheet.id)?.has(key) !== true) clearSpilled(sheet, key);
      }
    }
  }
}

function keysOf(bySheet: Map<number, Keys>, sheet: number): Keys {
  const keys = bySheet.get(sheet) ?? new Set();
  bySheet.set(sheet, keys);
  return keys;
}

function spilledKeys({ cells }: CalculableWorkbook["sheets"][number]): Keys {
  return new Set(
    [...cells].flatMap(([key, cell]) => (cell.spilledFrom === undefined ? [] : [key])),
  );
}
