/** The figures of the README, as a Markdown table for each question. */

import { readFileSync } from "node:fs";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { openHost } from "../local/host.ts";
import { emptySheet, MemoryWorkbook } from "../local/stores/memory-workbook.ts";
import type { CellChange } from "../local/stores/workbook.ts";
import { scenarioRows, templateRows } from "../src/core/app/seeds.ts";
import { type Day, day, daysBetween } from "../src/core/day.ts";
import { plan } from "../src/core/dunning/plan.ts";
import type { Row } from "../src/core/sheet/cell.ts";
import {
  CUSTOMERS,
  INVOICES,
  LOG,
  PAYMENTS,
  RATES,
  SCENARIOS,
  SETTINGS_SHEET,
  SHEET,
  type SheetDesign,
  TEMPLATES,
} from "../src/core/sheet/design.ts";
import { readBook } from "../src/core/sheet/read-book.ts";
import { labelOf, SETTING_ROWS } from "../src/core/sheet/settings.ts";
import { partsOf, pathBytes } from "../test/bundle/parts.ts";
import { cellFigures } from "./cells.ts";
import { customerRows, invoiceRows, type Size } from "./ledger.ts";
import { medianMs, ms, table } from "./measure.ts";

const BUNDLE = new URL("../dist/", import.meta.url);
const MONDAY = day("2026-11-23");

function bundleFigures(): string {
  const code = readFileSync(new URL("Code.js", BUNDLE), "utf8");
  const load = medianMs(51, () => runInContext(code, createContext({})));
  const call = 'JOURS_RETARD("31/10/2026", "23/11/2026")';
  const first = medianMs(51, () => {
    const services = { SpreadsheetApp: {}, Utilities: {} };
    runInContext(`${code}\n${call}`, createContext(services));
  });
  const parts = partsOf(code);
  const path = (name: string) => kB(pathBytes(name, parts));
  return table(
    ["bundle", "figure"],
    [
      ["size", `${kB(code.length)} (${kB(gzipSync(code).length)} gzipped)`],
      ["path of `RELANCE_NIVEAU`, which reads the log", path("dunning")],
      ["path of `PENALITES_RETARD`", path("law")],
      ["path of `MONTANT_LU`", path("text")],
      ["load in a bare context", ms(load)],
      ["load and first cell function", ms(first)],
    ],
  );
}

function planFigures(): string {
  const rows = [1_000, 10_000].map((invoices) => {
    const pages = pagesOf({ invoices, messages: invoices / 100 });
    const read = () => readBook((name) => pages.get(name));
    const { book } = read().value;
    const readMs = medianMs(5, read);
    const planMs = medianMs(5, () => plan(book, MONDAY));
    return [invoices, plan(book, MONDAY).actions.length, ms(readMs), ms(planMs)];
  });
  return table(["invoices", "messages", "read the sheets", "plan the day"], rows);
}

function runFigures(): string {
  const sizes: readonly Size[] = [
    { invoices: 100, messages: 0 },
    { invoices: 1_000, messages: 0 },
    { invoices: 1_000, messages: 1 },
    { invoices: 1_000, messages: 10 },
    { invoices: 1_000, messages: 50 },
  ];
  const rows = sizes.map((size) => {
    const { calls, simulatedMs } = morning(size);
    const seconds = (simulatedMs / 1000).toFixed(1);
    return [size.invoices, size.messages, calls.length, `${seconds} s`];
  });
  return table(["invoices", "messages", "service calls", "simulated duration"], rows);
}

function morning(size: Size) {
  const workbook = new MemoryWorkbook({
    id: "bench",
    name: "Bench",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [emptySheet("Feuille 1", 0)],
    namedRanges: [],
  });
  const host = openHost({ bundle: BUNDLE.pathname, workbook, account: { kind: "workspace" } });
  host.open();
  host.clickMenu("Commencer");
  type(workbook, CUSTOMERS, customerRows(size));
  type(workbook, INVOICES, invoiceRows(size, MONDAY));
  setTestModeOff(workbook);
  host.run("confirmPaymentsUpToDate", [], { kind: "menu" });
  const run = host.run("runDailyReminders", [], { kind: "installable-trigger" });
  const sent = host.world.outbox.messages.length;
  if (run.status !== "done" || sent !== size.messages)
    throw new Error(`${run.status}: ${sent} messages instead of ${size.messages}`);
  return run;
}

function setTestModeOff(workbook: MemoryWorkbook): void {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET.settings);
  const key = [...(sheet?.cells ?? [])].find(([, cell]) => cell.value === labelOf("testMode"))?.[0];
  if (!sheet || !key) throw new Error("No test mode in Paramètres");
  const changes = [[{ value: "non" }]];
  const row = Number(key.split(":")[0]);
  workbook.apply([{ kind: "cells", sheet: sheet.id, row, column: 1, changes }]);
}

function type(workbook: MemoryWorkbook, { name }: SheetDesign, rows: readonly Row[]): void {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  const rowCount = Math.max(sheet.rowCount, rows.length + 1);
  workbook.apply([
    { kind: "sheet", sheet: sheet.id, properties: { rowCount } },
    {
      kind: "cells",
      sheet: sheet.id,
      row: 1,
      column: 0,
      changes: rows.map((row) => row.map(changeOf)),
    },
  ]);
}

function changeOf(cell: Row[number]): CellChange {
  if (cell === "") return null;
  return { value: typeof cell === "object" ? serialOf(cell.day) : cell };
}

/** Sheets counts days from 30 December 1899. */
function serialOf(of: Day): number {
  return daysBetween(day("1900-01-01"), of) + 2;
}

function pagesOf(size: Size): ReadonlyMap<string, readonly Row[]> {
  const page = (design: SheetDesign, rows: readonly Row[]) =>
    [design.name, [design.columns.map(({ header }) => header), ...rows]] as const;
  const settings = SETTING_ROWS.map(({ key, label, initial }): Row => {
    if (key === "testMode") return [label, "non"];
    return key === "paymentsUpToDate" ? [label, { day: MONDAY }] : [label, initial || "Ponctuel"];
  }).filter(([label]) => label !== labelOf("iban") && label !== labelOf("replyTo"));
  return new Map([
    page(SETTINGS_SHEET, settings),
    page(CUSTOMERS, customerRows(size)),
    page(INVOICES, invoiceRows(size, MONDAY)),
    page(PAYMENTS, []),
    page(SCENARIOS, scenarioRows()),
    page(TEMPLATES, templateRows()),
    page(RATES, []),
    page(LOG, []),
  ]);
}

function kB(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}

export async function printFigures(): Promise<void> {
  const cells = () => cellFigures(readFileSync(new URL("Code.js", BUNDLE), "utf8"));
  for (const figures of [bundleFigures, cells, planFigures, runFigures])
    console.log(`${await figures()}\n`);
}
