/** The workbook of Atelier Lumen: set up, and filled in as a person would. */

import type { WorkbookData } from "../../local/stores/memory-workbook.ts";
import { CUSTOMERS, FOLLOW_UPS, INVOICES, PAYMENTS, SHEET } from "../../src/core/sheet/design.ts";
import { SETTING_ROWS } from "../../src/core/sheet/settings.ts";
import { SETTINGS } from "../story/company.ts";
import { exampleLedger } from "../story/ledger.ts";
import {
  customerRows,
  followUpRows,
  invoiceRows,
  paymentRows,
  type TypedRow,
} from "../story/rows.ts";
import { FORMULA_COLUMNS } from "./formula-columns.ts";
import { arrange, paint } from "./looks.ts";
import { FIRST_SHEET, type OpenedHost, openEmptyWorkbook } from "./open-host.ts";
import { sheetNamed, typeInto } from "./typing.ts";

const HEADER = { bold: true, italic: true, background: "#e6f4ea" };

export function atelierLumen(bundle: string): WorkbookData {
  const opened = openEmptyWorkbook("Atelier Lumen", bundle);
  start(opened);
  const ledger = exampleLedger();
  const invoices = invoiceRows(ledger);
  fill(opened, CUSTOMERS.name, customerRows());
  fill(opened, INVOICES.name, invoices);
  fill(opened, PAYMENTS.name, paymentRows(ledger));
  fill(opened, FOLLOW_UPS.name, followUpRows(ledger));
  typeSettings(opened);
  addFormulas(opened, invoices.length);
  opened.workbook.calculate();
  refuseErrors(opened.data);
  return opened.data;
}

/** The example has bad cells on purpose; a formula that fails is never one of them. */
function refuseErrors({ sheets }: WorkbookData): void {
  for (const { name, cells } of sheets)
    for (const [at, { value }] of cells)
      if (typeof value === "object")
        throw new Error(`${name} ${at}: ${value.error} ${value.message ?? ""}`);
}

/** Afterwards the empty sheet of the new spreadsheet goes. */
function start({ host, workbook }: OpenedHost): void {
  host.open();
  const { status, error } = host.callServer("setUpAtOnce");
  if (status !== "done") throw new Error(`Set-up: ${error?.message ?? status}`);
  workbook.apply([{ kind: "deleteSheet", sheet: sheetNamed({ workbook }, FIRST_SHEET).id }]);
}

function fill({ host }: OpenedHost, sheet: string, rows: readonly TypedRow[]): void {
  typeInto(host.world, { sheet, row: 1, column: 0 }, rows);
}

function typeSettings({ host }: OpenedHost): void {
  const { cells, rowCount } = sheetNamed(host.world, SHEET.settings);
  const labels = Array.from({ length: rowCount }, (_, row) => cells.get(`${row}:0`)?.value);
  for (const { key, label } of SETTING_ROWS) {
    const value = SETTINGS[key];
    if (value !== undefined)
      typeInto(host.world, { sheet: SHEET.settings, row: labels.indexOf(label), column: 1 }, [
        [value],
      ]);
  }
}

/** To the right of the columns of the product, which finds its own by their headers. */
function addFormulas({ host, workbook }: OpenedHost, count: number): void {
  const first = INVOICES.columns.length;
  makeRoom(workbook, first + FORMULA_COLUMNS.length);
  FORMULA_COLUMNS.forEach(({ formulas, style, width }, index) => {
    const column = first + index;
    const texts = formulas(count).map((formula) => [formula]);
    const place = { column, columns: 1 };
    typeInto(host.world, { sheet: INVOICES.name, row: 0, column }, texts);
    paint({ workbook }, INVOICES.name, [
      [{ ...place, row: 0, rows: 1 }, HEADER],
      [{ ...place, row: 1, rows: count }, style],
    ]);
    arrange({ workbook }, INVOICES.name, { widths: new Map([[column, width]]) });
  });
}

/** A new sheet has 26 columns. */
function makeRoom(workbook: OpenedHost["workbook"], columns: number): void {
  const { id, columnCount } = sheetNamed({ workbook }, INVOICES.name);
  const count = columns - columnCount;
  if (count > 0)
    workbook.apply([{ kind: "insert", sheet: id, dimension: "columns", at: columnCount, count }]);
}
