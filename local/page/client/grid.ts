/** The spreadsheet: the engine's model of the workbook, kept in step with the host's, and its page. */

import { prepareEngine } from "../../engine/prepared-engine.ts";
import { serialOfDay } from "../../engine/serials.ts";
import type { Selected } from "../../runtime/user-interface.ts";
import { keepFilters } from "../kept-filters.ts";
import type { Opening, RevisionMessage } from "../protocol.ts";
import { registerCharts } from "./charts.ts";
import { PageHost, registerScriptFunctions } from "./custom-functions.ts";
import { byId } from "./dom.ts";
import { App, type PageModel, pageEngine } from "./engine.ts";
import { translate } from "./french.ts";
import { registerRefusals } from "./refusals.ts";
import { call } from "./server.ts";
import { registerFilters, SHOW_FILTERS } from "./shown-filters.ts";
import { notify } from "./toasts.ts";

let templates: string | undefined;

export async function prepareGrid(): Promise<void> {
  pageEngine.setTranslationMethod(translate, () => true);
  prepareEngine(pageEngine as unknown as Parameters<typeof prepareEngine>[0]);
  keepFilters(pageEngine as unknown as Parameters<typeof keepFilters>[0]);
  registerCharts(pageEngine);
  registerFilters(pageEngine);
  registerRefusals(pageEngine, (sentence) => notify("", sentence));
  templates = await (await fetch("/engine/o_spreadsheet.xml")).text();
}

export class Grid {
  readonly epoch: number;
  readonly model: PageModel;
  readonly #host: PageHost;
  readonly #app: { destroy(): void };
  #deliver: ((message: RevisionMessage) => void) | undefined;

  constructor(opening: Opening, activeSheet: string | undefined) {
    this.epoch = opening.epoch;
    registerScriptFunctions(opening.functions);
    const place = { localeName: opening.locale, nowSerial: opening.nowSerial };
    this.#host = new PageHost(place, () => this.#calculate());
    this.model = new pageEngine.Model(
      opening.data,
      {
        custom: { host: this.#host },
        transportService: this.#transport(),
        client: { id: crypto.randomUUID(), name: "Une autre page" },
        defaultCurrency: { code: "EUR", symbol: "€", position: "after", decimalPlaces: 2 },
        external: { loadLocales: async () => [this.model.getters.getLocale()] },
      },
      opening.log,
    );
    this.model.dispatch(SHOW_FILTERS);
    this.#show(activeSheet);
    this.#app = this.#mount();
  }

  receive(epoch: number, message: RevisionMessage): void {
    if (epoch === this.epoch) this.#deliver?.(message);
  }

  /** The host's clock has moved: TODAY and NOW with it. */
  setNow(civil: string): void {
    const [year = 0, month = 0, day = 0, hours = 0, minutes = 0] = civil.split(/\D/).map(Number);
    const serial = (serialOfDay(year, month, day) ?? 0) + (hours * 60 + minutes) / 1440;
    if (this.#host.setNow(serial)) this.#calculate();
  }

  get activeSheet(): string {
    return this.model.getters.getActiveSheetId();
  }

  get selected(): Selected {
    const { getters } = this.model;
    const { top, bottom, left, right } = getters.getSelectedZone();
    return {
      sheet: getters.getSheetName(this.activeSheet),
      area: { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 },
    };
  }

  /** Whether the host has all that was done here. */
  get isSaved(): boolean {
    return this.model.getters.isFullySynchronized();
  }

  close(): void {
    this.#app.destroy();
    byId("grid").replaceChildren();
  }

  #calculate(): void {
    this.model.dispatch("EVALUATE_CELLS");
  }

  #show(sheet: string | undefined): void {
    if (sheet === undefined || !this.model.getters.getSheetIds().includes(sheet)) return;
    const sheetIdFrom = this.activeSheet;
    this.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom, sheetIdTo: sheet });
  }

  #transport(): object {
    return {
      sendMessage: async (message: RevisionMessage) => {
        await call("revise", this.epoch, message).catch((failure: Error) =>
          notify("", failure.message),
        );
      },
      onNewMessage: (_id: string, callback: (message: RevisionMessage) => void) => {
        this.#deliver = callback;
      },
      leave: () => undefined,
    };
  }

  #mount(): { destroy(): void } {
    const target = byId("grid");
    target.replaceChildren();
    const app = new App(pageEngine.Spreadsheet, {
      templates,
      translateFn: translate,
      // On a narrow screen the engine takes its menus away, and with them the script's.
      env: { isSmall: false },
      props: {
        model: this.model,
        notifyUser: ({ text }: { readonly text: string }) => notify("", text),
        raiseError: (text: string, done?: () => void) => {
          notify("", text);
          done?.();
        },
        askConfirmation: (text: string, confirm: () => void, cancel?: () => void) => {
          if (window.confirm(text)) confirm();
          else cancel?.();
        },
      },
    });
    void app.mount(target);
    return app;
  }
}
