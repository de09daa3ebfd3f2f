/**
 * One execution as the host runs it: the gate through which every service call of the script
 * goes, simulated time and its limit, and how it ended.
 */

import type { Gate } from "../realm/membrane.ts";
import { checkArguments } from "./argument-check.ts";
import { checkMode } from "./authorisation.ts";
import type { AuthMode, CallingCell, Execution, ExecutionKind, HowItEnded } from "./execution.ts";
import { type Fault, FaultPlan } from "./faults.ts";
import { ExecutionKilled, type HostObject } from "./host-object.ts";
import { LatencyModel } from "./latency.ts";
import { checkScopes, scopesFor } from "./scopes.ts";
import { documentedClass, signatureOf } from "./signatures/signatures.ts";
import type { World } from "./world.ts";

export type ServiceCall = {
  readonly index: number;
  /** « SpreadsheetApp.Range.setValues ». */
  readonly name: string;
  readonly simulatedMs: number;
  readonly outcome: "done" | "refused" | "killed";
};

export type ExecutionSetup = {
  readonly id: string;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  readonly caller?: CallingCell;
  readonly faults: readonly Fault[];
  evaluate(body: string, bindings: ReadonlyMap<string, unknown>): unknown;
};

const SECOND_MS = 1_000;

/** https://developers.google.com/apps-script/guides/services/quotas, the same for all accounts. */
function deadlineMs(kind: ExecutionKind): number {
  return kind === "simple-trigger" || kind === "custom-function" ? 30 * SECOND_MS : 360 * SECOND_MS;
}

export const TIME_EXCEEDED = "Exceeded maximum execution time";

export class ScriptExecution implements Execution, Gate {
  readonly id: string;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  readonly caller?: CallingCell;
  readonly calls: ServiceCall[] = [];
  readonly evaluate: NonNullable<Execution["evaluate"]>;
  readonly #world: World;
  readonly #faults: FaultPlan;
  readonly #latency = new LatencyModel();
  readonly #endings: ((how: HowItEnded) => void)[] = [];
  #elapsedMs = 0;
  #killed: ExecutionKilled | undefined;
  #hostFailure: { readonly error: unknown } | undefined;

  constructor(world: World, setup: ExecutionSetup) {
    this.#world = world;
    this.#faults = new FaultPlan(setup.faults, (ms) => this.spend(ms));
    this.id = setup.id;
    this.functionName = setup.functionName;
    this.kind = setup.kind;
    this.authMode = setup.authMode;
    this.evaluate = setup.evaluate;
    if (setup.caller !== undefined) {
      this.caller = setup.caller;
    }
  }

  /** Why the execution was stopped; the script cannot undo it. */
  get killed(): ExecutionKilled | undefined {
    return this.#killed;
  }

  get hostFailure(): { readonly error: unknown } | undefined {
    return this.#hostFailure;
  }

  elapsedMs(): number {
    return this.#elapsedMs;
  }

  spend(milliseconds: number): void {
    const left = deadlineMs(this.kind) - this.#elapsedMs;
    const spent = Math.min(Math.max(milliseconds, 0), left);
    this.#elapsedMs += spent;
    this.#world.clock.advance(spent);
    if (milliseconds > left) {
      this.kill(TIME_EXCEEDED);
    }
  }

  kill(reason: string): never {
    this.#killed = new ExecutionKilled(reason);
    throw this.#killed;
  }

  onEnd(callback: (how: HowItEnded) => void): void {
    this.#endings.push(callback);
  }

  /** In the order of registration. From now on every service call throws. */
  end(how: HowItEnded): void {
    for (const callback of this.#endings.splice(0)) {
      callback(how);
    }
    this.#killed ??= new ExecutionKilled("The execution is over.");
  }

  hostFailed(error: unknown): void {
    this.#hostFailure ??= { error };
    this.#killed ??= new ExecutionKilled("The host failed.");
  }

  call(host: HostObject, member: string, args: readonly unknown[], run: () => unknown): unknown {
    // A script that caught the end of its execution gets it again, and again.
    if (this.#killed !== undefined) {
      throw this.#killed;
    }
    const name = `${documentedClass(host._gasName) ?? host._gasName}.${member}`;
    const index = this.calls.length;
    const startedAt = this.#elapsedMs;
    const log = (outcome: ServiceCall["outcome"]) => {
      this.calls[index] = { index, name, simulatedMs: this.#elapsedMs - startedAt, outcome };
    };
    // The index is taken at once: a call made while this one runs comes after it.
    log("done");
    try {
      const value = this.#pass(index, name, { host, member, args, run });
      log("done");
      return value;
    } catch (error) {
      if (error instanceof ExecutionKilled) {
        this.#killed ??= error;
      }
      log(this.#killed === undefined ? "refused" : "killed");
      throw error;
    }
  }

  #pass(
    index: number,
    name: string,
    call: {
      readonly host: HostObject;
      readonly member: string;
      readonly args: readonly unknown[];
      readonly run: () => unknown;
    },
  ): unknown {
    const replacement = this.#faults.before(index, name);
    if (replacement !== undefined) {
      return replacement.value;
    }
    const signature = signatureOf(call.host._gasName, call.member);
    const scopes = scopesFor(name, signature);
    checkMode(name, this.authMode, scopes);
    checkScopes(name, scopes, this.#world);
    checkArguments(name, call.args, signature);
    this.spend(this.#latency.costOf(name, call.args));
    const value = call.run();
    this.#faults.after(index, name);
    return value;
  }
}
