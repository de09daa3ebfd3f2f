/**
 * Custom functions in the page: they run on the host. A cell shows « Chargement… » until the
 * answer is there, and the page asks once for the same arguments, as Google's page does.
 */

import type { CustomCall, EngineHost } from "../../engine/engine-host.ts";
import type {
  EngineArgument,
  EngineFunction,
  EngineMatrix,
  EngineResult,
} from "../../engine/o-spreadsheet.ts";
import { messageOf } from "../failure.ts";
import type { FunctionAnswer, FunctionCall, FunctionHelp } from "../protocol.ts";
import { pageEngine } from "./engine.ts";
import { call } from "./server.ts";

const LOADING = "Chargement…";
/** Cells fill in groups: one by one would calculate the sheet as many times. */
const ASKED_AT_ONCE = 200;

export class PageHost implements EngineHost {
  readonly localeName: string;
  readonly #answers = new Map<string, FunctionAnswer>();
  readonly #waiting = new Map<string, FunctionCall>();
  readonly #onAnswers: () => void;
  #now: number;
  #isAsking = false;

  constructor(
    place: { readonly localeName: string; readonly nowSerial: number },
    onAnswers: () => void,
  ) {
    this.localeName = place.localeName;
    this.#now = place.nowSerial;
    this.#onAnswers = onAnswers;
  }

  nowSerial(): number {
    return this.#now;
  }

  /** Answers whether formulas may see the difference. */
  setNow(serial: number): boolean {
    const before = this.#now;
    this.#now = serial;
    return before !== serial;
  }

  callCustomFunction({ name, args, position, getters }: CustomCall): EngineResult | EngineMatrix {
    const given = args.map(plainArgument);
    const key = `${name}${JSON.stringify(given)}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const sheet = getters.getSheetName(position.sheetId);
    const caller = { sheet, row: position.row, column: position.col };
    this.#waiting.set(key, { name, args: given, caller });
    this.#askSoon();
    return { value: LOADING };
  }

  #askSoon(): void {
    if (this.#isAsking) return;
    this.#isAsking = true;
    setTimeout(() => void this.#ask());
  }

  async #ask(): Promise<void> {
    const asked = [...this.#waiting].slice(0, ASKED_AT_ONCE);
    try {
      const answers = await call(
        "callFunctions",
        asked.map(([, one]) => one),
      );
      asked.forEach(([key], index) => {
        this.#answers.set(key, answers[index] ?? { value: "" });
      });
    } catch (failure) {
      const message = messageOf(failure);
      for (const [key] of asked) this.#answers.set(key, { value: "#ERROR!", message });
    }
    for (const [key] of asked) this.#waiting.delete(key);
    this.#isAsking = false;
    if (this.#waiting.size > 0) this.#askSoon();
    this.#onAnswers();
  }
}

function plainArgument(argument: EngineArgument): EngineArgument | null {
  if (argument === undefined) return null;
  if ("value" in argument) return plainResult(argument);
  return argument.map((column) => Array.from(column, plainResult));
}

function plainResult(cell: EngineResult | undefined): EngineResult {
  const { value = null, format } = cell ?? {};
  return format === undefined ? { value } : { value, format };
}

/** With the words of its JSDoc: autocompletion shows them while one types. */
export function registerScriptFunctions(functions: readonly FunctionHelp[]): void {
  const { functionRegistry, errorTypes } = pageEngine.registries;
  errorTypes.add(LOADING);
  for (const help of functions) {
    const name = help.name.toUpperCase();
    if (!functionRegistry.contains(name))
      functionRegistry.replace(name, scriptFunction(name, help));
  }
}

function scriptFunction(
  name: string,
  { description, parameters }: FunctionHelp,
): EngineFunction & { readonly category: string } {
  return {
    description,
    category: "Ponctuel",
    args: parameters.map((parameter) => ({
      ...parameter,
      type: ["ANY", "RANGE<ANY>"],
      optional: true,
      acceptMatrix: true,
      acceptErrors: true,
    })),
    compute(...args) {
      const { host, getters, __originCellPosition: position } = this;
      if (position === undefined) return { value: "#ERROR!" };
      return isLoading(args)
        ? { value: LOADING }
        : host.callCustomFunction({ name, args, position, getters });
    },
  };
}

/** An argument is itself on its way from the host. */
function isLoading(args: readonly EngineArgument[]): boolean {
  return args.some((argument) =>
    argument !== undefined && "value" in argument
      ? argument.value === LOADING
      : (argument ?? []).some((column) => column.some((cell) => cell?.value === LOADING)),
  );
}
