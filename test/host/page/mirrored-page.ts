/** A page without a browser: the whole engine in Node, kept in step with a workbook by the mirror. */

import type { EngineHost } from "../../../local/engine/engine-host.ts";
import { loadEngine } from "../../../local/engine/o-spreadsheet.ts";
import { prepareEngine } from "../../../local/engine/prepared-engine.ts";
import { registerFilters, SHOW_FILTERS } from "../../../local/page/client/shown-filters.ts";
import { keepFilters } from "../../../local/page/kept-filters.ts";
import type { CoreGetters } from "../../../local/page/mirror/core-engine.ts";
import { Mirror } from "../../../local/page/mirror/mirror.ts";
import type { RevisionMessage } from "../../../local/page/protocol.ts";
import type { MemoryWorkbook } from "../../../local/stores/memory-workbook.ts";
import type { Operation, SheetData } from "../../../local/stores/workbook.ts";

type PageModel = {
  readonly getters: CoreGetters & {
    isRowHidden(sheetId: string, row: number): boolean;
    isFullySynchronized(): boolean;
    getRangeDataFromXc(sheetId: string, xc: string): object;
  };
  dispatch(
    type: string,
    payload?: object,
  ): { readonly isSuccessful: boolean; readonly reasons: readonly string[] };
};

const NO_SCRIPT: EngineHost = {
  localeName: "fr_FR",
  nowSerial: () => 46_349,
  callCustomFunction: () => ({ value: "#NAME?" }),
};

function pageEngine() {
  const engine = prepareEngine(loadEngine());
  keepFilters(engine);
  registerFilters(engine as unknown as Parameters<typeof registerFilters>[0]);
  return engine;
}

const engine = pageEngine();

export class MirroredPage {
  readonly workbook: MemoryWorkbook;
  /** What the page has made the workbook do. */
  readonly operations: Operation[] = [];
  readonly #mirror: Mirror;
  #epoch = 0;
  #deliver: ((message: RevisionMessage) => void) | undefined;
  #model: PageModel;

  constructor(workbook: MemoryWorkbook) {
    this.workbook = workbook;
    this.#mirror = new Mirror(workbook, {
      revision: (epoch, message) => {
        if (epoch === this.#epoch) this.#deliver?.(message);
      },
      epoch: () => undefined,
    });
    this.#model = this.#open();
    workbook.subscribe((operations) => this.operations.push(...operations));
  }

  get getters(): PageModel["getters"] {
    return this.#model.getters;
  }

  sheet(name: string): SheetData {
    const found = this.workbook.sheets.find((sheet) => sheet.name === name);
    if (found === undefined) throw new Error(`no sheet ${name}`);
    return found;
  }

  id(sheet: string): string {
    const { getters } = this.#model;
    return getters.getSheetIds().find((id) => getters.getSheetName(id) === sheet) ?? "";
  }

  /** On the sheet named first in the payload, or on the first one. */
  do(type: string, payload: object = {}): void {
    const { isSuccessful, reasons } = this.#model.dispatch(type, payload);
    if (!isSuccessful) throw new Error(`${type}: ${reasons.join()}`);
  }

  ranges(sheet: string, ...texts: readonly string[]): object[] {
    return texts.map((text) => this.getters.getRangeDataFromXc(this.id(sheet), text));
  }

  /** As after a reload: a new snapshot, made from the workbook alone. */
  reload(): void {
    this.workbook.apply([{ kind: "settings", name: this.workbook.name }]);
    this.operations.length = 0;
    this.#model = this.#open();
  }

  #open(): PageModel {
    const { epoch, data, log } = this.#mirror.opening();
    this.#epoch = epoch;
    const config = {
      custom: { host: NO_SCRIPT },
      client: { id: "page", name: "Page" },
      transportService: {
        sendMessage: async (message: RevisionMessage) => this.#mirror.receive(epoch, message),
        onNewMessage: (_id: string, callback: (message: RevisionMessage) => void) => {
          this.#deliver = callback;
        },
        leave: () => undefined,
      },
    };
    const Model = engine.Model as unknown as new (...given: readonly unknown[]) => PageModel;
    const model = new Model(structuredClone(data), config, log);
    model.dispatch(SHOW_FILTERS);
    return model;
  }
}
