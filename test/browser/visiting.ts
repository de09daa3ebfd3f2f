/** The page that a file of tests is about: a server, a browser and a person who has come; gone when it ends. */

import { fileURLToPath } from "node:url";
import type { Browser, FrameLocator } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { launchBrowser } from "./chromium.ts";
import { Visitor } from "./running-page.ts";
import { type Started, start } from "./served.ts";

/** How long a busy machine may take to show the page, or to open a dialog of it. */
export const START_MS = 240_000;

export const EXAMPLE = example("atelier-lumen.xlsx");
/** A list of the team's own, which the add-on has not set up. */
export const OWN_LIST = example("suivi-existant.xlsx");

type Here = { readonly visitor: Visitor; readonly dialog: FrameLocator };

export function visiting(workbook: string, arrived: (here: Here) => unknown): void {
  let browser: Browser | undefined;
  let server: Started | undefined;
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    [browser, server] = await Promise.all([
      launchBrowser(),
      start(["--workbook", workbook, "--date", "2026-11-23"]),
    ]);
    visitor = await Visitor.arrive(browser, server.address);
    await arrived({ visitor, dialog: visitor.page.frameLocator("dialog.panel iframe") });
  }, START_MS);
  afterAll(async () => {
    await visitor?.leave();
    await browser?.close();
    await server?.clear();
  });
}

function example(name: string): string {
  return fileURLToPath(new URL(`../../examples/${name}`, import.meta.url));
}
