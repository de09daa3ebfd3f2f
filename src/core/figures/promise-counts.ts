/** How many promises of the last twelve months were kept, as the commitments themselves say it. */

import type { Day } from "../day.ts";
import { type Commitment, commitmentsOf } from "../follow-up/commitment.ts";
import type { FollowUp } from "../follow-up/follow-up.ts";
import { groupBy } from "../group.ts";
import type { Account } from "../ledger/settle.ts";
import { historyStart } from "./payment-history.ts";
import type { PromiseCounts } from "./proposed-scenario.ts";

export type PromiseInput = {
  readonly account: Account;
  readonly followUps: readonly FollowUp[];
  readonly graceDays: number;
  readonly today: Day;
};

/** Promises whose day and grace are over; one with a part in each currency counts once. */
export function promiseCounts(input: PromiseInput): PromiseCounts {
  const counts = { kept: 0, partly: 0, broken: 0 };
  const promises = input.followUps.filter(isPromise).map(asIfOpen);
  const commitments = commitmentsOf(promises, input).filter((one) => isOver(one, input));
  for (const parts of groupBy(commitments, ({ followUp }) => followUp).values())
    counts[outcomeOf(parts)] += 1;
  return counts;
}

/** One that was closed before its day was given up or replaced, not broken. */
function isPromise({ kind, noted, day, closed }: FollowUp): boolean {
  if (kind !== "promise" && kind !== "instalment") return false;
  return noted !== undefined && day !== undefined && !(closed && closed <= day);
}

/** Closed since, it was kept or broken all the same. */
function asIfOpen({ closed: _, ...promise }: FollowUp): FollowUp {
  return promise;
}

function isOver({ day, lastDay }: Commitment, { today }: PromiseInput): boolean {
  return day > historyStart(today) && lastDay < today;
}

function outcomeOf(parts: readonly Commitment[]): keyof PromiseCounts {
  if (parts.every(isKept)) return "kept";
  return parts.some(({ inTimeCents }) => inTimeCents > 0) ? "partly" : "broken";
}

/** Of all that remained, what came in after the grace came too late, whatever is due by now. */
function isKept({ state, amountCents, receivedCents, inTimeCents }: Commitment): boolean {
  const isInTime = amountCents !== undefined || inTimeCents >= receivedCents;
  return isInTime && (state === "kept" || state === "keptEarly");
}
