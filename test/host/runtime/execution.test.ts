import { describe, expect, test } from "vitest";
import { ManualClock } from "../../../local/runtime/clock.ts";
import type { Fault } from "../../../local/runtime/faults.ts";
import { LatencyModel } from "../../../local/runtime/latency.ts";
import { DailyQuotas } from "../../../local/runtime/quotas.ts";
import { evaluate, named, play } from "./stage.ts";

const THREE_CALLS = "function main() { Toy.echo(0); Toy.echo(1); Toy.echo(2); return 'fin'; }";
const KILL = { kind: "kill" } as const;

describe("the log of calls", () => {
  test("has one line a call, in order, with its simulated time", () => {
    const { result } = play(`
      function main() { Toy.echo(1); Toy.child("a").sleep(250); try { Toy.refuse(); } catch (e) {} }`);
    expect(result.calls).toEqual([
      { index: 0, name: "Toy.echo", simulatedMs: 0, outcome: "done" },
      { index: 1, name: "Toy.child", simulatedMs: 0, outcome: "done" },
      { index: 2, name: "Toy.sleep", simulatedMs: 250, outcome: "done" },
      { index: 3, name: "Toy.refuse", simulatedMs: 0, outcome: "refused" },
    ]);
    expect(result.simulatedMs).toBe(250);
  });

  test("gives the documented name of a class of the base service", () => {
    const services = () => ({ Ui: named("SpreadsheetApp.Ui", { alert: null }) });
    const { result } = play("function main() { Ui.alert('x'); }", { services });
    expect(result.calls.map(({ name }) => name)).toEqual(["Ui.alert"]);
  });
});

describe("the time limit", () => {
  test.each([
    ["editor", 360_000],
    ["menu", 360_000],
    ["installable-trigger", 360_000],
    ["sidebar-call", 360_000],
    ["simple-trigger", 30_000],
  ] as const)("of a %s is %i ms", (kind, limit) => {
    expect(
      play(`function main() { Toy.sleep(${limit}); return 1; }`, { kind }).result,
    ).toMatchObject({ status: "done", value: 1, simulatedMs: limit });
    const { result, world } = play(`function main() { Toy.sleep(${limit + 1}); }`, { kind });
    expect(result).toMatchObject({
      status: "killed",
      simulatedMs: limit,
      error: { message: "Exceeded maximum execution time" },
    });
    expect(world.clock.now()).toBe(Date.UTC(2026, 10, 23, 7) + limit);
  });

  test("stops a script that loops, in real time", () => {
    const { result } = play("function main() { for (;;) {} }", { realTimeoutMs: 100 });
    expect(result).toMatchObject({
      status: "killed",
      error: { message: "Exceeded maximum execution time" },
    });
  });

  test("stops a script that loops on the call that was killed", () => {
    const code = "function main() { for (;;) { try { Toy.echo(1); } catch (e) {} } }";
    const { result, toy } = play(code, { realTimeoutMs: 100, faults: [{ at: 3, effect: KILL }] });
    expect(result.status).toBe("killed");
    expect(toy.received).toEqual([1, 1, 1]);
  });
});

describe("killed", () => {
  const GREEDY = `
    function main() {
      try { Toy.echo("a"); Toy.echo("b"); Toy.echo("c"); }
      catch (e) { try { Toy.echo("caught"); } catch (f) {} }
      finally { try { Toy.echo("finally"); } catch (f) {} }
      return "survived";
    }`;

  test.each([
    [0, "before", []],
    [0, "after", ["a"]],
    [1, "before", ["a"]],
    [1, "after", ["a", "b"]],
    [2, "after", ["a", "b", "c"]],
  ] as const)(
    "at call %i, %s it: nothing more happens, whatever the script catches",
    (at, when, done) => {
      const { result, toy } = play(GREEDY, { faults: [{ at, when, effect: KILL }] });
      expect(toy.received).toEqual(done);
      expect(result.status).toBe("killed");
      expect(result.value).toBeUndefined();
      expect(result.calls).toHaveLength(at + 1);
      expect(result.calls[at]?.outcome).toBe("killed");
    },
  );

  test("the end is told as it was", () => {
    const endings: string[] = [];
    const services = (execution: { onEnd(callback: (how: string) => void): void }) => {
      execution.onEnd((how) => endings.push(how));
      return {};
    };
    play("function main() {}", { services });
    play("function main() { throw 1; }", { services });
    play(THREE_CALLS, { services, faults: [{ at: 1, effect: KILL }] });
    expect(endings).toEqual(["done", "error", "killed"]);
  });

  test("an index beyond the last call kills nothing", () => {
    expect(play(THREE_CALLS, { faults: [{ at: 3, effect: KILL }] }).result.value).toBe("fin");
  });
});

