/** Runs one function of the bundle from a fresh start, as each execution of Apps Script is. */

import { types } from "node:util";
import type { Bundle } from "../realm/bundle.ts";
import { Membrane } from "../realm/membrane.ts";
import { Realm, RealTimeExceeded } from "../realm/realm.ts";
import type { AuthMode, CallingCell, Execution, ExecutionKind, HowItEnded } from "./execution.ts";
import type { Fault } from "./faults.ts";
import type { HostObject } from "./host-object.ts";
import { ScriptExecution, type ServiceCall, TIME_EXCEEDED } from "./script-execution.ts";
import type { World } from "./world.ts";

export type Services = ReadonlyMap<string, HostObject>;
export type MakeServices = (world: World, execution: Execution) => Services;

export type Entry = {
  readonly id: string;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  readonly caller?: CallingCell;
  readonly faults: readonly Fault[];
  /** Real milliseconds of processor that the script may use before it is stopped. */
  readonly realTimeoutMs: number;
  /** Host values; Google objects come from the services of this very execution. */
  args(services: Services, execution: Execution): readonly unknown[];
};

export type ScriptError = {
  readonly name: string;
  readonly message: string;
  /** Frames of the bundle only. */
  readonly stack: string;
};

export type ExecutionResult = {
  readonly id: string;
  readonly functionName: string;
  readonly status: HowItEnded;
  /** What the function returned, as a host value; the value of its promise for a sidebar call. */
  readonly value?: unknown;
  readonly error?: ScriptError;
  readonly calls: readonly ServiceCall[];
  readonly simulatedMs: number;
  readonly logs: readonly { readonly level: string; readonly message: string }[];
};

type Ending = Pick<ExecutionResult, "status" | "value" | "error">;
type Scene = {
  readonly realm: Realm;
  readonly membrane: Membrane;
  readonly execution: ScriptExecution;
};

export function runScript(
  world: World,
  bundle: Bundle,
  makeServices: MakeServices,
  entry: Entry,
): ExecutionResult {
  const scene = setScene(world, entry);
  const linesBefore = world.console.length;
  const { execution } = scene;
  const ending = end(execution, play(scene, world, bundle, makeServices, entry), bundle);
  if (execution.hostFailure !== undefined) {
    throw execution.hostFailure.error;
  }
  return {
    id: entry.id,
    functionName: entry.functionName,
    ...ending,
    calls: execution.calls,
    simulatedMs: execution.elapsedMs(),
    logs: world.console.slice(linesBefore).map(({ level, message }) => ({ level, message })),
  };
}

/** Google did not even start it. */
export function refusedExecution(functionName: string, message: string): ExecutionResult {
  return {
    id: "",
    functionName,
    status: "error",
    error: { name: "Exception", message, stack: "" },
    calls: [],
    simulatedMs: 0,
    logs: [],
  };
}

function setScene(world: World, entry: Entry): Scene {
  const realm = new Realm({
    strictEs2020: world.switches.strictEs2020,
    timeZone: world.manifest.timeZone,
    now: () => world.clock.now(),
  });
  const execution: ScriptExecution = new ScriptExecution(world, {
    ...entry,
    faults: entry.faults,
    evaluate(body, bindings) {
      const callee = realm.kit.compile([...bindings.keys()], body);
      return membrane.toHost(realm.kit.call(callee, [...bindings.values()]));
    },
  });
  const membrane: Membrane = new Membrane(realm.kit, execution);
  return { realm, membrane, execution };
}

function play(
  { realm, membrane, execution }: Scene,
  world: World,
  bundle: Bundle,
  makeServices: MakeServices,
  entry: Entry,
): Ending {
  try {
    const services = makeServices(world, execution);
    for (const [name, service] of services) {
      realm.defineGlobal(name, membrane.toRealm(service));
    }
    realm.load(bundle.folder);
    const callee = realm.global(entry.functionName);
    if (typeof callee !== "function") {
      throw new Error(`Script function not found: ${entry.functionName}`);
    }
    const args = entry.args(services, execution).map((value) => membrane.toRealm(value));
    const returned = callAndSettle(realm, entry, () => realm.kit.call(callee, args));
    return { status: "done", value: membrane.toHost(returned) };
  } catch (error) {
    return error instanceof RealTimeExceeded
      ? { status: "killed", error: { name: error.name, message: TIME_EXCEEDED, stack: "" } }
      : { status: "error", error: describe(error, bundle) };
  }
}

/**
 * `google.script.run` waits for a promise. Elsewhere it is dropped, and its rejection is silent:
 * https://justin.poehnelt.com/posts/apps-script-runtime-limitations-wintercg
 */
function callAndSettle(realm: Realm, entry: Entry, call: () => unknown): unknown {
  const box: { value?: unknown; error?: unknown; state?: string } = {};
  const returned = realm.run(() => {
    const value = call();
    if (types.isPromise(value)) {
      realm.kit.watch(value, box);
    }
    return value;
  }, entry.realTimeoutMs);
  if (!types.isPromise(returned)) {
    return returned;
  }
  if (entry.kind === "sidebar-call" && box.state === "broken") {
    throw box.error;
  }
  return entry.kind === "sidebar-call" ? box.value : undefined;
}

/** What is still buffered is committed, or lost when the execution was killed. */
function end(execution: ScriptExecution, played: Ending, bundle: Bundle): Ending {
  const { killed } = execution;
  const ending: Ending =
    killed === undefined
      ? played
      : { status: "killed", error: { name: killed.name, message: killed.message, stack: "" } };
  try {
    execution.end(ending.status);
    return ending;
  } catch (error) {
    return { status: "error", error: describe(error, bundle) };
  }
}

function describe(error: unknown, { folder }: Bundle): ScriptError {
  if (!types.isNativeError(error)) {
    return { name: "Error", message: String(error), stack: "" };
  }
  const frames = (error.stack ?? "")
    .split("\n")
    .filter((line) => line.trimStart().startsWith("at ") && line.includes(`${folder}/`))
    .map((line) => line.replaceAll(`${folder}/`, ""));
  const { name, message } = error;
  return { name, message, stack: [`${name}: ${message}`, ...frames].join("\n") };
}
