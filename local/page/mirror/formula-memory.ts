/**
 * How the engine's page writes each formula that the store holds in other words: without blanks,
 * with texts that it can read. While the page's text stays the same, so does the store's.
 */

import { cellKey } from "../../stores/areas.ts";
import type { CellChange, SheetData } from "../../stores/workbook.ts";
import { changeOf } from "./core-cells.ts";
import type { CoreGetters } from "./core-engine.ts";

export class FormulaMemory {
  readonly #written = new Map<string, { readonly page: string; readonly store: string }>();

  /** Both sides hold the same: remembers how each of them writes it. */
  note(sheet: Readonly<SheetData>, id: string, getters: CoreGetters): void {
    for (const [key, { formula }] of sheet.cells) {
      if (formula !== undefined) this.noteCell(id, key, { formula, getters });
    }
  }

  noteCell(
    id: string,
    key: string,
    { formula, getters }: { readonly formula: string; readonly getters: CoreGetters },
  ): void {
    const [row = 0, col = 0] = key.split(":").map(Number);
    const page = changeOf(getters.getCell({ sheetId: id, row, col }), getters)?.formula;
    if (page !== undefined) this.#written.set(`${id} ${key}`, { page, store: formula });
  }

  /** The change in the store's words. */
  inStoreWords(id: string, row: number, column: number, change: CellChange): CellChange {
    if (change?.formula === undefined) return change;
    const known = this.#written.get(`${id} ${cellKey(row, column)}`);
    return known?.page === change.formula ? { value: "", formula: known.store } : change;
  }
}
