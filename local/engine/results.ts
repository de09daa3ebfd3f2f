/** Brings what the engine has calculated into the cells of the workbook. */

import { cellKey } from "../stores/areas.ts";
import { type CalculableWorkbook, clearSpilled, setCalculated } from "./calculable.ts";
import { calculatedCell } from "./engine-cells.ts";
import type { Surroundings } from "./engine-errors.ts";
import type { FormulaCell } from "./formula-cells.ts";
import type { EngineZone, EvaluatedCell } from "./o-spreadsheet.ts";

type Sheet = CalculableWorkbook["sheets"][number];

/** Keys of the cells that a result has overflowed into. */
type Spill = { readonly sheet: Sheet; readonly keys: readonly string[] };

/** Keys of the cells that somebody has written to, by sheet. */
type Touched = ReadonlyMap<number, ReadonlySet<string>>;

export class Results {
  readonly #around: Surroundings;
  /** The engine makes a new object for each new result: the same one is written already. */
  #written = new Map<FormulaCell, EvaluatedCell>();
  #spills: ReadonlyMap<FormulaCell, Spill> = new Map();
  /** What the file held when it was opened. */
  #leftovers: readonly Spill[];

  constructor(workbook: CalculableWorkbook, around: Surroundings) {
    this.#around = around;
    this.#leftovers = workbook.sheets.map((sheet) => ({ sheet, keys: spilledKeys(sheet) }));
  }

  /** Somebody has written to cells with formulas. */
  forget(): void {
    this.#written = new Map();
  }

  write(formulas: readonly FormulaCell[], touched: Touched): void {
    const spills = new Map<FormulaCell, Spill>();
    for (const formula of formulas) {
      const evaluated = this.#around.getters.getEvaluatedCell(formula.position);
      const before = this.#spills.get(formula);
      const isWritten = this.#written.get(formula) === evaluated && !isTouched(before, touched);
      const spill = isWritten ? before : this.#writeOne(formula);
      this.#written.set(formula, evaluated);
      if (spill !== undefined) spills.set(formula, spill);
    }
    this.#clearAllBut(spills);
  }

  #writeOne(formula: FormulaCell): Spill | undefined {
    const { sheet, position } = formula;
    setCalculated(sheet, formula, calculatedCell(position, this.#around));
    const zone = this.#around.getters.getSpreadZone(position);
    return zone && { sheet, keys: this.#writeOverflow(formula, zone) };
  }

  #writeOverflow(
    { sheet, row, column, position }: FormulaCell,
    zone: EngineZone,
  ): readonly string[] {
    const spilledFrom = cellKey(row, column);
    const keys: string[] = [];
    for (let down = zone.top; down <= zone.bottom; down += 1) {
      for (let right = zone.left; right <= zone.right; right += 1) {
        if (down === row && right === column) continue;
        const result = calculatedCell({ ...position, row: down, col: right }, this.#around);
        setCalculated(sheet, { row: down, column: right }, { ...result, spilledFrom });
        keys.push(cellKey(down, right));
      }
    }
    return keys;
  }

  /** Takes away what the results before had overflowed into, and those of now have not. */
  #clearAllBut(spills: ReadonlyMap<FormulaCell, Spill>): void {
    const past = [...this.#spills].filter(([formula, spill]) => spills.get(formula) !== spill);
    const gone = [...this.#leftovers, ...past.map(([, spill]) => spill)];
    this.#spills = spills;
    this.#leftovers = [];
    if (gone.length === 0) return;
    const kept = new Map<Sheet, Set<string>>();
    for (const { sheet, keys } of spills.values()) {
      const known = kept.get(sheet) ?? new Set();
      kept.set(sheet, known);
      for (const key of keys) known.add(key);
    }
    for (const { sheet, keys } of gone)
      for (const key of keys) if (kept.get(sheet)?.has(key) !== true) clearSpilled(sheet, key);
  }
}

/** Whoever empties a cell that a result fills leaves the engine nothing to calculate again. */
function isTouched(spill: Spill | undefined, touched: Touched): boolean {
  const keys = spill && touched.get(spill.sheet.id);
  return keys !== undefined && spill?.keys.some((key) => keys.has(key)) === true;
}

function spilledKeys({ cells }: Sheet): readonly string[] {
  return [...cells].flatMap(([key, cell]) => (cell.spilledFrom === undefined ? [] : [key]));
}
