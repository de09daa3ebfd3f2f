import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import {
  type History,
  historyOf,
  invoiceOf,
  type Key,
  keyOf,
  type LogEntry,
  type LogStatus,
  recipientsSince,
  stepOf,
} from "../../../src/core/dunning/journal.ts";
import type { InvoiceNumber } from "../../../src/core/ledger/types.ts";
import { entry } from "./books.ts";

const KEY = "F-1/relance-1" as Key;

function line(status: LogStatus, rest: Partial<LogEntry> = {}): LogEntry {
  return entry({ about: [KEY], status, reference: "PCT-1", ...rest });
}

/** What became of the key. */
function fate(log: readonly LogEntry[], mode: "live" | "test" = "live"): string {
  const { made, doubtful, unanswered, failures } = historyOf(log, mode);
  return [
    ...(made.has(KEY) ? ["made"] : []),
    ...(doubtful.has(KEY) ? ["doubtful"] : []),
    ...(unanswered.length > 0 ? ["unanswered"] : []),
    ...(failures.has(KEY) ? [`failed ${failures.get(KEY)}`] : []),
  ].join(", ");
}

describe("historyOf: what became of a step", () => {
  const test = { mode: "test" } as const;
  const second = { reference: "PCT-2" };
  const cases: readonly [lines: string, log: readonly LogEntry[], live: string, test: string][] = [
    ["nothing", [], "", ""],
    ["claimed", [line("claimed")], "doubtful, unanswered", "doubtful, unanswered"],
    ["claimed, sent", [line("claimed"), line("sent")], "made", "made"],
    ["sent, claimed", [line("sent"), line("claimed")], "made", "made"],
    ["claimed, failed", [line("claimed"), line("failed")], "failed 1", ""],
    ["claimed, not sent", [line("claimed"), line("notSent")], "", ""],
    ["claimed, in doubt", [line("claimed"), line("doubtful")], "doubtful", "doubtful"],
    [
      "in doubt, then found sent",
      [line("claimed"), line("doubtful"), line("sent")],
      "made",
      "made",
    ],
    ["in doubt, then found unsent", [line("claimed"), line("doubtful"), line("notSent")], "", ""],
    [
      "failed, then sent",
      [line("claimed"), line("failed"), line("claimed", second), line("sent", second)],
      "made, failed 1",
      "made",
    ],
    ["failed twice", [line("failed"), line("failed", second)], "failed 2", ""],
    ["a test", [line("claimed", test), line("test", test)], "", "made"],
    ["a test that died", [line("claimed", test)], "", "made"],
    ["a test in doubt", [line("claimed", test), line("doubtful", test)], "", "made"],
    ["a test refused", [line("claimed", test), line("failed", test)], "", "failed 1"],
    ["a test that was blocked", [line("claimed", test), line("notSent", test)], "", ""],
  ];

  it.each(cases)("%s", (_lines, log, live, inTest) => {
    expect(fate(log)).toBe(live);
    expect(fate(log, "test")).toBe(inTest);
  });

  it("keeps the level of each invoice of a message", () => {
    const lines = [
      line("claimed", { keys: [KEY, "F-2/relance-2" as Key], level: 2 }),
      line("sent", { keys: ["F-2/relance-2" as Key], level: 2 }),
      line("sent", { keys: [KEY], level: 1 }),
    ];
    const { made } = historyOf(lines, "live");
    expect([...made].map(([key, { level }]) => [key, level]).sort()).toEqual([
      [KEY, 1],
      ["F-2/relance-2", 2],
    ]);
  });
});

describe("historyOf: the order of the lines does not matter", () => {
  const step = fc.constantFrom("relance-1", "relance-2", "appel-1");
  const number = fc.constantFrom("F-1", "F-2", "2026/014");
  const attempt = fc.record({
    about: fc.uniqueArray(fc.tuple(number, step), { minLength: 1, maxLength: 3 }),
    late: fc.integer({ min: 0, max: 9 }),
    time: fc.constantFrom("08:15:00", "08:15:01"),
    mode: fc.constantFrom("live" as const, "test" as const),
    counts: fc.boolean(),
    statuses: fc.uniqueArray(
      fc.constantFrom<LogStatus>("claimed", "sent", "failed", "doubtful", "notSent"),
      { minLength: 1 },
    ),
  });
  const logs = fc.array(attempt, { maxLength: 6 }).map((attempts) =>
    attempts.flatMap(({ about, late, time, mode, counts, statuses }, index) =>
      statuses.flatMap((status) => {
        const keys = about.map(([invoice, id]) => keyOf(invoice as InvoiceNumber, id));
        const base = entry({
          about: keys,
          day: addDays(day("2026-11-02"), late),
          time,
          mode,
          status,
          countsForGap: counts,
          reference: `PCT-${index}`,
        });
        return status === "sent" ? keys.map((key) => ({ ...base, keys: [key] })) : [base];
      }),
    ),
  );
  const shuffled = logs.chain((log) =>
    fc.tuple(fc.constant(log), fc.shuffledSubarray(log, { minLength: log.length })),
  );

  it.each(["live", "test"] as const)("in %s mode", (mode) => {
    fc.assert(
      fc.property(shuffled, ([log, other]) => {
        expect(told(historyOf(other, mode))).toEqual(told(historyOf(log, mode)));
        const since = "2026-11-05 08:15:01";
        expect(recipientsSince(other, since)).toBe(recipientsSince(log, since));
      }),
    );
  });

  function told(history: History): unknown {
    const references = (entries: readonly LogEntry[]) => entries.map((one) => one.reference);
    return {
      // Two attempts at one key never both leave, so which of them is kept says nothing.
      made: [...history.made.keys()].sort(),
      doubtful: [...history.doubtful.keys()].sort(),
      unanswered: references(history.unanswered).sort(),
      failures: [...history.failures].sort(),
      lastContact: [...history.lastContact].sort(),
      messages: [...history.messages].map(([of, list]) => [of, references(list)]).sort(),
    };
  }
});

describe("recipientsSince", () => {
  it.each([
    ["claimed", 2],
    ["sent", 2],
    ["doubtful", 2],
    ["failed", 0],
    ["notSent", 0],
  ] as const)("%s counts %s", (status, expected) => {
    const recipients = ["a@x.example", "b@x.example"];
    const log = [line("claimed", { recipients }), line(status, { recipients })];
    expect(recipientsSince(log, "2026-11-16 08:15:00")).toBe(expected);
    expect(recipientsSince(log, "2026-11-16 08:15:01")).toBe(0);
  });

  it("counts a message once, whatever the number of its invoices", () => {
    const log = [line("claimed"), line("sent"), line("sent", { keys: ["F-2/relance-1" as Key] })];
    expect(recipientsSince(log, "2026-11-16 00:00:00")).toBe(1);
  });
});

describe("keys", () => {
  it("come apart again, whatever the number", () => {
    const key = keyOf("FA/2026/14" as InvoiceNumber, "relance-2");
    expect(key).toBe("FA/2026/14/relance-2");
    expect(invoiceOf(key)).toBe("FA/2026/14");
    expect(stepOf(key)).toBe("relance-2");
  });
});
