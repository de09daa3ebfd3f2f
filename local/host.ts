/**
 * The Apps Script host: opens a bundle on a workbook and runs its functions as Google would.
 * Whatever is not given is kept in memory.
 */

import { type Bundle, readBundle } from "./realm/bundle.ts";
import { clockEvent, openEvent } from "./runtime/events.ts";
import type { AuthMode, CallingCell, ExecutionKind } from "./runtime/execution.ts";
import type { Fault } from "./runtime/faults.ts";
import { openWorld, type WorldOptions } from "./runtime/open-world.ts";
import { TRIGGER_TIME_EXCEEDED } from "./runtime/quotas.ts";
import {
  type Entry,
  type ExecutionResult,
  refusedExecution,
  runScript,
} from "./runtime/run-script.ts";
import { type Due, type Misfire, TriggerScheduler } from "./runtime/scheduler.ts";
import type { TriggerData } from "./runtime/triggers.ts";
import type { MenuItem, UserInterface } from "./runtime/user-interface.ts";
import type { World } from "./runtime/world.ts";
import { marshalToClient, marshalToServer } from "./services/google-script-run.ts";
import { globalServices } from "./services/index.ts";

export type HostOptions = WorldOptions & {
  /** Folder of the built add-on: scripts, HTML, `appsscript.json`. */
  readonly bundle: string;
  readonly misfires?: readonly Misfire[];
  /** « no »: the add-on is installed but was never used in this workbook (authorisation mode NONE). */
  readonly enabledInWorkbook?: "yes" | "no";
  /** Real milliseconds before a script that loops is stopped. */
  readonly realTimeoutMs?: number;
  /** Told of each execution when it is over, in the order in which they end. */
  readonly onExecution?: (execution: Executed) => void;
};

export type Executed = {
  readonly kind: ExecutionKind;
  /** Milliseconds since 1970, by the host's clock. */
  readonly startedAt: number;
  readonly result: ExecutionResult;
};

export type RunOptions = {
  readonly kind?: ExecutionKind;
  readonly authMode?: AuthMode;
  readonly caller?: CallingCell;
  readonly faults?: readonly Fault[];
};

export type Fired = {
  readonly trigger: TriggerData;
  readonly at: number;
  readonly result: ExecutionResult;
};

const DEFAULT_REAL_TIMEOUT_MS = 60_000;

const MODES: Readonly<Record<ExecutionKind, AuthMode>> = {
  menu: "FULL",
  "simple-trigger": "LIMITED",
  "installable-trigger": "FULL",
  "custom-function": "CUSTOM_FUNCTION",
  "sidebar-call": "FULL",
  editor: "FULL",
};

export class Host {
  readonly world: World;
  readonly #bundle: Bundle;
  readonly #scheduler: TriggerScheduler;
  readonly #options: HostOptions;
  #executions = 0;

  constructor(options: HostOptions) {
    this.#options = options;
    this.#bundle = readBundle(options.bundle);
    this.world = openWorld(options, this.#bundle);
    this.#scheduler = new TriggerScheduler(
      this.world.triggers,
      this.world.clock.now(),
      options.misfires,
    );
  }

  /** Names of the functions that Google may call. */
  functions(): readonly string[] {
    return this.#bundle.functions;
  }

  /** Those that cells may call, by their JSDoc. */
  customFunctions(): readonly string[] {
    return this.#bundle.customFunctions;
  }

  /** Runs a function as from the menu « Run » of the editor, unless another kind is asked for. */
  run(
    functionName: string,
    args: readonly unknown[] = [],
    options: RunOptions = {},
  ): ExecutionResult {
    return this.#execute(functionName, options, () => args);
  }

