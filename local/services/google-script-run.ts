/**
 * What google.script.run does to values on their way, and how many calls run at once. Measured on
 * the real service: https://tanaikech.github.io/2023/08/28/ (passing values between HTML and
 * Apps Script); limits: https://developers.google.com/apps-script/guides/html/communication
 */

import { GasError, HostObject } from "../runtime/host-object.ts";

/** Arguments of a call, copied as they reach the server. Throws what the page would throw. */
export function marshalToServer(args: readonly unknown[]): unknown[] {
  return args.map((value, index) => clientCopy(value, String(index), []));
}

function clientCopy(value: unknown, property: string, parents: readonly object[]): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null;
  }
  if (typeof value === "string" || typeof value === "boolean") {
    return value;
  }
  if (typeof value !== "object" || !isJsonContainer(value)) {
    throw new Error(`Failed due to illegal value in property: ${property}`);
  }
  if (parents.includes(value)) {
    throw new Error("Failed due to circular reference.");
  }
  const path = [...parents, value];
  if (Array.isArray(value)) {
    return Array.from(value, (item, index) => clientCopy(item, String(index), path));
  }
  const entries = Object.entries(value).filter(([key, item]) => isSent(key, item));
  return Object.fromEntries(entries.map(([key, item]) => [key, clientCopy(item, key, path)]));
}

/** The page's code drops keys that end in two underscores, and JSON drops undefined ones. */
function isSent(key: string, value: unknown): boolean {
  return !key.endsWith("__") && value !== undefined;
}

function isJsonContainer(value: object): boolean {
  if (Array.isArray(value)) {
    return true;
  }
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * The result of a server function as the success handler gets it. A date anywhere makes the whole
 * result null, and no error says so.
 */
export function marshalToClient(value: unknown): unknown {
  return holdsUnsendable(value, []) ? null : serverCopy(value);
}

function holdsUnsendable(value: unknown, parents: readonly object[]): boolean {
  if (typeof value !== "object" || value === null) {
    return false;
  }
  if (value instanceof Date || value instanceof HostObject) {
    return true;
  }
  if (value instanceof Uint8Array) {
    throw new GasError("A Uint8Array cannot be returned to the page.");
  }
  if (parents.includes(value)) {
    throw new GasError("Failed due to circular reference.");
  }
  const path = [...parents, value];
  return Object.values(value).some((item) => holdsUnsendable(item, path));
}

function serverCopy(value: unknown): unknown {
  if (value === undefined || value === null) {
    return null;
  }
  if (typeof value === "function") {
    return String(value);
  }
  if (typeof value === "number") {
    return Number.isFinite(value) ? value : null;
  }
  if (typeof value !== "object") {
    return value;
  }
  if (Array.isArray(value)) {
    return Array.from(value, serverCopy);
  }
  if (isBoxed(value)) {
    return {};
  }
  const entries = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(entries.map(([key, item]) => [key, serverCopy(item)]));
}

function isBoxed(value: object): boolean {
  return value instanceof Number || value instanceof String || value instanceof Boolean;
}

/** « Up to 10 concurrent calls »: the eleventh waits for one of them to end. */
const MAX_CONCURRENT_CALLS = 10;

export class CallQueue {
  #running = 0;
  readonly #waiting: (() => void)[] = [];

  async run<T>(call: () => Promise<T>): Promise<T> {
    if (this.#running >= MAX_CONCURRENT_CALLS) {
      await new Promise<void>((start) => this.#waiting.push(start));
    } else {
      this.#running += 1;
    }
    try {
      return await call();
    } finally {
      this.#leave();
    }
  }

  /** The place goes to the first who waits, so that the count never passes the limit. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) {
      this.#running -= 1;
    } else {
      next();
    }
  }
}
