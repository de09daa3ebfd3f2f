/** What may be noted of a letter, and on which day: what cannot have been is refused. */

import type { Day } from "../day.ts";
import { factDayOf, type LetterFactStatus, type LetterRecord } from "../dunning/letter-record.ts";
import { formatDay } from "../text/format.ts";
import { nextEvents } from "./letter-lines.ts";
import { FACT_WORDS, fateWords } from "./letter-words.ts";

export function orderProblem(letter: LetterRecord, event: LetterFactStatus): string | undefined {
  if (nextEvents(letter).includes(event)) return undefined;
  const { fate, written } = letter;
  if (fate === "discarded") return `${written.step} abandonnée : rédigez-en une autre.`;
  if (fate === "unfinished")
    return `${written.step} : sa rédaction a été interrompue, reprenez-la ou abandonnez-la.`;
  if (fate === "prepared") return `${written.step} : notez d’abord le jour où vous l’avez postée.`;
  return `${written.step} ${fateWords(letter)} : elle ne peut pas être notée ${FACT_WORDS[event]}.`;
}

/** In the order in which they happen; a letter is presented before it is received, refused or brought back. */
const PLACE: Readonly<Record<LetterFactStatus, number>> = {
  posted: 0,
  presented: 1,
  received: 2,
  refused: 2,
  returned: 2,
  discarded: 3,
};

type Dated = { readonly event: LetterFactStatus; readonly day: Day };

/** The days of what was noted before and after it stay in order. */
export function dayProblem(
  letter: LetterRecord,
  { event, day }: Dated,
  today: Day,
): string | undefined {
  const place = PLACE[event];
  const { written, fate, facts } = letter;
  if (day > today) return `Le ${formatDay(day)} n’est pas encore là : la date est celle du fait.`;
  if (day < written.day)
    return `${written.step} a été écrite le ${formatDay(written.day)} : elle n’a pas pu être ${FACT_WORDS[event]} le ${formatDay(day)}.`;
  // Of several ends only the one that holds counts: the others were noted wrongly.
  const kept = [...facts.keys()].filter((one) => PLACE[one] < 2 || one === fate);
  for (const other of kept) {
    const on = factDayOf(letter, other);
    const isWrong =
      on && ((PLACE[other] < place && on > day) || (PLACE[other] > place && on < day));
    if (isWrong)
      return `${written.step} a été ${FACT_WORDS[other]} le ${formatDay(on)} : elle n’a pas pu être ${FACT_WORDS[event]} le ${formatDay(day)}.`;
  }
  return undefined;
}
