/** What a collector does in the sidebar, and what the sidebar says, for its tests. */

import type { Locator, Route } from "playwright-core";
import { expect } from "vitest";
import { SOON, type Visitor } from "./running-page.ts";

export class Desk {
  readonly visitor: Visitor;

  constructor(visitor: Visitor) {
    this.visitor = visitor;
  }

  async open(): Promise<void> {
    const { page } = this.visitor;
    const before = await page.evaluate(() => document.querySelector("#sidebar iframe")?.outerHTML);
    await this.visitor.choose("Ponctuel", "Voir les actions du jour");
    // The panel that is open already stays until the new one is there.
    await page.waitForFunction((old) => {
      const now = document.querySelector("#sidebar iframe")?.outerHTML;
      return now !== undefined && now !== old;
    }, before);
    await this.listed();
  }

  /** The list is there, and says what the workbook says now. */
  async listed(): Promise<void> {
    await this.visitor.sidebar.locator("main[aria-busy=false] .entries").waitFor();
  }

  get entries(): Locator {
    return this.visitor.sidebar.locator("[data-entry]");
  }

  entry(name: string): Locator {
    return this.entries.filter({ hasText: name }).first();
  }

  /** In the order of the list, each once. */
  async customers(): Promise<readonly string[]> {
    const names = await this.entries.evaluateAll((all) =>
      all.map((entry) => entry.querySelector("b")?.textContent ?? ""),
    );
    return [...new Set(names)];
  }

  button(name: string | RegExp): Locator {
    return this.visitor.sidebar.getByRole("button", { name });
  }

  field(label: string): Locator {
    return this.visitor.sidebar.getByLabel(label, { exact: true });
  }

  /** Whose sheet is on screen, with its form. */
  async shows(name: string): Promise<void> {
    await this.visitor.sidebar.getByRole("heading", { level: 1, name }).waitFor();
    await this.visitor.sidebar.locator(".outcomes").waitFor();
  }

  async name(): Promise<string> {
    return (await this.visitor.sidebar.locator("h1").textContent()) ?? "";
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.visitor.page.keyboard.press(key);
  }

  async says(text: string | RegExp): Promise<void> {
    const news = this.visitor.sidebar.locator("[role=status]");
    const said = expect.poll(() => news.textContent(), SOON);
    await (typeof text === "string" ? said.toContain(text) : said.toMatch(text));
  }

  /** As in a tab of its own: no draft of before. */
  async forget(): Promise<void> {
    await this.visitor.sidebar.locator("body").evaluate(() => sessionStorage.clear());
  }

  /** What the server is asked, function by function, and what is done with it. */
  async intercept(name: string, handle: (route: Route) => Promise<void>): Promise<() => void> {
    let isOn = true;
    await this.visitor.page.route("**/call/callServer", (route) => {
      const { functionName } = callOf(route);
      return isOn && functionName === name ? handle(route) : route.fallback();
    });
    return () => {
      isOn = false;
    };
  }
}

export function callOf(route: Route): { readonly functionName: string; readonly args: unknown } {
  const [functionName, args] = JSON.parse(route.request().postData() ?? "[]") as [string, unknown];
  return { functionName, args };
}

/** The rows of a sheet of the page, as cells show them. */
export async function rowsOf(
  visitor: Visitor,
  sheet: string,
): Promise<readonly (readonly string[])[]> {
  await visitor.goTo(sheet);
  return visitor.page.evaluate(() => {
    const { getters } = Reflect.get(window, "ponctuel").model;
    const sheetId = getters.getActiveSheetId();
    const list = (length: number) => Array.from({ length }, (_, index) => index);
    const columns = list(getters.getNumberCols(sheetId));
    return list(getters.getNumberRows(sheetId)).map((row) =>
      columns.map((col) => getters.getEvaluatedCell({ sheetId, col, row }).formattedValue),
    );
  });
}
