/** The accidents that a person can switch on in the page, and how the product takes them. */

import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchBrowser } from "./chromium.ts";
import { SOON, Visitor } from "./running-page.ts";
import { type Started, start } from "./served.ts";

const WORKBOOK = fileURLToPath(new URL("../../examples/atelier-lumen.xlsx", import.meta.url));
const START_MS = 120_000;

let browser: Browser;
let server: Started;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
}, START_MS);
afterAll(() => browser?.close());

/** Nothing has left yet. */
async function open(): Promise<void> {
  server = await start(["--workbook", WORKBOOK, "--date", "2026-11-23"]);
  visitor = await Visitor.arrive(browser, server.address);
}

async function writeToCustomers(): Promise<void> {
  await visitor.goTo("Paramètres");
  await visitor.setting("Mode test", "non");
}

async function close(): Promise<void> {
  await visitor?.leave();
  await server?.clear();
}

/** Switches the accident on or off, and waits until the host knows. */
async function switchOver(accident: string): Promise<void> {
  const badge = visitor.page.locator("#faults");
  const isOn = (await badge.textContent()) === accident;
  await visitor.page.getByLabel("Plus", { exact: true }).click();
  await visitor.page.getByLabel(accident).click();
  await visitor.page.keyboard.press("Escape");
  await expect.poll(() => badge.textContent(), SOON).toBe(isOn ? "" : accident);
}

async function openSidebar(): Promise<void> {
  await visitor.choose("Ponctuel", "Voir les actions du jour");
  await ready();
}

async function readAgain(): Promise<void> {
  await visitor.sidebar.getByRole("button", { name: "Actualiser" }).click();
  await ready();
}

async function ready(): Promise<void> {
  await visitor.sidebar.locator("#content:not([aria-busy]) li").first().waitFor();
}

/** Sends all that the sidebar proposes. Answers what it said, and how many it had proposed. */
async function sendAll(): Promise<{ readonly said: string; readonly proposed: number }> {
  const send = visitor.sidebar.getByRole("button", { name: /^Envoyer \d+ e-mails?$/ });
  const proposed = Number(/\d+/.exec((await send.textContent()) ?? "")?.[0]);
  await send.click();
  const news = visitor.sidebar.locator("#news");
  await expect.poll(() => news.textContent(), SOON).not.toMatch(/^$|Envoi en cours/);
  return { said: (await news.textContent()) ?? "", proposed };
}

/** The lines of the outbox, once the page has heard of every mail of the host. */
async function outbox(): Promise<readonly string[]> {
  const count = await visitor.page.evaluate(async () => {
    const answer = await fetch("/call/outbox", { method: "POST", body: "[]" });
    return ((await answer.json()) as readonly unknown[]).length;
  });
  const tab = visitor.page.locator('.views [data-view="outbox"]');
  await expect.poll(() => tab.getAttribute("data-count"), SOON).toBe(count === 0 ? "" : `${count}`);
  await visitor.view("Boîte d’envoi");
  const lines = visitor.page.locator(".lines li");
  await expect.poll(() => lines.count(), SOON).toBe(count);
  const texts = await lines.allTextContents();
  await visitor.view("Classeur");
  return texts;
}

describe("an accident switched on in the page", () => {
  beforeAll(open, START_MS);
  afterAll(close);

  it("« Réseau lent »: the page says that it works, and comes to the same end", async () => {
    await writeToCustomers();
    await switchOver("Réseau lent");
    const clicked = visitor.choose("Ponctuel", "Envoi automatique", "Voir ce qui partirait");
    await expect.poll(() => visitor.page.locator("body[data-busy]").count(), SOON).toBe(1);
    await clicked;
    await expect.poll(() => visitor.dialog.textContent(), SOON).toContain("messages aujourd’hui");
    await visitor.press("OK");
    await expect.poll(() => visitor.page.locator("body[data-busy]").count(), SOON).toBe(0);
    await switchOver("Réseau lent");
  });

  it("« Arrêt au milieu d’un envoi »: the rest leaves afterwards, nothing leaves twice", async () => {
    await writeToCustomers();
    await switchOver("Arrêt au milieu d’un envoi");
    await openSidebar();
    const killed = await sendAll();
    expect(killed.said).toContain("Cela n’a pas abouti");
    const before = await outbox();
    expect(before.length).toBeGreaterThan(0);
    expect(before.length).toBeLessThan(killed.proposed);
    await switchOver("Arrêt au milieu d’un envoi");
    await visitor.page.click("#next-morning");
    await expect
      .poll(() => visitor.page.locator("#clock").textContent(), SOON)
      .toContain("mardi 24 novembre 2026");
    await readAgain();
    const rest = await sendAll();
    const after = await outbox();
    expect(rest.said).toContain("messages envoyés");
    expect(after.length).toBe(before.length + rest.proposed);
    expect(new Set(after).size).toBe(after.length);
  });
});

describe("an accident before anything has left", () => {
  beforeAll(open, START_MS);
  afterAll(close);

  it("« Quota de mails atteint »: nothing leaves, and it leaves when there is room again", async () => {
    await writeToCustomers();
    await switchOver("Quota de mails atteint");
    await openSidebar();
    const refused = await sendAll();
    expect(refused.said).not.toBe("");
    expect(await outbox()).toEqual([]);
    await switchOver("Quota de mails atteint");
    await readAgain();
    const again = await sendAll();
    expect(again.proposed).toBe(refused.proposed);
    expect((await outbox()).length).toBe(again.proposed);
  });
});
