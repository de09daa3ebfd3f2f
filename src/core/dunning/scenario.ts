/** A scenario: the ladder of steps that a customer climbs, as the sheet « Scénarios » says it. */

/** How a step reaches the customer. */
export type Channel = "email" | "call" | "letter" | "registered" | "internal";

/** 0 « à échoir », 1 from the first day late, 2 firm, 3 formal notice, 4 « contentieux ». */
export type Level = 0 | 1 | 2 | 3 | 4;

export type Step = {
  /** « relance-1 »: the second half of the key, so it never changes once used. */
  readonly id: string;
  readonly name: string;
  /** Days from the due date; negative before it. */
  readonly triggerDays: number;
  readonly level: Level;
  readonly channel: Channel;
  /** Code of the model in « Modèles », for the channels that have one. */
  readonly template: string;
  /** The daily run may send it by itself. */
  readonly automatic: boolean;
  /** Does this contact start a new minimum gap? */
  readonly countsForGap: boolean;
};

export type Scenario = {
  readonly name: string;
  /** In the order of their triggers. */
  readonly steps: readonly Step[];
};

/** Steps that carry the level. A call or an internal mail accompanies them and may be overtaken. */
export function carriesLevel(step: Step): boolean {
  return step.channel === "email" || step.channel === "letter" || step.channel === "registered";
}
