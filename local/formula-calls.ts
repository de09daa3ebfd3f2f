/** Formulas that call the script's own functions: each call is an execution of the host. */

import { type CustomFunctionCaller, createCalculator } from "./engine/calculator.ts";
import type { Host } from "./host.ts";
import { readBundle } from "./realm/bundle.ts";
import type { VirtualClock } from "./runtime/clock.ts";
import { ExecutionKilled } from "./runtime/host-object.ts";
import type { Calculator } from "./stores/memory-workbook.ts";

/** The workbook needs it before the host exists, which needs the workbook: `host` is asked for late. */
export function scriptCalculator(
  bundle: string,
  clock: Pick<VirtualClock, "now">,
  host: () => Host,
): Calculator {
  const call: CustomFunctionCaller = (name, args, caller) => {
    const { status, value, error } = host().customFunction(name, args, { caller });
    if (status === "done") return value;
    const message = error?.message ?? status;
    throw status === "killed" ? new ExecutionKilled(message) : new Error(message);
  };
  return createCalculator(call, {
    customFunctionNames: readBundle(bundle).customFunctions,
    clock,
  });
}
