/** What the engine has been told of each cell, so that it is told only of what differs. */

import { positionOf } from "../stores/areas.ts";
import type { CalculableWorkbook } from "./calculable.ts";
import { EMPTY, engineSheetId, type FedCell, type Feeding, fedCell } from "./engine-cells.ts";
import type { EngineCommand } from "./o-spreadsheet.ts";

export type Difference = {
  readonly command: EngineCommand;
  /** The cell held a formula before, or holds one now. */
  readonly isFormula: boolean;
};

export class FedCells {
  readonly #workbook: CalculableWorkbook;
  readonly #feeding: Feeding;
  readonly #bySheet: ReadonlyMap<number, Map<string, FedCell>>;

  constructor(workbook: CalculableWorkbook, feeding: Feeding) {
    this.#workbook = workbook;
    this.#feeding = feeding;
    this.#bySheet = new Map(workbook.sheets.map((sheet) => [sheet.id, new Map()]));
    for (const sheet of workbook.sheets) {
      for (const key of sheet.cells.keys()) this.#keep(sheet.id, key, fedCell(sheet, key, feeding));
    }
  }

  of(sheet: number): ReadonlyMap<string, FedCell> {
    return this.#bySheet.get(sheet) ?? new Map();
  }

  /** Commands for the cells that are not as the engine knows them. It counts as told. */
  differences(touched: ReadonlyMap<number, ReadonlySet<string>>): readonly Difference[] {
    return this.#workbook.sheets.flatMap((sheet) =>
      [...(touched.get(sheet.id) ?? [])].flatMap((key) => {
        const before = this.of(sheet.id).get(key) ?? EMPTY;
        const now = fedCell(sheet, key, this.#feeding);
        if (before.content === now.content && before.format === now.format) return [];
        this.#keep(sheet.id, key, now);
        const { row, column } = positionOf(key);
        const at = { sheetId: engineSheetId(sheet.id), row, col: column };
        const isFormula = before.content.startsWith("=") || now.content.startsWith("=");
        return [{ command: { type: "UPDATE_CELL", ...at, ...now }, isFormula }];
      }),
    );
  }

  #keep(sheet: number, key: string, cell: FedCell): void {
    if (cell === EMPTY) this.#bySheet.get(sheet)?.delete(key);
    else this.#bySheet.get(sheet)?.set(key, cell);
  }
}
