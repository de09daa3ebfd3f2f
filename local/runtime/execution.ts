/** One execution of a script function, as services see it. */

/** https://developers.google.com/workspace/add-ons/concepts/editor-auth-lifecycle */
export type AuthMode = "NONE" | "LIMITED" | "CUSTOM_FUNCTION" | "FULL";

export type ExecutionKind =
  | "menu"
  | "simple-trigger"
  | "installable-trigger"
  | "custom-function"
  | "sidebar-call"
  | "editor";

export type HowItEnded = "done" | "error" | "killed";

export type CallingCell = { readonly sheet: string; readonly row: number; readonly column: number };

export interface Execution {
  readonly id: string;
  readonly functionName: string;
  readonly kind: ExecutionKind;
  readonly authMode: AuthMode;
  /** The cell whose formula called, 0-based: custom functions only. */
  readonly caller?: CallingCell;
  /** Simulated milliseconds since this execution began. */
  elapsedMs(): number;
  /** Lets simulated time pass (sleep, latency). Throws ExecutionKilled beyond the deadline. */
  spend(milliseconds: number): void;
  /** Called once when the execution is over: commit what is buffered, or drop it when killed. */
  onEnd(callback: (how: HowItEnded) => void): void;
  /**
   * Runs the body of a function inside the script's realm, with these values as its parameters,
   * and converts what it returns. Only templates need it.
   */
  evaluate?(body: string, bindings: ReadonlyMap<string, unknown>): unknown;
}
