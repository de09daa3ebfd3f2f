import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import type { LogEntry, LogStatus } from "../../../src/core/dunning/journal.ts";
import { decisionsOf, entry, invoice } from "./books.ts";

/** 34 days late, at level 2 since 10 November: the notice has been due since the 17th. */
const LATE = invoice({
  due: "2026-10-20",
  startingLevel: 2,
  lastReminder: day("2026-11-10"),
});

function line(status: LogStatus, on: string, rest: Partial<LogEntry> = {}): LogEntry {
  return entry({
    about: ["F-1/mise-en-demeure"],
    status,
    day: day(on),
    channel: "registered",
    step: "Mise en demeure",
    reference: "PCT-L1",
    recipients: [],
    level: 3,
    ...rest,
  });
}

function fact(status: LogStatus, on: string, rest: Partial<LogEntry> = {}): LogEntry {
  return line(status, "2026-12-30", { factDay: day(on), ...rest });
}

const WRITTEN = [line("claimed", "2026-11-20"), line("prepared", "2026-11-20", { noticeDays: 8 })];
const POSTED = [...WRITTEN, fact("posted", "2026-11-24")];

function decided(log: readonly LogEntry[], today: string): string {
  const words = { invoices: [LATE], log, settings: { paymentsUpToDate: day(today) } };
  return decisionsOf(words, today).join("\n");
}

describe("a letter of the ladder", () => {
  it.each([
    ["asked for", [], "task registered: Mise en demeure à préparer depuis le 17/11/2026"],
    [
      "being written when the run died",
      WRITTEN.slice(0, 1),
      "task unfinished-letter: Mise en demeure : rédaction interrompue le 20/11/2026, à reprendre dans Courriers",
    ],
    ["written", WRITTEN, "task to-post: Mise en demeure préparée le 20/11/2026 : à poster"],
    [
      "given up",
      [...WRITTEN, fact("discarded", "2026-11-21")],
      "task registered: Mise en demeure à préparer depuis le 17/11/2026",
    ],
  ] as const)("%s", (_, log, said) => {
    expect(decided(log, "2026-11-23")).toBe(said);
  });

  it("that is above the next step holds that one back until it is posted", () => {
    const words = { invoices: [invoice({ due: "2026-11-10" })], log: WRITTEN };
    expect(decisionsOf(words)).toEqual([
      "task to-post: Mise en demeure préparée le 20/11/2026 : à poster",
    ]);
  });

  it("is no doubt of a mail", () => {
    expect(decided(WRITTEN.slice(0, 1), "2026-11-23")).not.toContain("n’a pas été confirmé");
  });

  it("is not asked for once the invoice is paid, written or not", () => {
    const paid = { ...LATE, status: "paid" as const };
    expect(decisionsOf({ invoices: [paid], log: WRITTEN })).toEqual([
      "closed paid: marquée « Payée »",
    ]);
  });
});

/** Twelve days after the posting of 24 November: Sunday 6 December. */
describe("what follows a registered notice", () => {
  it.each([
    [
      "not before its own day",
      POSTED,
      "2026-12-01",
      "wait not-yet 2026-12-07: Transmission au contentieux prévue le 07/12/2026",
    ],
    [
      "waits for a receipt that nobody has noted",
      POSTED,
      "2026-12-07",
      "wait receipt-missing: Transmission au contentieux : avis de réception de la mise en demeure postée le 24/11/2026 non saisi",
    ],
    [
      "so it does when the letter was presented only",
      [...POSTED, fact("presented", "2026-11-26")],
      "2026-12-07",
      "wait receipt-missing: Transmission au contentieux : avis de réception de la mise en demeure postée le 24/11/2026 non saisi",
    ],
    [
      "not before the deadline, counted from receipt",
      [...POSTED, fact("received", "2026-12-03")],
      "2026-12-07",
      "wait notice-running 2026-12-14: Transmission au contentieux prévue le 14/12/2026 : la mise en demeure laisse jusqu’au 11/12/2026 pour payer",
    ],
    [
      "which is told before the day of the ladder too",
      [...POSTED, fact("received", "2026-12-03")],
      "2026-12-04",
      "wait notice-running 2026-12-14: Transmission au contentieux prévue le 14/12/2026 : la mise en demeure laisse jusqu’au 11/12/2026 pour payer",
    ],
    [
      "on the last day one may still pay",
      [...POSTED, fact("received", "2026-12-03")],
      "2026-12-11",
      "wait notice-running 2026-12-14: Transmission au contentieux prévue le 14/12/2026 : la mise en demeure laisse jusqu’au 11/12/2026 pour payer",
    ],
    [
      "comes on the day after",
      [...POSTED, fact("received", "2026-12-03")],
      "2026-12-12",
      "task file: Transmission au contentieux à préparer depuis le 06/12/2026",
    ],
    [
      "a letter that was never claimed counts from its presentation",
      [...POSTED, fact("presented", "2026-11-26"), fact("returned", "2026-12-14")],
      "2026-12-14",
      "task file: Transmission au contentieux à préparer depuis le 06/12/2026",
    ],
    [
      "without that day, from when it came back",
      [...POSTED, fact("returned", "2026-12-14")],
      "2026-12-14",
      "wait notice-running 2026-12-23: Transmission au contentieux prévue le 23/12/2026 : la mise en demeure laisse jusqu’au 22/12/2026 pour payer",
    ],
    [
      "a refusal counts like a receipt",
      [...POSTED, fact("refused", "2026-11-26")],
      "2026-12-07",
      "task file: Transmission au contentieux à préparer depuis le 06/12/2026",
    ],
  ] as const)("%s", (_, log, today, said) => {
    expect(decided(log, today)).toBe(said);
  });

  it("ends on a working day, in favour of the debtor", () => {
    const log = [...POSTED, fact("received", "2026-11-27")];
    // Eight days later is Saturday 5 December.
    expect(decided(log, "2026-12-07")).toContain("jusqu’au 07/12/2026");
  });

  it("has the days that the letter gave", () => {
    const log = [
      line("prepared", "2026-11-20", { noticeDays: 15 }),
      fact("posted", "2026-11-24"),
      fact("received", "2026-11-26"),
    ];
    expect(decided(log, "2026-12-07")).toContain("jusqu’au 11/12/2026");
  });

  it("waits for nothing when a person made the notice without a word of its receipt", () => {
    expect(decided([line("done", "2026-11-24")], "2026-12-07")).toBe(
      "task file: Transmission au contentieux à préparer depuis le 06/12/2026",
    );
  });

  it("is not brought forward by a promise that was broken: the debtor has the time that was given", () => {
    const log = [...POSTED, fact("received", "2026-12-03")];
    const promised = { ...LATE, promise: { day: day("2026-11-30") } };
    const settings = { paymentsUpToDate: day("2026-12-07") };
    expect(decisionsOf({ invoices: [promised], log, settings }, "2026-12-07").join()).toContain(
      "wait notice-running 2026-12-14",
    );
  });
});
