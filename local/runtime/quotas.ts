/** Daily allowances of the account (platform facts in docs/HOST.md): reset 24 h after the first use. */

import type { VirtualClock } from "./clock.ts";
import { GasError } from "./host-object.ts";

export const QUOTA_NAMES = [
  "mailRecipients",
  "propertyOperations",
  "documentsCreated",
  "filesConverted",
  "triggerRuntimeMs",
] as const;

export type QuotaName = (typeof QUOTA_NAMES)[number];

export interface QuotaBook {
  /** Takes `count` of the allowance, or throws Google's « Service invoked too many times… ». */
  take(name: QuotaName, count: number): void;
  remaining(name: QuotaName): number;
}

export type AccountKind = "consumer" | "workspace";

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** https://developers.google.com/apps-script/guides/services/quotas, read in 2026. */
const DAILY: Readonly<Record<AccountKind, Readonly<Record<QuotaName, number>>>> = {
  consumer: {
    mailRecipients: 100,
    propertyOperations: 50_000,
    documentsCreated: 250,
    filesConverted: 2_000,
    triggerRuntimeMs: 90 * MINUTE_MS,
  },
  workspace: {
    mailRecipients: 1_500,
    propertyOperations: 500_000,
    documentsCreated: 1_500,
    filesConverted: 4_000,
    triggerRuntimeMs: 6 * 60 * MINUTE_MS,
  },
};

export const TRIGGER_TIME_EXCEEDED = "Service using too much computer time for one day.";

/** The same page gives the sentences; the word for each service is ours, except « email ». */
const EXHAUSTED: Readonly<Record<QuotaName, string>> = {
  mailRecipients: "Service invoked too many times: email.",
  propertyOperations: "Service invoked too many times: properties.",
  documentsCreated: "Service invoked too many times: documents.",
  filesConverted: "Service invoked too many times: conversions.",
  triggerRuntimeMs: TRIGGER_TIME_EXCEEDED,
};

export type QuotaUse = { readonly since: number; readonly used: number };
export type QuotaState = Readonly<Partial<Record<QuotaName, QuotaUse>>>;

export class DailyQuotas implements QuotaBook {
  readonly #clock: VirtualClock;
  readonly #kind: AccountKind;
  #state: QuotaState;

  constructor(clock: VirtualClock, kind: AccountKind, state: QuotaState = {}) {
    this.#clock = clock;
    this.#kind = kind;
    this.#state = state;
  }

  /** What a durable host keeps between two runs of the same day. */
  get state(): QuotaState {
    return this.#state;
  }

  take(name: QuotaName, count: number): void {
    if (count > this.remaining(name)) {
      throw new GasError(EXHAUSTED[name]);
    }
    const use = this.#currentUse(name);
    this.#state = { ...this.#state, [name]: { since: use.since, used: use.used + count } };
  }

  remaining(name: QuotaName): number {
    return DAILY[this.#kind][name] - this.#currentUse(name).used;
  }

  #currentUse(name: QuotaName): QuotaUse {
    const now = this.#clock.now();
    const use = this.#state[name];
    return use !== undefined && now < use.since + DAY_MS ? use : { since: now, used: 0 };
  }
}
