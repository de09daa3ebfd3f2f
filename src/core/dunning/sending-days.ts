/** The days on which a customer may be written to: working days, not its own days off, after the gap. */

import { addDays, type Day, daysBetween } from "../day.ts";
import { nextWorkingDay } from "../law/holidays.ts";
import { formatDay } from "../text/format.ts";
import type { Reason } from "./decision.ts";
import type { Case } from "./exclusions.ts";
import type { Step } from "./scenario.ts";

export function insideGap(of: Case, step: Step): Reason | undefined {
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

export function notSendingDay(of: Case): Reason | undefined {
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

/** The day on which a step that comes up on `from` can be made. */
export function soonest(of: Case, from: Day, step: Step): Day {
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
