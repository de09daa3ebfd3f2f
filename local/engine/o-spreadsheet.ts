/** Loads the formula engine, npm package @odoo/o-spreadsheet, and says which part of it the host uses. */

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { compileFunction } from "node:vm";
import type { EngineHost } from "./engine-host.ts";

export type EngineValue = string | number | boolean | null;

/** 0-based. */
export type EnginePosition = {
  readonly sheetId: string;
  readonly col: number;
  readonly row: number;
};

/** Inclusive bounds. */
export type EngineZone = {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
};

export type EngineRange = { readonly sheetId: string; readonly zone: EngineZone };

export type EngineResult = {
  readonly value: EngineValue;
  readonly format?: string | undefined;
  /** Of an error. */
  readonly message?: string | undefined;
};

/** Columns first: `matrix[column][row]`. Cells that do not exist may be missing. */
export type EngineMatrix = readonly (readonly EngineResult[])[];

/** An argument left out is undefined. */
export type EngineArgument = EngineResult | EngineMatrix | undefined;

export type EngineLocale = {
  readonly name: string;
  readonly code: string;
  readonly thousandsSeparator: string;
  readonly decimalSeparator: string;
  /** 1 for Monday, 7 for Sunday. */
  readonly weekStart: number;
  readonly dateFormat: string;
  readonly timeFormat: string;
  readonly formulaArgSeparator: string;
};

/** `this` of a function: the model's own settings, and the host's part of them. */
export type EngineContext = {
  readonly locale: EngineLocale;
  readonly getters: EngineGetters;
  readonly host: EngineHost;
  readonly __originCellPosition?: EnginePosition;
};

export type EngineParameter = {
  readonly name: string;
  readonly description: string;
  readonly type: readonly string[];
  readonly optional?: boolean;
  readonly repeating?: boolean;
  /** Ranges arrive whole. Otherwise the function is applied to each of their cells. */
  readonly acceptMatrix?: boolean;
  /** Errors arrive as arguments. Otherwise they are the result. */
  readonly acceptErrors?: boolean;
};

export type EngineFunction = {
  readonly description: string;
  readonly args: readonly EngineParameter[];
  compute(this: EngineContext, ...args: EngineArgument[]): EngineResult | EngineMatrix;
};

export type EngineNode = { readonly type: string; readonly value?: unknown };

export type EngineFormula = {
  /** Names of functions and of ranges in the formula. */
  readonly symbols: readonly string[];
  readonly rangeDependencies: readonly EngineRange[];
  readonly isBadExpression: boolean;
  getNamedRangesInFormula(getters: EngineGetters): readonly { readonly range: EngineRange }[];
  getFunctionsFromTokens(
    names: readonly string[],
    getters: EngineGetters,
  ): readonly { readonly functionName: string; readonly args: readonly EngineNode[] }[];
};

export type EngineCell = {
  readonly id: number;
  readonly isFormula: boolean;
  readonly compiledFormula?: EngineFormula;
};

export type EvaluatedCell = EngineResult & {
  readonly type: "number" | "text" | "boolean" | "empty" | "error";
  /** The cell that an error comes from, or that stands in the way of a result. */
  readonly errorOriginPosition?: EnginePosition;
};

export type EngineGetters = {
  getSheetName(sheetId: string): string;
  getCell(position: EnginePosition): EngineCell | undefined;
  getEvaluatedCell(position: EnginePosition): EvaluatedCell;
  /** The cells that a result covers, its own included; undefined for a single value. */
  getSpreadZone(position: EnginePosition): EngineZone | undefined;
  getNamedRange(name: string): { readonly range: EngineRange } | undefined;
  getRangeFromSheetXC(sheetId: string, reference: string): EngineRange;
};

export type EngineCommand = {
  readonly type: string;
  /** Of a batch. */
  readonly commands?: readonly EngineCommand[];
  readonly [property: string]: unknown;
};

export type Dispatch = (
  type: string,
  payload: Readonly<Record<string, unknown>>,
) => { readonly isSuccessful: boolean; readonly reasons: readonly string[] };

export type EngineModel = { readonly getters: EngineGetters; readonly dispatch: Dispatch };

/** Base class of an extension of the model that handles commands. */
export type EnginePlugin = {
  new (...config: readonly unknown[]): { readonly dispatch: Dispatch };
};

export type Engine = {
  readonly Model: new (
    data: object,
    config: { readonly custom: { readonly host: EngineHost } },
  ) => EngineModel;
  readonly UIPlugin: EnginePlugin;
  readonly registries: {
    readonly functionRegistry: {
      contains(name: string): boolean;
      replace(name: string, description: EngineFunction): unknown;
    };
    readonly featurePluginRegistry: { add(name: string, plugin: EnginePlugin): unknown };
    readonly errorTypes: Set<string>;
  };
  readonly helpers: {
    createEmptyWorkbookData(): { readonly version: string };
    isEvaluationError(value: unknown): boolean;
    toBoolean(argument: EngineArgument): boolean;
    toNumber(argument: EngineArgument, locale: EngineLocale): number;
    toString(argument: EngineArgument): string;
  };
  iterateAstNodes(node: EngineNode): readonly EngineNode[];
};

/**
 * A second copy of the package as it was published, with nothing registered in it. The file is
 * compiled in a function of its own, whose arguments stand for the globals that it wants of a
 * browser: required in the ordinary way it would leave a `document`, a `DOMParser` and an
 * `OffscreenCanvas` behind for all other code in the process.
 */
export function loadEngine(): Engine {
  supplyGroupBy();
  const require = createRequire(import.meta.url);
  const file = require.resolve("@odoo/o-spreadsheet");
  const module = { exports: {} };
  const run = compileFunction(
    readFileSync(file, "utf8"),
    ["exports", "require", "module", ...Object.keys(BROWSER)],
    { filename: file },
  );
  run(module.exports, withoutPage(require), module, ...Object.values(BROWSER));
  return module.exports as Engine;
}

/**
 * The one function of a newer Node that the package calls: ES2024, which Node 20 lacks. It cannot be
 * given to the package alone, which recognises plain objects by their constructor.
 */
function supplyGroupBy(): void {
  if ("groupBy" in Object) return;
  const groupBy = <T>(items: Iterable<T>, keyOf: (item: T, index: number) => PropertyKey) => {
    const groups: Record<PropertyKey, T[]> = Object.create(null);
    let index = 0;
    for (const item of items) {
      const key = keyOf(item, index);
      const group = groups[key] ?? [];
      group.push(item);
      groups[key] = group;
      index += 1;
    }
    return groups;
  };
  Object.defineProperty(Object, "groupBy", { value: groupBy, configurable: true, writable: true });
}

/** OWL, the package's library for pages, must not wait for a page that never comes. */
function withoutPage(require: NodeJS.Require): (name: string) => object {
  return (name) => ({ ...require(name), whenReady: () => new Promise(() => undefined) });
}

function nothing(): void {
  // The engine reports each step and each loading time; nobody reads it here.
}

/** Row heights are measured in letters: the host draws nothing. */
class NoCanvas {
  getContext(): object {
    return {
      save: nothing,
      restore: nothing,
      measureText: (text: string) => ({ width: text.length }),
    };
  }
}

class NoDocuments {
  parseFromString(): object {
    return { body: {}, querySelector: () => null, querySelectorAll: () => [] };
  }
}

const BROWSER = {
  globalThis: { crypto: globalThis.crypto },
  OffscreenCanvas: NoCanvas,
  DOMParser: NoDocuments,
  console: { debug: nothing, log: nothing, info: nothing, warn: nothing, error: nothing },
};
