/** Reads a file of stories: titles, introductions, dated lines. All mistakes are told, not the first. */

import { addDays, type Day, daysBetween } from "../../src/core/day.ts";
import { formatDay } from "../../src/core/text/format.ts";
import { plain } from "../../src/core/text/typography.ts";
import { CHANGES } from "./changes.ts";
import { DECLARATIONS } from "./declarations.ts";
import { EXPECTATIONS } from "./expectations.ts";
import { FOLLOWED } from "./follow-up.ts";
import { type Known, type Parts, readSentence } from "./form.ts";
import { INCIDENTS } from "./incidents.ts";
import { LETTERS } from "./letters.ts";
import type { Expectation, Happening, Mistake, Story, StoryDay } from "./story.ts";
import { DAY, frenchDay, Misprint, splitOutside, tidy, weekdayName } from "./words.ts";

type Parsed = { readonly stories: readonly Story[]; readonly mistakes: readonly Mistake[] };

/** Longer periods are a wrong year. */
const LONGEST_STORY_DAYS = 800;

const INTRODUCTION = [...DECLARATIONS, ...CHANGES, ...FOLLOWED, ...LETTERS];
const HAPPENINGS = [...INTRODUCTION, ...INCIDENTS];

const OPENING = new RegExp(
  `^(?:du (?<from>${DAY}) au (?<to>${DAY})|(?<day>${DAY}))(?: (?<weekday>lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche))?(?: :)?(?: (?<rest>.*))?$`,
  "iu",
);

type Line = { readonly number: number; readonly text: string; readonly isIndented: boolean };

/** The days that a dated line, and the indented lines under it, speak of. */
type Block = {
  readonly first: Day;
  readonly last: Day;
  readonly line: number;
  readonly happenings: Happening[];
  readonly expected: Expectation[];
};

type Draft = {
  readonly title: string;
  readonly line: number;
  readonly known: Known;
  everyDay: boolean;
  paymentsKept: boolean;
  readsMail: boolean;
  readonly setup: Happening[];
  readonly blocks: Block[];
};

export function parseStories(text: string): Parsed {
  const mistakes: Mistake[] = [];
  const drafts: Draft[] = [];
  for (const line of linesOf(text)) {
    try {
      readLine(line, drafts);
    } catch (problem) {
      if (!(problem instanceof Misprint)) throw problem;
      mistakes.push({ line: line.number, message: problem.message });
    }
  }
  if (drafts.length === 0 && mistakes.length === 0)
    mistakes.push({ line: 1, message: "aucune histoire : un titre commence par « # »" });
  for (const { title, line, blocks } of drafts)
    if (blocks.length === 0)
      mistakes.push({ line, message: `l'histoire « ${title} » n'a pas de jour` });
  return { stories: drafts.map(storyOf), mistakes };
}

function linesOf(text: string): readonly Line[] {
  return text
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line, index) => ({
      number: index + 1,
      text: tidy(line),
      isIndented: /^\s/.test(line),
    }))
    .filter((line) => line.text !== "" && !/^note :/i.test(line.text));
}

function readLine(line: Line, drafts: Draft[]): void {
  if (line.text.startsWith("#")) {
    drafts.push(emptyDraft(line));
    return;
  }
  const draft = drafts[drafts.length - 1];
  if (!draft) throw new Misprint("une histoire commence par son titre : « # Titre »");
  const block = draft.blocks[draft.blocks.length - 1];
  const opening: Parts | undefined = OPENING.exec(line.text)?.groups;
  if (line.isIndented) {
    if (!block)
      throw new Misprint("une ligne en retrait continue un jour : il n'y en a pas encore");
    readDayText(line, draft, { block, text: line.text });
  } else if (opening) {
    const next = blockOf(opening, { line: line.number, before: block });
    const { rest = "" } = opening;
    draft.blocks.push(next);
    readDayText(line, draft, { block: next, text: rest });
  } else if (block) throw new Misprint("une date (JJ/MM/AAAA), ou un retrait, est attendu ici");
  else introduce(line, draft);
}

function emptyDraft({ number, text }: Line): Draft {
  const title = text.replace(/^#+ ?/, "");
  if (title === "") throw new Misprint("titre vide");
  return {
    title,
    line: number,
    known: { invoices: new Set(), customers: new Set(), today: undefined },
    everyDay: true,
    paymentsKept: false,
    readsMail: false,
    setup: [],
    blocks: [],
  };
}

/** Lines before the first day: how the story is run, and what the workbook holds. */
function introduce({ text }: Line, draft: Draft): void {
  switch (plain(text)) {
    case "execution : chaque jour":
      draft.everyDay = true;
      return;
    case "execution : aux jours ecrits":
      draft.everyDay = false;
      return;
    case "chaque matin : reglements a jour":
      draft.paymentsKept = true;
      return;
    case "lecture des messages envoyes : oui":
      draft.readsMail = true;
      return;
    default:
      draft.setup.push(...readSentence(INTRODUCTION, text, draft.known));
  }
}

function blockOf(
  { from, to, day, weekday }: Parts,
  { line, before }: { readonly line: number; readonly before: Block | undefined },
): Block {
  const first = frenchDay(from ?? day ?? "");
  const last = to ? frenchDay(to) : first;
  if (weekday && (first !== last || plain(weekday) !== weekdayName(first)))
    throw new Misprint(`le ${formatDay(first)} est un ${weekdayName(first)}`);
  if (last < first) throw new Misprint("la période finit avant de commencer");
  if (before && first < before.last)
    throw new Misprint(
      `les jours se suivent : ${formatDay(first)} vient après ${formatDay(before.last)}`,
    );
  if (daysBetween(before?.last ?? first, last) > LONGEST_STORY_DAYS)
    throw new Misprint(`plus de ${LONGEST_STORY_DAYS} jours d'affilée : l'année est-elle juste ?`);
  return { first, last, line, happenings: [], expected: [] };
}

/** « événement ; événement → résultat → résultat ». */
function readDayText(
  { number }: Line,
  draft: Draft,
  { block, text }: { readonly block: Block; readonly text: string },
): void {
  const known = { ...draft.known, today: block.first };
  const [happened = "", ...results] = splitOutside(text, "→");
  for (const sentence of splitOutside(happened, " ; "))
    if (sentence !== "") block.happenings.push(...readSentence(HAPPENINGS, sentence, known));
  for (const sentence of results) {
    const announced = readSentence(EXPECTATIONS, sentence, known);
    if (announced) block.expected.push({ ...announced, line: number });
  }
  checkDay(block);
}

/** Rows and cells are typed once, on one day; what Gmail does may last. */
const LASTING: readonly Happening["kind"][] = ["no-run", "busy", "fate"];

function checkDay({ first, last, happenings, expected }: Block): void {
  if (first !== last && happenings.some(({ kind }) => !LASTING.includes(kind)))
    throw new Misprint("cet événement est d'un jour, pas d'une période");
  if (expected.length > 0 && happenings.some(({ kind }) => kind === "no-run"))
    throw new Misprint("un jour sans exécution n'a pas de résultat");
}

function storyOf({ known: _, blocks, ...draft }: Draft): Story {
  return { ...draft, days: blocks.flatMap(daysOf) };
}

/** A period is read as the same line on each of its days. */
function daysOf({ first, last, line, happenings, expected }: Block): readonly StoryDay[] {
  const length = daysBetween(first, last) + 1;
  return Array.from({ length }, (_, index) => ({
    day: addDays(first, index),
    line,
    isQuiet: false,
    happenings,
    expected,
  }));
}
