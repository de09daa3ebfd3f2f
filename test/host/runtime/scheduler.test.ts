import { describe, expect, test } from "vitest";
import { type Due, type Misfire, TriggerScheduler } from "../../../local/runtime/scheduler.ts";
import { nextOccurrence } from "../../../local/runtime/trigger-schedule.ts";
import { MemoryTriggers, type TriggerData } from "../../../local/runtime/triggers.ts";

const HOUR = 3_600_000;

function trigger(
  schedule: NonNullable<TriggerData["schedule"]>,
  more: Partial<TriggerData> = {},
): TriggerData {
  return {
    id: "t-1",
    functionName: "matin",
    source: "CLOCK",
    event: "CLOCK",
    schedule,
    timeZone: "Europe/Paris",
    createdAt: Date.UTC(2026, 0, 1),
    ...more,
  };
}

/** On the wall clock of the zone: « 2026-03-29 08:17 ». */
function wall(instant: number | undefined, timeZone: string): string {
  return new Intl.DateTimeFormat("sv-SE", {
    timeZone,
    dateStyle: "short",
    timeStyle: "short",
  }).format(instant);
}

function occurrences(data: TriggerData, from: number, count: number): number[] {
  const found: number[] = [];
  let after = from;
  while (found.length < count) {
    const next = nextOccurrence(data, after);
    if (next === undefined) break;
    found.push(next);
    after = next;
  }
  return found;
}

describe("a daily trigger", () => {
  test.each([
    ["Europe/Paris", Date.UTC(2026, 2, 27, 12)],
    ["Europe/Paris", Date.UTC(2026, 9, 23, 12)],
    ["America/New_York", Date.UTC(2026, 2, 6, 20)],
    ["America/New_York", Date.UTC(2026, 9, 30, 20)],
    ["Australia/Lord_Howe", Date.UTC(2026, 3, 2, 20)],
    ["UTC", Date.UTC(2026, 5, 1)],
  ])("keeps its hour and its minute on the wall over a clock change: %s, %i", (timeZone, from) => {
    const daily = trigger({ kind: "daily", everyDays: 1, hour: 8 }, { timeZone });
    const times = occurrences(daily, from, 5).map((instant) => wall(instant, timeZone));
    const minutes = new Set(times.map((time) => time.slice(11)));
    expect(minutes.size).toBe(1);
    expect([...minutes][0]).toMatch(/^08:/);
    expect(new Set(times.map((time) => time.slice(0, 10))).size).toBe(5);
  });

  test("24 h apart, 23 h or 25 h when the clock changes", () => {
    const daily = trigger({ kind: "daily", everyDays: 1, hour: 8 });
    const gaps = (from: number) => {
      const [first = 0, ...others] = occurrences(daily, from, 3);
      return others.map((instant, index) => (instant - ([first, ...others][index] ?? 0)) / HOUR);
    };
    expect(gaps(Date.UTC(2026, 2, 27, 20))).toEqual([23, 24]);
    expect(gaps(Date.UTC(2026, 9, 23, 20))).toEqual([25, 24]);
  });

  test("at an hour that the night of the change skips, fires an hour later that day", () => {
    const daily = trigger({ kind: "daily", everyDays: 1, hour: 2, minute: 20 });
    const [night = 0] = occurrences(daily, Date.UTC(2026, 2, 28, 12), 1);
    expect(wall(night, "Europe/Paris")).toMatch(/^2026-03-29 03:/);
  });

  test("draws its minute from its id", () => {
    const minute = (id: string) =>
      wall(
        nextOccurrence(trigger({ kind: "daily", everyDays: 1, hour: 9 }, { id }), 0),
        "Europe/Paris",
      ).slice(14);
    const drawn = Array.from({ length: 60 }, (_, index) => minute(`t-${index}`));
    expect(minute("t-7")).toBe(drawn[7]);
    expect(new Set(drawn).size).toBeGreaterThan(20);
  });

  test("stays within a quarter of an hour of the minute asked for", () => {
    for (let index = 0; index < 100; index++) {
      const daily = trigger(
        { kind: "daily", everyDays: 1, hour: 9, minute: 30 },
        { id: `t-${index}` },
      );
      const time = wall(nextOccurrence(daily, 0), "Europe/Paris").slice(11);
      expect(time >= "09:15" && time <= "09:45").toBe(true);
    }
  });

  test("of every third day counts from the day it was made", () => {
    const daily = trigger({ kind: "daily", everyDays: 3, hour: 8 });
    const days = occurrences(daily, Date.UTC(2026, 0, 1), 3).map((instant) =>
      wall(instant, "Europe/Paris").slice(0, 10),
    );
    expect(days).toEqual(["2026-01-01", "2026-01-04", "2026-01-07"]);
  });
});

