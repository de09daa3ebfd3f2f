/**
 * The part of the realm that must be born inside it: values handed to the script (dates, arrays,
 * objects, errors, functions) come from these makers, so that `instanceof` holds there. It is
 * kept as text because a function compiled with the host would belong to the host.
 */

/** What a call into the host answers: a value, or what the script shall see thrown. */
export type Outcome =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly thrown: unknown }
  | { readonly ok: false; readonly error: { readonly name: string; readonly message: string } };

/** What the membrane answers when the script touches a Google object. */
export type Traps = {
  read(target: object, name: string): Outcome;
  write(target: object, name: string, value: unknown): Outcome;
  has(target: object, name: string): boolean;
};

export type Kit = {
  array(length: number): unknown[];
  object(): Record<string, unknown>;
  date(epochMilliseconds: number): Date;
  error(name: string, message: string): Error;
  /** A function called `name`; `invoke` gets its `this` and its arguments. */
  method(name: string, invoke: (self: unknown, args: readonly unknown[]) => Outcome): object;
  handler(traps: Traps): object;
  proxy(handler: object): { readonly target: object; readonly proxy: object };
  call(callee: unknown, args: readonly unknown[]): unknown;
  /** Settles `promise` into `box` once the microtasks have run. */
  watch(promise: unknown, box: { value?: unknown; error?: unknown; state?: string }): void;
  compile(names: readonly string[], body: string): unknown;
};

/** An expression: a function of the host's clock that gives the `Kit`. */
export const PRELUDE = `(function (now) {
  "use strict";
  const { defineProperty } = Object;
  const { captureStackTrace } = Error;
  const PlainDate = Date;
  const PlainError = Error;
  const PlainFunction = Function;
  const PlainProxy = Proxy;
  const { construct, apply, get } = Reflect;

  const VirtualDate = new Proxy(PlainDate, {
    construct: (target, args, newTarget) =>
      construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new PlainDate(now()).toString(),
  });
  defineProperty(PlainDate, "now", {
    value: function now_() { return now(); }, writable: true, configurable: true,
  });
  defineProperty(PlainDate.now, "name", { value: "now" });
  defineProperty(PlainDate.prototype, "constructor", {
    value: VirtualDate, writable: true, configurable: true,
  });
  defineProperty(globalThis, "Date", {
    value: VirtualDate, writable: true, configurable: true,
  });

  function makeError(name, message, above) {
    const error = new PlainError(message);
    if (name !== "Error") {
      defineProperty(error, "name", { value: name, writable: true, configurable: true });
    }
    if (typeof captureStackTrace === "function") captureStackTrace(error, above);
    return error;
  }
  function settle(outcome, above) {
    if (outcome.ok) return outcome.value;
    if ("thrown" in outcome) throw outcome.thrown;
    throw makeError(outcome.error.name, outcome.error.message, above);
  }

  return {
    array: (length) => new Array(length),
    object: () => ({}),
    date: (epochMilliseconds) => new PlainDate(epochMilliseconds),
    error: (name, message) => makeError(name, message),
    method(name, invoke) {
      const { [name]: method } = { [name](...args) { return settle(invoke(this, args), method); } };
      return method;
    },
    handler: (traps) => ({
      get(target, key) {
        if (typeof key === "symbol") return get(target, key);
        return settle(traps.read(target, key), this.get);
      },
      set(target, key, value) {
        settle(traps.write(target, String(key), value), this.set);
        return true;
      },
      has: (target, key) => typeof key === "string" && traps.has(target, key),
      defineProperty: () => false,
      deleteProperty: () => false,
      setPrototypeOf: () => false,
    }),
    proxy(handler) {
      const target = {};
      return { target, proxy: new PlainProxy(target, handler) };
    },
    call: (callee, args) => apply(callee, undefined, args),
    watch(promise, box) {
      promise.then(
        (value) => { box.state = "kept"; box.value = value; },
        (error) => { box.state = "broken"; box.error = error; },
      );
    },
    compile: (names, body) => construct(PlainFunction, [...names, body]),
  };
})`;
