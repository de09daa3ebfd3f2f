/** A run of three messages to disturb at any service call, and what comes of it afterwards. */

import type { Fault } from "../../local/runtime/faults.ts";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import type { Report } from "../../src/core/app/report.ts";
import { readyOffice } from "../office/ledger.ts";
import {
  copyOf,
  lightened,
  morningRun,
  type Office,
  type OfficeOptions,
  openOffice,
  waitUntil,
} from "../office/office.ts";
import { peoplesCells, problemsOf } from "./evidence.ts";

const base = lightened(readyOffice().workbook);
const cells = peoplesCells(base);

export function freshOffice(options: OfficeOptions = {}): Office {
  return openOffice({ ...options, workbook: copyOf(base) });
}

export function runWith({ host }: Office, faults: readonly Fault[]): ExecutionResult {
  return host.run("runDailyReminders", [], { kind: "installable-trigger", faults });
}

/** The run when nothing happens to it. */
export const undisturbed = runWith(freshOffice(), []);

export const PLANNED: readonly string[] = (undisturbed.value as Report).plan.actions.flatMap(
  ({ keys }) => keys,
);

/** Every service call of that run. */
export const CALLS: readonly number[] = undisturbed.calls.map(({ index }) => index);

/** « (53) Gmail.Users.Messages.send: … » for each problem of a call. */
export function atEachCall(problemsAt: (index: number) => readonly string[]): readonly string[] {
  return CALLS.flatMap((index) =>
    problemsAt(index).map((problem) => `(${index}) ${undisturbed.calls[index]?.name}: ${problem}`),
  );
}

/** What goes wrong when these faults happen to the first run and nothing to those after it. */
export function aftermath(
  faults: readonly Fault[],
  options: OfficeOptions = {},
): readonly string[] {
  const office = freshOffice(options);
  runWith(office, faults);
  return problemsLater(office);
}

const known = new Map<string, readonly string[]>();

/** What comes next depends on the workbook and the outbox alone: the same state is followed up once. */
export function problemsLater(office: Office): readonly string[] {
  const state = fingerprint(office);
  const problems = known.get(state) ?? followUp(office);
  known.set(state, problems);
  return problems;
}

/** As a person would: runs again an hour later, and once more, which finds nothing left to do. */
function followUp(office: Office): readonly string[] {
  waitUntil(office, "2026-11-23 09:00");
  morningRun(office);
  waitUntil(office, "2026-11-23 10:00");
  const { stop, outcomes } = morningRun(office);
  const isQuiet = stop === undefined && outcomes.length === 0;
  return [
    ...(isQuiet ? [] : [`not quiet: ${stop ?? "still sending"}`]),
    ...problemsOf(office, { planned: PLANNED, cells }),
  ];
}

/** States of the first run that were followed up. */
export function statesSeen(): number {
  return known.size;
}

function fingerprint({ workbook, outbox }: Office): string {
  return JSON.stringify([
    workbook.sheets.map(({ name, cells: held }) => [name, [...held]]),
    outbox.messages.map(({ raw }) => raw),
  ]);
}
