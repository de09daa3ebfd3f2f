/** What a run did beside what its story says, in lines that a person can compare. */

import type { Day } from "../../src/core/day.ts";
import { formatDay } from "../../src/core/text/format.ts";
import { isAnnounced } from "./sentences.ts";
import type { Category, Expectation, Observation, StoryDay } from "./story.ts";
import { weekdayName } from "./words.ts";

/** One line that was announced or seen, without its counterpart or with the nearest one. */
type Pair = {
  readonly line?: number;
  readonly announced?: string;
  readonly seen: readonly string[];
};

export type DayDifference = {
  readonly day: Day;
  readonly line: number;
  readonly isQuiet: boolean;
  readonly pairs: readonly Pair[];
};

/** Nothing of this kind may happen unannounced. */
const ALL_ANNOUNCED: readonly Category[] = ["mail", "finding", "stop"];

/** A longer text is cut in the difference. */
const LONGEST = 600;

type Run = {
  readonly seen: readonly Observation[];
  /** Sentences of the story that had no sense on that day. */
  readonly mistakes: readonly string[];
};

export function differenceOf(
  { day, line, isQuiet, expected }: StoryDay,
  { seen, mistakes }: Run,
): DayDifference | undefined {
  const left = [...seen];
  const missing = expected.filter((one) => !taken(left, (other) => isAnnounced(other, one)));
  const pairs: Pair[] = mistakes.map((mistake) => ({ seen: [mistake] }));
  for (const one of missing) pairs.push(pairOf(one, { seen, left }));
  for (const { category, sentence } of left)
    if (ALL_ANNOUNCED.includes(category)) pairs.push({ seen: [sentence] });
  return pairs.length === 0 ? undefined : { day, line, isQuiet, pairs };
}

/**
 * « attendu » over « obtenu », for each day that differs:
 *
 *     mardi 10/11/2026 (ligne 12)
 *       attendu : e-mail à Dupont « Relance 2 » : F-1, total 800,00 €
 *       obtenu  : e-mail à Dupont « Relance 2 » : F-1, total 1 200,00 €
 *                                                          ^
 */
export function printDifference({ day, line, isQuiet, pairs }: DayDifference): string {
  const place = isQuiet ? `jour non écrit, après la ligne ${line}` : `ligne ${line}`;
  const heading = `  ${weekdayName(day)} ${formatDay(day)} (${place})`;
  return [heading, ...pairs.flatMap(printPair)].join("\n");
}

/** A message is announced once for each that leaves; a decision may be spoken of twice. */
function taken(
  left: Observation[],
  isWanted: (one: Observation) => boolean,
): Observation | undefined {
  const index = left.findIndex(isWanted);
  const found = left[index];
  if (found && ALL_ANNOUNCED.includes(found.category)) left.splice(index, 1);
  return found;
}

function pairOf(
  announced: Expectation,
  { seen, left }: { readonly seen: readonly Observation[]; readonly left: Observation[] },
): Pair {
  const { line, category, about, sentence } = announced;
  const near = taken(left, (one) => one.category === category && one.about === about);
  return { line, announced: sentence, seen: near ? [near.sentence] : reasons(announced, seen) };
}

/** A message that did not leave is explained by the decisions on its invoices. */
function reasons({ invoices = [] }: Expectation, seen: readonly Observation[]): readonly string[] {
  return seen
    .filter(({ category, about }) => category === "decision" && invoices.includes(about))
    .map(({ sentence }) => sentence);
}

function printPair({ line, announced, seen }: Pair): readonly string[] {
  const [first = "(rien)", ...others] = seen.map(cut);
  const place = announced && line ? ` (ligne ${line})` : "";
  return [
    `    attendu : ${announced ?? "(rien)"}${place}`,
    `    obtenu  : ${first}`,
    ...(announced && seen.length === 1 ? marker(announced, first) : []),
    ...others.map((sentence) => `              ${sentence}`),
  ];
}

/** Points at the first letter that differs; « … » hides where that is. */
function marker(announced: string, seen: string): readonly string[] {
  if (announced.includes("…")) return [];
  const at = [...seen].findIndex((letter, index) => letter !== announced[index]);
  return at <= 0 ? [] : [`${" ".repeat("    obtenu  : ".length + at)}^`];
}

function cut(sentence: string): string {
  return sentence.length > LONGEST ? `${sentence.slice(0, LONGEST)}…` : sentence;
}
