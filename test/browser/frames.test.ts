/** The frames of a script's pages: `google.script.run` with its rules, the sandbox, prompts, toasts. */

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { PageServer } from "../../local/page/server/page-server.ts";
import { day } from "../../src/core/day.ts";
import { launchBrowser } from "./chromium.ts";
import { SOON, Visitor } from "./running-page.ts";

const WORKBOOK = fileURLToPath(new URL("../../examples/suivi-existant.xlsx", import.meta.url));
const START_MS = 120_000;

const MANIFEST = {
  timeZone: "Europe/Paris",
  runtimeVersion: "V8",
  oauthScopes: [
    "https://www.googleapis.com/auth/spreadsheets.currentonly",
    "https://www.googleapis.com/auth/script.container.ui",
  ],
};

const CODE = `
function onOpen() {
  SpreadsheetApp.getUi().createMenu("Essais")
    .addItem("Panneau", "showPanel").addItem("Question", "askName").addToUi();
}
function showPanel() {
  SpreadsheetApp.getUi().showSidebar(
    HtmlService.createHtmlOutput("<p>Bonjour</p><form><input name=nom value=Durand></form>").setTitle("Essai"));
}
function askName() {
  const ui = SpreadsheetApp.getUi();
  const answer = ui.prompt("Essai", "Votre nom ?", ui.ButtonSet.OK_CANCEL);
  SpreadsheetApp.getActive().toast(answer.getSelectedButton() + " " + answer.getResponseText());
}
function echo(value) { return value; }
function dated() { return [1, [new Date()]]; }
function nothing() {}
function fail() { throw new RangeError("montant invalide"); }
function hidden_() { return "secret"; }
`;

let browser: Browser;
let server: PageServer;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "ponctuel-frames-"));
  const bundle = join(folder, "bundle");
  mkdirSync(bundle);
  writeFileSync(join(bundle, "Code.js"), CODE);
  writeFileSync(join(bundle, "appsscript.json"), JSON.stringify(MANIFEST));
  const office = {
    bundle,
    source: WORKBOOK,
    folder: join(folder, "work"),
    fresh: false,
    day: day("2026-11-23"),
    showcase: false,
  };
  [browser, server] = await Promise.all([launchBrowser(), PageServer.open({ office, port: 0 })]);
}, START_MS);

afterAll(async () => {
  await browser?.close();
  await server?.close();
  rmSync(folder, { recursive: true, force: true });
});

let visitor: Visitor;
beforeAll(async () => {
  visitor = await Visitor.arrive(browser, server.address);
}, START_MS);
afterAll(() => visitor.leave());

/** What a call in the panel came to: the value, or « failed: … », « threw: … ». */
async function inPanel(expression: string): Promise<unknown> {
  return visitor.sidebar.locator("body").evaluate(
    (_, code) =>
      new Promise((resolve) => {
        const { google } = window as unknown as { google: { script: { run: never } } };
        const act = new Function("run", `return ${code}`);
        const { run } = google.script as never as {
          run: {
            withSuccessHandler(done: (value: unknown) => void): typeof run;
            withFailureHandler(failed: (error: Error) => void): typeof run;
          };
        };
        try {
          act(
            run
              .withSuccessHandler(resolve)
              .withFailureHandler((error) => resolve(`failed: ${error.message}`)),
          );
        } catch (error) {
          resolve(`threw: ${String(error)}`);
        }
      }),
    expression,
  );
}

describe("google.script.run", () => {
  beforeAll(async () => {
    await visitor.choose("Essais", "Panneau");
    await visitor.sidebar.locator("form").waitFor();
  }, START_MS);

  it.each([
    ["run.echo({ a: [1, null, 'é'] })", { a: [1, null, "é"] }],
    ["run.echo(undefined)", null],
    ["run.nothing()", null],
    ["run.dated()", null],
    ["run.fail()", "failed: RangeError: montant invalide"],
    ["run.echo(document.forms[0])", { nom: "Durand" }],
    [
      "run.echo([0, 1, 2, new Date(), 4])",
      "threw: Error: Failed due to illegal value in property: 3",
    ],
    ["run.echo(1, () => 1)", "threw: Error: Failed due to illegal value in property: 1"],
    ["run.echo(document.body)", "threw: Error: Failed due to illegal value in property: 0"],
    ["run.hidden_()", "threw: TypeError: run.hidden_ is not a function"],
    ["run.absent()", "threw: TypeError: run.absent is not a function"],
  ])("%s", async (expression, expected) => {
    expect(await inPanel(expression)).toEqual(expected);
  });

  it("takes more than ten calls at once", async () => {
    const answers = await Promise.all(
      Array.from({ length: 14 }, (_, index) => inPanel(`run.echo(${index})`)),
    );
    expect(answers).toEqual(Array.from({ length: 14 }, (_, index) => index));
  });
});

describe("a panel", () => {
  beforeEach(async () => {
    await visitor.choose("Essais", "Panneau");
    await visitor.sidebar.locator("form").waitFor();
  }, START_MS);

  it("is 300 pixels wide and cannot touch the page around it", async () => {
    const body = visitor.sidebar.locator("body");
    expect(await body.evaluate(() => innerWidth)).toBe(300);
    const reached = await body.evaluate(() => {
      try {
        return String(window.parent.document.title);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(reached).toBe("SecurityError");
  });

  it("cannot call the server by itself", async () => {
    const address = server.address;
    const reached = await visitor.sidebar.locator("body").evaluate(
      (_, origin) =>
        fetch(`${origin}/call/outbox`, { method: "POST", body: "[]" }).then(
          (response) => String(response.status),
          () => "refused",
        ),
      address,
    );
    expect(reached).toBe("refused");
  });

  it("closes itself", async () => {
    await visitor.sidebar.locator("body").evaluate(() => {
      Reflect.get(window, "google").script.host.close();
    });
    await expect.poll(() => visitor.page.locator("#sidebar").isVisible(), SOON).toBe(false);
  });
});

describe("a prompt", () => {
  it("waits for what a person types, and a toast tells it", async () => {
    await visitor.choose("Essais", "Question");
    await visitor.dialog.getByRole("textbox").fill("Camille");
    await visitor.press("OK");
    await expect
      .poll(() => visitor.page.locator("#toasts").textContent(), SOON)
      .toContain("OK Camille");
  });

  it("knows that it was closed", async () => {
    await visitor.choose("Essais", "Question");
    await visitor.dialog.getByRole("textbox").waitFor();
    await visitor.page.keyboard.press("Escape");
    await expect.poll(() => visitor.page.locator("#toasts").textContent(), SOON).toContain("CLOSE");
  });
});
