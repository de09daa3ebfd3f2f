/** What outlives an execution: the user's account, the workbook, the outbox, the clock. */

import type { CacheStore } from "../services/cache.ts";
import type { LockStore } from "../services/lock.ts";
import type { PropertyStores } from "../services/properties.ts";
import type { DocumentStore } from "../stores/documents.ts";
import type { Outbox } from "../stores/outbox.ts";
import type { WorkbookStore } from "../stores/workbook.ts";
import type { VirtualClock } from "./clock.ts";
import type { Manifest } from "./manifest.ts";
import type { QuotaBook } from "./quotas.ts";
import type { TriggerBook } from "./triggers.ts";
import type { UserInterface } from "./user-interface.ts";

export type Account = {
  readonly email: string;
  readonly kind: "consumer" | "workspace";
  /** Other addresses that Gmail lets the user write in From. */
  readonly aliases?: readonly string[];
  /** Scopes that the user refused at the consent screen. */
  readonly refusedScopes: readonly string[];
};

/** Points where no trustworthy source says what Google does (docs/HOST.md, « switches »). */
export type HostSwitches = {
  /** A leading + - or @ typed into a cell starts a formula. */
  readonly plusMinusAtStartFormula: boolean;
  /** Gmail keeps the Message-ID header that the script wrote. */
  readonly gmailKeepsMessageId: boolean;
  /** Library methods newer than ES2020 are taken away. */
  readonly strictEs2020: boolean;
  /** What was written and not flushed survives when an execution is killed. */
  readonly killCommitsPendingWrites: boolean;
};

export interface World {
  readonly account: Account;
  readonly manifest: Manifest;
  /** A published add-on may install fewer triggers than a script of one's own. Absent: « script ». */
  readonly installedAs?: "script" | "add-on";
  readonly switches: HostSwitches;
  readonly clock: VirtualClock;
  readonly quotas: QuotaBook;
  readonly triggers: TriggerBook;
  readonly ui: UserInterface;
  readonly workbook: WorkbookStore;
  /** E-mail of the workbook's owner, whom no protection stops. Absent: the account itself. */
  readonly workbookOwner?: string;
  readonly outbox: Outbox;
  readonly documents: DocumentStore;
  readonly properties: PropertyStores;
  readonly cache: CacheStore;
  readonly locks: LockStore;
  /** HTML files of the bundle by name, without the extension: « sidebar ». */
  readonly htmlFiles: ReadonlyMap<string, string>;
  /** What the script printed, by execution. */
  readonly console: { level: string; message: string; execution: string }[];
}
