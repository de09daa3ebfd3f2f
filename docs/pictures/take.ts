/** `npm run pictures`: the README's pictures, taken of the page on the example. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { launchBrowser } from "../../test/browser/chromium.ts";
import { serveSource } from "../../test/browser/serve.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SIZE = { width: 1280, height: 800 };
/** Fonts, the grid's canvas and the host's answers settle. */
const SETTLE_MS = 1_500;

const server = await serveSource([], mkdtempSync(join(tmpdir(), "ponctuel-pictures-")));
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: SIZE, locale: "fr-FR", timezoneId: "Europe/Paris" });
await page.goto(server.address);
await page.waitForFunction("window.ponctuel?.model !== undefined");
await page.locator(".o-sheet", { hasText: "Factures" }).first().click();
await page.locator(".o-topbar-menu", { hasText: "Ponctuel" }).click();
await page.locator(".o-menu-item", { hasText: "À faire aujourd’hui" }).first().click();
await page.frameLocator("#sidebar iframe").locator("#content li").first().waitFor();
await take(page, "classeur");
await view("Boîte d’envoi");
await page.locator(".lines li button").first().click();
await take(page, "boite-d-envoi");
await view("Exécutions");
await page.locator(".execution").first().click();
await take(page, "executions");
await browser.close();
await server.clear();

async function view(name: string): Promise<void> {
  await page.locator(".views [role=tab]", { hasText: name }).click();
}

async function take(shown: Page, name: string): Promise<void> {
  await shown.waitForTimeout(SETTLE_MS);
  await shown.screenshot({ path: join(HERE, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}
