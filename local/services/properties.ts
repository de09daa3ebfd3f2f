/** PropertiesService: small text values that outlive an execution, within Google's sizes. */

import type { Execution } from "../runtime/execution.ts";
import { GasError, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";

export type PropertyKind = "script" | "user" | "document";

/** The three stores as JSON. */
export type PropertyData = Readonly<Record<PropertyKind, Readonly<Record<string, string>>>>;

/** Where the stores come from and go to, a JSON file for instance. */
export type PropertyHooks = {
  readonly load?: () => PropertyData | undefined;
  /** Called after each change, before the script goes on. */
  readonly dump?: (data: PropertyData) => void;
};

/** https://developers.google.com/apps-script/guides/services/quotas: 9 kB a value, 500 kB a store. */
const MAX_VALUE_BYTES = 9 * 1024;
const MAX_STORE_BYTES = 500 * 1024;

/** The script's, the user's and the document's properties. The host has one user and one document. */
export class PropertyStores {
  readonly #stores: Record<PropertyKind, ReadonlyMap<string, string>>;
  readonly #dump: ((data: PropertyData) => void) | undefined;

  constructor(hooks: PropertyHooks = {}) {
    const data = hooks.load?.();
    this.#stores = {
      script: new Map(Object.entries(data?.script ?? {})),
      user: new Map(Object.entries(data?.user ?? {})),
      document: new Map(Object.entries(data?.document ?? {})),
    };
    this.#dump = hooks.dump;
  }

  read(kind: PropertyKind): ReadonlyMap<string, string> {
    return this.#stores[kind];
  }

  /** Replaces a whole store, or refuses and leaves it as it was. */
  replace(kind: PropertyKind, store: ReadonlyMap<string, string>): void {
    checkSizes(store);
    this.#stores[kind] = store;
    this.#dump?.(this.data());
  }

  data(): PropertyData {
    return {
      script: Object.fromEntries(this.#stores.script),
      user: Object.fromEntries(this.#stores.user),
      document: Object.fromEntries(this.#stores.document),
    };
  }
}

function checkSizes(store: ReadonlyMap<string, string>): void {
  let total = 0;
  for (const [key, value] of store) {
    const bytes = Buffer.byteLength(value);
    if (bytes > MAX_VALUE_BYTES) {
      throw new GasError("Argument too large: value");
    }
    total += Buffer.byteLength(key) + bytes;
  }
  if (total > MAX_STORE_BYTES) {
    throw new GasError(
      "You have exceeded the property storage quota. Please remove some properties and try again.",
    );
  }
}

class Properties extends HostObject {
  readonly #world: World;
  readonly #kind: PropertyKind;

  constructor(world: World, kind: PropertyKind) {
    super();
    this.#world = world;
    this.#kind = kind;
  }

  get _gasName(): string {
    return "PropertiesService.Properties";
  }

  getProperty(key: string): string | null {
    return this.#read().get(String(key)) ?? null;
  }

  getProperties(): Record<string, string> {
    return Object.fromEntries(this.#read());
  }

  getKeys(): string[] {
    return [...this.#read().keys()];
  }

  setProperty(key: string, value: unknown): this {
    return this.#replace(new Map(this.#read()).set(String(key), String(value)));
  }

  setProperties(properties: Readonly<Record<string, unknown>>, deleteAllOthers = false): this {
    const before = this.#read();
    const store = new Map(deleteAllOthers ? [] : before);
    for (const [key, value] of Object.entries(properties)) {
      store.set(key, String(value));
    }
    return this.#replace(store);
  }

  deleteProperty(key: string): this {
    const store = new Map(this.#read());
    store.delete(String(key));
    return this.#replace(store);
  }

  deleteAllProperties(): this {
    this.#countOperation();
    return this.#replace(new Map());
  }

  #read(): ReadonlyMap<string, string> {
    this.#countOperation();
    return this.#world.properties.read(this.#kind);
  }

  #replace(store: ReadonlyMap<string, string>): this {
    this.#world.properties.replace(this.#kind, store);
    return this;
  }

  /** Reads and writes share one daily allowance: one a call, whatever the number of keys. */
  #countOperation(): void {
    this.#world.quotas.take("propertyOperations", 1);
  }
}

class PropertiesService extends HostObject {
  readonly #script: Properties;
  readonly #user: Properties;
  readonly #document: Properties;

  constructor(world: World) {
    super();
    this.#script = new Properties(world, "script");
    this.#user = new Properties(world, "user");
    this.#document = new Properties(world, "document");
  }

  get _gasName(): string {
    return "PropertiesService";
  }

  getScriptProperties(): Properties {
    return this.#script;
  }

  getUserProperties(): Properties {
    return this.#user;
  }

  getDocumentProperties(): Properties {
    return this.#document;
  }
}

export function propertiesService(world: World, _execution: Execution): HostObject {
  return new PropertiesService(world);
}
