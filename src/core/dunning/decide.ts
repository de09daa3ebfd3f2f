/** One invoice, one day: one decision with its reason. */

import { type Day, daysBetween } from "../day.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import type { Decision, Reason } from "./decision.ts";
import { type Case, exclusionOf, tooRecent } from "./exclusions.ts";
import type { Coming } from "./ladder.ts";
import { letterUnderWay, noticeHold } from "./letter-steps.ts";
import { positionOf } from "./position.ts";
import { carriesLevel, type Step } from "./scenario.ts";
import { insideGap, notSendingDay, soonest } from "./sending-days.ts";

/** Recipients of one message (https://developers.google.com/apps-script/guides/services/quotas). */
export const MOST_RECIPIENTS = 50;

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
  const letter = letterUnderWay(of, next?.step);
  if (letter) return decision(of, letter.reason, letter.step);
  const task = firstTask(of, meanwhile);
  const notice = next && noticeHold(of, next);
  if (next && !notice && isDue(next, of)) return stepDue(of, next, task);
  if (task) return taskOf(of, task);
  if (next && notice) return decision(of, notice, next.step);
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

function stepDue(of: Case, due: Coming, meanwhile: Coming | undefined): Decision {
  const { step } = due;
  const held = heldToday(of, step);
  if (held && meanwhile && held.code !== "non-working-day") return taskOf(of, meanwhile);
  if (held) return decision(of, held, step);
  if (step.channel !== "email") return taskOf(of, due);
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

export function cannotSend({ customer }: Case): Reason | undefined {
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

function dueReason({ item: { invoice }, today }: Case, step: Step): string {
  const late = daysBetween(invoice.due, today);
  if (late < 0) return `${step.name} : échéance dans ${-late} jour${late < -1 ? "s" : ""}`;
  return `${step.name} : ${late} jour${late > 1 ? "s" : ""} de retard`;
}

function dueLabel({ item: { invoice }, today }: Case): string {
  return invoice.due > today ? ` (échéance le ${formatDay(invoice.due)})` : "";
}
