/**
 * Shows Google objects to the script: one realm object for each, with their public methods and
 * getters, and a sentence for anything else that is asked for.
 */

import { ExecutionKilled, GasError, HostEnumValue, HostObject } from "../runtime/host-object.ts";
import { isDocumented, simpleNameOf } from "../runtime/signatures/signatures.ts";
import { UnavailableService } from "../runtime/unavailable-service.ts";
import { type Borders, toHost, toRealm } from "./convert.ts";
import type { Kit, Outcome, Traps } from "./prelude.ts";

/** Every call that the script makes goes through it: it may refuse, fail, or answer in its place. */
export type Gate = {
  call(host: HostObject, member: string, args: readonly unknown[], run: () => unknown): unknown;
  /** A mistake of the host itself: not to be mistaken for an exception of Google. */
  hostFailed(error: unknown): void;
};

/** Names that the language, or who prints a value, asks of any object. */
const ASKED_OF_ANYTHING = new Set(["then", "toJSON", "inspect"]);

export class Membrane {
  readonly #kit: Kit;
  readonly #gate: Gate;
  readonly #handler: object;
  readonly #borders: Borders;
  readonly #proxies = new WeakMap<HostObject, object>();
  /** From the realm's object, and from its proxy's target, to the Google object. */
  readonly #hosts = new WeakMap<object, HostObject>();
  /** By class and name: two ranges share one `getValue`, as methods of a prototype do. */
  readonly #methods = new WeakMap<object, Map<string, object>>();

  constructor(kit: Kit, gate: Gate) {
    this.#kit = kit;
    this.#gate = gate;
    const traps: Traps = {
      read: (target, name) => this.#attempt(() => this.#read(target, name)),
      write: (target, name, value) => this.#attempt(() => this.#write(target, name, value)),
      has: (target, name) => findMember(this.#hostOf(target), name) !== undefined,
    };
    this.#handler = kit.handler(traps);
    this.#borders = {
      kit,
      wrap: (host) => this.#wrap(host),
      unwrap: (value) => this.#hosts.get(value),
    };
  }

  toRealm(value: unknown): unknown {
    return toRealm(this.#borders, value);
  }

  toHost(value: unknown): unknown {
    return toHost(this.#borders, value);
  }

  #wrap(host: HostObject): object {
    const known = this.#proxies.get(host);
    if (known !== undefined) {
      return known;
    }
    const { target, proxy } = this.#kit.proxy(this.#handler);
    this.#proxies.set(host, proxy);
    this.#hosts.set(target, host).set(proxy, host);
    return proxy;
  }

  #hostOf(value: unknown): HostObject {
    const host = typeof value === "object" && value !== null ? this.#hosts.get(value) : undefined;
    if (host === undefined) {
      throw this.#kit.error("TypeError", "Illegal invocation");
    }
    return host;
  }

  #read(target: object, name: string): unknown {
    const host = this.#hostOf(target);
    const member = findMember(host, name);
    if (member?.get !== undefined) {
      return this.toRealm(member.get.call(host));
    }
    if (member !== undefined || name === "toString" || isOffered(host, name)) {
      return this.#method(host, name);
    }
    if (name in Object.prototype) {
      return Reflect.get(target, name);
    }
    if (host._get !== undefined) {
      return host._get(name);
    }
    if (ASKED_OF_ANYTHING.has(name)) {
      return undefined;
    }
    throw new Error(unknownMember(host._gasName, name));
  }

  #write(target: object, name: string, value: unknown): void {
    const host = this.#hostOf(target);
    if (host._set === undefined || findMember(host, name) !== undefined) {
      throw new Error(`${host._gasName}.${name} ne peut pas être modifié par le script.`);
    }
    host._set(name, value);
  }

  #method(host: HostObject, name: string): object {
    const prototype: object = Object.getPrototypeOf(host);
    const methods = this.#methods.get(prototype) ?? new Map<string, object>();
    this.#methods.set(prototype, methods);
    const method =
      methods.get(name) ??
      this.#kit.method(name, (self, args) => this.#attempt(() => this.#invoke(self, name, args)));
    methods.set(name, method);
    return method;
  }

  #invoke(self: unknown, name: string, realmArgs: readonly unknown[]): unknown {
    const host = this.#hostOf(self);
    const method: unknown = findMember(host, name)?.value;
    if (name === "toString" && typeof method !== "function") {
      return simpleNameOf(host._gasName);
    }
    const args = Array.from(realmArgs, (argument) => this.toHost(argument));
    const run = () => {
      if (typeof method !== "function") {
        throw new Error(notEmulated(`${host._gasName}.${name}`));
      }
      return method.apply(host, args);
    };
    // Comparing or printing is no service call.
    const isCall = !(host instanceof HostEnumValue) && name !== "toString";
    return this.toRealm(isCall ? this.#gate.call(host, name, args, run) : run());
  }

  #attempt(action: () => unknown): Outcome {
    try {
      return { ok: true, value: action() };
    } catch (error) {
      if (!(error instanceof Error)) {
        // Born in the realm: the script gets it back as it threw it.
        return { ok: false, thrown: error };
      }
      if (!isMeantForTheScript(error)) {
        this.#gate.hostFailed(error);
      }
      return { ok: false, error: { name: error.name, message: error.message } };
    }
  }
}

function isMeantForTheScript(error: Error): boolean {
  const isPlain = Object.getPrototypeOf(error) === Error.prototype;
  // The script's own endless recursion may run out of stack while the host has its turn.
  const isOverflow = error instanceof RangeError && error.message.includes("call stack");
  return isPlain || isOverflow || error instanceof GasError || error instanceof ExecutionKilled;
}

/** Public methods and getters of the prototypes below HostObject's. */
function findMember(host: HostObject, name: string): PropertyDescriptor | undefined {
  if (name.startsWith("_") || name === "constructor") {
    return undefined;
  }
  let prototype: unknown = Object.getPrototypeOf(host);
  while (prototype instanceof HostObject) {
    const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
    if (descriptor !== undefined) {
      return descriptor;
    }
    prototype = Object.getPrototypeOf(prototype);
  }
  return undefined;
}

/** The methods of a service that is not emulated may be named, so that scopes are checked first. */
function isOffered(host: HostObject, name: string): boolean {
  return host instanceof UnavailableService && isDocumented(host._gasName, name);
}

function unknownMember(gasName: string, name: string): string {
  return isDocumented(gasName, name)
    ? notEmulated(`${gasName}.${name}`)
    : `${gasName}.${name} n’existe pas dans Apps Script (ou l’hôte local ne le connaît pas).`;
}

function notEmulated(name: string): string {
  return `${name} existe dans Apps Script, mais l’hôte local ne l’émule pas.`;
}