describe("faults", () => {
  const CATCHES = `
    function main() {
      const seen = [];
      for (let i = 0; i < 3; i++) { try { Toy.echo(i); } catch (e) { seen.push(i + " " + e.message); } }
      return seen;
    }`;
  const run = (fault: Fault) => {
    const { result, toy } = play(CATCHES, { faults: [fault] });
    return { seen: result.value, received: toy.received };
  };
  const error = { kind: "error", message: "Service error" } as const;

  test.each([
    ["before the call, it is not done", { at: 1, effect: error }, ["1 Service error"], [0, 2]],
    [
      "after the call, it is done",
      { at: 1, when: "after", effect: error },
      ["1 Service error"],
      [0, 1, 2],
    ],
    [
      "by name, every time",
      { at: "Toy.echo", effect: error },
      ["0 Service error", "1 Service error", "2 Service error"],
      [],
    ],
    [
      "by name, the second time",
      { at: "Toy.echo", nth: 1, effect: error },
      ["1 Service error"],
      [0, 2],
    ],
    [
      "by name, after the second time",
      { at: "Toy.echo", nth: 1, when: "after", effect: error },
      ["1 Service error"],
      [0, 1, 2],
    ],
    ["by pattern", { at: /^Toy\./, nth: 2, effect: error }, ["2 Service error"], [0, 1]],
    [
      "quota",
      { at: 0, effect: { kind: "quota", service: "email" } },
      ["0 Service invoked too many times: email."],
      [1, 2],
    ],
  ] satisfies [string, Fault, string[], number[]][])("%s", (_what, fault, seen, received) => {
    expect(run(fault)).toEqual({ seen, received });
  });

  test("a lock is refused", () => {
    const services = () => ({
      Lock: named("LockService.Lock", { tryLock: true, waitLock: null }),
    });
    const faults = [{ at: /Lock$/, effect: { kind: "lockRefused" } }] as const;
    expect(evaluate("Lock.tryLock(10)", { services, faults })).toBe(false);
    expect(() => evaluate("Lock.waitLock(10)", { services, faults })).toThrow(/Lock timeout/);
    expect(() =>
      evaluate("Toy.echo(1)", { faults: [{ at: 0, effect: { kind: "lockRefused" } }] }),
    ).toThrow("ne peut arriver qu’à tryLock ou waitLock");
  });

  test("a person edits between two calls", () => {
    const sheet = { value: "avant" };
    const services = () => ({ Cell: named("Cell", { read: () => sheet.value }) });
    const edit = () => {
      sheet.value = "après";
    };
    expect(
      evaluate("[Cell.read(), Cell.read()]", {
        services,
        faults: [{ at: 1, effect: { kind: "edit", edit } }],
      }),
    ).toEqual(["avant", "après"]);
  });
});

