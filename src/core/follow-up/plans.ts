/** Payment plans: held while every instalment comes in, over with the first one that is missed. */

import { addDays } from "../day.ts";
import type { Reason } from "../dunning/decision.ts";
import { formatAmount, formatDay } from "../text/format.ts";
import { type Broken, latestBroken } from "./broken.ts";
import type { Commitment } from "./commitment.ts";
import { told } from "./told.ts";

export type PlanStanding = { readonly hold?: Reason; readonly broken?: Broken };

/**
 * A missed instalment ends its plan for good (« déchéance du terme »): all is due again, whatever
 * comes in later, until a person closes that instalment or agrees on something new.
 */
export function plansFor(commitments: readonly Commitment[], row: string): PlanStanding {
  const mine = commitments.filter(
    ({ covers, followUp }) => covers.has(row) && followUp.kind === "instalment",
  );
  const groups = [...new Set(mine.map(({ group }) => group))];
  const standings = groups.map((group) =>
    planStanding(commitments.filter((one) => one.group === group)),
  );
  const hold = standings.find((standing) => standing.hold)?.hold;
  const broken = latestBroken(standings.map((standing) => standing.broken));
  return { ...(hold ? { hold } : {}), ...(broken ? { broken } : {}) };
}

function planStanding(plan: readonly Commitment[]): PlanStanding {
  const missed = plan.find(({ state }) => state === "broken" || state === "late");
  if (missed && missed.dueCents > 0) return missed.isReplaced ? {} : { broken: ended(missed) };
  const next = plan.find(({ state }) => state === "pending");
  if (!next) return {};
  return {
    hold: {
      verdict: "aside",
      code: "plan",
      reason: heldSentence(next, plan),
      until: addDays(next.lastDay, 1),
    },
  };
}

/** « échéancier « Décembre », échéance 2 sur 3 : 400,00 € pour le 20/12/2026, attendue jusqu’au … ». */
function heldSentence(next: Commitment, plan: readonly Commitment[]): string {
  const { followUp, day, lastDay } = next;
  const rank = `échéance ${plan.indexOf(next) + 1} sur ${plan.length}`;
  const sentence = `échéancier « ${followUp.plan} », ${rank} : ${amountOf(next)} pour le ${formatDay(day)}, attendus jusqu’au ${formatDay(lastDay)}`;
  return [sentence, told(followUp, "masculine")].filter((part) => part !== "").join(", ");
}

function ended(missed: Commitment): Broken {
  const { followUp, day, lastDay, receivedCents, state, currency } = missed;
  const received = receivedCents > 0 ? ` (${formatAmount(receivedCents, currency)} reçus)` : "";
  const how = state === "late" ? "payée trop tard" : `non tenue${received}`;
  const sentence = `échéancier « ${followUp.plan} » rompu, tout est à nouveau dû : échéance de ${amountOf(missed)} pour le ${formatDay(day)} ${how}`;
  const who = told(followUp, "masculine");
  return {
    since: addDays(lastDay, 1),
    promisedFor: day,
    sentence: who ? `${sentence} (${who})` : sentence,
  };
}

function amountOf({ amountCents, currency }: Commitment): string {
  return amountCents === undefined ? "le reste" : formatAmount(amountCents, currency);
}
