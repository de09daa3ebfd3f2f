/**
 * What each filter hides, as a part of the workbook. The engine holds it in each page alone and
 * forgets it; here it goes through the revisions: other pages see it, undo takes it back, the host
 * keeps it. Pages and host share this file.
 */

import type { Engine, EngineCommand, EngineRange, EngineZone } from "../engine/o-spreadsheet.ts";
import type { PageWords } from "../stores/workbook.ts";

/** Said by a page when a person has chosen what a filter shows. */
export const KEEP_FILTER = "PONCTUEL_KEEP_FILTER";

/** `row` and `column` are those of the filter's header; `words` are the engine's. */
export type KeptFilter = {
  readonly row: number;
  readonly column: number;
  readonly words: PageWords;
};

type Table = { readonly range: EngineRange; readonly config: { readonly hasFilters: boolean } };

type Getters = {
  getCoreTable(position: object): Table | undefined;
  getRangeFromZone(sheetId: string, zone: EngineZone): EngineRange;
};

type Change = { readonly changeType: string; readonly range: EngineRange };

type CorePlugin = {
  new (
    ...config: readonly unknown[]
  ): {
    readonly getters: Getters;
    readonly history: { update(...pathAndValue: readonly unknown[]): void };
  };
};

type CoreEngineParts = {
  readonly CorePlugin: CorePlugin;
  readonly coreTypes: Set<string>;
  readonly registries: {
    readonly corePluginRegistry: { add(name: string, plugin: CorePlugin): unknown };
    /** What a command looks like to those that come after it, once it is undone. */
    readonly inverseCommandRegistry: {
      add(name: string, inverse: (command: EngineCommand) => readonly EngineCommand[]): unknown;
    };
  };
};

export function keepFilters(engine: Engine): void {
  const { CorePlugin, coreTypes, registries } = engine as unknown as CoreEngineParts;
  coreTypes.add(KEEP_FILTER);
  registries.inverseCommandRegistry.add(KEEP_FILTER, (command) => [command]);
  registries.corePluginRegistry.add("ponctuel_filters", filterPlugin(CorePlugin));
}

type Filter = { readonly header: EngineRange; readonly words: PageWords };
type Filters = Readonly<Record<string, readonly Filter[] | undefined>>;
type Data = {
  readonly sheets: readonly { readonly id: string; readonly filtered?: readonly KeptFilter[] }[];
};

function filterPlugin(Base: CorePlugin): CorePlugin {
  return class KeptFilters extends Base {
    static getters = ["getKeptFilters"];
    /** The engine's history writes here, and needs it public. */
    filters: Filters = {};

    allowDispatch(command: EngineCommand): string {
      const isLost = command.type === KEEP_FILTER && !headerOf(command, this.getters);
      return isLost ? "FilterNotFound" : "Success";
    }

    handle(command: EngineCommand): void {
      const { type, sheetId, sheetIdTo } = command;
      const filters = this.filters[String(sheetId)] ?? [];
      const keep = (id: unknown, kept: readonly Filter[]) =>
        this.history.update("filters", String(id), kept);
      if (type === KEEP_FILTER) keep(sheetId, withFilter(filters, command, this.getters));
      if (type === "DELETE_SHEET") keep(sheetId, []);
      if (type === "DUPLICATE_SHEET") {
        const copyOf = ({ zone }: EngineRange) =>
          this.getters.getRangeFromZone(String(sheetIdTo), zone);
        const copies = filters.map(({ header, words }) => ({ header: copyOf(header), words }));
        keep(sheetIdTo, copies);
      }
    }

    adaptRanges({ applyChange }: { applyChange(range: EngineRange): Change }): void {
      for (const [sheetId, filters = []] of Object.entries(this.filters)) {
        const changes = filters.map(({ header, words }) => ({ ...applyChange(header), words }));
        if (changes.every(({ changeType }) => changeType === "NONE")) continue;
        const left = changes.filter(({ changeType }) => changeType !== "REMOVE");
        const moved = left.map(({ range, words }) => ({ header: range, words }));
        this.history.update("filters", sheetId, moved);
      }
    }

    import({ sheets }: Data): void {
      const imported = sheets.map(({ id, filtered = [] }) => {
        const filters = filtered.map(({ words, ...at }) => ({
          header: cellRange(this.getters, id, at),
          words,
        }));
        return [id, filters];
      });
      this.filters = Object.fromEntries(imported);
    }

    /** A filter that has been taken away keeps nothing, until undo brings it back. */
    getKeptFilters(sheetId: string): readonly KeptFilter[] {
      return (this.filters[sheetId] ?? []).flatMap(({ header, words }) => {
        const { top: row, left: column } = header.zone;
        const table = this.getters.getCoreTable({ sheetId, row, col: column });
        const isThere = table?.config.hasFilters === true && table.range.zone.top === row;
        return isThere ? [{ row, column, words }] : [];
      });
    }
  };
}

function withFilter(
  filters: readonly Filter[],
  command: EngineCommand,
  getters: Getters,
): readonly Filter[] {
  const header = headerOf(command, getters);
  if (header === undefined) return filters;
  const words = command["value"] as PageWords;
  const others = filters.filter(
    ({ header: { zone } }) => zone.top !== header.zone.top || zone.left !== header.zone.left,
  );
  return hidesNothing(words) ? others : [...others, { header, words }];
}

/** The page may name any cell of the filtered column. */
function headerOf({ sheetId, row, col }: EngineCommand, getters: Getters): EngineRange | undefined {
  const table = getters.getCoreTable({ sheetId, row, col });
  const top = table?.range.zone.top;
  const id = String(sheetId);
  return top === undefined ? undefined : cellRange(getters, id, { row: top, column: Number(col) });
}

function cellRange(
  getters: Getters,
  sheetId: string,
  { row, column }: { readonly row: number; readonly column: number },
): EngineRange {
  const zone = { top: row, bottom: row, left: column, right: column };
  return getters.getRangeFromZone(sheetId, zone);
}

export function hidesNothing({ filterType, hiddenValues, type }: PageWords): boolean {
  if (filterType === "criterion") return type === "none";
  return !Array.isArray(hiddenValues) || hiddenValues.length === 0;
}
