/** One invoice, one day: one decision with its reason. */

import { addDays, type Day, daysBetween, latestOf } from "../day.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { Decision, Reason } from "./decision.ts";
import { type Case, exclusionOf, tooRecent } from "./exclusions.ts";
import { keyOf } from "./journal.ts";
import { type Coming, type Position, positionOn } from "./ladder.ts";
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
    currency: invoice.currency,
    daysLate: daysBetween(invoice.due, of.today),
    ...reason,
    reason: [reason.reason, ...remarks(of, reason)].join(" ; "),
    ...(step ? { step } : {}),
    ...alertOf(of, reason),
  };
}

/** What the reader must know whatever was decided. */
function remarks({ item, standing }: Case, { verdict }: Reason): readonly string[] {
  const { dueFrom } = item.invoice;
  const { broken, disputedCents, dispute } = standing;
  return [
    ...(broken && verdict !== "closed" ? [broken.sentence] : []),
    ...(disputedCents > 0 && disputedCents < item.balanceCents
      ? [
          `dont ${formatAmount(disputedCents, item.invoice.currency)} non réclamés, ${dispute ?? "en litige"}`,
        ]
      : []),
    ...(dueFrom ? [`échéance calculée : ${dueFrom}`] : []),
  ];
}

function alertOf(
  { standing, today }: Case,
  { verdict }: Reason,
): Pick<Decision, "alert" | "alertReason"> {
  const { broken, recall } = standing;
  if (verdict === "closed") return {};
  if (broken) return { alert: "broken-promise", alertReason: broken.sentence };
  return recall ? { alert: "recall", alertReason: recallWords(recall, today) } : {};
}

/** The step that is due or comes next, then what may still hold it back today. */
function climb(of: Case): Decision {
  const recall = recallOf(of);
  if (recall) return recall;
  const { next, meanwhile } = positionOf(of);
  const task = firstTask(of, meanwhile);
  if (next?.from && next.from <= of.today) return stepDue(of, next.step, task);
  if (task) return taskOf(of, task);
  if (!next)
    return decision(of, {
      verdict: "aside",
      code: "end-of-ladder",
      reason: "dernière étape du scénario faite : décider de la suite",
    });
  return next.from ? notYet(of, next.step, next.from) : noTriggerDay(of, next.step);
}

function notYet(of: Case, step: Step, from: Day): Decision {
  const until = soonest(of, from, step);
  const reason = `${step.name} prévue le ${formatDay(until)}${dueLabel(of)}`;
  return decision(of, { verdict: "wait", code: "not-yet", reason, until }, step);
}

function noTriggerDay(of: Case, step: Step): Decision {
  const reason =
    step.trigger.basis === "issued"
      ? `${step.name} : la date de la facture manque`
      : `${step.name} : la date de l’étape précédente manque (« Dernière relance »)`;
  return decision(of, { verdict: "aside", code: "no-trigger-day", reason }, step);
}

function stepDue(of: Case, step: Step, meanwhile: Coming | undefined): Decision {
  const held = heldToday(of, step);
  if (held && meanwhile && held.code !== "non-working-day") return taskOf(of, meanwhile);
  if (held) return decision(of, held, step);
  if (step.channel !== "email") return taskOf(of, { step, from: dueSince(of, step) });
  const unsendable = cannotSend(of);
  if (unsendable) return decision(of, unsendable, step);
  const reason = dueReason(of, step);
  return decision(
    of,
    step.automatic
      ? { verdict: "send", code: "step-due", reason }
      : { verdict: "approve", code: "approval", reason: `${reason}, à valider avant envoi` },
    step,
  );
}

/** A letter is prepared on any day; the hand-over of a file is no contact with the customer. */
function heldToday(of: Case, step: Step): Reason | undefined {
  if (step.channel === "file") return undefined;
  if (step.channel !== "email") return insideGap(of, step);
  return tooRecent(of) ?? insideGap(of, step) ?? notSendingDay(of);
}

