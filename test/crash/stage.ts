/** A run to disturb at any service call, and what comes of it afterwards. */

import type { Fault } from "../../local/runtime/faults.ts";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import type { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import type { Report } from "../../src/core/app/report.ts";
import { SHEET } from "../../src/core/sheet/design.ts";
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
import { setSetting, shown } from "../office/sheets.ts";
import { type Before, findingsIn, peoplesCells, problemsOf } from "./evidence.ts";

export function runWith({ host }: Office, faults: readonly Fault[]): ExecutionResult {
  return host.run("runDailyReminders", [], { kind: "installable-trigger", faults });
}

/** One workbook on one Monday morning, as often as it takes. */
export class Stage {
  /** The run when nothing happens to it. */
  readonly undisturbed: ExecutionResult;
  /** The acts of that run. */
  readonly planned: readonly string[];
  /** Every service call of that run. */
  readonly calls: readonly number[];
  readonly #base: MemoryWorkbook;
  readonly #before: Before;
  readonly #known = new Map<string, readonly string[]>();

  constructor(base: MemoryWorkbook, rows?: number) {
    this.#base = lightened(base, rows);
    // As in the small ledger.
    setSetting(this.#base, "transferQr", "non");
    const office = this.freshOffice();
    this.undisturbed = runWith(office, []);
    const { plan, outcomes } = this.undisturbed.value as Report;
    const sent = new Set(outcomes.flatMap(({ keys }) => keys));
    this.planned = plan.actions.flatMap(({ keys }) => keys).filter((key) => sent.has(key));
    this.#before = {
      planned: this.planned,
      cells: peoplesCells(base),
      lines: shown(base, SHEET.log).length,
      findings: findingsIn(office.workbook),
    };
    this.calls = this.undisturbed.calls.map(({ index }) => index);
  }

  freshOffice(options: OfficeOptions = {}): Office {
    return openOffice({ ...options, workbook: copyOf(this.#base) });
  }

  /** « (53) Gmail.Users.Messages.send: … » for each problem of a call. */
  atEachCall(problemsAt: (index: number) => readonly string[]): readonly string[] {
    return this.calls.flatMap((index) =>
      problemsAt(index).map(
        (problem) => `(${index}) ${this.undisturbed.calls[index]?.name}: ${problem}`,
      ),
    );
  }

  /** What goes wrong when these faults happen to the first run and nothing to those after it. */
  aftermath(faults: readonly Fault[], options: OfficeOptions = {}): readonly string[] {
    const office = this.freshOffice(options);
    runWith(office, faults);
    return this.problemsLater(office);
  }

  /** What comes next depends on the workbook, the outbox and the properties alone: the same state is followed up once. */
  problemsLater(office: Office): readonly string[] {
    const state = fingerprint(office);
    const problems = this.#known.get(state) ?? this.#followUp(office);
    this.#known.set(state, problems);
    return problems;
  }

  /** States of the first run that were followed up. */
  get statesSeen(): number {
    return this.#known.size;
  }

  /** As a person would: runs again an hour later, and once more, which finds nothing left to do. */
  #followUp(office: Office): readonly string[] {
    waitUntil(office, "2026-11-23 09:00");
    morningRun(office);
    waitUntil(office, "2026-11-23 10:00");
    const { stop, outcomes } = morningRun(office);
    const isQuiet = stop === undefined && outcomes.length === 0;
    return [
      ...(isQuiet ? [] : [`not quiet: ${stop ?? "still sending"}`]),
      ...problemsOf(office, this.#before),
    ];
  }
}

/** The small ledger: three messages for four invoices. */
export const SMALL = new Stage(readyOffice().workbook);

function fingerprint({ workbook, outbox, host }: Office): string {
  return JSON.stringify([
    workbook.sheets.map(({ name, cells: held }) => [name, [...held]]),
    outbox.messages.map(({ raw }) => raw),
    host.world.properties.data(),
  ]);
}
