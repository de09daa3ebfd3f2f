/** A workbook with the built add-on in it, and somebody at the screen: what end-to-end tests play in. */

import { inject } from "vitest";
import { instantOfCivil } from "../../local/engine/zones.ts";
import { scriptCalculator } from "../../local/formula-calls.ts";
import { type Host, type HostOptions, openHost } from "../../local/host.ts";
import { ManualClock } from "../../local/runtime/clock.ts";
import type { ExecutionResult } from "../../local/runtime/run-script.ts";
import {
  type AnswerRule,
  pressFirstButton,
  RecordedInterface,
} from "../../local/runtime/user-interface.ts";
import { type Calculator, emptySheet, MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { MemoryOutbox } from "../../local/stores/outbox.ts";
import type { Report } from "../../src/core/app/report.ts";

export type Office = {
  readonly host: Host;
  readonly workbook: MemoryWorkbook;
  readonly outbox: MemoryOutbox;
  readonly ui: RecordedInterface;
  readonly clock: ManualClock;
};

export type OfficeOptions = Partial<Omit<HostOptions, "workbook" | "clock" | "outbox" | "ui">> & {
  readonly workbook?: MemoryWorkbook;
  readonly outbox?: MemoryOutbox;
  readonly answer?: AnswerRule;
  /** « 2026-11-23 08:00 » where the workbook lives. */
  readonly now?: string;
};

export const SENDER = "camille.martin@atelier-beaumont.example";
export const MONDAY = "2026-11-23";

export function openOffice({ answer, now, ...options }: OfficeOptions = {}): Office {
  const workbook = options.workbook ?? emptyWorkbook();
  const clock = new ManualClock(instantAt(workbook, now ?? `${MONDAY} 08:00`));
  const ui = new RecordedInterface(answer ?? pressFirstButton);
  const outbox = options.outbox ?? new MemoryOutbox();
  const host = openHost({
    bundle: inject("bundle"),
    ...options,
    account: { email: SENDER, ...options.account },
    switches: { gmailKeepsMessageId: true, ...options.switches },
    workbook,
    clock,
    ui,
    outbox,
  });
  return { host, workbook, outbox, ui, clock };
}

/** An empty workbook, set up. */
export function setUpOffice(options: OfficeOptions = {}): Office {
  const office = openOffice(options);
  begin(office);
  return office;
}

/** Sets the workbook up as it is when nothing is asked: its own list when recognised whole, or « Factures ». */
export function begin({ host }: Office): void {
  finished(host.callServer("setUpAtOnce"));
}

/** A person opens the menu anew and picks an item; what Google would show in red fails the test. */
export function choose(office: Office, caption: string): ExecutionResult {
  office.host.open();
  return finished(office.host.clickMenu(caption));
}

/** The morning run, as its trigger starts it. */
export function morningRun({ host }: Office): Report {
  return finished(host.run("runDailyReminders", [], { kind: "installable-trigger" }))
    .value as Report;
}

export function finished(result: ExecutionResult): ExecutionResult {
  if (result.status !== "done")
    throw new Error(`${result.status}: ${result.error?.stack ?? result.error?.message}`);
  return result;
}

/** Moves the clock to « 2026-11-24 08:00 » where the workbook lives. */
export function waitUntil({ clock, workbook }: Office, moment: string): void {
  clock.moveTo(instantAt(workbook, moment));
}

export function instantAt({ timeZone }: Pick<MemoryWorkbook, "timeZone">, moment: string): number {
  return instantOfCivil(Date.parse(`${moment.replace(" ", "T")}:00Z`), timeZone);
}

export function emptyWorkbook(timeZone = "Europe/Paris", calculator?: Calculator): MemoryWorkbook {
  const data = {
    id: "classeur",
    name: "Classeur",
    locale: "fr_FR",
    timeZone,
    sheets: [emptySheet("Feuille 1", 0)],
    namedRanges: [],
  };
  return new MemoryWorkbook(data, calculator);
}

/** Rows that tests use. */
const ROWS = 100;

/** Takes away the formats further down: they only make hundreds of copies, and every file, slow. */
export function lightened(workbook: MemoryWorkbook, rows = ROWS): MemoryWorkbook {
  for (const { styles } of workbook.sheets)
    for (const key of styles.keys()) if (Number.parseInt(key, 10) > rows) styles.delete(key);
  return workbook;
}

/** Cells and styles are never changed in place: sharing them makes a copy cheap. */
export function copyOf(workbook: MemoryWorkbook): MemoryWorkbook {
  const { id, name, locale, timeZone, sheets, namedRanges } = workbook;
  return new MemoryWorkbook({
    id,
    name,
    locale,
    timeZone,
    namedRanges: [...namedRanges],
    sheets: sheets.map((sheet) => ({
      ...sheet,
      cells: new Map(sheet.cells),
      styles: new Map(sheet.styles),
      columnStyles: new Map(sheet.columnStyles),
      notes: new Map(sheet.notes),
      columnWidths: new Map(sheet.columnWidths),
      hiddenColumns: new Set(sheet.hiddenColumns),
      hiddenRows: new Set(sheet.hiddenRows),
      merges: [...sheet.merges],
      validations: [...sheet.validations],
      conditionalFormats: [...sheet.conditionalFormats],
      protections: [...sheet.protections],
    })),
  });
}

/** The same office with formulas calculated: cells call the functions of the bundle. */
export function openCalculatingOffice(options: OfficeOptions = {}): Office {
  const known: { office?: Office } = {};
  const calculator = scriptCalculator(
    inject("bundle"),
    { now: () => known.office?.clock.now() ?? 0 },
    () => {
      if (!known.office) throw new Error("The office is not open yet");
      return known.office.host;
    },
  );
  known.office = openOffice({ ...options, workbook: emptyWorkbook("Europe/Paris", calculator) });
  return known.office;
}
