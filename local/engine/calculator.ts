/** Keeps the formula cells of a workbook up to date, with Google's rules for custom functions. */

import type { VirtualClock } from "../runtime/clock.ts";
import { ExecutionKilled } from "../runtime/host-object.ts";
import type { CalculableWorkbook } from "./calculable.ts";
import { Changes } from "./changes.ts";
import { callKey, formulaResult, scriptArgument } from "./custom-functions.ts";
import { sharedEngine } from "./engine.ts";
import { engineSheetId } from "./engine-cells.ts";
import { VOLATILE_ARGUMENT } from "./engine-errors.ts";
import type { CustomCall, EngineHost } from "./engine-host.ts";
import { hasFormula } from "./formula-cells.ts";
import { LiveModel } from "./live-model.ts";
import type { EngineMatrix, EngineResult } from "./o-spreadsheet.ts";
import { registerCustomFunctions } from "./prepared-engine.ts";
import { serialOfInstant } from "./serials.ts";
import { VolatileCells } from "./volatile.ts";

type Answer = EngineResult | EngineMatrix;

/** Runs the script's function. Values are the host's; the calling cell is 0-based. */
export type CustomFunctionCaller = (
  name: string,
  args: unknown[],
  caller: { sheet: string; row: number; column: number },
) => unknown;

export type CalculatorOptions = {
  /** As the script declares them: formulas may write them in either case. */
  readonly customFunctionNames: readonly string[];
  /** For TODAY and NOW, in the spreadsheet's time zone. */
  readonly clock: Pick<VirtualClock, "now">;
};

/**
 * The function to give to a workbook. It keeps a model of each workbook and listens to it, so that
 * a later call only costs what has changed; a workbook without formulas costs nothing.
 */
export function createCalculator(
  callCustomFunction: CustomFunctionCaller,
  options: CalculatorOptions,
): (workbook: CalculableWorkbook) => void {
  const calculations = new WeakMap<CalculableWorkbook, Calculation>();
  return (workbook) => {
    const known = calculations.get(workbook);
    const calculation = known ?? new Calculation(workbook, callCustomFunction, options);
    if (known === undefined) calculations.set(workbook, calculation);
    calculation.run();
  };
}

class Calculation implements EngineHost {
  readonly #workbook: CalculableWorkbook;
  readonly #callCustomFunction: CustomFunctionCaller;
  readonly #options: CalculatorOptions;
  /** As the script declares them, by their capitals. */
  readonly #names: ReadonlyMap<string, string>;
  readonly #results = new Map<string, Answer>();
  #changes: Changes;
  #model: LiveModel | undefined;
  #volatile: VolatileCells | undefined;
  #now = 0;
  #isRunning = false;
  #hasFormulas: boolean;

  constructor(
    workbook: CalculableWorkbook,
    callCustomFunction: CustomFunctionCaller,
    options: CalculatorOptions,
  ) {
    this.#workbook = workbook;
    this.#callCustomFunction = callCustomFunction;
    this.#options = options;
    this.#names = new Map(options.customFunctionNames.map((name) => [name.toUpperCase(), name]));
    this.#changes = new Changes(workbook);
    this.#hasFormulas = hasFormula(workbook);
    workbook.subscribe((operations) => {
      for (const operation of operations) this.#changes.note(operation);
    });
  }

  get localeName(): string {
    return this.#workbook.locale;
  }

  nowSerial(): number {
    return this.#now;
  }

  /** A custom function that reads the workbook meanwhile sees it as it was calculated before. */
  run(): void {
    if (this.#isRunning) return;
    this.#isRunning = true;
    try {
      this.#calculate();
    } finally {
      this.#isRunning = false;
      this.#results.clear();
    }
  }

  #calculate(): void {
    const changes = this.#changes;
    this.#hasFormulas ||= changes.hasNewFormula;
    if (!this.#hasFormulas) return;
    const known = this.#model;
    // Should what follows fail, the next calculation makes a new model.
    this.#model = undefined;
    this.#changes = new Changes(this.#workbook);
    const before = this.#now;
    this.#now = serialOfInstant(this.#options.clock.now(), this.#workbook.timeZone);
    const isNewDay = Math.floor(this.#now) !== Math.floor(before);
    const model = known?.update(changes, { isNewDay }) === true ? known : this.#build();
    model.writeResults(changes);
    this.#model = model;
  }

  #build(): LiveModel {
    const engine = sharedEngine();
    registerCustomFunctions(engine, this.#options.customFunctionNames);
    this.#volatile = new VolatileCells(engine);
    return new LiveModel({
      workbook: this.#workbook,
      host: this,
      volatile: this.#volatile,
      customNames: [...this.#names.keys()],
    });
  }

  callCustomFunction(call: CustomCall): Answer {
    const name = this.#names.get(call.name);
    if (name === undefined) {
      return { value: "#NAME?", message: `Unknown function: "${call.name}"` };
    }
    if (this.#volatile?.isArgumentOf(call.name, call.position, call.getters) === true) {
      return { value: "#ERROR!", message: VOLATILE_ARGUMENT };
    }
    const args = call.args.map((one) => scriptArgument(one, this.#workbook));
    const key = callKey(name, args);
    const known = this.#results.get(key);
    if (known !== undefined) return known;
    const result = this.#call(name, args, call);
    this.#results.set(key, result);
    return result;
  }

  #call(name: string, args: unknown[], { position }: CustomCall): Answer {
    const sheet = this.#workbook.sheets.find(({ id }) => engineSheetId(id) === position.sheetId);
    const caller = { sheet: sheet?.name ?? "", row: position.row, column: position.col };
    try {
      return formulaResult(this.#callCustomFunction(name, args, caller), this.#workbook);
    } catch (error) {
      return { value: "#ERROR!", message: messageOf(error) };
    }
  }
}

/** An error of the script comes from another realm: it is none of our `Error`. */
function messageOf(error: unknown): string {
  if (error instanceof ExecutionKilled) return "Exceeded maximum execution time (line 0).";
  const hasMessage = typeof error === "object" && error !== null && "message" in error;
  return String(hasMessage ? error.message : error);
}
