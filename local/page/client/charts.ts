/** Charts that the page can draw: Chart.js alone has neither maps nor tree maps. */

import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import type { PageEngine } from "./engine.ts";

const NOT_DRAWN = ["geo", "treemap"];

export function registerCharts({ UIPlugin, registries }: PageEngine): void {
  for (const kind of NOT_DRAWN) registries.chartSubtypeRegistry.remove(kind);
  const base = UIPlugin as unknown as new (
    ...config: readonly unknown[]
  ) => { readonly dispatch: (type: string, payload: object) => unknown };
  const drawing = class DrawnCharts extends base {
    /** The engine proposes a tree map for amounts by name: columns show them as well. */
    handle({ type, definition, figureId, chartId, sheetId }: EngineCommand): void {
      if (type !== "CREATE_CHART" || !isTreeMap(definition)) return;
      const columns = columnsOf(definition);
      this.dispatch("UPDATE_CHART", { figureId, chartId, sheetId, definition: columns });
    }
  };
  registries.featurePluginRegistry.add(
    "ponctuel_charts",
    drawing as unknown as PageEngine["UIPlugin"],
  );
}

type TreeMap = {
  readonly type: "treemap";
  readonly title: object;
  readonly dataSource: {
    readonly dataSets: readonly { readonly dataRange: string }[];
    readonly dataSetsHaveTitle: boolean;
    /** The amounts; the data sets are the names. */
    readonly labelRange?: string;
  };
};

function isTreeMap(definition: unknown): definition is TreeMap {
  return typeof definition === "object" && Reflect.get(definition ?? {}, "type") === "treemap";
}

/** One column for each name: the sum of its amounts. */
function columnsOf({ title, dataSource }: TreeMap): object {
  const { dataSets, dataSetsHaveTitle, labelRange } = dataSource;
  const [names] = dataSets;
  return {
    type: "bar",
    title,
    stacked: false,
    aggregated: true,
    humanize: true,
    legendPosition: "none",
    dataSetStyles: {},
    dataSource: {
      type: "range",
      dataSets: labelRange === undefined ? [] : [{ dataSetId: "0", dataRange: labelRange }],
      dataSetsHaveTitle,
      ...(names && { labelRange: names.dataRange }),
    },
  };
}
