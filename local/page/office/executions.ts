/** The list of executions, as Google has one: the calls of each, their time, the scopes they needed. */

import type { Executed } from "../../host.ts";
import { scopesFor } from "../../runtime/scopes.ts";
import { signatureOf } from "../../runtime/signatures/signatures.ts";
import type { ExecutionView } from "../protocol.ts";

const KEPT = 200;

export type Recorded = Executed & {
  /** How many mails the outbox held when it was over. */
  readonly mailsAfter: number;
};

export class Executions {
  readonly #recorded: Recorded[] = [];
  #count = 0;

  get count(): number {
    return this.#count;
  }

  /** Cells call too often for a list that people read. */
  add(executed: Recorded): void {
    if (executed.kind === "custom-function") return;
    this.#count += 1;
    this.#recorded.push(executed);
    if (this.#recorded.length > KEPT) this.#recorded.shift();
  }

  get all(): readonly Recorded[] {
    return this.#recorded;
  }
}

export function executionView(
  { kind, result }: Recorded,
  { at, granted }: { readonly at: string; readonly granted: readonly string[] },
): ExecutionView {
  const { id, functionName, status, simulatedMs, error, calls, logs } = result;
  return {
    id,
    functionName,
    kind,
    at,
    status,
    simulatedMs,
    ...(error && { error: error.message }),
    calls: calls.map(({ name, simulatedMs: ms, outcome }) => ({ name, simulatedMs: ms, outcome })),
    scopes: [...new Set(calls.flatMap(({ name }) => scopesUsed(name, granted)))].sort(),
    logs,
  };
}

/** Of the scopes that would do, those that the manifest asks for. */
function scopesUsed(call: string, granted: readonly string[]): readonly string[] {
  const dot = call.lastIndexOf(".");
  const signature = signatureOf(call.slice(0, dot), call.slice(dot + 1));
  return scopesFor(call, signature).filter((scope) => granted.includes(scope));
}
