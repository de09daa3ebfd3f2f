/** Carries values across the border between host and realm: copies data, maps Google objects. */

import { types } from "node:util";
import { HostObject } from "../runtime/host-object.ts";
import type { Kit } from "./prelude.ts";

export type Borders = {
  readonly kit: Kit;
  /** The realm's object for a Google object, always the same one. */
  wrap(host: HostObject): object;
  /** The Google object behind a realm's object, if it is one. */
  unwrap(value: object): HostObject | undefined;
};

/** What a service returns, as the script gets it. Anything but data and Google objects is a mistake of the host. */
export function toRealm(borders: Borders, value: unknown): unknown {
  if (typeof value !== "object" || value === null) {
    return primitiveToRealm(value);
  }
  if (value instanceof HostObject) {
    return borders.wrap(value);
  }
  if (Array.isArray(value)) {
    const copy = borders.kit.array(value.length);
    for (let index = 0; index < value.length; index++) {
      copy[index] = toRealm(borders, value[index]);
    }
    return copy;
  }
  if (value instanceof Date) {
    return borders.kit.date(value.getTime());
  }
  if (!isPlainObject(value)) {
    throw new TypeError(`A service cannot give a ${value.constructor.name} to the script.`);
  }
  const copy = borders.kit.object();
  for (const [name, item] of Object.entries(value)) {
    copy[name] = toRealm(borders, item);
  }
  return copy;
}

function primitiveToRealm(value: unknown): unknown {
  if (typeof value === "function" || typeof value === "symbol") {
    throw new TypeError(`A service cannot give a ${typeof value} to the script.`);
  }
  return value;
}

function isPlainObject(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/**
 * What the script passes or returns, as the host gets it. Dates, maps, regular expressions and
 * the like stay what they are; a function becomes one that only knows its source text.
 */
export function toHost(borders: Borders, value: unknown): unknown {
  return copyToHost(borders, value, []);
}

function copyToHost(borders: Borders, value: unknown, inside: readonly object[]): unknown {
  if (typeof value === "function") {
    return sourceOnly(value);
  }
  if (typeof value !== "object" || value === null) {
    return value;
  }
  if (inside.includes(value)) {
    throw borders.kit.error("TypeError", "Converting circular structure to JSON");
  }
  const copy = (item: unknown) => copyToHost(borders, item, [...inside, value]);
  if (Array.isArray(value)) {
    return Array.from(value, copy);
  }
  return borders.unwrap(value) ?? copyBuiltIn(value, copy) ?? copyFields(value, copy);
}

function copyFields(value: object, copy: (item: unknown) => unknown): object {
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, copy(item)]));
}

function copyBuiltIn(value: object, copy: (item: unknown) => unknown): object | undefined {
  if (types.isDate(value)) {
    return new Date(Date.prototype.getTime.call(value));
  }
  if (types.isNativeError(value)) {
    return Object.assign(new Error(value.message), { name: value.name, stack: value.stack });
  }
  if (types.isMap(value)) {
    return new Map([...value].map(([key, item]) => [copy(key), copy(item)]));
  }
  if (types.isSet(value)) {
    return new Set([...value].map(copy));
  }
  if (types.isRegExp(value)) {
    return new RegExp(value.source, value.flags);
  }
  if (types.isBoxedPrimitive(value)) {
    return Object(value.valueOf());
  }
  return types.isTypedArray(value) ? copyTypedArray(value) : undefined;
}

const TYPED_ARRAYS = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
  BigInt64Array,
  BigUint64Array,
};

function copyTypedArray(value: NodeJS.TypedArray): object {
  const name = value[Symbol.toStringTag];
  const bytes = Uint8Array.from(new Uint8Array(value.buffer, value.byteOffset, value.byteLength));
  return new TYPED_ARRAYS[name](bytes.buffer);
}

function sourceOnly(callee: object): object {
  const source = Function.prototype.toString.call(callee);
  return Object.assign(
    () => {
      throw new TypeError("A function of the script cannot be called by the host.");
    },
    { toString: () => source },
  );
}
