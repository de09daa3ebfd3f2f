/** Makes the world of a host: what is not given is kept in memory. */

import type { Bundle } from "../realm/bundle.ts";
import { CacheStore } from "../services/cache.ts";
import { LockStore } from "../services/lock.ts";
import { PropertyStores } from "../services/properties.ts";
import { type DocumentStore, MemoryDocuments } from "../stores/documents.ts";
import { MemoryOutbox, type Outbox } from "../stores/outbox.ts";
import type { WorkbookStore } from "../stores/workbook.ts";
import { ManualClock, type VirtualClock } from "./clock.ts";
import { DailyQuotas, type QuotaBook } from "./quotas.ts";
import { MemoryTriggers, type TriggerBook } from "./triggers.ts";
import { RecordedInterface, type UserInterface } from "./user-interface.ts";
import type { Account, HostSwitches, World } from "./world.ts";

export type WorldOptions = {
  readonly workbook: WorkbookStore;
  readonly account?: Partial<Account>;
  /** Absent: a clock that starts on Monday 23 November 2026 at 8 a.m. in Paris. */
  readonly clock?: VirtualClock;
  readonly switches?: Partial<HostSwitches>;
  readonly quotas?: QuotaBook;
  readonly triggers?: TriggerBook;
  readonly ui?: UserInterface;
  readonly outbox?: Outbox;
  readonly documents?: DocumentStore;
  readonly properties?: PropertyStores;
  readonly cache?: CacheStore;
  readonly locks?: LockStore;
  readonly workbookOwner?: string;
  readonly installedAs?: "script" | "add-on";
};

const DEFAULT_START = Date.UTC(2026, 10, 23, 7);

const DEFAULT_ACCOUNT: Account = {
  email: "camille.martin@exemple.fr",
  kind: "consumer",
  refusedScopes: [],
};

/** The cautious side of each open question: what the product relies on least. */
const DEFAULT_SWITCHES: HostSwitches = {
  plusMinusAtStartFormula: true,
  gmailKeepsMessageId: false,
  strictEs2020: true,
  killCommitsPendingWrites: false,
};

export function openWorld(options: WorldOptions, bundle: Bundle): World {
  const clock = options.clock ?? new ManualClock(DEFAULT_START);
  const account = { ...DEFAULT_ACCOUNT, ...options.account };
  return {
    account,
    manifest: bundle.manifest,
    switches: { ...DEFAULT_SWITCHES, ...options.switches },
    clock,
    quotas: options.quotas ?? new DailyQuotas(clock, account.kind),
    triggers: options.triggers ?? new MemoryTriggers(),
    ui: options.ui ?? new RecordedInterface(),
    workbook: options.workbook,
    outbox: options.outbox ?? new MemoryOutbox(),
    documents: options.documents ?? new MemoryDocuments(),
    properties: options.properties ?? new PropertyStores(),
    cache: options.cache ?? new CacheStore(),
    locks: options.locks ?? new LockStore(),
    htmlFiles: bundle.htmlFiles,
    console: [],
    ...(options.workbookOwner === undefined ? {} : { workbookOwner: options.workbookOwner }),
    ...(options.installedAs === undefined ? {} : { installedAs: options.installedAs }),
  };
}
