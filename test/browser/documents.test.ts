/** « Documents »: what the script has made, as a person finds and reads it. */

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { definitionOf } from "../../local/documents/pdf/definition.ts";
import { renderPdf } from "../../local/documents/pdf/render.ts";
import { bytesOfDocument, DOCUMENT_TYPE } from "../../local/documents/stored.ts";
import { EMPTY_DOCUMENT, PLAIN_END, textUnits } from "../../local/documents/units.ts";
import type { StoredFile } from "../../local/stores/documents.ts";
import { FolderDocuments } from "../../local/stores/folder-documents.ts";
import { launchBrowser } from "./chromium.ts";
import { SOON, Visitor } from "./running-page.ts";
import { type Started, start } from "./served.ts";

const WORKBOOK = fileURLToPath(new URL("../../examples/suivi-existant.xlsx", import.meta.url));
const START_MS = 120_000;
const FOLDER_TYPE = "application/vnd.google-apps.folder";

const letter = {
  ...EMPTY_DOCUMENT,
  body: [{ kind: "section" as const }, ...textUnits("Mise en demeure de payer", {}), PLAIN_END],
};

function file(id: string, name: string, mimeType: string, parent: string): StoredFile {
  const times = { createdAt: 0, modifiedAt: 0 };
  const content = new Uint8Array();
  return {
    id,
    name,
    mimeType,
    parents: [parent],
    trashed: false,
    appProperties: {},
    content,
    ...times,
  };
}

function fill(folder: string): void {
  const documents = new FolderDocuments(join(folder, "documents"));
  const pdf = renderPdf(definitionOf(letter, { title: "Lettre", created: 0 }));
  documents.put(file("racine", "Ponctuel", FOLDER_TYPE, "root"));
  documents.put(file("client", "Dupont", FOLDER_TYPE, "racine"));
  documents.put({
    ...file("lettre", "Mise en demeure", DOCUMENT_TYPE, "client"),
    content: bytesOfDocument(letter, "Mise en demeure"),
  });
  documents.put({ ...file("pdf", "Lettre.pdf", "application/pdf", "client"), content: pdf });
  documents.put({ ...file("perdu", "Jeté", DOCUMENT_TYPE, "client"), trashed: true });
}

let server: Started;
let browser: Browser;
beforeAll(async () => {
  const folder = mkdtempSync(join(inject("scratch"), "documents-"));
  fill(folder);
  server = await start(["--workbook", WORKBOOK], folder);
  browser = await launchBrowser();
}, START_MS);
afterAll(async () => {
  await browser?.close();
  await server?.clear();
});

describe("the documents of the page", () => {
  it(
    "are listed by folder, and a Google document is read in its place",
    async () => {
      const visitor = await Visitor.arrive(browser, server.address);
      const { page } = visitor;
      await page.click('.views [data-view="documents"]');
      const lines = page.locator('[data-view="documents"] .lines li');
      await expect.poll(() => lines.allInnerTexts(), SOON).toHaveLength(3);
      const texts = await lines.allInnerTexts();
      expect(texts[0]).toBe("Ponctuel / Dupont");
      expect(texts[1]).toContain("Lettre.pdf");
      await page.click("text=Mise en demeure");
      const shown = page.frameLocator("iframe.document").locator("main");
      await expect.poll(() => shown.textContent(), SOON).toContain("Mise en demeure de payer");
      await visitor.leave();
    },
    START_MS,
  );

  it(
    "open from the links that Drive gives",
    async () => {
      const visitor = await Visitor.arrive(browser, server.address);
      const { page } = visitor;
      await page.evaluate(() =>
        window.open("https://docs.google.com/document/d/lettre/edit?usp=drivesdk"),
      );
      const shown = page.frameLocator("iframe.document").locator("main");
      await expect.poll(() => shown.textContent(), SOON).toContain("Mise en demeure de payer");
      await page.evaluate(() => window.open("https://drive.google.com/file/d/inconnu/view"));
      await page.waitForSelector("text=Ce document n’existe pas, ou plus, dans cette copie.");
      await visitor.leave();
    },
    START_MS,
  );
});
