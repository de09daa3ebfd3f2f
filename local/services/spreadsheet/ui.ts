/** Menus, alerts, prompts, sidebars and dialogs: what `SpreadsheetApp.getUi()` gives. */

import { GasError, type HostEnumValue, HostObject } from "../../runtime/host-object.ts";
import type { DialogAnswer, MenuItem, Panel } from "../../runtime/user-interface.ts";
import { enumValue, nameOfEnum } from "../enums.ts";
import { button, buttonSet } from "./enums.ts";
import type { SpreadsheetSession } from "./session.ts";

/** Google lists the menus of add-ons under « Extensions ». */
const ADDON_MENU = "Extensions";

export class Ui extends HostObject {
  readonly #session: SpreadsheetSession;

  constructor(session: SpreadsheetSession) {
    super();
    this.#session = session;
  }

  get _gasName(): string {
    return "Ui";
  }

  get Button(): HostObject {
    return button;
  }

  get ButtonSet(): HostObject {
    return buttonSet;
  }

  createMenu(caption: string): Menu {
    return new Menu(this.#session, caption);
  }

  createAddonMenu(): Menu {
    return new Menu(this.#session, ADDON_MENU);
  }

  alert(...given: readonly unknown[]): HostEnumValue {
    return enumValue(button, this.#ask(given, false).button);
  }

  prompt(...given: readonly unknown[]): PromptResponse {
    return new PromptResponse(this.#ask(given, true));
  }

  showSidebar(page: unknown): void {
    const { html, title } = pageOf(page);
    this.#session.world.ui.show({ kind: "sidebar", title, html });
  }

  showModalDialog(page: unknown, title: string): void {
    this.#session.world.ui.show({ ...dialogOf(page), kind: "modal", title });
  }

  showModelessDialog(page: unknown, title: string): void {
    this.#session.world.ui.show({ ...dialogOf(page), kind: "modeless", title });
  }

  /**
   * `(prompt)`, `(prompt, buttons)` or `(title, prompt, buttons)`. The script stands still while
   * the person reads, so what it has written is there to be seen.
   */
  #ask(given: readonly unknown[], input: boolean): DialogAnswer {
    const texts = given.filter((one) => typeof one !== "object" || one === null).map(String);
    const buttons = given.map(nameOfEnum).find((name) => name !== undefined);
    const [title, prompt] = texts.length > 1 ? texts : ["", texts[0]];
    this.#session.commit();
    return this.#session.world.ui.ask({
      title: title ?? "",
      prompt: prompt ?? "",
      buttons: buttons ?? "OK",
      input,
    });
  }
}

export class Menu extends HostObject {
  readonly #session: SpreadsheetSession;
  readonly #caption: string;
  readonly #items: MenuItem[] = [];

  constructor(session: SpreadsheetSession, caption: string) {
    super();
    this.#session = session;
    this.#caption = caption;
  }

  get _gasName(): string {
    return "Menu";
  }

  get _submenu(): MenuItem {
    return { kind: "submenu", caption: this.#caption, items: [...this.#items] };
  }

  addItem(caption: string, functionName: string): this {
    this.#items.push({ kind: "item", caption, functionName });
    return this;
  }

  addSeparator(): this {
    this.#items.push({ kind: "separator" });
    return this;
  }

  addSubMenu(menu: Menu): this {
    this.#items.push(menu._submenu);
    return this;
  }

  addToUi(): void {
    this.#session.world.ui.addMenu(this.#caption, [...this.#items]);
  }
}

class PromptResponse extends HostObject {
  readonly #answer: DialogAnswer;

  constructor(answer: DialogAnswer) {
    super();
    this.#answer = answer;
  }

  get _gasName(): string {
    return "PromptResponse";
  }

  getSelectedButton(): HostEnumValue {
    return enumValue(button, this.#answer.button);
  }

  getResponseText(): string {
    return this.#answer.text;
  }
}

type Page = {
  getContent(): string;
  getTitle(): string;
  getWidth(): number | null;
  getHeight(): number | null;
};

function dialogOf(page: unknown): Omit<Panel, "kind" | "title"> {
  const { html, width, height } = pageOf(page);
  return {
    html,
    ...(typeof width === "number" && { width }),
    ...(typeof height === "number" && { height }),
  };
}

function pageOf(page: unknown): {
  readonly html: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number | null;
} {
  if (!isPage(page)) {
    throw new GasError("A sidebar or a dialog shows an HtmlOutput.");
  }
  return {
    html: page.getContent(),
    title: page.getTitle(),
    width: page.getWidth(),
    height: page.getHeight(),
  };
}

function isPage(page: unknown): page is Page {
  return page instanceof HostObject && page._gasName.endsWith("HtmlOutput");
}
