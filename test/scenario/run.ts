/** Runs a story through the real core, day by day, and keeps what could be seen. */

import type { Ports } from "../../src/core/app/ports.ts";
import { preview, remind } from "../../src/core/app/remind.ts";
import type { Report } from "../../src/core/app/report.ts";
import { refreshAsOf, setUp } from "../../src/core/app/set-up.ts";
import { stopSentence as stopWords } from "../../src/core/app/summary.ts";
import { addDays, type Day, daysBetween } from "../../src/core/day.ts";
import { emptyWorld, Killed, set, type World } from "../core/memory-ports.ts";
import { apply } from "./apply.ts";
import { type DayDifference, differenceOf } from "./difference.ts";
import { decisionObservations, findingObservations, mailObservations } from "./observe.ts";
import { type Handed, postFor } from "./post.ts";
import { stopSentence } from "./sentences.ts";
import type { Fate, Observation, Story, StoryDay } from "./story.ts";

/** The runs of one day follow each other by an hour. */
const FIRST_HOUR = 8;

/** What differs from the story; nothing when the product does as it says. */
export function runStory(story: Story): readonly DayDifference[] {
  const first = story.days[0]?.day;
  if (!first) return [];
  const world = worldOf(story, first);
  const differences: DayDifference[] = [];
  let known: readonly Observation[] = [];
  for (const [runOfDay, planned] of runsOf(story)) {
    Object.assign(world, { day: planned.day, time: timeOf(runOfDay, planned) });
    const mistakes = planned.happenings.flatMap((happening) => apply(world, happening) ?? []);
    const seen = isRun(planned) ? runDay(world, { story, planned }) : [];
    const findings = isRun(planned) ? findingObservations(world) : known;
    const news = findings.filter(
      ({ sentence }) => !known.some((before) => before.sentence === sentence),
    );
    known = findings;
    const difference = differenceOf(planned, { seen: [...seen, ...news], mistakes });
    if (difference) differences.push(difference);
  }
  return differences;
}

/**
 * Each day as often as it is written, with its rank among the runs of its day, and the days in
 * between. The first run finds what the introduction says.
 */
function runsOf({ setup, days, everyDay }: Story): readonly (readonly [number, StoryDay])[] {
  const runs: (readonly [number, StoryDay])[] = [];
  let before: StoryDay | undefined;
  let runOfDay = 0;
  for (const day of days) {
    if (everyDay && before) for (const quiet of quietDays(before, day.day)) runs.push([0, quiet]);
    runOfDay = before?.day === day.day ? runOfDay + 1 : 0;
    runs.push([runOfDay, before ? day : { ...day, happenings: [...setup, ...day.happenings] }]);
    before = day;
  }
  return runs;
}

/** Days that the story does not write: nothing may happen on them. */
function quietDays({ day: before, line }: StoryDay, next: Day): readonly StoryDay[] {
  const count = Math.max(0, daysBetween(before, next) - 1);
  return Array.from({ length: count }, (_, index) => ({
    day: addDays(before, index + 1),
    line,
    isQuiet: true,
    happenings: [],
    expected: [],
  }));
}

function isRun({ happenings }: StoryDay): boolean {
  return happenings.every(({ kind }) => kind !== "no-run");
}

/** A new workbook, set up on the eve of the story. */
function worldOf(story: Story, first: Day): World {
  const world = emptyWorld();
  Object.assign(world, { day: addDays(first, -1), readsMail: story.readsMail });
  setUp(world.ports);
  refreshAsOf(world.ports.workbook, world.day);
  world.ports.workbook.flush();
  return world;
}

function runDay(
  world: World,
  { story, planned }: { readonly story: Story; readonly planned: StoryDay },
): readonly Observation[] {
  if (story.paymentsKept) set(world, "Règlements à jour au", { day: planned.day });
  world.restart();
  world.lockIsTaken = planned.happenings.some(({ kind }) => kind === "busy");
  const fates = fatesOf(planned);
  const { ports, handed } = postFor(world, fates);
  const report = remindUnlessKilled(() => approving(planned, ports, remind(ports)));
  world.restart();
  const mails = handed.flatMap((one) => mailObservations(world, one));
  return [
    ...mails,
    ...(report ? reportObservations(world, report) : []),
    ...unusedFates(fates, handed),
  ];
}

/** What a person then sends by hand, as the sidebar does. */
function approving({ happenings }: StoryDay, ports: Ports, morning: Report): Report {
  const names = happenings.flatMap((one) => (one.kind === "approve" ? [one.customer] : []));
  if (names.length === 0) return morning;
  const waiting = preview(ports).plan.actions.filter(
    ({ customerName, needsApproval }) => needsApproval && names.includes(customerName),
  );
  return remind(ports, new Set(waiting.flatMap(({ keys }) => keys)));
}

function remindUnlessKilled(run: () => Report): Report | undefined {
  try {
    return run();
  } catch (failure) {
    if (failure instanceof Killed) return undefined;
    throw failure;
  }
}

function reportObservations(world: World, report: Report): readonly Observation[] {
  const { stop } = report;
  if (!stop) return decisionObservations(world);
  const sentence = stopSentence(stopWords(report));
  const isPlanned = stop !== "busy" && stop !== "not-set-up";
  return [
    { category: "stop", about: "arrêt", sentence },
    ...(isPlanned ? decisionObservations(world) : []),
  ];
}

function fatesOf({ happenings }: StoryDay): ReadonlyMap<string, Fate> {
  return new Map(
    happenings.flatMap((one) => (one.kind === "fate" ? [[one.customer, one.fate] as const] : [])),
  );
}

/** A breakdown at a message that never came is a mistake of the story. */
function unusedFates(
  fates: ReadonlyMap<string, Fate>,
  handed: readonly Handed[],
): readonly Observation[] {
  const used = new Set(handed.map(({ claim }) => String(claim.customer)));
  return [...fates.keys()]
    .filter((customer) => !used.has(customer))
    .map((customer) => ({
      category: "mail",
      about: customer,
      sentence: `aucun envoi à ${customer}, dont parle pourtant l'événement`,
    }));
}

function timeOf(runOfDay: number, { happenings }: StoryDay): string {
  const [said] = happenings.flatMap((one) => (one.kind === "hour" ? [one.hour] : []));
  return `${String(said ?? FIRST_HOUR + runOfDay).padStart(2, "0")}:15:00`;
}
