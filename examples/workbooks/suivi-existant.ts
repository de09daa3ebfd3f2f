/** « Suivi 2026 »: a workbook as teams really have it, kept by hand and never seen by the product. */

import type { WorkbookData } from "../../local/stores/memory-workbook.ts";
import type { Style } from "../../local/stores/workbook.ts";
import { exampleLedger } from "../story/ledger.ts";
import {
  NOTES,
  SUIVI_HEADERS,
  SUIVI_SUBTITLE,
  SUIVI_TITLE,
  type SuiviRow,
  suiviRows,
} from "../story/suivi.ts";
import { arrange, paint } from "./looks.ts";
import { FIRST_SHEET, openEmptyWorkbook } from "./open-host.ts";
import { sheetNamed, typeInto } from "./typing.ts";

const SUIVI = "Suivi 2026";
const HEADER_ROW = 2;
const FIRST_ROW = HEADER_ROW + 1;
const WIDTH = SUIVI_HEADERS.length;
const WIDTHS = [105, 230, 90, 130, 100, 100, 110, 260, 80, 85, 150, 320];
/** Total TTC, Déjà réglé and Reste à payer. */
const SUMMED = ["E", "F", "G"] as const;

const TITLE: Style = { bold: true, fontSize: 14, background: "#1f3a5f", fontColor: "#ffffff" };
const SUBTITLE: Style = { italic: true, fontColor: "#666666" };
const HEADER: Style = { bold: true, background: "#d9d9d9", horizontalAlignment: "center" };
const TOTAL: Style = { bold: true, background: "#fce8b2" };
const EUROS: Style = { numberFormat: '#,##0.00 "€"' };

const COLOURS: Readonly<Record<SuiviRow["colour"], Style>> = {
  reminded: { background: "#fff2cc" },
  disputed: { background: "#f4cccc" },
  paid: { fontColor: "#999999" },
  plain: {},
};

export function suiviExistant(bundle: string): WorkbookData {
  const { host, workbook, data } = openEmptyWorkbook("Suivi factures", bundle);
  const rows = suiviRows(exampleLedger());
  nameSheets(workbook);
  decorate(workbook, rows);
  const type = (row: number, cells: readonly (readonly string[])[]): void =>
    typeInto(host.world, { sheet: SUIVI, row, column: 0 }, cells);
  type(0, [[SUIVI_TITLE], [SUIVI_SUBTITLE]]);
  type(HEADER_ROW, [SUIVI_HEADERS]);
  type(
    FIRST_ROW,
    rows.map(({ cells }, index) => typedCells(cells, FIRST_ROW + index + 1)),
  );
  type(FIRST_ROW + rows.length, [totals(FIRST_ROW + rows.length)]);
  typeInto(
    host.world,
    { sheet: "Notes", row: 0, column: 0 },
    NOTES.map((note) => [note]),
  );
  workbook.calculate();
  return data;
}

/** `line` is the number that the row bears in the sheet. */
function typedCells(cells: SuiviRow["cells"], line: number): readonly string[] {
  return SUIVI_HEADERS.map((header) =>
    header === "Reste à payer" ? `=E${line}-F${line}` : cells[header],
  );
}

function totals(lastLine: number): readonly string[] {
  const sums = SUMMED.map((column) => `=SUM(${column}${FIRST_ROW + 1}:${column}${lastLine})`);
  return ["TOTAL", "", "", "", ...sums];
}

type Workbook = ReturnType<typeof openEmptyWorkbook>["workbook"];

function nameSheets(workbook: Workbook): void {
  const { id } = sheetNamed({ workbook }, FIRST_SHEET);
  workbook.apply([
    { kind: "renameSheet", sheet: id, name: SUIVI },
    { kind: "addSheet", sheet: id + 1, name: "Notes", index: 1, rowCount: 100, columnCount: 10 },
  ]);
}

function decorate(workbook: Workbook, rows: readonly SuiviRow[]): void {
  const line = (row: number, count = 1) => ({ row, column: 0, rows: count, columns: WIDTH });
  const last = FIRST_ROW + rows.length;
  const amounts = { row: FIRST_ROW, column: 4, rows: rows.length + 1, columns: SUMMED.length };
  arrange({ workbook }, SUIVI, {
    widths: new Map(WIDTHS.entries()),
    frozenRows: FIRST_ROW,
    merges: [line(0), line(1)],
  });
  paint({ workbook }, SUIVI, [
    [line(0), TITLE],
    [line(1), SUBTITLE],
    [line(HEADER_ROW), HEADER],
    ...rows.map(({ colour }, index) => [line(FIRST_ROW + index), COLOURS[colour]] as const),
    [line(last), TOTAL],
    [amounts, EUROS],
  ]);
}
