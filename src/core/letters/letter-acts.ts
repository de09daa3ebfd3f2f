/** The step that a letter makes of each invoice: the key under which the log knows it. */

import type { Judged } from "../dunning/customer-message.ts";
import type { Case } from "../dunning/exclusions.ts";
import { type Key, keyOf } from "../dunning/journal.ts";
import { isLetter, type Step } from "../dunning/scenario.ts";
import { stepApart } from "../dunning/step-apart.ts";
import { formatDay } from "../text/format.ts";
import { LETTER_NAMES, type LetterModel } from "./letter.ts";
import { letterModelFor } from "./letter-kinds.ts";
import { type AskedLetter, isProposed } from "./letter-subject.ts";

export type Act = { readonly key: Key; readonly step: Step };

export function actsOf(asked: AskedLetter, subject: readonly Judged[]): readonly Act[] {
  const { kind, request } = asked;
  if (kind.subject === "account" || subject.length === 0) {
    const step = apart(asked);
    return [{ key: `compte ${request.customer}/${step.id}` as Key, step }];
  }
  return subject.map((one) => {
    const step = kind.subject === "step" ? ladderStep(one, request.model) : undefined;
    const made = step ?? apart(asked);
    return { key: keyOf(one.of.item.invoice.number, made.id), step: made };
  });
}

/** The step of the ladder that this letter makes; of several, the first that was not made yet. */
function ladderStep(judged: Judged, model: LetterModel): Step | undefined {
  const { of, decision } = judged;
  if (isProposed(judged, model)) return decision.step;
  const steps = (of.scenario?.steps ?? []).filter(
    (step) => isLetter(step) && letterModelFor(step, of.customer) === model,
  );
  const isMade = ({ id }: Step) => of.history.made.has(keyOf(of.item.invoice.number, id));
  return steps.find((step) => !isMade(step)) ?? steps[steps.length - 1];
}

/** The same letter may be written on another day: its step carries the day. */
export function apart({ request, today, kind }: AskedLetter): Step {
  return {
    ...stepApart({
      id: `courrier-${request.model}-${today}`,
      name: LETTER_NAMES[request.model],
      channel: kind.channel,
      template: request.model,
      countsForGap: kind.isClaim,
    }),
    level: kind.level,
    automatic: false,
  };
}

/** Never sent twice for the same invoice. */
export function alreadyMade(acts: readonly Act[], of: Case | undefined): string | undefined {
  const made = acts.flatMap(({ key, step }) => {
    const entry = of?.history.made.get(key);
    return entry ? [`${step.name}, déjà faite le ${formatDay(entry.day)} (${key}).`] : [];
  });
  return made.length > 0 ? made.join(" ") : undefined;
}
