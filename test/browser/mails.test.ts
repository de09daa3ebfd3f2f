/** Mails as a browser shows them: light and dark, on a telephone, with a code that can be scanned. */

import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { cents } from "../../src/core/money.ts";
import { transferPayload } from "../../src/core/text/epc-qr.ts";
import type { MailLanguage } from "../../src/core/text/mail-language.ts";
import { MAIL_LANGUAGES } from "../../src/core/text/mail-languages.ts";
import { qrContentId } from "../../src/core/text/qr-content-id.ts";
import { withPicture } from "../../src/core/text/qr-image.ts";
import { renderMail } from "../../src/core/text/render-mail.ts";
import { parseMailTemplate } from "../../src/core/text/template.ts";
import { BANK, COMPANY, OVERDUE, PARTLY_PAID } from "../core/text/mail-story.ts";
import { type Scanned, scannedPixels } from "../core/text/scanned.ts";
import { launchBrowser } from "./chromium.ts";

const MILLIONS = { amountCents: cents(123_456_789), balanceCents: cents(123_456_789) };

const LONGEST =
  transferPayload({
    ...BANK,
    holder: "Atelier de menuiserie et d’agencement Beaumont père et fils, à Villeurbanne",
    amountCents: cents(99_999_999_999),
    remittance: "F-2026-0142 ".repeat(20),
  }) ?? "";

/** The longest code, and amounts that fill their columns. */
function page(language: MailLanguage): string {
  const { reference } = COMPANY;
  const mail = renderMail(
    parseMailTemplate("Objet : Compte\n\n{{tableau factures}}\n\n{{coordonnées bancaires}}"),
    {
      ...COMPANY,
      language,
      statement: [
        { ...OVERDUE, ...MILLIONS },
        { ...PARTLY_PAID, ...MILLIONS },
      ],
      bank: { ...BANK, qrContentId: qrContentId(reference) },
    },
  );
  if (mail.kind === "problems") throw new Error(mail.problems.join("\n"));
  return withPicture({ ...mail, reference, qr: LONGEST });
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** What a telephone reads off the screen. */
async function scannedOn(shown: Page, picture: Locator): Promise<Scanned | undefined> {
  const png = (await picture.screenshot()).toString("base64");
  const { width, height, rgba } = await shown.evaluate(async (data) => {
    const bitmap = await createImageBitmap(
      await (await fetch(`data:image/png;base64,${data}`)).blob(),
    );
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext("2d");
    if (!context) throw new Error("No canvas");
    context.drawImage(bitmap, 0, 0);
    const { width, height } = bitmap;
    return { width, height, rgba: [...context.getImageData(0, 0, width, height).data] };
  }, png);
  return scannedPixels({ width, height, rgba: Uint8ClampedArray.from(rgba) });
}

describe("a mail on a telephone", () => {
  it.each([
    ["fr", "light"],
    ["fr", "dark"],
    ["en", "dark"],
  ] as const)(
    "in %s, %s: fits 360 px, and its code can be scanned",
    async (language, colorScheme) => {
      const context = await browser.newContext({
        colorScheme,
        viewport: { width: 360, height: 640 },
      });
      const shown = await context.newPage();
      const asked: string[] = [];
      shown.on("request", (request) => asked.push(request.url().slice(0, 5)));
      await shown.setContent(page(MAIL_LANGUAGES[language]));
      expect(await shown.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
      const read = await scannedOn(shown, shown.locator("img"));
      expect(read).toEqual({ text: LONGEST, version: expect.any(Number) });
      expect(asked.filter((url) => url !== "data:")).toEqual([]);
      await context.close();
    },
  );
});
