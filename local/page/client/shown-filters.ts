/** Filters: what a person chooses goes to the host, and what the host keeps is shown. */

import type { EngineCommand, EngineRange } from "../../engine/o-spreadsheet.ts";
import type { PageWords } from "../../stores/workbook.ts";
import { hidesNothing, KEEP_FILTER, type KeptFilter } from "../kept-filters.ts";
import { isSame } from "../mirror/same.ts";
import type { PageEngine } from "./engine.ts";

/** Said when a model has just been made. */
export const SHOW_FILTERS = "PONCTUEL_SHOW_FILTERS";

const FROM_ELSEWHERE = [KEEP_FILTER, "UNDO", "REDO"];

type Getters = {
  getSheetIds(): readonly string[];
  getFilters(
    sheetId: string,
  ): readonly { readonly col: number; readonly rangeWithHeaders: EngineRange }[];
  getFilterValue(position: object): PageWords | undefined;
  getCoreTable(position: object): { readonly range: EngineRange } | undefined;
  getKeptFilters(sheetId: string): readonly KeptFilter[];
};

type Base = new (
  ...config: readonly unknown[]
) => { readonly getters: Getters; readonly dispatch: (type: string, payload: object) => unknown };

const NOTHING: PageWords = { filterType: "values", hiddenValues: [] };

export function registerFilters({ UIPlugin, registries }: PageEngine): void {
  const base = UIPlugin as unknown as Base;
  // The engine tells the first kind what other pages do, the second what this one does alone.
  registries.statefulUIPluginRegistry.add("ponctuel_shown_filters", shownFilters(base));
  registries.featurePluginRegistry.add("ponctuel_chosen_filters", chosenFilters(base));
}

function shownFilters(UIPlugin: Base): PageEngine["UIPlugin"] {
  return class ShownFilters extends UIPlugin {
    handle({ type }: EngineCommand): void {
      if (type === SHOW_FILTERS) for (const id of this.getters.getSheetIds()) this.show(id);
      // While the engine takes in a message, it lets nobody change anything.
      if (FROM_ELSEWHERE.includes(type)) queueMicrotask(() => this.dispatch(SHOW_FILTERS, {}));
    }

    show(sheetId: string): void {
      for (const { col, rangeWithHeaders } of this.getters.getFilters(sheetId)) {
        const row = rangeWithHeaders.zone.top;
        const value = keptWords(this.getters, sheetId, { row, column: col });
        const shown = this.getters.getFilterValue({ sheetId, col, row }) ?? NOTHING;
        if (isSameChoice(value, shown)) continue;
        this.dispatch("UPDATE_FILTER", { sheetId, col, row, value });
      }
    }
  } as unknown as PageEngine["UIPlugin"];
}

function chosenFilters(UIPlugin: Base): PageEngine["UIPlugin"] {
  return class ChosenFilters extends UIPlugin {
    handle(command: EngineCommand): void {
      if (command.type === "UPDATE_FILTER") this.keep(command);
      if (command.type === "CREATE_TABLE") this.plain(command);
    }

    keep({ sheetId, col, row, value }: EngineCommand): void {
      const table = this.getters.getCoreTable({ sheetId, col, row });
      const header = { row: table?.range.zone.top ?? Number(row), column: Number(col) };
      const kept = keptWords(this.getters, String(sheetId), header);
      if (isSameChoice(kept, value as PageWords)) return;
      this.dispatch(KEEP_FILTER, { sheetId, col, row, value });
    }

    /** A filter is a filter: the engine makes a table with colours of it. */
    plain({ sheetId, ranges, config }: EngineCommand): void {
      const { styleId, hasFilters } = (config ?? {}) as PageWords;
      const [range] = ranges as readonly { readonly _zone: object }[];
      if (hasFilters !== true || styleId !== FILTER_STYLE || range === undefined) return;
      const zone = range._zone;
      this.dispatch("UPDATE_TABLE", { sheetId, zone, config: { styleId: "None" } });
    }
  } as unknown as PageEngine["UIPlugin"];
}

/** Of the engine's menu « Ajouter un filtre ». */
const FILTER_STYLE = "TableStyleLight11";

function keptWords(
  getters: Getters,
  sheetId: string,
  { row, column }: { readonly row: number; readonly column: number },
): PageWords {
  const kept = getters.getKeptFilters(sheetId);
  return kept.find((one) => one.row === row && one.column === column)?.words ?? NOTHING;
}

function isSameChoice(one: PageWords, other: PageWords): boolean {
  return isSame(one, other) || (hidesNothing(one) && hidesNothing(other));
}
