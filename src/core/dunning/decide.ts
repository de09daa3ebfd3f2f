/** One invoice, one day: one decision with its reason. */

import { addDays, type Day, daysBetween, latestOf } from "../day.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { formatDay } from "../text/format.ts";
import type { Decision, Reason } from "./decision.ts";
import { type Case, exclusionOf, tooRecent } from "./exclusions.ts";
import { keyOf } from "./journal.ts";
import { type Position, positionOn } from "./ladder.ts";
import { carriesLevel, type Step } from "./scenario.ts";

/** Recipients of one message (https://developers.google.com/apps-script/guides/services/quotas). */
const MOST_RECIPIENTS = 50;

/**
 * Decides for one invoice as if it were alone with its customer; `plan` then looks at all that a
 * customer owes. Never throws: what cannot be decided is put aside with its reason.
 */
export function decide(of: Case): Decision {
  const excluded = exclusionOf(of);
  return excluded ? decision(of, excluded) : climb(of);
}

export function decision(of: Case, reason: Reason, step?: Step): Decision {
  const { invoice, balanceCents } = of.item;
  return {
    invoice: invoice.number,
    customer: invoice.customer,
    at: invoice.at,
    balanceCents,
    daysLate: daysBetween(invoice.due, of.today),
    ...reason,
    ...(invoice.dueFrom
      ? { reason: `${reason.reason} ; échéance calculée : ${invoice.dueFrom}` }
      : {}),
    ...(step ? { step } : {}),
  };
}

/** The step that is due or comes next, then what may still hold it back today. */
function climb(of: Case): Decision {
  const position = positionOf(of);
  const { next, meanwhile } = position;
  if (next && next.from <= of.today) return stepDue(of, next.step, meanwhile);
  if (meanwhile) return task(of, meanwhile);
  if (!next)
    return decision(of, {
      verdict: "aside",
      code: "end-of-ladder",
      reason: "dernière étape du scénario faite : décider de la suite (contentieux)",
    });
  const { step, from } = next;
  const until = soonest(of, from, step);
  return decision(
    of,
    {
      verdict: "wait",
      code: "not-yet",
      reason: `${step.name} prévue le ${formatDay(until)}${dueLabel(of)}`,
      until,
    },
    step,
  );
}

function stepDue(of: Case, step: Step, meanwhile: Step | undefined): Decision {
  if (step.channel !== "email") return task(of, step);
  const held = tooRecent(of) ?? insideGap(of) ?? notWorkingDay(of);
  if (held && meanwhile && held.code !== "non-working-day") return task(of, meanwhile);
  if (held) return decision(of, held, step);
  const unsendable = cannotSend(of, step);
  if (unsendable) return decision(of, unsendable, step);
  return decision(of, { verdict: "send", code: "step-due", reason: dueReason(of, step) }, step);
}

function positionOf({ scenario, item: { invoice }, history, today }: Case): Position {
  if (!scenario) return {};
  const isDone = (step: Step): boolean => history.made.has(keyOf(invoice.number, step.id));
  const reached = { isDone, startingLevel: invoice.startingLevel };
  return positionOn(scenario, reached, { due: invoice.due, today });
}

function task(of: Case, step: Step): Decision {
  const since = addDays(of.item.invoice.due, step.triggerDays);
  const what = carriesLevel(step) ? "à préparer" : "à faire";
  return decision(
    of,
    {
      verdict: "task",
      code: step.channel,
      reason: `${step.name} ${what} depuis le ${formatDay(since)}`,
    },
    step,
  );
}

function insideGap(of: Case): Reason | undefined {
  const last = lastContactOf(of);
  const { minimumGapDays } = of.settings;
  if (!last || daysBetween(last, of.today) >= minimumGapDays) return undefined;
  const until = workingDay(of, addDays(last, minimumGapDays));
  return {
    verdict: "wait",
    code: "minimum-gap",
    reason: `attendre jusqu’au ${formatDay(until)} : délai minimum de ${minimumGapDays} jours depuis le message du ${formatDay(last)}`,
    until,
  };
}

function notWorkingDay(of: Case): Reason | undefined {
  const until = workingDay(of, of.today);
  return until === of.today
    ? undefined
    : {
        verdict: "wait",
        code: "non-working-day",
        reason: `jour non ouvré : envoi le ${formatDay(until)}`,
        until,
      };
}

function cannotSend({ customer }: Case, step: Step): Reason | undefined {
  if (customer.to.length === 0)
    return { verdict: "aside", code: "no-address", reason: "adresse e-mail du client manquante" };
  if (customer.to.length + customer.cc.length > MOST_RECIPIENTS)
    return {
      verdict: "aside",
      code: "too-many-recipients",
      reason: `plus de ${MOST_RECIPIENTS} destinataires : Gmail refuserait le message`,
    };
  if (!step.automatic)
    return { verdict: "task", code: "approval", reason: `${step.name} à valider avant envoi` };
  return undefined;
}

function soonest(of: Case, from: Day, step: Step): Day {
  const last = lastContactOf(of);
  const afterGap = last ? addDays(last, of.settings.minimumGapDays) : from;
  const day = step.channel === "email" && afterGap > from ? afterGap : from;
  return workingDay(of, day);
}

/** The last contact with the customer that the log knows, or that one of its rows says. */
function lastContactOf({ account, history }: Case): Day | undefined {
  const imported = account.items.map(({ invoice }) => invoice.lastReminder);
  return latestOf([history.lastContact.get(account.customer), ...imported]);
}

function workingDay({ settings }: Case, day: Day): Day {
  return nextWorkingDay(day, settings.holidayZone);
}

function dueReason({ item: { invoice }, today }: Case, step: Step): string {
  const late = daysBetween(invoice.due, today);
  if (late < 0) return `${step.name} : échéance dans ${-late} jour${late < -1 ? "s" : ""}`;
  return `${step.name} : ${late} jour${late > 1 ? "s" : ""} de retard`;
}

function dueLabel({ item: { invoice }, today }: Case): string {
  return invoice.due > today ? ` (échéance le ${formatDay(invoice.due)})` : "";
}
