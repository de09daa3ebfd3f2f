import { describe, expect, it } from "vitest";
import { lockService } from "../../../local/services/lock.ts";
import { call, testExecution, testWorld } from "./world.ts";

const TIMEOUT = /Lock timeout/;

function scriptLock(world = testWorld(), id = "execution-1") {
  const execution = testExecution(world, { id });
  return { lock: call(lockService(world, execution), "getScriptLock"), execution, world };
}

describe("LockService", () => {
  it("answers true at once when it holds the lock already", () => {
    const { lock, world } = scriptLock();
    expect(call(lock, "hasLock")).toBe(false);
    expect(call(lock, "tryLock", 0)).toBe(true);
    expect(call(lock, "tryLock", -100)).toBe(true);
    expect(call(lock, "hasLock")).toBe(true);
    expect(world.locks.holder("script", world.clock.now())).toBe("execution-1");
  });

  it.each([-1, -100])("cannot wait %i ms for a free lock", (timeout) => {
    const { lock } = scriptLock();
    expect(call(lock, "tryLock", timeout)).toBe(false);
    expect(() => call(lock, "waitLock", timeout)).toThrow(TIMEOUT);
    expect(call(lock, "hasLock")).toBe(false);
  });

  it("spends the time it waits in vain", () => {
    const { lock, execution, world } = scriptLock();
    world.locks._hold("script", "another");
    expect(call(lock, "tryLock", 5_000)).toBe(false);
    expect(execution.elapsedMs()).toBe(5_000);
    expect(() => call(lock, "waitLock", 10_000)).toThrow(TIMEOUT);
    expect(execution.elapsedMs()).toBe(15_000);
  });

  it("waits no longer than the other holds the lock", () => {
    const { lock, execution, world } = scriptLock();
    world.locks._hold("script", "another", world.clock.now() + 2_000);
    call(lock, "waitLock", 30_000);
    expect(execution.elapsedMs()).toBe(2_000);
    expect(call(lock, "hasLock")).toBe(true);
  });

  it("does not release what another holds", () => {
    const { lock, world } = scriptLock();
    world.locks._hold("script", "another");
    call(lock, "releaseLock");
    expect(world.locks.holder("script", world.clock.now())).toBe("another");
  });

  it.each(["done", "error", "killed"] as const)(
    "is free after an execution that ended %s",
    (how) => {
      const { lock, execution, world } = scriptLock();
      call(lock, "tryLock", 0);
      const second = scriptLock(world, "execution-2");
      expect(call(second.lock, "tryLock", 0)).toBe(false);
      execution.end(how);
      expect(call(second.lock, "tryLock", 0)).toBe(true);
    },
  );

  it("has three locks that do not know each other", () => {
    const world = testWorld();
    const service = lockService(world, testExecution(world));
    world.locks._hold("user", "another");
    expect(call(call(service, "getUserLock"), "tryLock", 0)).toBe(false);
    expect(call(call(service, "getDocumentLock"), "tryLock", 0)).toBe(true);
    expect(call(call(service, "getScriptLock"), "tryLock", 0)).toBe(true);
  });
});
