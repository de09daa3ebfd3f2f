/**
 * `npm run bench:page`: how long a person waits for the page in a real browser, and what it weighs:
 * medians of a few visits, on the example and on a sheet of 10,000 invoices.
 */

import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { columnIndex } from "../local/stores/areas.ts";
import { emptySheet } from "../local/stores/memory-workbook.ts";
import { writeWorkbook } from "../local/stores/xlsx.ts";
import { launchBrowser } from "../test/browser/chromium.ts";
import { serveSource } from "../test/browser/serve.ts";
import { mb, median, ms, table } from "./measure.ts";

const VISITS = 5;
const EDITS = 7;
const ROWS = 10_000;
/** 31/10/2026 as a serial number. */
const DUE = 46326;
const DATE = { numberFormat: "dd/mm/yyyy" };

/** A cell that calls the product, one that depends on an amount, and that amount. */
type Watched = {
  readonly sheet: string;
  readonly ofScript: string;
  readonly amount: string;
  readonly dependant: string;
};

type Subject = { readonly name: string; readonly args: readonly string[] } & Watched;

const scratch = mkdtempSync(join(tmpdir(), "ponctuel-bench-"));
const browser = await launchBrowser();
const large = join(scratch, "dix-mille.xlsx");
await writeLarge(large);
const subjects: readonly Subject[] = [
  {
    name: "example (150 invoices)",
    args: [],
    ...{ sheet: "Factures", amount: "G5", dependant: "W5", ofScript: "Z5" },
  },
  {
    name: "10,000 invoices",
    args: ["--workbook", large, "--date", "2026-11-23"],
    ...{ sheet: "Factures", amount: "B5000", dependant: "D5000", ofScript: "E5000" },
  },
];
const rows = [];
for (const subject of subjects) rows.push(await measured(browser, subject));
console.log(
  table(
    [
      "workbook",
      "values shown",
      "values of the script shown",
      "edit to dependant",
      "page's heap",
      "host's memory",
    ],
    rows,
  ),
);
await browser.close();
rmSync(scratch, { recursive: true, force: true });

async function measured(
  chromium: Browser,
  { name, args, ...watched }: Subject,
): Promise<readonly (string | number)[]> {
  const server = await serveSource(args, mkdtempSync(join(tmpdir(), "ponctuel-bench-")));
  const values: number[] = [];
  const scripts: number[] = [];
  const edits: number[] = [];
  let heap = 0;
  for (let visit = 0; visit < VISITS; visit += 1) {
    const page = await chromium.newPage();
    const from = performance.now();
    await page.goto(server.address);
    await page.waitForFunction("window.ponctuel?.model !== undefined");
    await shown(page, watched, watched.dependant);
    values.push(performance.now() - from);
    await shown(page, watched, watched.ofScript);
    scripts.push(performance.now() - from);
    if (visit === 0)
      for (let edit = 0; edit < EDITS; edit += 1) edits.push(await editMs(page, watched, edit));
    heap = await page.evaluate(() => Reflect.get(performance, "memory").usedJSHeapSize);
    await page.close();
  }
  const weight = residentBytes(server.pid);
  await server.clear();
  return [name, ms(median(values)), ms(median(scripts)), ms(median(edits)), mb(heap), mb(weight)];
}

/** Where the engine finds « W5 »; a function inside what the page evaluates would lose its name. */
function place(address: string): { readonly col: number; readonly row: number } {
  const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
  return { col: columnIndex(letters), row: Number(digits) - 1 };
}

async function shown(page: Page, { sheet }: Watched, address: string): Promise<void> {
  await page.waitForFunction(
    ({ name, at }) => {
      const { getters } = Reflect.get(window, "ponctuel").model;
      const sheetId = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === name);
      const { value } = getters.getEvaluatedCell({ sheetId, ...at });
      return value !== "" && value !== null && value !== "Chargement…";
    },
    { name: sheet, at: place(address) },
  );
}

/** From the edit to the value of what depends on it, in the page itself. */
function editMs(page: Page, { sheet, amount, dependant }: Watched, edit: number): Promise<number> {
  return page.evaluate(
    ({ name, from, to, content }) => {
      const { model } = Reflect.get(window, "ponctuel");
      const { getters } = model;
      const sheetId = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === name);
      const before = getters.getEvaluatedCell({ sheetId, ...to }).value;
      const start = performance.now();
      model.dispatch("UPDATE_CELL", { sheetId, ...from, content });
      if (getters.getEvaluatedCell({ sheetId, ...to }).value === before)
        throw new Error("Nothing changed");
      return performance.now() - start;
    },
    { name: sheet, from: place(amount), to: place(dependant), content: String(1_000 + edit) },
  );
}

/** Amount, due date, balance and days late of each invoice, as a team has them. */
async function writeLarge(file: string): Promise<void> {
  const sheet = emptySheet("Factures", 1, { rowCount: ROWS + 10, columnCount: 8 });
  const titles = ["N° facture", "Montant TTC", "Échéance", "Double", "Jours de retard"];
  titles.forEach((value, column) => {
    sheet.cells.set(`0:${column}`, { value });
  });
  for (let row = 1; row <= ROWS; row += 1) {
    sheet.cells.set(`${row}:0`, { value: `F-${row}` });
    sheet.cells.set(`${row}:1`, { value: row });
    sheet.cells.set(`${row}:2`, { value: DUE - (row % 300) });
    sheet.styles.set(`${row}:2`, DATE);
    sheet.cells.set(`${row}:3`, { value: row * 2, formula: `=B${row + 1}*2` });
  }
  const days = `=JOURS_RETARD(C2:C${ROWS + 1},DATE(2026,11,23))`;
  sheet.cells.set("1:4", { value: 0, formula: days });
  const place = { locale: "fr_FR", timeZone: "Europe/Paris", namedRanges: [] };
  await writeWorkbook({ id: "banc", name: "Dix mille", ...place, sheets: [sheet] }, file);
}

/** Linux tells it; elsewhere the figure is left out as 0. */
function residentBytes(pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, "utf8");
  return Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) * 1024;
}
