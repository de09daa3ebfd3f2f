import { describe, expect, it } from "vitest";
import { addDays, type Day, day, daysBetween } from "../../../src/core/day.ts";
import { positionOn, type Reached } from "../../../src/core/dunning/ladder.ts";
import type { Scenario } from "../../../src/core/dunning/scenario.ts";
import { SHIPPED_SCENARIOS } from "../../../src/core/dunning/shipped-scenarios.ts";
import { cents } from "../../../src/core/money.ts";

const DUE = day("2026-11-20");

type Case = [late: number, made: string, expected: string];

/** « relance-2 J+8, meanwhile appel-1 ». */
function where(
  scenario: Scenario,
  {
    late,
    made,
    startingLevel = 0,
  }: { readonly late: number; readonly made: string; readonly startingLevel?: number },
): string {
  const done = new Set(made.split(" "));
  const reached: Reached = {
    madeOn: ({ id, trigger }) => (done.has(id) ? addDays(DUE, trigger.days) : undefined),
    startingLevel,
  };
  const today = addDays(DUE, late);
  const dates = { due: DUE, today, gapDays: 5 };
  const { next, meanwhile } = positionOn(scenario, reached, { dates, overdueCents: cents(12_000) });
  const step = next ? `${next.step.id} ${dayWord(next.from)}` : "end";
  const called = meanwhile.find(({ from }) => from !== undefined && from <= today);
  return called ? `${step}, meanwhile ${called.step.id}` : step;
}

/** « J+8 » or « J-5 », from the due date. */
function dayWord(from: Day | undefined): string {
  return from ? `J${daysBetween(DUE, from)}` : "?";
}

function shipped(name: string): Scenario {
  const found = SHIPPED_SCENARIOS.find((scenario) => scenario.name === name);
  if (!found) throw new Error(name);
  return found;
}

describe("the ladder « Standard »", () => {
  const cases: readonly Case[] = [
    [-30, "", "preventive J-5"],
    [-5, "", "preventive J-5"],
    [-1, "", "preventive J-5"],
    [0, "", "relance-1 J1"],
    [90, "", "relance-1 J1"],
    [-3, "preventive", "relance-1 J1"],
    [1, "preventive", "relance-1 J1"],
    [1, "relance-1", "relance-2 J8"],
    [4, "relance-1", "relance-2 J8, meanwhile appel-1"],
    [5, "relance-1 appel-1", "relance-2 J8"],
    [90, "relance-1", "relance-2 J8, meanwhile appel-1"],
    [9, "relance-1 relance-2", "relance-3 J15"],
    [11, "relance-1 relance-2", "relance-3 J15, meanwhile appel-2"],
    [13, "relance-1 relance-2 appel-2", "relance-3 J15, meanwhile escalade"],
    [20, "relance-2", "relance-3 J15, meanwhile appel-2"],
    [20, "relance-1 relance-2 relance-3", "mise-en-demeure J28"],
    [30, "mise-en-demeure", "contentieux J40"],
    [90, "mise-en-demeure contentieux", "end"],
  ];
  it.each(cases)("%s days late, made « %s »: %s", (late, made, expected) => {
    expect(where(shipped("Standard"), { late, made })).toBe(expected);
  });
});

describe("the ladder « Courtois »", () => {
  const cases: readonly Case[] = [
    [-3, "", "relance-1 J7"],
    [90, "", "relance-1 J7"],
    [90, "relance-1", "relance-2 J21, meanwhile appel-1"],
    [90, "relance-1 relance-2 relance-3", "mise-en-demeure J50"],
  ];
  it.each(cases)("%s days late, made « %s »: %s", (late, made, expected) => {
    expect(where(shipped("Courtois"), { late, made })).toBe(expected);
  });
});

describe("a level reached before the product came", () => {
  const cases: readonly [...Case, startingLevel: number][] = [
    [40, "", "relance-1 J1", 0],
    [40, "", "relance-2 J8, meanwhile appel-1", 1],
    [40, "", "mise-en-demeure J28", 2],
    [40, "", "contentieux ?", 3],
    [40, "", "end", 4],
    [-10, "", "preventive J-5", 0],
  ];
  it.each(cases)("%s days late, made « %s »: %s, from level %s", (late, made, expected, level) => {
    expect(where(shipped("Standard"), { late, made, startingLevel: level })).toBe(expected);
  });
});

describe("a reminder on the due date", () => {
  const scenario: Scenario = {
    name: "Jour J",
    steps: [
      step("jour-j"),
      { ...step("relance-1"), rank: 1, trigger: { basis: "due", days: 3 }, level: 1 },
    ],
  };

  function step(id: string): Scenario["steps"][number] {
    return {
      id,
      name: id,
      rank: 0,
      trigger: { basis: "due", days: 0 },
      level: 0,
      channel: "email",
      template: id,
      minimumCents: cents(0),
      automatic: true,
      countsForGap: true,
    };
  }

  it.each([
    [0, "", "jour-j J0"],
    [0, "jour-j", "relance-1 J3"],
    [2, "", "jour-j J0"],
  ])("%s days late, made « %s »: %s", (late, made, expected) => {
    expect(where(scenario, { late, made })).toBe(expected);
  });
});