describe("simulated time of the services", () => {
  const cost = (...calls: readonly (readonly [string, ...unknown[]])[]) => {
    const model = new LatencyModel();
    return calls.reduce((sum, [name, ...args]) => sum + model.costOf(name, args), 0);
  };
  const READ = ["SpreadsheetApp.Range.getValue"] as const;
  const WRITE = ["SpreadsheetApp.Range.setValue", 1] as const;

  test("a pair of getValue and setValue takes about 0.32 s, as measured", () => {
    const pairs = Array.from({ length: 100 }, () => [READ, WRITE]).flat();
    expect(cost(...pairs) / 100).toBeCloseTo(320, -1.3);
  });
  test("400 rows, each flushed, take about 12 s", () => {
    const row = ["SpreadsheetApp.Range.setValues", [[1, 2, 3]]] as const;
    const rows = Array.from({ length: 400 }, () => [row, ["SpreadsheetApp.flush"] as const]).flat();
    expect(cost(...rows) / 1000).toBeCloseTo(12.6, 0);
  });
  test("reading what nobody changed is cheap; a flush of nothing is free", () => {
    expect(cost(READ, READ) - cost(READ)).toBe(5);
    expect(cost(["SpreadsheetApp.flush"])).toBe(0);
  });
  test.each([
    ["PropertiesService.Properties.setProperty", 62],
    ["PropertiesService.Properties.getProperty", 30],
    ["CacheService.Cache.put", 93],
    ["CacheService.Cache.get", 3],
    ["SpreadsheetApp.Sheet.appendRow", 300],
    ["Logger.log", 0],
  ])("%s takes %i ms", (name, ms) => {
    expect(cost([name, "k"])).toBe(ms);
  });
  test("a long message takes longer than a short one", () => {
    const send = (length: number) =>
      cost(["Gmail.Users.Messages.send", { raw: "x".repeat(length) }, "me"]);
    expect(send(1_000)).toBeCloseTo(704);
    expect(send(134_000)).toBeGreaterThan(1_200);
  });
  test("is spent by the call", () => {
    const services = () => ({ Cache: named("CacheService.Cache", { put: null }) });
    const { result } = play("function main() { Cache.put('a', 'b'); }", { services });
    expect(result.simulatedMs).toBe(93);
  });
});

describe("daily allowances", () => {
  test.each([
    ["consumer", "mailRecipients", 100],
    ["workspace", "mailRecipients", 1_500],
    ["consumer", "propertyOperations", 50_000],
    ["workspace", "propertyOperations", 500_000],
    ["consumer", "documentsCreated", 250],
    ["workspace", "documentsCreated", 1_500],
    ["consumer", "filesConverted", 2_000],
    ["workspace", "filesConverted", 4_000],
    ["consumer", "triggerRuntimeMs", 90 * 60_000],
    ["workspace", "triggerRuntimeMs", 6 * 3_600_000],
  ] as const)("%s: %s %i", (kind, name, allowance) => {
    expect(new DailyQuotas(new ManualClock(0), kind).remaining(name)).toBe(allowance);
  });

  test("are all or nothing, and start again 24 h after the first use", () => {
    const clock = new ManualClock(0);
    const quotas = new DailyQuotas(clock, "consumer");
    quotas.take("mailRecipients", 98);
    clock.advance(3_600_000);
    expect(() => quotas.take("mailRecipients", 3)).toThrow(
      "Service invoked too many times: email.",
    );
    quotas.take("mailRecipients", 2);
    expect(quotas.remaining("mailRecipients")).toBe(0);
    clock.moveTo(86_399_999);
    expect(quotas.remaining("mailRecipients")).toBe(0);
    clock.moveTo(86_400_000);
    expect(quotas.remaining("mailRecipients")).toBe(100);
  });

  test("can be taken up again by another host", () => {
    const clock = new ManualClock(0);
    const first = new DailyQuotas(clock, "consumer");
    first.take("mailRecipients", 40);
    expect(new DailyQuotas(clock, "consumer", first.state).remaining("mailRecipients")).toBe(60);
  });
});

test("the clock never goes back", () => {
  const clock = new ManualClock(10);
  expect(() => clock.moveTo(9)).toThrow(RangeError);
  expect(() => clock.advance(Number.NaN)).toThrow(RangeError);
});
