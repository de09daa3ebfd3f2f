/** One's own workbook in the page: a large one, one with hostile contents, one that cannot be read. */

import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emptySheet } from "../../local/stores/memory-workbook.ts";
import type { Cell } from "../../local/stores/workbook.ts";
import { writeWorkbook } from "../../local/stores/xlsx.ts";
import { launchBrowser } from "./chromium.ts";
import { Visitor } from "./running-page.ts";
import { start } from "./served.ts";

const START_MS = 180_000;
const ROWS = 10_000;
const HOSTILE = '<img src=x onerror="document.title=1"><b>Dupont & Fils</b>';

let browser: Browser;
let folder: string;
beforeAll(async () => {
  browser = await launchBrowser();
  folder = mkdtempSync(join(tmpdir(), "ponctuel-own-"));
}, START_MS);
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

async function workbook(name: string, rows: readonly (readonly Cell[])[]): Promise<string> {
  const sheet = emptySheet("Factures", 1, { rowCount: rows.length + 10, columnCount: 12 });
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      sheet.cells.set(`${r}:${c}`, cell);
    });
  });
  const file = join(folder, name);
  const place = { locale: "fr_FR", timeZone: "Europe/Paris", namedRanges: [] };
  await writeWorkbook({ id: "essai", name: "Essai", ...place, sheets: [sheet] }, file);
  return file;
}

describe("one's own workbook", () => {
  it(
    "may have 10,000 rows",
    async () => {
      const rows = Array.from({ length: ROWS }, (_, row) => [
        { value: `F-${row + 1}` },
        { value: row },
        { value: "", formula: `=B${row + 1}*2` },
      ]);
      const server = await start(["--workbook", await workbook("grand.xlsx", rows)]);
      const visitor = await Visitor.arrive(browser, server.address);
      await visitor.shows(`C${ROWS}`, "19998");
      await visitor.type(`B${ROWS}`, "5");
      await visitor.shows(`C${ROWS}`, "10");
      await visitor.leave();
      await server.clear();
    },
    START_MS,
  );

  it(
    "shows hostile contents as the texts that they are",
    async () => {
      const file = await workbook("hostile.xlsx", [[{ value: HOSTILE }, { value: "=1+1" }]]);
      const server = await start(["--workbook", file]);
      const visitor = await Visitor.arrive(browser, server.address);
      await visitor.shows("A1", HOSTILE);
      await visitor.shows("B1", "=1+1");
      await visitor.select("A1");
      expect(await visitor.page.title()).toContain("Ponctuel");
      await visitor.leave();
      await server.clear();
    },
    START_MS,
  );

  it(
    "is refused with a sentence when it cannot be read",
    async () => {
      const file = join(folder, "abime.xlsx");
      writeFileSync(file, "pas un classeur");
      const refusal = await start(["--workbook", file]).then(
        () => "started",
        (failure: Error) => failure.message,
      );
      expect(refusal).toMatch(/^Le fichier n’/m);
      expect(refusal).not.toContain("    at ");
    },
    START_MS,
  );
});
