/**
 * The part of the formula engine that holds a workbook without calculating or drawing it: what the
 * host needs to speak the engine's collaboration protocol with the pages.
 */

import {
  type Engine,
  type EngineCommand,
  type EnginePosition,
  type EngineRange,
  type EngineZone,
  loadEngine,
} from "../../engine/o-spreadsheet.ts";
import { batchPlugin } from "../../engine/prepared-engine.ts";
import type { ListDisplay, PageWords } from "../../stores/workbook.ts";
import { type KeptFilter, keepFilters } from "../kept-filters.ts";
import type { RevisionMessage } from "../protocol.ts";

export type CoreStyle = {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strikethrough?: boolean;
  readonly underline?: boolean;
  readonly align?: "left" | "center" | "right";
  readonly verticalAlign?: "top" | "middle" | "bottom";
  readonly wrapping?: "overflow" | "wrap" | "clip";
  readonly fillColor?: string;
  readonly textColor?: string;
  readonly fontSize?: number;
  /** In radians, clockwise. */
  readonly rotation?: number;
};

type CoreLine = { readonly style: string; readonly color: string };

export type CoreBorder = {
  readonly [Side in "top" | "bottom" | "left" | "right"]?: CoreLine | undefined;
};

/** A conditional format of any kind; the fields are those of a condition on the cell. */
export type CoreRule = {
  readonly type: string;
  readonly operator?: string;
  readonly values?: readonly string[];
  readonly dateValue?: string;
  readonly style?: CoreStyle;
};

export type CoreFormat = {
  readonly id: string;
  readonly ranges: readonly string[];
  readonly rule: CoreRule;
  readonly stopIfTrue?: boolean;
};

export type CoreCheck = {
  readonly type: string;
  readonly values: readonly string[];
  readonly dateValue?: string;
  readonly displayStyle?: ListDisplay["style"];
  readonly colors?: Readonly<Record<string, string>>;
};

type CoreValidation = {
  readonly criterion: CoreCheck;
  readonly ranges: readonly EngineRange[];
  readonly isBlocking?: boolean;
};

export type CoreTable = {
  readonly type: string;
  readonly range: EngineRange;
  readonly config: PageWords & { readonly hasFilters: boolean; readonly styleId: string };
};

export type CoreFigure = PageWords & {
  readonly id: string;
  readonly tag: string;
  readonly col: number;
  readonly row: number;
};

type CoreGroup = { readonly start: number; readonly end: number; readonly isFolded?: boolean };

export type CoreDimension = "ROW" | "COL";

export type CoreCell = {
  readonly style?: CoreStyle;
  readonly format?: string;
} & (
  | {
      readonly isFormula: false;
      readonly content: string;
      readonly parsedValue: string | number | boolean | null;
    }
  | {
      readonly isFormula: true;
      readonly compiledFormula: { toFormulaString(getters: object): string };
    }
);

export type CoreGetters = {
  getSheetIds(): readonly string[];
  getSheetName(sheetId: string): string;
  getCells(sheetId: string): readonly { readonly id: number }[];
  getCellPosition(cellId: number): EnginePosition;
  getCell(position: EnginePosition): CoreCell | undefined;
  getNumberRows(sheetId: string): number;
  getNumberCols(sheetId: string): number;
  getPaneDivisions(sheetId: string): { readonly xSplit: number; readonly ySplit: number };
  isSheetVisible(sheetId: string): boolean;
  isColHiddenByUser(sheetId: string, index: number): boolean;
  isRowHiddenByUser(sheetId: string, index: number): boolean;
  getColSize(sheetId: string, index: number): number;
  getUserRowSize(sheetId: string, index: number): number | undefined;
  getSheet(sheetId: string): { readonly color?: string };
  getMerges(sheetId: string): readonly EngineZone[];
  getConditionalFormats(sheetId: string): readonly CoreFormat[];
  getDataValidationRules(sheetId: string): readonly CoreValidation[];
  getRangeString(range: EngineRange, sheetId: string): string;
  getCoreTables(sheetId: string): readonly CoreTable[];
  getKeptFilters(sheetId: string): readonly KeptFilter[];
  getFigures(sheetId: string): readonly CoreFigure[];
  getChartIds(sheetId: string): readonly string[];
  getFigureIdFromChartId(chartId: string): string;
  getChartDefinition(chartId: string): PageWords;
  getCarousel(figureId: string): PageWords;
  getHeaderGroups(sheetId: string, dimension: CoreDimension): readonly CoreGroup[];
  getGridLinesVisibility(sheetId: string): boolean;
  isSheetLocked(sheetId: string): boolean;
  getNamedRanges(): readonly { readonly name: string; readonly range: EngineRange }[];
  getCellBorder(position: EnginePosition): CoreBorder | null;
};

export type CoreModel = {
  readonly getters: CoreGetters;
  dispatch(
    type: string,
    payload: object,
  ): { readonly isSuccessful: boolean; readonly reasons: readonly string[] };
  on(event: "command-dispatched", owner: object, callback: (command: EngineCommand) => void): void;
};

export type Transport = {
  sendMessage(message: RevisionMessage): Promise<void>;
  onNewMessage(id: string, callback: (message: RevisionMessage) => void): void;
  leave(id: string): void;
};

type CoreConfig = {
  readonly transportService: Transport;
  readonly client: { readonly id: string; readonly name: string };
};

type FormatOptions = { readonly format: string; readonly locale: object };

type CoreEngine = {
  readonly Model: new (data: object, config: CoreConfig) => CoreModel;
  readonly helpers: Engine["helpers"] & {
    formatValue(value: number, options: FormatOptions): string;
    isNumber(text: string, locale: object): boolean;
    isDateTime(text: string, locale: object): boolean;
    toNumber(argument: { readonly value: string }, locale: object): number;
  };
};

type Registry = { getKeys(): Iterable<string>; remove(key: string): void };

let loaded: CoreEngine | undefined;

/** A copy of the engine of its own: what is taken out of it stays in the one that calculates. */
export function coreEngine(): CoreEngine {
  loaded ??= prepared(loadEngine());
  return loaded;
}

function prepared(engine: Engine): CoreEngine {
  const registries = engine.registries as unknown as Readonly<Record<string, Registry>>;
  for (const name of [
    "coreViewsPluginRegistry",
    "statefulUIPluginRegistry",
    "featurePluginRegistry",
  ]) {
    const registry = registries[name];
    for (const key of [...(registry?.getKeys() ?? [])]) registry?.remove(key);
  }
  engine.registries.featurePluginRegistry.add("ponctuel_batch", batchPlugin(engine));
  keepFilters(engine);
  return engine as unknown as CoreEngine;
}
