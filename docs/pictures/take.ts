/** `npm run pictures`: the README's pictures, taken of the page on the example. */

import { mkdtempSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FrameLocator, Page } from "playwright-core";
import { launchBrowser } from "../../test/browser/chromium.ts";
import { serveSource } from "../../test/browser/serve.ts";
import { pdfPicture } from "./pdf-picture.ts";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const SIZE = { width: 1280, height: 800 };
/** Fonts, the grid's canvas and the host's answers settle. */
const SETTLE_MS = 1_500;

/** The example before its morning: `npm start` alone has already lived it. */
const EXAMPLE = [
  "--workbook",
  join(HERE, "../../examples/atelier-lumen.xlsx"),
  "--date",
  "2026-11-23",
];

const server = await serveSource(EXAMPLE, mkdtempSync(join(tmpdir(), "ponctuel-pictures-")));
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: SIZE, locale: "fr-FR", timezoneId: "Europe/Paris" });
await page.goto(server.address);
await page.waitForFunction("window.ponctuel?.model !== undefined");
await page.locator(".o-sheet", { hasText: "Factures" }).first().click();
await choose("Voir les actions du jour");
const sidebar = page.frameLocator("#sidebar iframe");
await sidebar.locator(".entries li, main li").first().waitFor();
await take("classeur");
await take("actions-du-jour", page.locator("#sidebar"));
await sidebar.getByText("Studio Orbélia").first().click();
await sidebar.getByText("Résultat de l’appel").waitFor();
await sidebar.locator("body").press("1");
await take("fiche", page.locator("#sidebar"));
await choose("Préparer les relances");
await dialog()
  .getByRole("button", { name: /^Envoyer/ })
  .waitFor();
await take("preparer", page.locator("dialog[open]"));
await page.keyboard.press("Escape");
await choose("Régler les paramètres");
await dialog().getByRole("tab").first().waitFor();
await take("parametres", page.locator("dialog[open]"));
await page.keyboard.press("Escape");
await choose("Courriers");
await dialog()
  .getByRole("button", { name: /^Aperçu/ })
  .first()
  .click();
await dialog().locator(".paper").waitFor();
await take("courriers", page.locator("dialog[open]"));
await dialog().getByRole("button", { name: "Rédiger le courrier", exact: true }).click();
await dialog().getByRole("link", { name: /PDF/ }).first().waitFor();
await pdfPicture(browser, writtenPdf(), join(HERE, "mise-en-demeure.png"));
await page.locator("dialog[open] header button").click();
await choose("Envoi automatique", "Envoyer les relances du jour");
await page.locator("dialog[open]").getByRole("button", { name: "OK", exact: true }).click();
await view("Boîte d’envoi");
await page.locator(".lines li button").first().click();
await take("boite-d-envoi");
await view("Exécutions");
await page.locator(".execution").first().click();
await take("executions");
await browser.close();
await server.clear();

function writtenPdf(): string {
  const files = readdirSync(server.folder, { recursive: true, encoding: "utf8" });
  const pdf = files.find((name) => name.endsWith(".pdf"));
  if (pdf === undefined) throw new Error("No letter was written.");
  return join(server.folder, pdf);
}

function dialog(): FrameLocator {
  return page.frameLocator("dialog[open] iframe");
}

/** Down to an item of a submenu, when several are named. */
async function choose(...items: readonly string[]): Promise<void> {
  await page.locator(".o-topbar-menu", { hasText: "Ponctuel" }).click();
  const shown = items.map((item) =>
    page.locator(".o-menu-item", { hasText: new RegExp(`^\\s*${item}`) }).first(),
  );
  for (const submenu of shown.slice(0, -1)) await submenu.hover();
  await shown.at(-1)?.click();
}

async function view(name: string): Promise<void> {
  await page.locator(".views [role=tab]", { hasText: name }).click();
}

async function take(name: string, part: Pick<Page, "screenshot"> = page): Promise<void> {
  await page.waitForTimeout(SETTLE_MS);
  await part.screenshot({ path: join(HERE, `${name}.png`) });
  console.log(`docs/pictures/${name}.png`);
}
