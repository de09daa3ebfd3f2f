/**
 * A bare JavaScript world for one execution: the context of gas-local without what Apps Script
 * lacks, on the host's clock and in the script's time zone.
 */

import { types } from "node:util";
import vm from "node:vm";
import gasLocal from "gas-local";
import { GLOBAL_NAMES, MEMBER_NAMES } from "./es2020.ts";
import { type Kit, PRELUDE } from "./prelude.ts";

export type RealmOptions = {
  /** Take away library methods newer than ES2020. */
  readonly strictEs2020: boolean;
  readonly timeZone: string;
  now(): number;
};

/** The script used the processor for longer than the host allows, in real time. */
export class RealTimeExceeded extends Error {
  override readonly name = "RealTimeExceeded";
}

/**
 * A global object like any other. On one that Node watches over, each `Math` or `Number` that the
 * script writes is a slow call into the host; before Node 20.18 there is no other.
 */
const ORDINARY_GLOBAL = vm.constants.DONT_CONTEXTIFY ?? {};
const TIMEOUT_CODE = "ERR_SCRIPT_EXECUTION_TIMEOUT";
const TIME_ZONE = "TZ";
const ENTRY_NAME = "__ponctuelHostEntry";
const ENTRY = new vm.Script(`${ENTRY_NAME}()`, { filename: "host-entry" });
const PRUNED_OBJECTS = new vm.Script(`[${[...Object.keys(MEMBER_NAMES), "globalThis"].join()}]`);
const PRELUDE_SCRIPT = new vm.Script(PRELUDE, { filename: "host-prelude" });

export class Realm {
  readonly kit: Kit;
  readonly #timeZone: string;
  readonly #context: vm.Context;

  constructor({ strictEs2020, timeZone, now }: RealmOptions) {
    this.#timeZone = timeZone;
    // Its own queue: microtasks are drained before an entry returns, as in Apps Script.
    this.#context = vm.createContext(ORDINARY_GLOBAL, { microtaskMode: "afterEvaluate" });
    // V8's inspector console: Apps Script has one of its own, a service.
    vm.runInContext("delete globalThis.console", this.#context);
    if (strictEs2020) {
      removeNewerNames(this.#context);
    }
    this.kit = PRELUDE_SCRIPT.runInContext(this.#context)(now);
  }

  /** Services are ordinary globals: writable, as in Apps Script. */
  defineGlobal(name: string, value: unknown): void {
    this.#context[name] = value;
  }

  global(name: string): unknown {
    return this.#context[name];
  }

  load(folder: string): void {
    this.#inTimeZone(() => gasLocal.require(folder, this.#context));
  }

  /** Runs `entry` as the outermost frame of the script, and its microtasks. */
  run<Result>(entry: () => Result, timeoutMs: number): Result {
    this.#context[ENTRY_NAME] = () => {
      delete this.#context[ENTRY_NAME];
      return entry();
    };
    return this.#inTimeZone(() => {
      try {
        return ENTRY.runInContext(this.#context, { timeout: timeoutMs, displayErrors: false });
      } catch (error) {
        if (isTimeout(error)) {
          throw new RealTimeExceeded(`The script ran for more than ${timeoutMs} ms of real time.`);
        }
        throw error;
      }
    });
  }

  /** Node reads the time zone of dates from the environment, at once, and for the whole process. */
  #inTimeZone<Result>(action: () => Result): Result {
    const before = process.env[TIME_ZONE];
    process.env[TIME_ZONE] = this.#timeZone;
    try {
      return action();
    } finally {
      if (before === undefined) {
        delete process.env[TIME_ZONE];
      } else {
        process.env[TIME_ZONE] = before;
      }
    }
  }
}

function isTimeout(error: unknown): boolean {
  return types.isNativeError(error) && Reflect.get(error, "code") === TIMEOUT_CODE;
}

function removeNewerNames(context: vm.Context): void {
  const objects: object[] = PRUNED_OBJECTS.runInContext(context);
  const names = [...Object.values(MEMBER_NAMES), GLOBAL_NAMES];
  for (const [index, object] of objects.entries()) {
    keepOnly(object, names[index] ?? GLOBAL_NAMES);
  }
}

function keepOnly(object: object, names: ReadonlySet<string>): void {
  for (const name of Object.getOwnPropertyNames(object)) {
    if (!names.has(name)) {
      Reflect.deleteProperty(object, name);
    }
  }
}
