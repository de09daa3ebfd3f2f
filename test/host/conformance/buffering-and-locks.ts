/** Bundled writes, flush, and locks. */

import type { Host } from "../../../local/host.ts";
import { answerOf, type Chapter, killedAt, refused, running } from "./facts.ts";

const AFTER = "function after() { return cell().getValue(); }";

/** Another execution holds the script lock for so long. */
const heldFor = (milliseconds: number) => (host: Host) => {
  const { clock, locks } = host.world;
  locks._hold("script", "another", clock.now() + milliseconds);
  return answerOf(host.run("main"));
};

/** Another execution runs `after` at the moment when `main` has released its lock. */
const readByNextHolder = (host: Host) => {
  const seen: unknown[] = [];
  const edit = () => seen.push(answerOf(host.run("after")));
  const at = "LockService.Lock.releaseLock";
  answerOf(
    host.run("main", [], { faults: [{ at, when: "after", effect: { kind: "edit", edit } }] }),
  );
  return seen;
};

export const bufferingAndLocks: Chapter = {
  title: "Bundled writes, flush, locks",
  facts: [
    {
      fact: "Writes are held back: an execution killed before it reads or flushes has written nothing (a switch).",
      source: "choice",
      declares: AFTER,
      script: `cell().setValue("écrit"); Utilities.getUuid();`,
      when: killedAt("Utilities.getUuid"),
      gives: "",
    },
    {
      fact: "The switch on, it has.",
      source: "choice",
      declares: AFTER,
      script: `cell().setValue("écrit"); Utilities.getUuid();`,
      when: killedAt("Utilities.getUuid"),
      given: { switches: { killCommitsPendingWrites: true } },
      gives: "écrit",
    },
    {
      fact: "SpreadsheetApp.flush commits what was written.",
      source: "types",
      declares: AFTER,
      script: `cell().setValue("écrit"); SpreadsheetApp.flush(); Utilities.getUuid();`,
      when: killedAt("Utilities.getUuid"),
      gives: "écrit",
    },
    {
      fact: "A read commits what was written before.",
      source: "practices",
      declares: AFTER,
      script: `cell().setValue("écrit"); cell("B1").getValue(); Utilities.getUuid();`,
      when: killedAt("Utilities.getUuid"),
      gives: "écrit",
    },
    {
      fact: "The end of an execution commits what was written, even when it threw.",
      source: "seen",
      declares: AFTER,
      script: `cell().setValue("écrit"); throw new Error("non");`,
      when: (host) => {
        host.run("main");
        return answerOf(host.run("after"));
      },
      gives: "écrit",
    },
    {
      fact: "Whoever has the lock gets it again at once.",
      source: "gas-fakes",
      script: `const lock = LockService.getScriptLock(); return [lock.tryLock(10000), lock.tryLock(10000), lock.hasLock()];`,
      gives: [true, true, true],
    },
    {
      fact: "tryLock(0) takes a lock that is free.",
      source: "gas-fakes",
      script: "return LockService.getScriptLock().tryLock(0);",
      gives: true,
    },
    {
      fact: "tryLock with a negative wait answers false.",
      source: "gas-fakes",
      script: "return LockService.getScriptLock().tryLock(-100);",
      gives: false,
    },
    {
      fact: "waitLock with a negative wait throws.",
      source: "gas-fakes",
      script: "LockService.getScriptLock().waitLock(-100);",
      gives: refused("Lock timeout: another process was holding the lock for too long."),
    },
    {
      fact: "tryLock waits for the lock in simulated time, and takes it when it is free.",
      source: "types",
      script: "return LockService.getScriptLock().tryLock(10000);",
      when: heldFor(5_000),
      gives: true,
    },
    {
      fact: "Beyond its wait, tryLock answers false.",
      source: "types",
      script: "return LockService.getScriptLock().tryLock(1000);",
      when: heldFor(5_000),
      gives: false,
    },
    {
      fact: "A lock is released at the end of the execution, however it ends.",
      source: "types",
      declares: "function after() { return LockService.getScriptLock().tryLock(0); }",
      script: `LockService.getScriptLock().tryLock(0); Utilities.getUuid();`,
      when: killedAt("Utilities.getUuid"),
      gives: true,
    },
    {
      fact: "A script bound to a spreadsheet has a document lock.",
      source: "types",
      script: "return LockService.getDocumentLock().tryLock(0);",
      gives: true,
    },
    {
      fact: "Released without a flush before, the lock leaves stale cells to its next holder.",
      source: "types",
      declares: AFTER,
      script: `
        const lock = LockService.getScriptLock();
        lock.tryLock(0);
        cell().setValue("écrit");
        lock.releaseLock();`,
      when: readByNextHolder,
      gives: [""],
    },
    {
      fact: "With the flush, the next holder sees them.",
      source: "types",
      declares: AFTER,
      script: `
        const lock = LockService.getScriptLock();
        lock.tryLock(0);
        cell().setValue("écrit");
        SpreadsheetApp.flush();
        lock.releaseLock();`,
      when: readByNextHolder,
      gives: ["écrit"],
    },
    {
      fact: "A lock that somebody else keeps can be asked for at any call (a fault).",
      source: "choice",
      script: "return LockService.getScriptLock().tryLock(10000);",
      when: running({
        faults: [{ at: "LockService.Lock.tryLock", effect: { kind: "lockRefused" } }],
      }),
      gives: false,
    },
  ],
};
