/** Where an invoice stands on its ladder: which step is due, or comes next, and when. */

import { addDays, type Day, daysBetween, lastDayOfMonth, latestOf } from "../day.ts";
import type { Cents } from "../money.ts";
import { carriesLevel, isPreventive, type Scenario, type Step } from "./scenario.ts";

export type Coming = {
  readonly step: Step;
  /** Undefined when the date that its days are counted from is not known. */
  readonly from: Day | undefined;
};

export type Position = {
  /** The next step that carries a level; none at the end of the ladder. */
  readonly next?: Coming;
  /** Calls and internal mails between the last step made and the next, not made yet. */
  readonly meanwhile: readonly Coming[];
};

export type Reached = {
  readonly madeOn: (step: Step) => Day | undefined;
  /** Level that the team had already reached before the product came, and when. */
  readonly startingLevel: number;
  readonly startedOn?: Day;
};

export type Dates = {
  readonly due: Day;
  readonly issued?: Day;
  readonly today: Day;
  /** Least days between two contacts, where the scenario leaves more room than the calendar. */
  readonly gapDays: number;
};

/**
 * A level is never skipped and never made twice: the next step is the first one after the last
 * one made, however late the invoice is (« entrée progressive »). Steps before the due date only
 * make sense before it; a step whose minimum the account does not reach is left out.
 */
export function positionOn(
  scenario: Scenario,
  reached: Reached,
  at: { readonly dates: Dates; readonly overdueCents: Cents | undefined },
): Position {
  const { dates, overdueCents } = at;
  const last = lastMade(scenario.steps, reached);
  const rank = last?.step.rank ?? -1;
  const isLate = daysBetween(dates.due, dates.today) >= 0;
  const open = scenario.steps.filter(
    (step) =>
      step.rank > rank &&
      !(isPreventive(step) && isLate) &&
      (overdueCents === undefined || overdueCents >= step.minimumCents),
  );
  const next = open.find(carriesLevel);
  const before = next ? open.slice(0, open.indexOf(next)) : open;
  return {
    ...(next ? { next: { step: next, from: dayOf(next, last, dates) } } : {}),
    meanwhile: before
      .filter((step) => !reached.madeOn(step))
      .map((step) => ({ step, from: spacedDay(step, last, dates) })),
  };
}

type Made = { readonly step: Step; readonly on: Day | undefined };

function lastMade(steps: readonly Step[], reached: Reached): Made | undefined {
  const { startingLevel, startedOn } = reached;
  return steps.filter(carriesLevel).reduce<Made | undefined>((last, step) => {
    const on = reached.madeOn(step);
    if (on) return { step, on };
    const isBefore = startingLevel > 0 && !isPreventive(step) && step.level <= startingLevel;
    return isBefore ? { step, on: startedOn } : last;
  }, undefined);
}

/** The day that the scenario gives to the step. */
function dayOf(step: Step, last: Made | undefined, { due, issued }: Dates): Day | undefined {
  const { basis, days } = step.trigger;
  const from = { due, issued, endOfMonth: lastDayOfMonth(due), previous: last?.on }[basis];
  return from && addDays(from, days);
}

/**
 * A call follows the reminder before it by the days that the scenario puts between the two, also
 * when that reminder was made late; by no more than the minimum gap.
 */
function spacedDay(step: Step, last: Made | undefined, dates: Dates): Day | undefined {
  const day = dayOf(step, last, dates);
  if (!last?.on || !day) return day;
  const planned = dayOf(last.step, undefined, dates);
  const spacing = planned ? Math.max(1, daysBetween(planned, day)) : dates.gapDays;
  const earliest = addDays(last.on, Math.min(spacing, dates.gapDays));
  return latestOf([earliest, day]);
}
