import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { day } from "../../../src/core/day.ts";
import { averageDelay, paymentHistory } from "../../../src/core/figures/payment-history.ts";
import { settle } from "../../../src/core/ledger/settle.ts";
import type { Invoice, Payment } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import { invoice, payment, TODAY } from "../dunning/books.ts";

function historyOf(invoices: readonly Invoice[], payments: readonly Payment[]) {
  const [account] = settle(invoices, payments).accounts.values();
  if (!account) throw new Error("no account");
  return paymentHistory(account, TODAY);
}

/** Days late of F-1, 120 € due on 20 October 2026; undefined while it is not settled. */
function daysLate(...paid: readonly (readonly [euros: number, on: string])[]): number | undefined {
  const payments = paid.map(([euros, on]) => payment({ euros, day: on, invoice: "F-1" }));
  return historyOf([invoice({ due: "2026-10-20" })], payments).settled[0]?.daysLate;
}

describe("the day on which an invoice was settled", () => {
  it.each([
    ["in time", [[120, "2026-10-20"]], 0],
    ["early", [[120, "2026-09-30"]], 0],
    ["late", [[120, "2026-10-30"]], 10],
    [
      "in parts: the last one, whatever the order of the rows",
      [
        [50, "2026-11-04"],
        [70, "2026-10-12"],
      ],
      15,
    ],
    [
      "paid, bounced, paid again: the second time",
      [
        [120, "2026-10-20"],
        [-120, "2026-10-25"],
        [120, "2026-11-09"],
      ],
      20,
    ],
    [
      "paid, and too much afterwards: the first time",
      [
        [120, "2026-10-22"],
        [30, "2026-11-09"],
      ],
      2,
    ],
    ["not in full", [[119.99, "2026-10-20"]], undefined],
    [
      "paid, then bounced",
      [
        [120, "2026-10-20"],
        [-120, "2026-10-25"],
      ],
      undefined,
    ],
    ["dated after today", [[120, "2026-11-24"]], undefined],
    ["on the first day of the twelve months", [[120, "2025-11-24"]], 0],
    ["a day too long ago", [[120, "2025-11-23"]], undefined],
  ] as const)("%s", (_, paid, expected) => {
    expect(daysLate(...paid)).toBe(expected);
  });
});

describe("what is no settled invoice", () => {
  it.each([
    ["a credit note", invoice({ euros: -120 }), 0],
    ["a draft", invoice({ status: "draft", paidEuros: 120 }), 0],
    ["a cancelled invoice", invoice({ status: "cancelled" }), 0],
    ["« Réglé » says all and no payment says when", invoice({ paidEuros: 120 }), 1],
    ["« Payée » alone", invoice({ status: "paid" }), 1],
    ["« Réglé » in part", invoice({ paidEuros: 20 }), 0],
    ["« Payée », older than twelve months", invoice({ status: "paid", due: "2025-11-23" }), 0],
    ["« Payée » before its day", invoice({ status: "paid", due: "2026-12-31" }), 0],
  ])("%s", (_, one, undated) => {
    expect(historyOf([one], [])).toEqual({ settled: [], undated });
  });
});

describe("the average delay", () => {
  const settled = (...lines: readonly (readonly [euros: number, daysLate: number])[]) =>
    lines.map(([euros, late]) => ({ amountCents: cents(euros * 100), daysLate: late }));

  it.each([
    [[[100, 12]], 12],
    [
      [
        [1000, 10],
        [3000, 30],
      ],
      25,
    ],
    [
      [
        [1000, 0],
        [3000, 33],
      ],
      24.8,
    ],
    [[], undefined],
  ] as const)("%j → %s", (lines, expected) => {
    expect(averageDelay(settled(...lines))).toBe(expected);
  });

  it("lies between the shortest and the longest delay", () => {
    const line = fc.tuple(fc.integer({ min: 1, max: 1e9 }), fc.integer({ min: 0, max: 400 }));
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 20 }), (lines) => {
        const delay = averageDelay(
          lines.map(([amount, late]) => ({ amountCents: cents(amount), daysLate: late })),
        );
        const days = lines.map(([, late]) => late);
        expect(delay).toBeGreaterThanOrEqual(Math.min(...days));
        expect(delay).toBeLessThanOrEqual(Math.max(...days));
      }),
    );
  });
});

describe("more payments", () => {
  it("never make an invoice settled later", () => {
    const days = fc.integer({ min: 0, max: 30 }).map((count) => day(`2026-10-${pad(count + 1)}`));
    const paid = fc.record({ euros: fc.integer({ min: 1, max: 200 }), day: days });
    fc.assert(
      fc.property(fc.array(paid, { maxLength: 6 }), paid, (before, more) => {
        const late = (list: readonly { euros: number; day: string }[]) =>
          daysLate(...list.map((one) => [one.euros, one.day] as const)) ?? Infinity;
        expect(late([...before, more])).toBeLessThanOrEqual(late(before));
      }),
    );
  });
});

function pad(count: number): string {
  return String(count).padStart(2, "0");
}
