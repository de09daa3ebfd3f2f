/** What a morning asks of Google, by the record of the host: calls of services and simulated time. */

import { openHost } from "../local/host.ts";
import { ManualClock } from "../local/runtime/clock.ts";
import type { ExecutionResult } from "../local/runtime/run-script.ts";
import { emptySheet, MemoryWorkbook } from "../local/stores/memory-workbook.ts";
import type { CellChange } from "../local/stores/workbook.ts";
import { type Day, day, daysBetween } from "../src/core/day.ts";
import type { Cell, Row } from "../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, LOG, SHEET, type SheetDesign } from "../src/core/sheet/design.ts";
import { labelOf, type Settings } from "../src/core/sheet/settings.ts";
import { customerRows, invoiceRows, type Size } from "./ledger.ts";
import { counted, ms, table } from "./measure.ts";
import { pagesOf } from "./pages.ts";
import { livedYear } from "./year.ts";

const BUNDLE = new URL("../dist/", import.meta.url);
const MONDAY = day("2026-11-23");
/** 8 in the morning in Paris. */
const EIGHT = Date.parse("2026-11-23T07:00:00Z");
const YEAR_OF_LINES = 20_000;
/** Some mornings are longer than any that a person would wait for. */
const PATIENCE_MS = 600_000;

type Morning = Size & { readonly logLines?: number };

const MORNINGS: readonly Morning[] = [
  ...[100, 1_000, 10_000].flatMap((invoices) =>
    [0, 10, 100].map((messages) => ({ invoices, messages })),
  ),
  { invoices: 1_000, messages: 100, logLines: YEAR_OF_LINES },
];

/** What each call is for; the others only say where. */
const KINDS = {
  readings: /\.Range\.getValues$/,
  "last rows": /\.Sheet\.getLastRow$/,
  writes: /\.Range\.(setValues|clearContent)$|\.Sheet\.(appendRow|insertRows\w*)$/,
  flushes: /^SpreadsheetApp\.flush$/,
  sends: /\.Messages\.send$/,
} as const;

export function morningFigures(): string {
  const rows = MORNINGS.map((size) => {
    const run = morning(size);
    const { calls } = run;
    const count = (kind: RegExp) => calls.filter(({ name }) => kind.test(name)).length;
    return [
      counted(size.invoices),
      size.messages,
      counted(size.logLines ?? 0),
      calls.length,
      ...Object.values(KINDS).map(count),
      `${(run.simulatedMs / 1000).toFixed(1)} s`,
      ms(run.scriptMs),
    ];
  });
  return table(
    [
      "invoices",
      "messages",
      "lines of the log",
      "calls",
      ...Object.keys(KINDS),
      "simulated duration",
      "processor time here",
    ],
    rows,
  );
}

function morning(size: Morning): ExecutionResult & { readonly scriptMs: number } {
  const workbook = emptyWorkbook();
  const clock = new ManualClock(EIGHT);
  const host = openHost({
    bundle: BUNDLE.pathname,
    workbook,
    clock,
    account: { kind: "workspace" },
    realTimeoutMs: PATIENCE_MS,
  });
  host.callServer("setUpAtOnce");
  fill(workbook, CUSTOMERS, customerRows(size));
  fill(workbook, INVOICES, invoiceRows(size, MONDAY));
  if (size.logLines) fill(workbook, LOG, logRows(size.logLines));
  setSetting(workbook, "testMode", "non");
  setSetting(workbook, "dailyRecipients", 1_500);
  host.run("confirmPaymentsUpToDate", [], { kind: "menu" });
  const start = process.cpuUsage();
  const run = host.run("runDailyReminders", [], { kind: "installable-trigger" });
  const { user, system } = process.cpuUsage(start);
  const sent = host.world.outbox.messages.length;
  if (run.status !== "done" || sent !== size.messages)
    throw new Error(`${run.status}: ${sent} messages instead of ${size.messages}`);
  return { ...run, scriptMs: (user + system) / 1000 };
}

function emptyWorkbook(): MemoryWorkbook {
  return new MemoryWorkbook({
    id: "bench",
    name: "Bench",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [emptySheet("Feuille 1", 0)],
    namedRanges: [],
  });
}

/** About invoices paid since, so that the messages of the morning stay those that were asked for. */
function logRows(logLines: number): readonly Row[] {
  const pages = pagesOf(livedYear({ invoices: 1, logLines }, MONDAY), MONDAY);
  return (pages.get(LOG.name) ?? []).slice(1);
}

function setSetting(workbook: MemoryWorkbook, key: keyof Settings, value: Cell): void {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET.settings);
  const at = [...(sheet?.cells ?? [])].find(([, cell]) => cell.value === labelOf(key))?.[0];
  if (!sheet || !at) throw new Error(`No ${key} in Paramètres`);
  const row = Number(at.split(":")[0]);
  const changes = [[changeOf(value)]];
  workbook.apply([{ kind: "cells", sheet: sheet.id, row, column: 1, changes }]);
}

function fill(
  workbook: MemoryWorkbook,
  { name, columns }: SheetDesign,
  rows: readonly Row[],
): void {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  const rowCount = rows.length + sheet.rowCount;
  const changes = rows.map((row) => row.map(changeOf));
  workbook.apply([
    { kind: "sheet", sheet: sheet.id, properties: { rowCount } },
    // Sheets gives new rows the look of the one above: a date stays a date.
    {
      kind: "style",
      sheet: sheet.id,
      area: { row: 1, column: 0, rows: rowCount - 1, columns: columns.length },
      styles: [columns.map((_, column) => sheet.styles.get(`1:${column}`) ?? null)],
    },
    { kind: "cells", sheet: sheet.id, row: 1, column: 0, changes },
  ]);
}

function changeOf(cell: Cell): CellChange {
  if (cell === "") return null;
  return { value: typeof cell === "object" ? serialOf(cell.day) : cell };
}

/** Sheets counts days from 30 December 1899. */
function serialOf(of: Day): number {
  return daysBetween(day("1900-01-01"), of) + 2;
}
