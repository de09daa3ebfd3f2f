/** What every object handed to a script is made of. */

/**
 * Base class of the emulated Google objects. A script sees its public prototype methods and
 * getters, wrapped by the realm; anything else it asks for throws a sentence that says so.
 * Private state lives in `#fields`; a method whose name starts with `_` stays in the host.
 */
export abstract class HostObject {
  /** Google's name, « SpreadsheetApp.Range »: used in error texts, in the log and for scopes. */
  abstract get _gasName(): string;

  /**
   * Objects with properties of the script's own (HtmlTemplate) answer for names they do not have.
   * The values are the script's, untouched: keep them, hand them back, or pass them to `evaluate`.
   */
  _get?(name: string): unknown;
  _set?(name: string, value: unknown): void;
}

/** An error that Google would raise: the script sees `Exception: message`. */
export class GasError extends Error {
  override readonly name: string = "Exception";
}

/** The execution is over, at once: time limit, or a crash that a test asked for. Not catchable by the script. */
export class ExecutionKilled extends Error {
  override readonly name = "ExecutionKilled";
}

/** A member of a Google enum, « ProtectionType.SHEET ». Prints and serialises as its name. */
export class HostEnumValue extends HostObject {
  readonly #owner: string;
  readonly #name: string;

  constructor(owner: string, name: string) {
    super();
    this.#owner = owner;
    this.#name = name;
  }

  get _gasName(): string {
    return this.#owner;
  }

  name(): string {
    return this.#name;
  }

  override toString(): string {
    return this.#name;
  }

  toJSON(): string {
    return this.#name;
  }
}
