/** The formula engine made ready: the functions of Google Sheets, and commands in batches. Node and browsers share it. */

import { ADDED_ERRORS } from "./engine-errors.ts";
import { clockFunctions } from "./functions/clock.ts";
import { joiningFunctions } from "./functions/joining.ts";
import { missingFunctions } from "./functions/missing.ts";
import { regexFunctions } from "./functions/regex.ts";
import { roundingFunctions } from "./functions/rounding.ts";
import type { Engine, EngineCommand, EngineFunction } from "./o-spreadsheet.ts";

/** Everything in a batch is done before anything is calculated. */
export const BATCH = "PONCTUEL_BATCH";

export function prepareEngine(engine: Engine): Engine {
  const { functionRegistry, featurePluginRegistry, errorTypes } = engine.registries;
  const functions = {
    ...clockFunctions,
    ...roundingFunctions(engine),
    ...regexFunctions(engine),
    ...joiningFunctions(engine),
    ...missingFunctions(engine),
  };
  for (const [name, description] of Object.entries(functions)) {
    functionRegistry.replace(name, description);
  }
  for (const name of ADDED_ERRORS) errorTypes.add(name);
  featurePluginRegistry.add("ponctuel_batch", batchPlugin(engine));
  return engine;
}

export function batchPlugin({ UIPlugin }: Engine): Engine["UIPlugin"] {
  return class Batch extends UIPlugin {
    handle(command: EngineCommand): void {
      if (command.type !== BATCH) return;
      for (const { type, ...payload } of command.commands ?? []) {
        const { isSuccessful, reasons } = this.dispatch(type, payload);
        if (isSuccessful || reasons.includes("NoChanges")) continue;
        throw new Error(`The formula engine refuses ${type}: ${reasons.join()}`);
      }
    }
  };
}

/** A name that the engine cannot read, or private by its last letter, stays unknown to formulas. */
const CALLABLE = /^[A-Z0-9_.]*[A-Z0-9]$/;

/**
 * Makes the script's functions known to formulas. The engine has one list of functions for all its
 * models: each model's host answers for its own script. A name that Sheets uses itself stays its own.
 */
export function registerCustomFunctions(engine: Engine, names: readonly string[]): void {
  const { functionRegistry } = engine.registries;
  for (const name of names.map((one) => one.toUpperCase())) {
    if (!CALLABLE.test(name) || functionRegistry.contains(name)) continue;
    functionRegistry.replace(name, customFunction(name));
  }
}

function customFunction(name: string): EngineFunction {
  return {
    description: "A function of the script.",
    args: [
      {
        name: "argument",
        description: "An argument.",
        type: ["ANY"],
        optional: true,
        repeating: true,
        acceptMatrix: true,
        acceptErrors: true,
      },
    ],
    compute(...args) {
      const { host, getters, __originCellPosition: position } = this;
      if (position === undefined) return { value: "#ERROR!", message: "No cell calls here." };
      return host.callCustomFunction({ name, args, position, getters });
    },
  };
}
