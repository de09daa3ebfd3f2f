import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, day } from "../../../src/core/day.ts";
import { commitmentsOf } from "../../../src/core/follow-up/commitment.ts";
import type { FollowUp, FollowUpKind } from "../../../src/core/follow-up/follow-up.ts";
import { settle } from "../../../src/core/ledger/settle.ts";
import type { InvoiceNumber, Payment } from "../../../src/core/ledger/types.ts";
import { cents } from "../../../src/core/money.ts";
import { customer, invoice, payment } from "../dunning/books.ts";
import { followUp, standingBy } from "./followed.ts";

const FIRST = day("2026-11-01");
const TODAY = day("2026-12-15");
const INVOICES = ["F-1", "F-2", "F-3"].map((number, rank) =>
  invoice({ number, euros: 300 * (rank + 1), due: addDays(FIRST, rank * 5), issued: FIRST }),
);
const KINDS: readonly FollowUpKind[] = [
  "promise",
  "instalment",
  "dispute",
  "pause",
  "stop",
  "paymentSent",
  "reply",
];

const someDay = fc.integer({ min: 0, max: 60 }).map((count) => addDays(FIRST, count));
const someInvoices = fc.subarray(INVOICES.map(({ number }) => number as string));
const someEuros = fc.integer({ min: 1, max: 700 });

const someFollowUp = fc
  .record({
    kind: fc.constantFrom(...KINDS),
    on: someDay,
    noted: someDay,
    closed: fc.option(someDay, { nil: undefined, freq: 4 }),
    euros: fc.option(someEuros, { nil: undefined }),
    invoices: someInvoices,
    plan: fc.constantFrom("Un", "Deux"),
  })
  .map(({ kind, on, noted, closed, euros, invoices, plan }) => {
    const amount = kind === "instalment" ? { euros: euros ?? 100 } : euros ? { euros } : {};
    const end = closed ? { closedOn: closed } : {};
    return followUp(kind, { on, notedOn: noted, invoices, plan, ...amount, ...end });
  });

const somePayment = fc
  .record({
    euros: fc.integer({ min: -300, max: 700 }),
    on: someDay,
    about: fc.constantFrom("F-1", "F-2", "F-3", ""),
  })
  .map(({ euros, on, about }) =>
    payment({ euros, day: on, customer: "Durand", ...(about ? { invoice: about } : {}) }),
  );

const manyFollowUps = fc.array(someFollowUp, { maxLength: 6 });
const manyPayments = fc.array(somePayment, { maxLength: 6 });

function kept(followUps: readonly FollowUp[], payments: readonly Payment[]): readonly FollowUp[] {
  const account = settle(INVOICES, payments).accounts.get(customer().id);
  if (!account) return [];
  return commitmentsOf(followUps, { account, graceDays: 2, today: TODAY })
    .filter(({ state }) => state === "kept" || state === "late" || state === "keptEarly")
    .map((one) => one.followUp);
}

describe("whatever is followed up and paid", () => {
  it("no more is contested than is due, and nothing less than nothing", () => {
    fc.assert(
      fc.property(manyFollowUps, manyPayments, (followUps, payments) => {
        const account = settle(INVOICES, payments).accounts.get(customer().id);
        const standings = standingBy({ followUps, payments, invoices: INVOICES }, TODAY);
        for (const { invoice: one, balanceCents } of account?.items ?? []) {
          const contested = standings.get(one.number)?.disputedCents ?? 0;
          expect(contested).toBeGreaterThanOrEqual(0);
          expect(contested).toBeLessThanOrEqual(Math.max(0, balanceCents));
        }
      }),
    );
  });

  it("the order of the rows and of the payments does not matter", () => {
    fc.assert(
      fc.property(manyFollowUps, manyPayments, (followUps, payments) => {
        const straight = standingBy({ followUps, payments, invoices: INVOICES }, TODAY);
        const reversed = standingBy(
          {
            followUps: [...followUps].reverse(),
            payments: [...payments].reverse(),
            invoices: INVOICES,
          },
          TODAY,
        );
        expect(reversed).toEqual(straight);
      }),
    );
  });

  it("one payment more never turns what was kept into what was not", () => {
    const promises = fc.array(
      someFollowUp.filter(({ kind }) => kind === "promise" || kind === "instalment"),
      { minLength: 1, maxLength: 6 },
    );
    const more = fc.tuple(someEuros, someDay, fc.constantFrom("F-1", "F-2", "F-3"));
    fc.assert(
      fc.property(promises, manyPayments, more, (followUps, payments, [euros, on, about]) => {
        const added = payment({ euros, day: on, invoice: about });
        const before = kept(followUps, payments);
        const after = new Set(kept(followUps, [...payments, added]));
        expect(before.filter((one) => !after.has(one))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it("each payment counts for one promise only", () => {
    const whole = fc.array(
      someFollowUp.map((one) => ({
        ...one,
        kind: "promise" as const,
        amountCents: one.amountCents ?? cents(10_000),
        invoices: ["F-1" as InvoiceNumber],
      })),
      { maxLength: 5 },
    );
    const received = fc.array(
      fc
        .tuple(someEuros, someDay)
        .map(([euros, on]) => payment({ euros, day: on, invoice: "F-1" })),
      { maxLength: 5 },
    );
    fc.assert(
      fc.property(whole, received, (followUps, payments) => {
        const account = settle(INVOICES, payments).accounts.get(customer().id);
        if (!account) return;
        const commitments = commitmentsOf(followUps, { account, graceDays: 2, today: TODAY });
        const counted = commitments.reduce((sum, one) => sum + one.receivedCents, 0);
        const paid = payments.reduce((sum, one) => sum + one.amountCents, 0);
        expect(counted).toBeLessThanOrEqual(paid);
      }),
    );
  });
});
