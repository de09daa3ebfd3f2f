/** Where an invoice stands on its ladder today, with what a broken promise changes in it. */

import { latestOf } from "../day.ts";
import type { Case } from "./exclusions.ts";
import { keyOf } from "./journal.ts";
import { type Position, positionOn } from "./ladder.ts";
import { carriesLevel, type Step } from "./scenario.ts";

/** A broken promise brings the next step forward: nothing more is waited for. Those after keep their days. */
export function positionOf(of: Case): Position {
  const { scenario, item, history, today, settings, standing, overdueCents } = of;
  if (!scenario) return { meanwhile: [] };
  const { invoice } = item;
  const startedOn = invoice.lastReminder;
  const madeOn = (step: Step) => history.made.get(keyOf(invoice.number, step.id))?.day;
  const reached = {
    madeOn,
    startingLevel: invoice.startingLevel || of.customer.startingLevel,
    ...(startedOn ? { startedOn } : {}),
  };
  const dates = { due: invoice.due, today, gapDays: settings.minimumGapDays };
  const position = positionOn(scenario, reached, {
    dates: { ...dates, ...(invoice.issued ? { issued: invoice.issued } : {}) },
    overdueCents,
  });
  const { next } = position;
  const since = standing.broken?.since;
  if (!next?.from || !since || since >= next.from) return position;
  const last = latestOf(scenario.steps.filter(carriesLevel).map(madeOn));
  if (last && last >= since) return position;
  return { ...position, next: { ...next, from: since } };
}
