/** A scenario: the ladder of steps that a customer climbs, as the sheet « Scénarios » says it. */

import type { Cents } from "../money.ts";

/** How a step reaches the customer; `internal` goes to our own side, `file` hands the case over. */
export type Channel = "email" | "call" | "letter" | "registered" | "internal" | "file";

export const CHANNEL_WORDS: Readonly<Record<Channel, string>> = {
  email: "E-mail",
  call: "Appel",
  letter: "Courrier",
  registered: "LRAR",
  internal: "Interne",
  file: "Dossier",
};

/** The day that the days of a step are counted from. */
export type TriggerBasis = "due" | "issued" | "endOfMonth" | "previous";

export const BASIS_WORDS: Readonly<Record<TriggerBasis, string>> = {
  due: "Échéance",
  issued: "Date de facture",
  endOfMonth: "Fin du mois de l’échéance",
  previous: "Étape précédente",
};

export type Trigger = { readonly basis: TriggerBasis; readonly days: number };

/** 0 « à échoir », 1 from the first day late, 2 firm, 3 formal notice, 4 « contentieux ». */
export type Level = 0 | 1 | 2 | 3 | 4;

export type Step = {
  /** « relance-1 »: the second half of the key, so it never changes once used. */
  readonly id: string;
  readonly name: string;
  /** Place on its ladder, from 0. */
  readonly rank: number;
  /** Only a step of the due date may have negative days. */
  readonly trigger: Trigger;
  readonly level: Level;
  readonly channel: Channel;
  /** Code of the model in « Modèles », for the channels that have one. */
  readonly template: string;
  /** Below this overdue total of the customer the step is left out. */
  readonly minimumCents: Cents;
  /** The daily run may send it by itself; otherwise a person approves it. */
  readonly automatic: boolean;
  /** Minimum days since the last contact, where it is not that of the settings. */
  readonly gapDays?: number;
  /** Does this contact start a new minimum gap? */
  readonly countsForGap: boolean;
};

export type Scenario = {
  readonly name: string;
  /** In the order in which they are climbed. */
  readonly steps: readonly Step[];
};

/** Steps that carry the level. A call or an internal mail accompanies them and may be overtaken. */
export function carriesLevel({ channel }: Pick<Step, "channel">): boolean {
  return channel !== "call" && channel !== "internal";
}

/** On paper, or as an electronic registered letter. */
export function isLetter({ channel }: Pick<Step, "channel">): boolean {
  return channel === "letter" || channel === "registered";
}

/**
 * Days from the due date to each step when every step is made on its day; undefined where the date
 * of the invoice or the end of the month decides, which days late alone do not tell.
 */
export function nominalDays({ steps }: Scenario): readonly (number | undefined)[] {
  const days: (number | undefined)[] = [];
  for (const { trigger } of steps) {
    const before = days[days.length - 1];
    if (trigger.basis === "due") days.push(trigger.days);
    else if (trigger.basis === "previous" && before !== undefined) days.push(before + trigger.days);
    else days.push(undefined);
  }
  return days;
}

/** Comes before the due date, to whoever is not late yet. */
export function isPreventive({ trigger }: Pick<Step, "trigger">): boolean {
  return trigger.basis === "due" && trigger.days < 0;
}