  /** A person opens the workbook: menus are made anew. */
  open(options: RunOptions = {}): UserInterface["menus"] {
    this.world.ui.menus.length = 0;
    if (this.#bundle.functions.includes("onOpen")) {
      const authMode = this.#options.enabledInWorkbook === "no" ? "NONE" : "LIMITED";
      this.#execute(
        "onOpen",
        { kind: "simple-trigger", authMode, ...options },
        (services, execution) => [openEvent(services, execution)],
      );
    }
    for (const { event, functionName, id } of this.world.triggers.list()) {
      if (event === "ON_OPEN") {
        this.#execute(functionName, { kind: "installable-trigger" }, (services, execution) => [
          openEvent(services, execution, id),
        ]);
      }
    }
    return this.world.ui.menus;
  }

  /** A person chooses an item, in whatever menu or submenu it lies. */
  clickMenu(caption: string, options: RunOptions = {}): ExecutionResult {
    const items = this.world.ui.menus.flatMap((menu) => menu.items.flatMap(itemsOf));
    const item = items.find((candidate) => candidate.caption === caption);
    if (item === undefined) {
      throw new Error(`Aucun menu ne contient « ${caption} ».`);
    }
    return this.#execute(item.functionName, { kind: "menu", ...options }, () => []);
  }

  /** `google.script.run`: the value is what the success handler gets. Throws what the page would throw. */
  callServer(
    functionName: string,
    args: readonly unknown[] = [],
    options: RunOptions = {},
  ): ExecutionResult {
    if (functionName.endsWith("_") || !this.#bundle.functions.includes(functionName)) {
      throw new TypeError(`google.script.run.${functionName} is not a function`);
    }
    const sent = marshalToServer(args);
    const result = this.#execute(functionName, { kind: "sidebar-call", ...options }, () => sent);
    return result.status === "done" ? { ...result, value: marshalToClient(result.value) } : result;
  }

  /** A formula calls a function: its name is matched without regard to case. */
  customFunction(
    name: string,
    args: readonly unknown[],
    options: RunOptions = {},
  ): ExecutionResult {
    const declared = this.#bundle.functions.find(
      (candidate) => candidate.toUpperCase() === name.toUpperCase(),
    );
    return this.#execute(declared ?? name, { kind: "custom-function", ...options }, () => args);
  }

  nextDue(): Due | undefined {
    return this.#scheduler.nextDue();
  }

  /** Time passes until the instant (milliseconds since 1970): due triggers fire in their order. */
  advanceTo(instant: number, options: Pick<RunOptions, "faults"> = {}): readonly Fired[] {
    const { clock } = this.world;
    const fired = this.#scheduler.fireDue(instant, (due) => this.#fire(due, options));
    clock.moveTo(Math.max(instant, clock.now()));
    return fired;
  }

  #fire({ trigger, at }: Due, options: RunOptions): Fired {
    const { clock, quotas } = this.world;
    clock.moveTo(Math.max(at, clock.now()));
    const left = quotas.remaining("triggerRuntimeMs");
    if (left <= 0) {
      const result = refusedExecution(trigger.functionName, TRIGGER_TIME_EXCEEDED);
      return { trigger, at, result };
    }
    const result = this.#execute(
      trigger.functionName,
      { ...options, kind: "installable-trigger" },
      (_services, execution) => [clockEvent(execution, trigger.id, at)],
    );
    quotas.take("triggerRuntimeMs", Math.min(result.simulatedMs, left));
    return { trigger, at, result };
  }

  #execute(functionName: string, options: RunOptions, args: Entry["args"]): ExecutionResult {
    this.#executions += 1;
    const kind = options.kind ?? "editor";
    const startedAt = this.world.clock.now();
    const result = runScript(this.world, this.#bundle, globalServices, {
      id: `execution-${this.#executions}`,
      functionName,
      kind,
      authMode: options.authMode ?? MODES[kind],
      ...(options.caller === undefined ? {} : { caller: options.caller }),
      faults: options.faults ?? [],
      realTimeoutMs: this.#options.realTimeoutMs ?? DEFAULT_REAL_TIMEOUT_MS,
      args,
    });
    // As in Google's list of executions: nobody else would hear of an onOpen that failed.
    if (result.error !== undefined) {
      const message = result.error.stack || result.error.message;
      this.world.console.push({ level: "error", message, execution: result.id });
    }
    this.#options.onExecution?.({ kind, startedAt, result });
    return result;
  }
}

export function openHost(options: HostOptions): Host {
  return new Host(options);
}

function itemsOf(item: MenuItem): Extract<MenuItem, { readonly kind: "item" }>[] {
  switch (item.kind) {
    case "item":
      return [item];
    case "separator":
      return [];
    case "submenu":
      return item.items.flatMap(itemsOf);
  }
}
