/** Charts, tables, chosen filters and groups: between the engine's page and the store that keeps them. */

import type { EngineZone } from "../../engine/o-spreadsheet.ts";
import { a1Of } from "../../stores/areas.ts";
import type { Area, PageParts, PageWords, SheetData } from "../../stores/workbook.ts";
import type { CoreFigure, CoreGetters, CoreTable } from "./core-engine.ts";
import { isSame } from "./same.ts";

/** A filter alone: the page's tables would bring colours of their own. */
const FILTER_CONFIG = {
  hasFilters: true,
  totalRow: false,
  firstColumn: false,
  lastColumn: false,
  numberOfHeaders: 1,
  bandedRows: false,
  bandedColumns: false,
  styleId: "None",
};

/** In the engine's file format. */
export function coreParts(sheet: Readonly<SheetData>): object {
  const { figures = [], tables = [], filtered = [], groups = [], ...view } = sheet.page;
  const filter =
    sheet.filter === undefined
      ? []
      : [{ range: a1Of(sheet.filter), type: "static", config: FILTER_CONFIG }];
  return {
    figures,
    tables: [...filter, ...tables.map(({ area, words }) => ({ range: a1Of(area), ...words }))],
    filtered,
    headerGroups: { ROW: groupsAlong("rows", groups), COL: groupsAlong("columns", groups) },
    areGridLinesVisible: view.hasNoGrid !== true,
    isLocked: view.isLocked === true,
  };
}

type Groups = NonNullable<PageParts["groups"]>;

function groupsAlong(wanted: "rows" | "columns", groups: Groups): readonly object[] {
  return groups
    .filter(({ dimension }) => dimension === wanted)
    .map(({ from, to, isFolded }) => ({ start: from, end: to, isFolded }));
}

/** What the page shows, and the filter that scripts see. */
export function shownParts(
  id: string,
  getters: CoreGetters,
  before: Area | undefined,
): { readonly filter: Area | undefined; readonly page: PageParts } {
  const tables = getters.getCoreTables(id).filter((table) => !isNothing(table));
  const plain = tables.filter(isPlainFilter);
  const seen = plain.find(({ range }) => isSame(areaOf(range.zone), before)) ?? plain[0];
  const kept = tables.filter((table) => table !== seen);
  return {
    filter: seen && areaOf(seen.range.zone),
    page: {
      ...listed("figures", figuresOf(id, getters)),
      ...listed("tables", kept.map(tableOf)),
      ...listed("filtered", getters.getKeptFilters(id)),
      ...listed("groups", groupsOf(id, getters)),
      ...(!getters.getGridLinesVisibility(id) && { hasNoGrid: true }),
      ...(getters.isSheetLocked(id) && { isLocked: true }),
    },
  };
}

function listed<Name extends string, Item>(
  name: Name,
  items: readonly Item[],
): { readonly [Key in Name]?: readonly Item[] } {
  return (items.length === 0 ? {} : { [name]: items }) as { [Key in Name]?: readonly Item[] };
}

/** A filter that has been taken away leaves a table that nobody sees. */
function isNothing({ config }: CoreTable): boolean {
  return !config.hasFilters && config.styleId === "None";
}

function isPlainFilter({ type, config }: CoreTable): boolean {
  const { automaticAutofill: _, ...plain } = config;
  return type !== "dynamic" && isSame(plain, FILTER_CONFIG);
}

function tableOf({ range, type, config }: CoreTable): {
  readonly area: Area;
  readonly words: PageWords;
} {
  return { area: areaOf(range.zone), words: { type, config } };
}

function figuresOf(id: string, getters: CoreGetters): readonly CoreFigure[] {
  const charts = getters.getChartIds(id);
  const chartsIn = (figure: CoreFigure) =>
    charts.filter((chart) => getters.getFigureIdFromChartId(chart) === figure.id);
  return getters.getFigures(id).map((figure) => {
    const data = dataOf(figure, chartsIn(figure), getters);
    return plainJson({ ...figure, ...(data && { data }) }) as CoreFigure;
  });
}

function dataOf(
  { id, tag }: CoreFigure,
  charts: readonly string[],
  getters: CoreGetters,
): PageWords | undefined {
  const [chartId] = charts;
  if (tag === "chart" && chartId !== undefined) {
    return { ...getters.getChartDefinition(chartId), chartId };
  }
  if (tag !== "carousel") return undefined;
  const definitions = charts.map((chart) => [chart, getters.getChartDefinition(chart)]);
  return { chartDefinitions: Object.fromEntries(definitions), ...getters.getCarousel(id) };
}

/** As it will be read from the journal. */
function plainJson(value: object): unknown {
  return JSON.parse(JSON.stringify(value));
}

function groupsOf(id: string, getters: CoreGetters): Groups {
  const along = (dimension: "rows" | "columns", core: "ROW" | "COL") =>
    getters.getHeaderGroups(id, core).map(({ start, end, isFolded = false }) => ({
      dimension,
      from: start,
      to: end,
      isFolded,
    }));
  return [...along("rows", "ROW"), ...along("columns", "COL")];
}

export function areaOf({ top, left, bottom, right }: EngineZone): Area {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
