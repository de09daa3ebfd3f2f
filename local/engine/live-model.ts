/** The engine's model of one workbook: built once, then told of what changed. */

import type { CalculableWorkbook } from "./calculable.ts";
import type { Appended, Changes } from "./changes.ts";
import { sharedEngine } from "./engine.ts";
import { engineData, engineSheetId, feedingOf } from "./engine-cells.ts";
import type { Surroundings } from "./engine-errors.ts";
import type { EngineHost } from "./engine-host.ts";
import { FedCells } from "./fed-cells.ts";
import { callsOneOf, daily, type FormulaCell, formulaCells, restless } from "./formula-cells.ts";
import type { EngineCommand, EngineModel } from "./o-spreadsheet.ts";
import { BATCH } from "./prepared-engine.ts";
import { Results } from "./results.ts";
import type { VolatileCells } from "./volatile.ts";

/** Beyond, a new model is made sooner than the old one is told of every cell. */
const MOST_CELLS_TOLD = 4000;

export type LiveModelParts = {
  readonly workbook: CalculableWorkbook;
  readonly host: EngineHost;
  readonly volatile: VolatileCells;
  /** In capitals. */
  readonly customNames: readonly string[];
};

export class LiveModel {
  readonly #parts: LiveModelParts;
  readonly #fed: FedCells;
  readonly #model: EngineModel;
  readonly #around: Surroundings;
  readonly #results: Results;
  #formulas: readonly FormulaCell[] = [];
  #daily: readonly FormulaCell[] = [];
  #restless: readonly FormulaCell[] = [];

  constructor(parts: LiveModelParts) {
    const { workbook, host } = parts;
    const engine = sharedEngine();
    const feeding = feedingOf(workbook);
    this.#parts = parts;
    this.#fed = new FedCells(workbook, feeding);
    this.#findFormulas();
    const { version } = engine.helpers.createEmptyWorkbookData();
    const data = engineData(workbook, { version, feeding, fedTo: (id) => this.#fed.of(id) });
    this.#model = new engine.Model(data, { custom: { host } });
    this.#around = {
      getters: this.#model.getters,
      isFunction: (name) => engine.registries.functionRegistry.contains(name),
    };
    this.#results = new Results(workbook, this.#around);
    this.#refuseWhatSpilled();
  }

  /** Answers false when the changes ask for a new model. */
  update(changes: Changes, { isNewDay }: { readonly isNewDay: boolean }): boolean {
    if (changes.isStructural) return false;
    const differences = this.#fed.differences(changes.touched);
    if (differences.length > MOST_CELLS_TOLD) return false;
    const again = isNewDay ? [...this.#daily, ...this.#restless] : this.#restless;
    if (differences.some(({ isFormula }) => isFormula)) this.#findFormulas();
    if (changes.hasNewFormula) this.#results.forget();
    this.#dispatch([
      ...this.#evaluating(again),
      ...changes.appended.map((one) => this.#appending(one)),
      ...differences.map(({ command }) => command),
    ]);
    this.#refuseWhatSpilled();
    return true;
  }

  /** `changes` are those that the results follow from. */
  writeResults({ touched }: Pick<Changes, "touched">): void {
    this.#results.write(this.#formulas, touched);
  }

  #findFormulas(): void {
    this.#formulas = formulaCells(this.#parts.workbook);
    this.#daily = daily(this.#formulas);
    this.#restless = restless(this.#formulas);
    this.#parts.volatile.expect(this.#formulas.map(({ position }) => position));
  }

  /** A custom function was allowed to see cells that, as it turns out, chance has filled. */
  #refuseWhatSpilled(): void {
    const { volatile, customNames } = this.#parts;
    if (!volatile.growWithResults(this.#model.getters)) return;
    this.#dispatch(this.#evaluating(this.#formulas.filter((one) => callsOneOf(one, customNames))));
  }

  #evaluating(cells: readonly FormulaCell[]): readonly EngineCommand[] {
    const ids = cells.map(({ position }) => this.#model.getters.getCell(position)?.id);
    return ids.length === 0 ? [] : [{ type: "EVALUATE_CELLS", cellIds: ids }];
  }

  #appending({ sheet, dimension, at, count }: Appended): EngineCommand {
    return {
      type: "ADD_COLUMNS_ROWS",
      sheetId: engineSheetId(sheet),
      sheetName: this.#model.getters.getSheetName(engineSheetId(sheet)),
      dimension: dimension === "rows" ? "ROW" : "COL",
      base: at - 1,
      quantity: count,
      position: "after",
    };
  }

  #dispatch(commands: readonly EngineCommand[]): void {
    if (commands.length > 0) this.#model.dispatch(BATCH, { commands });
  }
}
