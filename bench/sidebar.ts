/**
 * `npm run bench:sidebar`: from the click to the list of the day, and from the list to a customer, in a
 * real browser; what each answer weighs. On the example and on 10,000 invoices.
 */

import { mkdtempSync, rmSync, statSync } from "node:fs";
import { register } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Page } from "playwright-core";
import { writeWorkbook } from "../local/stores/xlsx.ts";
import { launchBrowser } from "../test/browser/chromium.ts";
import { serveSource } from "../test/browser/serve.ts";
import { median, ms, table } from "./measure.ts";

// The core imports models as text files: Node must be told how first.
register(new URL("../test/scenario/text-files.ts", import.meta.url));
const { readyWorkbook } = await import("./ready-workbook.ts");

const VISITS = 5;
const PATIENCE_MS = 300_000;
const LARGE = { invoices: 10_000, messages: 100 };
const EXAMPLE = fileURLToPath(new URL("../examples/atelier-lumen.xlsx", import.meta.url));
const SIDEBAR = fileURLToPath(new URL("../dist/sidebar.html", import.meta.url));

type Seen = { readonly list: number; readonly customer: number; readonly next: number };

const scratch = mkdtempSync(join(tmpdir(), "ponctuel-bench-"));
const large = join(scratch, "dix-mille.xlsx");
await writeWorkbook(readyWorkbook(LARGE).data, large);
const browser = await launchBrowser();
console.log(`sidebar.html: ${Math.round(statSync(SIDEBAR).size / 1000)} kB\n`);
const rows = [
  ["example (150 invoices)", ...(await measured(browser, EXAMPLE))],
  ["10,000 invoices, 1,000 customers", ...(await measured(browser, large))],
];
const head = ["workbook", "click to list", "list to customer", "to the next, read ahead"];
console.log(table([...head, "list weighs", "customer weighs"], rows));
await browser.close();
rmSync(scratch, { recursive: true, force: true });

async function measured(chromium: Browser, workbook: string): Promise<readonly string[]> {
  const folder = mkdtempSync(join(scratch, "visit-"));
  const server = await serveSource(["--workbook", workbook, "--date", "2026-11-23"], folder);
  const bytes = new Map<string, number>();
  const seen: Seen[] = [];
  const page = await chromium.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  page.on("response", async (response) => {
    if (!response.url().includes("/call/")) return;
    const asked = /read(?:Worklist|CallSheet)/.exec(response.request().postData() ?? "")?.[0];
    if (asked) bytes.set(asked, (await response.body()).length);
  });
  await page.goto(server.address);
  await page.waitForFunction("window.ponctuel?.model !== undefined");
  for (let visit = 0; visit < VISITS; visit += 1) seen.push(await morning(page));
  await page.close();
  await server.clear();
  const weight = (name: string) => `${((bytes.get(name) ?? 0) / 1000).toFixed(1)} kB`;
  return [
    ms(median(seen.map(({ list }) => list))),
    ms(median(seen.map(({ customer }) => customer))),
    ms(median(seen.map(({ next }) => next))),
    weight("readWorklist"),
    weight("readCallSheet"),
  ];
}

/** A person who looks at the first customer, and then at the second. */
async function morning(page: Page): Promise<Seen> {
  const sidebar = page.frameLocator("#sidebar iframe");
  await page.locator(".o-topbar-menu", { hasText: "Ponctuel" }).click();
  const clicked = performance.now();
  await page.locator(".o-menu-item", { hasText: "Voir les actions du jour" }).click();
  const first = sidebar.locator("main li").first();
  await first.waitFor();
  const listed = performance.now();
  await first.locator("button, a").first().click();
  await sidebar.getByText("Résultat de l’appel").waitFor();
  const shown = performance.now();
  const name = await sidebar.locator("h1").textContent();
  // The next one is being read meanwhile, as it is while a person talks.
  await page.waitForTimeout(3_000);
  const on = performance.now();
  await sidebar
    .getByRole("button", { name: /suivant/ })
    .first()
    .click();
  await sidebar.locator("h1", { hasNotText: name ?? "" }).waitFor();
  const next = performance.now() - on;
  return { list: listed - clicked, customer: shown - listed, next };
}
