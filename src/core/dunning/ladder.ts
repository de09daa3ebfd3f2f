/** Where an invoice stands on its ladder: which step is due, or comes next, and when. */

import { addDays, type Day, daysBetween } from "../day.ts";
import { carriesLevel, type Scenario, type Step } from "./scenario.ts";

export type Position = {
  /** The next step that carries a level; none at the end of the ladder. */
  readonly next?: { readonly step: Step; readonly from: Day };
  /** A call or internal step between the last one made and the next, when its day has come. */
  readonly meanwhile?: Step;
};

export type Reached = {
  readonly isDone: (step: Step) => boolean;
  /** Level that the team had already reached before the product came. */
  readonly startingLevel: number;
};

/**
 * A level is never skipped and never made twice: the next step is the first one after the last
 * one made, however late the invoice is (« entrée progressive »). Steps before the due date only
 * make sense before it.
 */
export function positionOn(
  scenario: Scenario,
  reached: Reached,
  days: { readonly due: Day; readonly today: Day },
): Position {
  const daysLate = daysBetween(days.due, days.today);
  const { steps } = scenario;
  const last = lastMade(steps, reached);
  const open = steps.filter((step, index) => index > last && isStillUseful(step, daysLate));
  const next = open.find(carriesLevel);
  const before = next ? open.slice(0, open.indexOf(next)) : open;
  const meanwhile = before.find((step) => !reached.isDone(step) && step.triggerDays <= daysLate);
  return {
    ...(next ? { next: { step: next, from: addDays(days.due, next.triggerDays) } } : {}),
    ...(meanwhile ? { meanwhile } : {}),
  };
}

function lastMade(steps: readonly Step[], reached: Reached): number {
  return steps.reduce((last, step, index) => {
    const before =
      reached.startingLevel > 0 && step.triggerDays >= 0 && step.level <= reached.startingLevel;
    return carriesLevel(step) && (before || reached.isDone(step)) ? index : last;
  }, -1);
}

function isStillUseful(step: Step, daysLate: number): boolean {
  return step.triggerDays < 0 ? daysLate < 0 : true;
}
