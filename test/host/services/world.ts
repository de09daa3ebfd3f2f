/** A small world for the services' tests: real clock and allowances, everything else in memory. */

import { ManualClock } from "../../../local/runtime/clock.ts";
import type { Execution, HowItEnded } from "../../../local/runtime/execution.ts";
import { DailyQuotas } from "../../../local/runtime/quotas.ts";
import type { TriggerData } from "../../../local/runtime/triggers.ts";
import type { World } from "../../../local/runtime/world.ts";
import { CacheStore } from "../../../local/services/cache.ts";
import { LockStore } from "../../../local/services/lock.ts";
import { PropertyStores } from "../../../local/services/properties.ts";
import type { StoredFile } from "../../../local/stores/documents.ts";
import type { Outbox, SentMessage } from "../../../local/stores/outbox.ts";

/** Monday 23 November 2026, 08:15:03 in Paris. */
const MONDAY_MORNING = Date.UTC(2026, 10, 23, 7, 15, 3);

export type TestWorld = World & { readonly clock: ManualClock };

export function testWorld(changes: Partial<World> = {}): TestWorld {
  const clock = new ManualClock(MONDAY_MORNING);
  return {
    account: { email: "compta@dupont.fr", kind: "consumer", refusedScopes: [] },
    manifest: {
      timeZone: "Europe/Paris",
      runtimeVersion: "V8",
      oauthScopes: [
        "https://www.googleapis.com/auth/gmail.send",
        "https://www.googleapis.com/auth/script.scriptapp",
      ],
      advancedServices: ["Gmail"],
    },
    switches: {
      plusMinusAtStartFormula: true,
      gmailKeepsMessageId: true,
      strictEs2020: true,
      killCommitsPendingWrites: false,
    },
    quotas: new DailyQuotas(clock, "consumer"),
    triggers: memoryTriggers(),
    ui: {
      selected: undefined,
      menus: [],
      addMenu: () => undefined,
      toast: () => undefined,
      ask: () => ({ button: "OK", text: "" }),
      show: () => undefined,
    },
    workbook: {
      id: "workbook-1",
      name: "Factures",
      locale: "fr_FR",
      timeZone: "Europe/Paris",
      sheets: [],
      namedRanges: [],
      apply: () => undefined,
      calculate: () => undefined,
      subscribe: () => () => undefined,
    },
    outbox: memoryOutbox(),
    documents: memoryDocuments(),
    properties: new PropertyStores(),
    cache: new CacheStore(),
    locks: new LockStore(),
    htmlFiles: new Map(),
    console: [],
    ...changes,
    clock,
  };
}

function memoryTriggers(): World["triggers"] {
  let triggers: TriggerData[] = [];
  return {
    list: () => triggers,
    add: (trigger) => {
      triggers = [...triggers, trigger];
    },
    remove: (id) => {
      triggers = triggers.filter((trigger) => trigger.id !== id);
    },
  };
}

function memoryOutbox(): Outbox {
  const messages: SentMessage[] = [];
  return {
    messages,
    add: (message) => {
      messages.push(message);
      return message;
    },
  };
}

function memoryDocuments(): World["documents"] {
  const files = new Map<string, StoredFile>();
  return {
    get: (id) => files.get(id),
    list: () => [...files.values()],
    put: (file) => {
      files.set(file.id, file);
    },
    remove: (id) => {
      files.delete(id);
    },
  };
}

export type TestExecution = Execution & { end(how: HowItEnded): void };

export function testExecution(world: World, changes: Partial<Execution> = {}): TestExecution {
  const startedAt = world.clock.now();
  const endings: ((how: HowItEnded) => void)[] = [];
  return {
    id: "execution-1",
    functionName: "main",
    kind: "menu",
    authMode: "FULL",
    elapsedMs: () => world.clock.now() - startedAt,
    spend: (milliseconds) => world.clock.advance(milliseconds),
    onEnd: (callback) => {
      endings.push(callback);
    },
    end: (how) => {
      for (const callback of endings) {
        callback(how);
      }
    },
    ...changes,
  };
}

/** What a script does with a host object: a method by its name. The realm is tested elsewhere. */
export function call(host: unknown, name: string, ...args: readonly unknown[]): unknown {
  const method: unknown = Reflect.get(Object(host), name);
  if (typeof method !== "function") {
    throw new Error(`No method ${name}.`);
  }
  return method.apply(host, args);
}

/** A property of the host object, or of what it returned: `read(gmail, "Users", "Messages")`. */
export function read(host: unknown, ...names: readonly string[]): unknown {
  return names.reduce<unknown>((object, name) => Reflect.get(Object(object), name), host);
}
