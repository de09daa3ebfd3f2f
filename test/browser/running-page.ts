/** The page as a person has it: a browser on what `npm start` serves, and a few gestures. */

import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import { expect } from "vitest";

/** How long a busy machine may take. */
const PATIENCE_MS = 60_000;
/** The same for `expect.poll`. */
export const SOON = { timeout: PATIENCE_MS } as const;

/** What leads to no other machine: the last two are the browser's own reader of PDF. */
const LOCAL = ["data:", "blob:", "chrome:", "chrome-extension:"];

/** What a cell of the page shows; drawn on a canvas, it is read from the page's model. */
export type ShownCell = { readonly text: string; readonly message: string };

export class Visitor {
  readonly page: Page;
  readonly #context: BrowserContext;
  /** Whatever the page asked of another machine, and whatever it complained of. */
  readonly complaints: string[] = [];

  private constructor(page: Page, context: BrowserContext) {
    this.page = page;
    this.#context = context;
  }

  static async arrive(browser: Browser, address: string): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: "fr-FR",
      timezoneId: "Europe/Paris",
    });
    context.setDefaultTimeout(PATIENCE_MS);
    const visitor = new Visitor(await context.newPage(), context);
    await visitor.#watch();
    await visitor.page.goto(address);
    await visitor.seesWorkbook();
    return visitor;
  }

  async leave(): Promise<void> {
    await this.#context.close();
    expect(this.complaints).toEqual([]);
  }

  async #watch(): Promise<void> {
    await this.page.route("**/*", (route) => {
      const { hostname, protocol } = new URL(route.request().url());
      if (hostname === "127.0.0.1" || LOCAL.includes(protocol)) {
        return route.continue();
      }
      this.complaints.push(`asked for ${route.request().url()}`);
      return route.abort();
    });
    this.page.on("pageerror", (error) => this.complaints.push(`failed: ${error.stack}`));
  }

  async seesWorkbook(): Promise<void> {
    await this.page.waitForSelector(".o-spreadsheet");
    await this.page.waitForFunction("window.ponctuel.model !== undefined");
  }

  /** As a person does who has seen that nothing is left to be saved. */
  async reload(): Promise<void> {
    await this.page.waitForFunction("window.ponctuel.model.getters.isFullySynchronized()");
    await this.page.reload();
  }

  async goTo(sheet: string): Promise<void> {
    await this.page.evaluate((name) => {
      const { model } = Reflect.get(window, "ponctuel");
      const { getters } = model;
      const target = getters.getSheetIds().find((id: string) => getters.getSheetName(id) === name);
      const from = getters.getActiveSheetId();
      if (target !== from)
        model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: from, sheetIdTo: target });
    }, sheet);
  }

  /** Clicks the cell by the keyboard's way: the box that names the selection. */
  async select(address: string): Promise<void> {
    await this.page.evaluate((text) => {
      const { model } = Reflect.get(window, "ponctuel");
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
      const column = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
      model.selection.selectCell(column, Number(digits) - 1);
      document.querySelector<HTMLElement>(".o-grid-composer .o-composer")?.focus();
    }, address);
  }

  /** The first key opens the cell, and what follows comes at once: drawing after each key takes long. */
  async type(address: string, text: string): Promise<void> {
    const [first = ""] = text;
    await this.select(address);
    await this.page.keyboard.type(first);
    await this.#drawn();
    await this.page.keyboard.insertText(text.slice(first.length));
    await this.#drawn();
    await this.page.keyboard.press("Enter");
  }

  /** Waits as long as a person's hand would: the page has shown what the last key did. */
  async #drawn(): Promise<void> {
    await this.page.evaluate(
      () => new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next))),
    );
  }

  /** Types the value of a setting beside its label, on « Paramètres ». */
  async setting(label: string, value: string): Promise<void> {
    const row = await this.page.evaluate((wanted) => {
      const { getters } = Reflect.get(window, "ponctuel").model;
      const sheetId = getters.getActiveSheetId();
      const rows = Array.from({ length: getters.getNumberRows(sheetId) }, (_, index) => index);
      return rows.findIndex(
        (at) => getters.getEvaluatedCell({ sheetId, col: 0, row: at }).value === wanted,
      );
    }, label);
    expect(row, label).toBeGreaterThan(0);
    await this.type(`B${row + 1}`, value);
    await this.shows(`B${row + 1}`, value);
  }

  async cell(address: string): Promise<ShownCell> {
    return this.page.evaluate((text) => {
      const { getters } = Reflect.get(window, "ponctuel").model;
      const [, letters = "", digits = ""] = /^([A-Z]+)(\d+)$/.exec(text) ?? [];
      const col = [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1;
      const sheetId = getters.getActiveSheetId();
      const cell = getters.getEvaluatedCell({ sheetId, col, row: Number(digits) - 1 });
      return { text: cell.formattedValue, message: cell.message ?? "" };
    }, address);
  }

  async text(address: string): Promise<string> {
    return (await this.cell(address)).text;
  }

  /** Waits until the cell shows it: answers come from the host. */
  async shows(address: string, text: string | RegExp): Promise<void> {
    const shown = expect.poll(() => this.text(address), SOON);
    await (typeof text === "string" ? shown.toBe(text) : shown.toMatch(text));
  }

  /** Down to an item of a submenu, when several are named. */
  async choose(menu: string, ...items: readonly string[]): Promise<void> {
    await this.page.locator(".o-topbar-menu", { hasText: menu }).click();
    const shown = items.map((item) =>
      this.page.locator(".o-menu-item", { hasText: beginning(item) }).first(),
    );
    for (const submenu of shown.slice(0, -1)) await submenu.hover();
    await shown.at(-1)?.click();
  }

  async view(name: string): Promise<void> {
    await this.page.locator(".views [role=tab]", { hasText: name }).click();
  }

  get dialog(): ReturnType<Page["locator"]> {
    return this.page.locator("dialog[open]");
  }

  get sidebar(): FrameLocator {
    return this.page.frameLocator("#sidebar iframe");
  }

  /** Presses the button of the script's dialog. */
  async press(button: string): Promise<void> {
    await this.dialog.getByRole("button", { name: button, exact: true }).click();
  }
}

/** « Client sélectionné » is also the end of another item. */
function beginning(item: string): RegExp {
  return new RegExp(`^\\s*${item.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}`);
}
