/** Accidents that a test, or a person in the page, makes happen at a service call. */

import { ExecutionKilled, GasError } from "./host-object.ts";

export type FaultEffect =
  /** The execution stops there, as when Google ends it: nothing more of it happens. */
  | { readonly kind: "kill" }
  /** The call fails with this sentence. After the call: it was done all the same. */
  | { readonly kind: "error"; readonly message: string }
  | { readonly kind: "quota"; readonly service: string }
  /** Somebody else holds the lock: `tryLock` answers false, `waitLock` throws. */
  | { readonly kind: "lockRefused" }
  /** A person edits the workbook at this very moment. */
  | { readonly kind: "edit"; readonly edit: () => void }
  /** The service takes its time, which counts towards the limits of the execution. */
  | { readonly kind: "slow"; readonly ms: number };

export type Fault = {
  /** Index of the call in the execution's log, from 0; or the calls with this name. */
  readonly at: number | string | RegExp;
  /** For a name: at its nth occurrence only, from 0. Every one of them when absent. */
  readonly nth?: number;
  readonly when?: "before" | "after";
  readonly effect: FaultEffect;
};

/** What the call answers in place of the service. */
export type Replacement = { readonly value: unknown };

const LOCK_CALL = /^LockService\.Lock\.(tryLock|waitLock)$/;

/** The faults of one execution. */
export class FaultPlan {
  readonly #faults: readonly Fault[];
  readonly #spend: (ms: number) => void;
  readonly #occurrences = new Map<string, number>();

  constructor(faults: readonly Fault[], spend: (ms: number) => void) {
    this.#faults = faults;
    this.#spend = spend;
  }

  before(index: number, name: string): Replacement | undefined {
    const nth = this.#occurrences.get(name) ?? 0;
    this.#occurrences.set(name, nth + 1);
    return this.#fire("before", index, name);
  }

  after(index: number, name: string): void {
    this.#fire("after", index, name);
  }

  #fire(when: "before" | "after", index: number, name: string): Replacement | undefined {
    const due = this.#faults.filter(
      (fault) => (fault.when ?? "before") === when && this.#concerns(fault, index, name),
    );
    return due.map(({ effect }) => this.#act(effect, name)).find((answer) => answer !== undefined);
  }

  #concerns({ at, nth }: Fault, index: number, name: string): boolean {
    if (typeof at === "number") {
      return at === index;
    }
    const isNamed = typeof at === "string" ? at === name : at.test(name);
    return isNamed && (nth === undefined || nth === (this.#occurrences.get(name) ?? 1) - 1);
  }

  #act(effect: FaultEffect, name: string): Replacement | undefined {
    switch (effect.kind) {
      case "kill":
        throw new ExecutionKilled("The execution was stopped by a fault.");
      case "error":
        throw new GasError(effect.message);
      case "quota":
        throw new GasError(`Service invoked too many times: ${effect.service}.`);
      case "lockRefused":
        return refuseLock(name);
      case "edit":
        effect.edit();
        return undefined;
      case "slow":
        this.#spend(effect.ms);
        return undefined;
    }
  }
}

function refuseLock(name: string): Replacement {
  if (!LOCK_CALL.test(name)) {
    throw new Error(`Un verrou refusé ne peut arriver qu’à tryLock ou waitLock, pas à ${name}.`);
  }
  if (name.endsWith("waitLock")) {
    throw new GasError("Lock timeout: another process was holding the lock for too long.");
  }
  return { value: false };
}