describe("other schedules", () => {
  const from = Date.UTC(2026, 0, 1);
  test("every four hours from its making", () => {
    expect(occurrences(trigger({ kind: "hourly", everyHours: 4 }), from, 2)).toEqual([
      from + 4 * HOUR,
      from + 8 * HOUR,
    ]);
  });
  test("every ten minutes", () => {
    const later = from + 25 * 60_000;
    expect(nextOccurrence(trigger({ kind: "minutes", everyMinutes: 10 }), later)).toBe(
      from + 30 * 60_000,
    );
  });
  test("every Monday", () => {
    const weekly = trigger({ kind: "weekly", weekday: "MONDAY", hour: 7 });
    expect(occurrences(weekly, from, 2).map((at) => wall(at, "Europe/Paris").slice(0, 13))).toEqual(
      ["2026-01-05 07", "2026-01-12 07"],
    );
  });
  test("once", () => {
    expect(occurrences(trigger({ kind: "at", epochMs: from + 5 }), from, 3)).toEqual([from + 5]);
  });
  test("an event of the workbook is never due", () => {
    const { schedule: _none, ...onOpen } = trigger({ kind: "at", epochMs: 0 });
    expect(
      nextOccurrence({ ...onOpen, source: "SPREADSHEETS", event: "ON_OPEN" }, 0),
    ).toBeUndefined();
  });
});

describe("the scheduler", () => {
  const since = Date.UTC(2026, 0, 1);
  const fired = (
    triggers: MemoryTriggers,
    { hours, misfires = [] }: { hours: number; misfires?: readonly Misfire[] },
    onFire: (due: Due) => void = () => {},
  ) =>
    new TriggerScheduler(triggers, since, misfires).fireDue(since + hours * HOUR, (due) => {
      onFire(due);
      return `${due.trigger.functionName} ${(due.at - since) / HOUR}`;
    });
  const hourly = (functionName: string, everyHours: number) =>
    trigger({ kind: "hourly", everyHours }, { id: functionName, functionName });

  test("fires in order of time, then of installation", () => {
    const triggers = new MemoryTriggers([hourly("b", 2), hourly("a", 1)]);
    expect(fired(triggers, { hours: 3 })).toEqual(["a 1", "b 2", "a 2", "a 3"]);
  });

  test("counts a trigger that is installed or removed meanwhile", () => {
    const triggers = new MemoryTriggers([hourly("a", 2)]);
    const times = fired(triggers, { hours: 7 }, ({ at }) => {
      if (at === since + 2 * HOUR) triggers.add({ ...hourly("c", 1), createdAt: at });
      if (at === since + 4 * HOUR) triggers.remove("a");
    });
    expect(times).toEqual(["a 2", "c 3", "a 4", "c 4", "c 5", "c 6", "c 7"]);
  });

  test("misses one and fires one twice", () => {
    const misfires = [
      { functionName: "a", occurrence: 0, as: "missed" },
      { functionName: "a", occurrence: 2, as: "duplicate" },
    ] as const;
    const triggers = new MemoryTriggers([hourly("a", 1)]);
    expect(fired(triggers, { hours: 4, misfires })).toEqual(["a 2", "a 3", "a 3", "a 4"]);
  });

  test("says what comes next, and forgets what was due before it began", () => {
    const old = { ...hourly("a", 1), createdAt: since - 10.5 * HOUR };
    expect(new TriggerScheduler(new MemoryTriggers([old]), since).nextDue()?.at).toBe(
      since + 0.5 * HOUR,
    );
    expect(new TriggerScheduler(new MemoryTriggers(), since).nextDue()).toBeUndefined();
  });
});
