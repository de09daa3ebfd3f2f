/** LockService: who holds which lock, and how long simulated time is spent waiting for it. */

import type { Execution } from "../runtime/execution.ts";
import { GasError, HostObject } from "../runtime/host-object.ts";
import type { World } from "../runtime/world.ts";

export type LockKind = "script" | "user" | "document";

type Holding = { readonly owner: string; readonly until: number };

/** The three locks of the project. Owners are execution ids. */
export class LockStore {
  readonly #holders = new Map<LockKind, Holding>();

  /** Another execution takes the lock, for ever or until an instant of the host's clock. */
  _hold(kind: LockKind, owner: string, until: number = Number.POSITIVE_INFINITY): void {
    this.#holders.set(kind, { owner, until });
  }

  /** Does nothing when somebody else holds the lock. */
  _release(kind: LockKind, owner: string): void {
    if (this.#holders.get(kind)?.owner === owner) {
      this.#holders.delete(kind);
    }
  }

  holder(kind: LockKind, now: number): string | undefined {
    return this.#holding(kind, now)?.owner;
  }

  /** When the lock will be free: now, later, or never (infinity). */
  freeAt(kind: LockKind, now: number): number {
    return this.#holding(kind, now)?.until ?? now;
  }

  #holding(kind: LockKind, now: number): Holding | undefined {
    const holding = this.#holders.get(kind);
    return holding !== undefined && holding.until > now ? holding : undefined;
  }
}

class Lock extends HostObject {
  readonly #world: World;
  readonly #execution: Execution;
  readonly #kind: LockKind;

  constructor(world: World, execution: Execution, kind: LockKind) {
    super();
    this.#world = world;
    this.#execution = execution;
    this.#kind = kind;
  }

  get _gasName(): string {
    return "LockService.Lock";
  }

  hasLock(): boolean {
    return this.#world.locks.holder(this.#kind, this.#world.clock.now()) === this.#execution.id;
  }

  tryLock(timeoutInMillis: number): boolean {
    if (this.hasLock()) {
      return true;
    }
    return timeoutInMillis >= 0 && this.#acquire(timeoutInMillis);
  }

  waitLock(timeoutInMillis: number): void {
    if (!this.tryLock(timeoutInMillis)) {
      throw new GasError("Lock timeout: another process was holding the lock for too long.");
    }
  }

  releaseLock(): void {
    this.#world.locks._release(this.#kind, this.#execution.id);
  }

  #acquire(timeoutMs: number): boolean {
    const { locks, clock } = this.#world;
    const waitMs = locks.freeAt(this.#kind, clock.now()) - clock.now();
    this.#execution.spend(Math.min(waitMs, timeoutMs));
    if (locks.holder(this.#kind, clock.now()) !== undefined) {
      return false;
    }
    locks._hold(this.#kind, this.#execution.id);
    return true;
  }
}

class LockService extends HostObject {
  readonly #script: Lock;
  readonly #user: Lock;
  readonly #document: Lock;

  constructor(world: World, execution: Execution) {
    super();
    this.#script = new Lock(world, execution, "script");
    this.#user = new Lock(world, execution, "user");
    this.#document = new Lock(world, execution, "document");
    execution.onEnd(() => {
      for (const lock of [this.#script, this.#user, this.#document]) {
        lock.releaseLock();
      }
    });
  }

  get _gasName(): string {
    return "LockService";
  }

  getScriptLock(): Lock {
    return this.#script;
  }

  getUserLock(): Lock {
    return this.#user;
  }

  getDocumentLock(): Lock {
    return this.#document;
  }
}

export function lockService(world: World, execution: Execution): HostObject {
  return new LockService(world, execution);
}
