/** Two weeks of mornings in the page, for good, beside the same days of the command line. */

import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DurableWorkbook } from "../../local/stores/durable-workbook.ts";
import { runCommand, scratch } from "../cli/commands.ts";
import { launchBrowser } from "./chromium.ts";
import { SOON, Visitor } from "./running-page.ts";
import { type Started, start } from "./served.ts";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const WORKBOOK = join(ROOT, "examples/atelier-lumen.xlsx");
const FROM = "2026-11-23";
const TO = "2026-12-07";
const DAYS = 15;
const LONG_MS = 600_000;
/** The words of the message, last in a row, are compared in the mail itself. */
const LONGEST_LINE = 400;

let browser: Browser;
let page: Started;
let visitor: Visitor;
beforeAll(async () => {
  [browser, page] = await Promise.all([
    launchBrowser(),
    start(["--workbook", WORKBOOK, "--date", FROM]),
  ]);
  visitor = await Visitor.arrive(browser, page.address);
}, LONG_MS);
afterAll(async () => {
  await browser?.close();
  await page?.clear();
});

/** Day, recipients, subject and a digest of the words of each mail; the time of day and the ids may differ. */
async function mailsOf(folder: string): Promise<readonly string[]> {
  const files = readdirSync(join(folder, "mails")).filter((name) => name.endsWith(".eml"));
  const mails = files.map(async (name) => {
    const { to, subject, text, html } = await PostalMime.parse(
      readFileSync(join(folder, "mails", name)),
    );
    const words = createHash("sha256").update(`${text}${html}`).digest("base64");
    return [name.slice(0, 8), to?.map(({ address }) => address).join(), subject, words].join(" ");
  });
  return (await Promise.all(mails)).sort();
}

/** What names a moment or a message of one mailbox. */
const OWN_TO_EACH = ["Heure", "Identifiant du message", "Fil", "Empreinte"];

/** The rows of the log as one text each, without what is own to each run. */
async function logOf(folder: string): Promise<readonly string[]> {
  const workbook = await DurableWorkbook.open(join(folder, basename(WORKBOOK)));
  const sheet = workbook.sheets.find(({ name }) => name === "Relances");
  if (sheet === undefined) throw new Error("No log");
  const value = (row: number, column: number) => sheet.cells.get(`${row}:${column}`)?.value ?? "";
  const columns = Array.from({ length: sheet.columnCount }, (_, column) => column).filter(
    (column) => !OWN_TO_EACH.includes(String(value(0, column))),
  );
  return Array.from({ length: sheet.rowCount }, (_, row) =>
    columns
      .map((column) => value(row, column))
      .join(" | ")
      .slice(0, LONGEST_LINE),
  ).filter((line) => /\w/.test(line));
}

it("never goes back on a workbook that has lived", async () => {
  await visitor.page.getByLabel("Avancer autrement").click();
  await visitor.page.getByLabel("Aller au").fill("2026-11-20");
  await visitor.page.getByRole("button", { name: "Y aller" }).click();
  await expect
    .poll(() => visitor.page.locator("#toasts").textContent(), SOON)
    .toContain("ne revient pas en arrière");
  expect(await visitor.page.locator("#clock").textContent()).toContain("lundi 23 novembre 2026");
});

it(
  "gives the same mails and the same log as the command line's run of the same days",
  async () => {
    await visitor.goTo("Paramètres");
    await visitor.setting("Mode test", "non");
    await visitor.setting("Âge maximum des règlements (jours)", "400");
    await visitor.choose("Ponctuel", "Envoi automatique", "Envoyer chaque matin");
    await visitor.press("OK");
    await visitor.page.getByLabel("Avancer autrement").click();
    await visitor.page.getByLabel("Aller au").fill(TO);
    await visitor.page.getByRole("button", { name: "Y aller" }).click();
    await expect
      .poll(() => visitor.dialog.locator("li").count(), { timeout: LONG_MS })
      .toBeGreaterThan(9);
    const told = await visitor.dialog.locator("li").allTextContents();
    await visitor.press("Fermer");
    expect(await visitor.page.locator("#clock").textContent()).toContain("lundi 7 décembre");
    await visitor.leave();
    await page.stop();

    const out = scratch("simulation");
    const args = ["--workbook", WORKBOOK, "--from", FROM, "--days", String(DAYS), "--out", out];
    const { out: printed } = runCommand("simulate", args);
    const counts = printed
      .trim()
      .split("\n")
      .map((line) => Number(/(\d+) messages/.exec(line)?.[1]));
    expect(counts.length).toBe(DAYS);

    const mails = await mailsOf(page.folder);
    expect(mails.length).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(mails.length).toBeGreaterThan(10);
    expect(mails).toEqual(await mailsOf(out));
    expect(await logOf(page.folder)).toEqual(await logOf(out));
    const sent = told.map((line) => Number(/(\d+) mails?,/.exec(line)?.[1] ?? 0));
    expect(sent.reduce((sum, count) => sum + count, 0)).toBe(mails.length);
  },
  LONG_MS,
);
