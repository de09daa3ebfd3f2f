/** A workbook of so many invoices on a Monday morning: set up, filled, its payments said to be up to date. */

import { type Host, openHost } from "../local/host.ts";
import { ManualClock } from "../local/runtime/clock.ts";
import { emptySheet, MemoryWorkbook, type WorkbookData } from "../local/stores/memory-workbook.ts";
import type { CellChange } from "../local/stores/workbook.ts";
import { type Day, day, daysBetween } from "../src/core/day.ts";
import type { Cell, Row } from "../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, SHEET, type SheetDesign } from "../src/core/sheet/design.ts";
import { labelOf, type Settings } from "../src/core/sheet/settings.ts";
import { customerRows, invoiceRows, type Size } from "./ledger.ts";

export const MONDAY = day("2026-11-23");

const BUNDLE = new URL("../dist/", import.meta.url);
/** 8 in the morning in Paris. */
const EIGHT = Date.parse("2026-11-23T07:00:00Z");
/** Some mornings are longer than any that a person would wait for. */
const PATIENCE_MS = 600_000;

type Ready = {
  readonly host: Host;
  readonly workbook: MemoryWorkbook;
  readonly data: WorkbookData;
};

export function readyWorkbook(size: Size): Ready {
  const data = emptyWorkbook();
  const workbook = new MemoryWorkbook(data);
  const host = openHost({
    bundle: BUNDLE.pathname,
    workbook,
    clock: new ManualClock(EIGHT),
    account: { kind: "workspace" },
    realTimeoutMs: PATIENCE_MS,
  });
  host.callServer("setUpAtOnce");
  fill(workbook, CUSTOMERS, customerRows(size));
  fill(workbook, INVOICES, invoiceRows(size, MONDAY));
  setSetting(workbook, "testMode", "non");
  setSetting(workbook, "dailyRecipients", 1_500);
  host.run("confirmPaymentsUpToDate", [], { kind: "menu" });
  return { host, workbook, data };
}

function emptyWorkbook(): WorkbookData {
  return {
    id: "bench",
    name: "Bench",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets: [emptySheet("Feuille 1", 0)],
    namedRanges: [],
  };
}

export function setSetting(workbook: MemoryWorkbook, key: keyof Settings, value: Cell): void {
  const sheet = workbook.sheets.find(({ name }) => name === SHEET.settings);
  const at = [...(sheet?.cells ?? [])].find(([, cell]) => cell.value === labelOf(key))?.[0];
  if (!sheet || !at) throw new Error(`No ${key} in Paramètres`);
  const row = Number(at.split(":")[0]);
  const changes = [[changeOf(value)]];
  workbook.apply([{ kind: "cells", sheet: sheet.id, row, column: 1, changes }]);
}

export function fill(workbook: MemoryWorkbook, { name }: SheetDesign, rows: readonly Row[]): void {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  if (rows.length === 0) return;
  const rowCount = rows.length + sheet.rowCount;
  const changes = rows.map((row) => row.map(changeOf));
  workbook.apply([
    { kind: "sheet", sheet: sheet.id, properties: { rowCount } },
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
