/** Fires the project's time triggers in order, and misfires them when a test asks for it. */

import { nextOccurrence } from "./trigger-schedule.ts";
import type { TriggerBook, TriggerData } from "./triggers.ts";

export type Due = { readonly trigger: TriggerData; readonly at: number };

/** Google skips a firing at times, and now and then fires twice. */
export type Misfire = {
  readonly functionName: string;
  /** Counted from 0 since the host was opened. */
  readonly occurrence: number;
  readonly as: "missed" | "duplicate";
};

export class TriggerScheduler {
  readonly #triggers: TriggerBook;
  readonly #since: number;
  readonly #misfires: readonly Misfire[];
  readonly #lastDue = new Map<string, number>();
  readonly #counts = new Map<string, number>();

  /** What was due before `since` is past: nobody was there to fire it. */
  constructor(triggers: TriggerBook, since: number, misfires: readonly Misfire[] = []) {
    this.#triggers = triggers;
    this.#since = since;
    this.#misfires = misfires;
  }

  /** The earliest; of two at the same instant, the one installed first. */
  nextDue(): Due | undefined {
    return this.#triggers
      .list()
      .flatMap((trigger): Due[] => {
        const at = nextOccurrence(trigger, this.#lastDue.get(trigger.id) ?? this.#since);
        return at === undefined ? [] : [{ trigger, at }];
      })
      .reduce<Due | undefined>(
        (first, due) => (first === undefined || due.at < first.at ? due : first),
        undefined,
      );
  }

  /** Fires what is due up to `until`, included; a trigger installed meanwhile counts. */
  fireDue<Result>(until: number, fire: (due: Due) => Result): Result[] {
    const results: Result[] = [];
    let due = this.nextDue();
    while (due !== undefined && due.at <= until) {
      this.#lastDue.set(due.trigger.id, due.at);
      for (let times = this.#timesToFire(due.trigger); times > 0; times--) {
        results.push(fire(due));
      }
      due = this.nextDue();
    }
    return results;
  }

  #timesToFire({ id, functionName }: TriggerData): number {
    const occurrence = this.#counts.get(id) ?? 0;
    this.#counts.set(id, occurrence + 1);
    const misfire = this.#misfires.find(
      (candidate) => candidate.functionName === functionName && candidate.occurrence === occurrence,
    );
    return misfire === undefined ? 1 : { missed: 0, duplicate: 2 }[misfire.as];
  }
}