/** A broken promise brings the next step forward: nothing more is waited for. Those after keep their days. */
function positionOf(of: Case): Position {
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

/** Internal mails due today: our own side is told beside whatever is decided for the customer. */
export function internalStepDue(of: Case): Step | undefined {
  if (exclusionOf(of) || notSendingDay(of)) return undefined;
  return positionOf(of).meanwhile.find((coming) => isDue(coming, of) && isInternalMail(of, coming))
    ?.step;
}

/** The first call, or internal step that no mail can make, whose day has come. */
function firstTask(of: Case, meanwhile: readonly Coming[]): Coming | undefined {
  return meanwhile.find((coming) => isDue(coming, of) && !isInternalMail(of, coming));
}

function isDue({ from }: Coming, { today }: Case): boolean {
  return from !== undefined && from <= today;
}

function isInternalMail({ customer, settings }: Case, { step }: Coming): boolean {
  const address = customer.salesContact || settings.salesContact;
  return step.channel === "internal" && step.automatic && address !== "";
}

function taskOf(of: Case, { step, from }: Coming): Decision {
  const what = carriesLevel(step) ? "à préparer" : "à faire";
  const since = from ? ` depuis le ${formatDay(from)}` : "";
  return decision(
    of,
    { verdict: "task", code: step.channel, reason: `${step.name} ${what}${since}` },
    step,
  );
}

/** On the day that was agreed the customer is called, not written to. */
function recallOf(of: Case): Decision | undefined {
  const { recall } = of.standing;
  if (recall?.day !== of.today) return undefined;
  const reason = recallWords(recall, of.today);
  return decision(of, { verdict: "task", code: "recall", reason });
}

function recallWords({ day, cause }: FollowUp, today: Day): string {
  const when = !day || day === today ? "aujourd’hui" : `depuis le ${formatDay(day)}`;
  return `à rappeler ${when}${cause ? ` (${cause})` : ""}`;
}

function insideGap(of: Case, step: Step): Reason | undefined {
  const last = of.lastContact;
  const gapDays = gapBefore(of, step);
  if (!last || daysBetween(last, of.today) >= gapDays) return undefined;
  const until = sendingDay(of, addDays(last, gapDays));
  return {
    verdict: "wait",
    code: "minimum-gap",
    reason: `attendre jusqu’au ${formatDay(until)} : délai minimum de ${gapDays} jours depuis le message du ${formatDay(last)}`,
    until,
  };
}

function gapBefore({ settings }: Case, step: Step): number {
  return step.gapDays ?? settings.minimumGapDays;
}

function notSendingDay(of: Case): Reason | undefined {
  const until = sendingDay(of, of.today);
  if (until === of.today) return undefined;
  const { closure } = of.customer;
  return closure && closure.from <= of.today && of.today <= closure.to
    ? {
        verdict: "wait",
        code: "customer-closed",
        reason: `client fermé du ${formatDay(closure.from)} au ${formatDay(closure.to)} : envoi le ${formatDay(until)}`,
        until,
      }
    : {
        verdict: "wait",
        code: "non-working-day",
        reason: `jour non ouvré : envoi le ${formatDay(until)}`,
        until,
      };
}

function cannotSend({ customer }: Case): Reason | undefined {
  if (customer.to.length === 0)
    return { verdict: "aside", code: "no-address", reason: "adresse e-mail du client manquante" };
  if (customer.to.length + customer.cc.length > MOST_RECIPIENTS)
    return {
      verdict: "aside",
      code: "too-many-recipients",
      reason: `plus de ${MOST_RECIPIENTS} destinataires : Gmail refuserait le message`,
    };
  return undefined;
}

function soonest(of: Case, from: Day, step: Step): Day {
  const last = of.lastContact;
  const afterGap = last ? addDays(last, gapBefore(of, step)) : from;
  const day = step.channel !== "file" && afterGap > from ? afterGap : from;
  return sendingDay(of, day);
}

/** The first working day, from this one, on which the customer is not closed. */
function sendingDay(of: Case, from: Day): Day {
  const day = nextWorkingDay(from, of.settings.holidayZone);
  const { closure } = of.customer;
  return closure && closure.from <= day && day <= closure.to
    ? sendingDay(of, addDays(closure.to, 1))
    : day;
}

/** The day since which a step has been due; a broken promise may have brought it forward. */
function dueSince(of: Case, step: Step): Day | undefined {
  const { next } = positionOf(of);
  return next?.step === step ? next.from : undefined;
}

function dueReason({ item: { invoice }, today }: Case, step: Step): string {
  const late = daysBetween(invoice.due, today);
  if (late < 0) return `${step.name} : échéance dans ${-late} jour${late < -1 ? "s" : ""}`;
  return `${step.name} : ${late} jour${late > 1 ? "s" : ""} de retard`;
}

function dueLabel({ item: { invoice }, today }: Case): string {
  return invoice.due > today ? ` (échéance le ${formatDay(invoice.due)})` : "";
}
