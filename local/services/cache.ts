/**
 * CacheService: values that expire on the host's clock. The limits were measured on the real
 * service: https://justin.poehnelt.com/posts/exploring-apps-script-cacheservice-limits
 */

import type { VirtualClock } from "../runtime/clock.ts";
import type { Execution } from "../runtime/execution.ts";
import { GasError, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";

export type CacheKind = "script" | "user" | "document";

const MAX_KEY_CHARACTERS = 250;
const MAX_VALUE_BYTES = 102_400;
const MAX_ITEMS = 1_000;
/** When the cache is over its cap, the oldest go at once, whatever was read since. */
const EVICTED_AT_ONCE = 101;
const DEFAULT_SECONDS = 600;
const MIN_SECONDS = 1;
const MAX_SECONDS = 21_600;

type Item = { readonly value: string; readonly expiresAt: number };

/** The three caches. They are memory only: a cache may forget, and this one does between runs. */
export class CacheStore {
  readonly #caches: Readonly<Record<CacheKind, Map<string, Item>>> = {
    script: new Map(),
    user: new Map(),
    document: new Map(),
  };

  get(kind: CacheKind, key: string, now: number): string | null {
    const item = this.#caches[kind].get(key);
    return item !== undefined && item.expiresAt > now ? item.value : null;
  }

  put(kind: CacheKind, key: string, item: Item): void {
    const cache = this.#caches[kind];
    cache.delete(key);
    cache.set(key, item);
    if (cache.size > MAX_ITEMS) {
      for (const oldest of [...cache.keys()].slice(0, EVICTED_AT_ONCE)) {
        cache.delete(oldest);
      }
    }
  }

  remove(kind: CacheKind, key: string): void {
    this.#caches[kind].delete(key);
  }
}

class Cache extends HostObject {
  readonly #store: CacheStore;
  readonly #clock: VirtualClock;
  readonly #kind: CacheKind;

  constructor(world: World, kind: CacheKind) {
    super();
    this.#store = world.cache;
    this.#clock = world.clock;
    this.#kind = kind;
  }

  get _gasName(): string {
    return "CacheService.Cache";
  }

  get(key: unknown): string | null {
    return this.#store.get(this.#kind, checkedKey(key), this.#clock.now());
  }

  getAll(keys: readonly unknown[]): Record<string, string> {
    const found: Record<string, string> = {};
    for (const key of keys) {
      const value = this.get(key);
      if (value !== null) {
        found[String(key)] = value;
      }
    }
    return found;
  }

  put(key: unknown, value: unknown, expirationInSeconds: number = DEFAULT_SECONDS): void {
    const text = String(value);
    const name = checkedKey(key);
    if (Buffer.byteLength(text) > MAX_VALUE_BYTES) {
      throw new GasError("Argument too large: value");
    }
    const expiresAt = this.#clock.now() + lifetimeMs(expirationInSeconds);
    this.#store.put(this.#kind, name, { value: text, expiresAt });
  }

  putAll(values: Readonly<Record<string, unknown>>, expirationInSeconds?: number): void {
    for (const [key, value] of Object.entries(values)) {
      this.put(key, value, expirationInSeconds);
    }
  }

  remove(key: unknown): void {
    this.#store.remove(this.#kind, checkedKey(key));
  }

  removeAll(keys: readonly unknown[]): void {
    for (const key of keys) {
      this.remove(key);
    }
  }
}

function checkedKey(key: unknown): string {
  const text = String(key ?? "");
  if (text === "") {
    throw new GasError("Invalid argument: key");
  }
  if (text.length > MAX_KEY_CHARACTERS) {
    throw new GasError("Argument too large: key");
  }
  return text;
}

/** A duration below the minimum, even negative, is ignored: the value is stored all the same. */
function lifetimeMs(seconds: number): number {
  const asked = seconds < MIN_SECONDS ? DEFAULT_SECONDS : seconds;
  return Math.min(asked, MAX_SECONDS) * 1000;
}

class CacheService extends HostObject {
  readonly #script: Cache;
  readonly #user: Cache;
  readonly #document: Cache;

  constructor(world: World) {
    super();
    this.#script = new Cache(world, "script");
    this.#user = new Cache(world, "user");
    this.#document = new Cache(world, "document");
  }

  get _gasName(): string {
    return "CacheService";
  }

  getScriptCache(): Cache {
    return this.#script;
  }

  getUserCache(): Cache {
    return this.#user;
  }

  getDocumentCache(): Cache {
    return this.#document;
  }
}

export function cacheService(world: World, _execution: Execution): HostObject {
  return new CacheService(world);
}
