import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween } from "../../../src/core/day.ts";
import { invoiceOf, type Key, type LogEntry, stepOf } from "../../../src/core/dunning/journal.ts";
import type { Plan } from "../../../src/core/dunning/plan.ts";
import { carriesLevel, isPreventive, type Scenario } from "../../../src/core/dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import { isWorkingDay } from "../../../src/core/law/holidays.ts";
import type { Payment } from "../../../src/core/ledger/types.ts";
import { customer, entry, invoice, payment, planOf } from "./books.ts";

const START = day("2026-10-01");
const GAP = 5;

type Story = {
  readonly scenario: string;
  readonly dueIn: readonly number[];
  /** What happens on each visit of the product, which may be days after the last one. */
  readonly visits: readonly {
    readonly daysLater: number;
    readonly outcome: "sent" | "failed";
    /** The invoice that the customer pays before this visit, and how much of its 120 €. */
    readonly pays?: { readonly invoice: number; readonly euros: number } | undefined;
  }[];
};

const STORIES: fc.Arbitrary<Story> = fc.record({
  scenario: fc.constantFrom("Standard", "Courtois"),
  dueIn: fc.array(fc.integer({ min: -100, max: 40 }), { minLength: 1, maxLength: 3 }),
  visits: fc.array(
    fc.record({
      daysLater: fc.oneof(fc.constant(1), fc.integer({ min: 0, max: 20 })),
      outcome: fc.constantFrom("sent", "sent", "sent", "failed"),
      pays: fc.option(
        fc.record({
          invoice: fc.integer({ min: 1, max: 3 }),
          euros: fc.constantFrom(30, 60, 120),
        }),
        { nil: undefined, freq: 6 },
      ),
    }),
    { maxLength: 40 },
  ),
});

type Sent = { readonly on: Day; readonly key: Key; readonly owedCents: number };

/** What left, in the order of the days, when each visit acts on the plan of its day. */
function live(story: Story): readonly Sent[] {
  const payments: Payment[] = [];
  const log: LogEntry[] = [];
  const sent: Sent[] = [];
  let today = START;
  for (const { daysLater, outcome, pays } of story.visits) {
    today = addDays(today, daysLater);
    if (pays) payments.push(payment({ ...pays, invoice: `F-${pays.invoice}`, day: today }));
    const { actions, decisions } = planFor(story, { today, payments, log });
    for (const { keys, reference } of actions) {
      log.push(entry({ about: keys, day: today, status: outcome, reference }));
      if (outcome === "sent") sent.push(...keys.map((key) => sentOn(today, key, decisions)));
    }
  }
  return sent;
}

type Known = {
  readonly today: Day;
  readonly payments: readonly Payment[];
  readonly log: readonly LogEntry[];
};

function planFor({ scenario, dueIn }: Story, { today, payments, log }: Known): Plan {
  const invoices = dueIn.map((days, index) =>
    invoice({
      number: `F-${index + 1}`,
      due: addDays(START, days),
      issued: addDays(START, Math.min(days - 30, 0)),
    }),
  );
  const settings = { paymentsUpToDate: today };
  const customers = [customer({ scenario })];
  return planOf({ invoices, payments, log, settings, customers }, today);
}

function sentOn(on: Day, key: Key, decisions: Plan["decisions"]): Sent {
  const owed = decisions.find((one) => one.invoice === invoiceOf(key));
  return { on, key, owedCents: owed?.balanceCents ?? 0 };
}

function scenarioOf(name: string): Scenario {
  const found = SHIPPED_SCENARIOS.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe("whatever the days, the payments and the refusals", () => {
  const always = (law: (sent: readonly Sent[], story: Story) => void): void => {
    fc.assert(fc.property(STORIES, (story) => law(live(story), story)));
  };

  it("sends a step of an invoice at most once", () => {
    always((sent) => {
      const keys = sent.map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    });
  });

  it("skips no mail that carries a level, and never steps down", () => {
    always((sent, { scenario, dueIn }) => {
      const ladder = scenarioOf(scenario)
        .steps.filter((step) => carriesLevel(step) && !isPreventive(step))
        .map(({ id }) => id);
      dueIn.forEach((_, index) => {
        const steps = sent
          .filter(({ key }) => invoiceOf(key) === `F-${index + 1}`)
          .map(({ key }) => stepOf(key));
        const late = steps[0] === "preventive" ? steps.slice(1) : steps;
        expect(late).toEqual(ladder.slice(0, late.length));
      });
    });
  });

  it("sends each step from its day on, and the preventive one before the due date only", () => {
    always((sent, { scenario, dueIn }) => {
      for (const { on, key } of sent) {
        const [number = "", id = ""] = key.split("/");
        const due = addDays(START, dueIn[Number(number.slice(2)) - 1] ?? 0);
        const step = scenarioOf(scenario).steps.find((one) => one.id === id);
        const late = daysBetween(due, on);
        expect(late).toBeGreaterThanOrEqual(step?.trigger.days ?? Number.POSITIVE_INFINITY);
        if (id === "preventive") expect(late).toBeLessThan(0);
      }
    });
  });

  it("keeps the minimum gap between two messages to the customer", () => {
    always((sent) => {
      const days = [...new Set(sent.map(({ on }) => on))];
      days.forEach((on, index) => {
        const before = days[index - 1];
        if (before) expect(daysBetween(before, on)).toBeGreaterThanOrEqual(GAP);
      });
    });
  });

  it("sends on working days, and only for what is owed", () => {
    always((sent) => {
      for (const { on, owedCents } of sent) {
        expect(isWorkingDay(on, "metropole")).toBe(true);
        expect(owedCents).toBeGreaterThan(0);
      }
    });
  });
});
