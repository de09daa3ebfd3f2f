/** The page: brings the workbook, the menus, the panels and the views together. */

import { messageOf } from "../failure.ts";
import type { Ended, PageEvent, Status } from "../protocol.ts";
import { setClock, showClock } from "./clock-controls.ts";
import { ask, tell } from "./dialogs.ts";
import { followDocumentLinks } from "./document-links.ts";
import { chooseDocument, showDocuments } from "./documents-view.ts";
import { byId, element, viewNamed } from "./dom.ts";
import { showExecutions } from "./executions-view.ts";
import { Grid, prepareGrid } from "./grid.ts";
import { setMore, showMore } from "./more.ts";
import { showOutbox } from "./outbox-view.ts";
import { Panels } from "./panels.ts";
import { hideAbsentItems, showMenus } from "./script-menus.ts";
import { call, listen } from "./server.ts";
import { notify } from "./toasts.ts";

const VIEWS: Readonly<Record<string, () => Promise<void>>> = {
  grid: async () => undefined,
  outbox: showOutbox,
  documents: showDocuments,
  executions: showExecutions,
};

class Page {
  readonly #panels = new Panels({
    focus: () => this.#focusGrid(),
    selected: () => this.#grid?.selected,
    openDocument: (id) => this.#openDocument(id),
  });
  readonly #dialogs = new Map<number, { dismiss(): void }>();
  #grid: Grid | undefined;
  #status: Status | undefined;
  #view = "grid";
  #running = 0;
  /** The engine's page cannot be asked twice at once for a new snapshot. */
  #loading: Promise<void> = Promise.resolve();
  /** What has happened to the workbook since it was asked for, while it is on its way. */
  #early: PageEvent[] | undefined;

  async start(): Promise<void> {
    showMore();
    showClock((work) => this.#busy(work));
    for (const tab of document.querySelectorAll<HTMLElement>(".views [role=tab]")) {
      tab.addEventListener(
        "click",
        () => void this.#choose(tab.getAttribute("data-view") ?? "grid"),
      );
    }
    followDocumentLinks((id) => this.#openDocument(id));
    window.addEventListener("beforeunload", (event) => {
      if (this.#grid?.isSaved === false) event.preventDefault();
    });
    await prepareGrid();
    hideAbsentItems();
    await listen((event) => this.#receive(event));
    await this.#load();
  }

  #load(): Promise<void> {
    this.#loading = this.#loading.then(() => this.#loadNow());
    return this.#loading;
  }

  async #loadNow(): Promise<void> {
    this.#early = [];
    const opening = await call("open");
    const isFirst = this.#grid === undefined;
    this.#show(opening.status);
    const active = this.#grid?.activeSheet;
    this.#grid?.close();
    this.#grid = new Grid(opening, active);
    const early = this.#early;
    this.#early = undefined;
    for (const event of early) this.#receive(event);
    if (!isFirst || opening.notKept.length === 0) return;
    const lines = opening.notKept.map((sentence) => element("li", {}, [sentence]));
    tell("Ce que la copie n’a pas gardé", [element("ul", {}, lines)]);
  }

  #receive(event: PageEvent): void {
    if (this.#early !== undefined && (event.kind === "revision" || event.kind === "epoch")) {
      this.#early.push(event);
      return;
    }
    switch (event.kind) {
      case "revision":
        this.#grid?.receive(event.epoch, event.message);
        return;
      case "epoch":
        if (this.#grid !== undefined && event.epoch !== this.#grid.epoch) void this.#load();
        return;
      case "status":
        this.#show(event.status);
        return;
      case "toast":
        notify(event.title, event.message);
        return;
      case "ask":
        this.#ask(event);
        return;
      case "answered":
        this.#dialogs.get(event.id)?.dismiss();
        this.#dialogs.delete(event.id);
        return;
      case "panel":
        this.#panels.show(event);
        return;
      case "restarted":
        location.reload();
    }
  }

  #ask({ id, dialog }: Extract<PageEvent, { readonly kind: "ask" }>): void {
    if (this.#dialogs.has(id)) return;
    const shown = ask(dialog, (answer) => void call("answer", id, answer));
    this.#dialogs.set(id, shown);
  }

  #show(status: Status): void {
    const before = this.#status;
    this.#status = status;
    byId("workbook-name").textContent = status.workbook;
    document.title = `${status.workbook} – Ponctuel`;
    setClock(status);
    setMore(status);
    this.#grid?.setNow(status.now);
    showMenus(status.menus, (caption) => void this.#click(caption));
    count("outbox", status.mails);
    count("documents", status.documents);
    count("executions", status.executions);
    if (before !== undefined && this.#view !== "grid") void VIEWS[this.#view]?.();
  }

  async #click(caption: string): Promise<void> {
    await this.#busy(async () =>
      tellEnd(caption, await call("clickMenu", caption, this.#grid?.selected)),
    );
  }

  async #busy<T>(work: () => Promise<T>): Promise<T> {
    this.#running += 1;
    document.body.toggleAttribute("data-busy", true);
    try {
      return await work();
    } finally {
      this.#running -= 1;
      document.body.toggleAttribute("data-busy", this.#running > 0);
    }
  }

  async #choose(view: string): Promise<void> {
    this.#view = view;
    for (const tab of document.querySelectorAll<HTMLElement>(".views [role=tab]")) {
      tab.setAttribute("aria-selected", String(tab.getAttribute("data-view") === view));
    }
    for (const name of Object.keys(VIEWS)) viewNamed(name).hidden = name !== view;
    await VIEWS[view]?.();
  }

  #openDocument(id: string): void {
    chooseDocument(id);
    void this.#choose("documents");
  }

  #focusGrid(): void {
    document.querySelector<HTMLElement>("#grid .o-grid-composer .o-composer")?.focus();
  }

  /** For tests: cells are drawn on a canvas, where nobody can read them. */
  get model(): Grid["model"] | undefined {
    return this.#grid?.model;
  }
}

function count(view: string, number: number): void {
  const tab = document.querySelector(`.views [data-view="${view}"]`);
  tab?.setAttribute("data-count", number === 0 ? "" : String(number));
}

/** Sheets shows an error of the script in a bar of its own. */
function tellEnd(caption: string, { status, error }: Ended): void {
  if (status === "done") return;
  notify(caption, error?.message ?? "L’exécution a été arrêtée.");
}

const page = new Page();
Object.defineProperty(window, "ponctuel", { value: page });
page.start().catch((failure: unknown) => {
  const message = messageOf(failure);
  byId("grid").replaceChildren(element("p", { class: "waiting" }, [message]));
});
