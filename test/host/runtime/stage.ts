/** A small stage for tests of the host: a bundle written to a temporary folder, and toy services. */

import { mkdtempSync, writeFileSync } from "node:fs";
import path from "node:path";
import { readBundle } from "../../../local/realm/bundle.ts";
import type { AuthMode, Execution, ExecutionKind } from "../../../local/runtime/execution.ts";
import type { Fault } from "../../../local/runtime/faults.ts";
import { GasError, HostEnumValue, HostObject } from "../../../local/runtime/host-object.ts";
import { openWorld, type WorldOptions } from "../../../local/runtime/open-world.ts";
import {
  type ExecutionResult,
  runScript,
  type Services,
} from "../../../local/runtime/run-script.ts";
import { UnavailableService } from "../../../local/runtime/unavailable-service.ts";
import type { World } from "../../../local/runtime/world.ts";
import { emptySheet, MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import { temporaryFolder } from "../temporary-folder.ts";

const scratch = temporaryFolder();

const AUTH = "https://www.googleapis.com/auth/";

export const DEFAULT_SCOPES = [
  `${AUTH}spreadsheets.currentonly`,
  `${AUTH}script.container.ui`,
  `${AUTH}script.scriptapp`,
];

export function writeBundle(
  code: string,
  manifest: Readonly<Record<string, unknown>> = {},
  files: Readonly<Record<string, string>> = {},
): string {
  const folder = mkdtempSync(path.join(scratch, "bundle-"));
  const json = {
    timeZone: "Europe/Paris",
    runtimeVersion: "V8",
    oauthScopes: DEFAULT_SCOPES,
    ...manifest,
  };
  writeFileSync(path.join(folder, "appsscript.json"), JSON.stringify(json));
  writeFileSync(path.join(folder, "Code.js"), code);
  for (const [name, text] of Object.entries(files)) {
    writeFileSync(path.join(folder, name), text);
  }
  return folder;
}

export function smallWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({
    id: "classeur",
    name: "Classeur",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [emptySheet("Factures", 0)],
    namedRanges: [],
  });
}

const COLOURS = [new HostEnumValue("Toy.Colour", "RED"), new HostEnumValue("Toy.Colour", "BLUE")];

/** Keeps what it is told, and says what it has received. */
export class Toy extends HostObject {
  readonly received: unknown[] = [];
  readonly #children = new Map<string, Toy>();
  readonly #free = new Map<string, unknown>();
  readonly #execution: Execution;

  constructor(execution: Execution) {
    super();
    this.#execution = execution;
  }

  get _gasName(): string {
    return "Toy";
  }

  get RED(): HostEnumValue | undefined {
    return COLOURS[0];
  }

  echo(value: unknown): unknown {
    this.received.push(value);
    return value;
  }

  child(name: string): Toy {
    const child = this.#children.get(name) ?? new Toy(this.#execution);
    this.#children.set(name, child);
    return child;
  }

  sleep(milliseconds: number): void {
    this.#execution.spend(milliseconds);
  }

  refuse(): never {
    throw new GasError("Refusé.");
  }

  breakDown(): never {
    throw new TypeError("The toy is broken.");
  }

  leak(): unknown {
    return () => 1;
  }

  evaluate(body: string): unknown {
    return this.#execution.evaluate?.(body, this.#free);
  }

  override _get(name: string): unknown {
    if (name === "unknown") {
      throw new Error("Toy.unknown n’existe pas.");
    }
    return this.#free.get(name);
  }

  override _set(name: string, value: unknown): void {
    this.#free.set(name, value);
  }
}

/** Bears a documented name, so that scopes, modes and arguments are checked; does nothing. */
class Named extends HostObject {
  readonly #name: string;

  constructor(name: string) {
    super();
    this.#name = name;
  }

  get _gasName(): string {
    return this.#name;
  }
}

/** A HostObject with these methods, each answering with the value given. */
export function named(name: string, answers: Readonly<Record<string, unknown>>): HostObject {
  class Answering extends Named {}
  for (const [method, answer] of Object.entries(answers)) {
    Object.defineProperty(Answering.prototype, method, {
      value: () => (typeof answer === "function" ? answer() : answer),
    });
  }
  return new Answering(name);
}

export type Play = {
  readonly kind?: ExecutionKind;
  readonly authMode?: AuthMode;
  readonly faults?: readonly Fault[];
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly world?: Partial<WorldOptions>;
  readonly services?: (execution: Execution) => Readonly<Record<string, HostObject>>;
  readonly args?: readonly unknown[];
  readonly realTimeoutMs?: number;
};

/** Runs `main` of the code, with the services given and a `Toy`. */
export function play(
  code: string,
  options: Play = {},
): { readonly result: ExecutionResult; readonly toy: Toy; readonly world: World } {
  const bundle = readBundle(writeBundle(code, options.manifest));
  const world = openWorld({ workbook: smallWorkbook(), ...options.world }, bundle);
  const toys: Toy[] = [];
  const makeServices = (_world: World, execution: Execution): Services => {
    const toy = new Toy(execution);
    toys.push(toy);
    return new Map<string, HostObject>([
      ["Toy", toy],
      ["MailApp", new UnavailableService("MailApp")],
      ...Object.entries(options.services?.(execution) ?? {}),
    ]);
  };
  const result = runScript(world, bundle, makeServices, {
    id: "execution-1",
    functionName: "main",
    kind: options.kind ?? "editor",
    authMode: options.authMode ?? "FULL",
    faults: options.faults ?? [],
    realTimeoutMs: options.realTimeoutMs ?? 10_000,
    args: () => options.args ?? [],
  });
  const [toy] = toys;
  if (toy === undefined) {
    throw new Error("The services were not made.");
  }
  return { result, toy, world };
}

/** The value that `main` returns when its body is this expression. */
export function evaluate(expression: string, options: Play = {}): unknown {
  const { result } = play(`function main() { return ${expression}; }`, options);
  if (result.status !== "done") {
    throw new Error(`${result.status}: ${result.error?.message}`);
  }
  return result.value;
}
