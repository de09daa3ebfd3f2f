/** What a person has chosen for each letter, kept until it is written. */

import { useState } from "preact/hooks";
import type { LetterAsk } from "../../core/app/letters-page.ts";
import { kept } from "../kept.ts";

/** Which letter: the page knows no more of it before it has read it. */
export type Subject = {
  readonly customer: string;
  readonly name: string;
  readonly model: string;
};

type Id = Pick<Subject, "customer" | "model">;

export type Choice = {
  /** None: those that the server proposes. */
  readonly invoices?: readonly string[];
  /** As typed; none: the days of the settings. */
  readonly days?: string;
};

type Choices = Readonly<Record<string, Choice | undefined>>;

export type ChoiceOf = ReturnType<typeof useChoices>;

const STORE = kept("letters");

export function idOf({ customer, model }: Id): string {
  return `${customer}\n${model}`;
}

export function useChoices() {
  const [choices, set] = useState(() => (STORE.read() ?? {}) as Choices);
  /** What was last shown of a letter, as it is chosen now. */
  const [seen, setSeen] = useState<Readonly<Record<string, string | undefined>>>({});
  const put = (id: string, choice: Choice | undefined) => {
    set((before) => {
      const next = { ...before, [id]: choice };
      STORE.write(next);
      return next;
    });
    setSeen((before) => ({ ...before, [id]: undefined }));
  };
  return {
    of: (subject: Id): Choice => choices[idOf(subject)] ?? {},
    change: (subject: Id, choice: Choice) => put(idOf(subject), choice),
    forget: (subject: Id) => put(idOf(subject), undefined),
    isChanged: (subject: Id) => choices[idOf(subject)] !== undefined,
    saw: (subject: Id, what: string) => setSeen((before) => ({ ...before, [idOf(subject)]: what })),
    /** The letter as it is chosen, and as it was seen if it was. */
    toWrite: (subject: Subject): LetterAsk => {
      const shown = seen[idOf(subject)];
      return {
        ...askOf(subject, choices[idOf(subject)] ?? {}),
        ...(shown === undefined ? {} : { seen: shown }),
      };
    },
  };
}

export function askOf({ customer, model }: Subject, { invoices, days }: Choice): LetterAsk {
  return {
    customer,
    model,
    ...(invoices === undefined ? {} : { invoices }),
    ...(days === undefined ? {} : { noticeDays: Number(days) }),
  };
}

type ChoiceProblems = {
  readonly isWrong: boolean;
  readonly invoices: string | undefined;
  readonly days: string | undefined;
};

/** What the server need not be asked to refuse. */
export function choiceProblems({ invoices, days }: Choice): ChoiceProblems {
  const isNone = invoices?.length === 0;
  const isBadDays = days !== undefined && !/^[1-9]\d{0,2}$/.test(days);
  return {
    isWrong: isNone || isBadDays,
    invoices: isNone ? "Cochez au moins une facture." : undefined,
    days: isBadDays ? "Un nombre entier de jours, de 1 à 999." : undefined,
  };
}
