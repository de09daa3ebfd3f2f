/**
 * Keeps the pages and the store in step, by the engine's own collaboration protocol. The store is
 * the truth: what cannot be told as a revision makes a new snapshot, which every page loads.
 */

import { engineSheetId } from "../../engine/engine-cells.ts";
import { sheetAliases } from "../../engine/engine-formula.ts";
import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import { BATCH } from "../../engine/prepared-engine.ts";
import { cellKey, positionOf } from "../../stores/areas.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type { Operation, WorkbookStore } from "../../stores/workbook.ts";
import type { Opening, RevisionMessage } from "../protocol.ts";
import { type Feeding, fedCell } from "./core-cells.ts";
import { type CoreModel, coreEngine, type Transport } from "./core-engine.ts";
import { FormulaMemory } from "./formula-memory.ts";
import { isSameBorder } from "./looks.ts";
import type { RemovedSheets } from "./new-sheets.ts";
import { reconcile, sheetNumbers } from "./reconcile.ts";
import { snapshotOf } from "./snapshot.ts";
import type { SheetNumbers } from "./structure.ts";

const FIRST_REVISION = "START_REVISION";
const REVISIONS = ["REMOTE_REVISION", "REVISION_UNDONE", "REVISION_REDONE"];

/** Beyond, a page loads a new snapshot sooner than it is told of every cell. */
const MOST_CELLS_TOLD = 4000;
/** Beyond, a page that comes late loads a new snapshot sooner than it does everything again. */
const LONGEST_LOG = 300;

const REFUSED =
  "Le classeur n’accepte pas cette modification : la page le montre de nouveau tel qu’il est gardé.";

export type Listeners = {
  revision(epoch: number, message: RevisionMessage): void;
  epoch(epoch: number): void;
};

export class Mirror {
  readonly #workbook: WorkbookStore;
  readonly #listeners: Listeners;
  #epoch = 0;
  #revision = FIRST_REVISION;
  #log: RevisionMessage[] = [];
  #data: object = {};
  #model: CoreModel | undefined;
  #deliver: ((message: RevisionMessage) => void) | undefined;
  #numbers: SheetNumbers = new Map();
  #removed: RemovedSheets = new Map();
  #formulas = new FormulaMemory();
  #feeding: Feeding | undefined;
  /** Commands of the revision that a page has sent, while it is being read; the engine tells some twice. */
  #heard: Set<EngineCommand> | undefined;
  #touched = new Map<number, Set<string>>();
  #isStale = true;

  constructor(workbook: WorkbookStore, listeners: Listeners) {
    this.#workbook = workbook;
    this.#listeners = listeners;
    workbook.subscribe((operations) => {
      if (this.#heard === undefined) for (const operation of operations) this.#note(operation);
    });
  }

  opening(): Pick<Opening, "epoch" | "data" | "log"> {
    this.tell();
    if (this.#model === undefined || this.#log.length > LONGEST_LOG) this.#renew();
    return { epoch: this.#epoch, data: this.#data, log: this.#log };
  }

  /**
   * A page has sent a message. One that comes too late is dropped: the page sends it again. Throws a
   * French sentence when the store does not take it.
   */
  receive(epoch: number, message: RevisionMessage): void {
    if (epoch !== this.#epoch || this.#model === undefined) return;
    if (!REVISIONS.includes(message.type)) {
      this.#listeners.revision(epoch, message);
      return;
    }
    const heard = new Set<EngineCommand>();
    this.#heard = heard;
    try {
      if (this.#accept(message)) this.#reconcile([...heard]);
    } finally {
      this.#heard = undefined;
      if (this.#isStale) this.#renew();
    }
  }

  /** Tells the pages what scripts have changed since. */
  tell(): void {
    if (this.#model === undefined) return;
    if (this.#isStale || this.#touchedCount() > MOST_CELLS_TOLD) {
      this.#renew();
      return;
    }
    const commands = [...this.#touched].flatMap(([sheet, keys]) => this.#commandsFor(sheet, keys));
    this.#touched = new Map();
    if (commands.length > 0) this.#model.dispatch(BATCH, { commands });
  }

  #reconcile(heard: readonly EngineCommand[]): void {
    const [model, feeding] = [this.#model, this.#feeding];
    if (model === undefined || feeding === undefined) return;
    try {
      const sides = { workbook: this.#workbook, getters: model.getters, numbers: this.#numbers };
      const memory = { formulas: this.#formulas, removed: this.#removed };
      reconcile({ ...sides, ...memory, feeding }, heard);
    } catch (cause) {
      // The pages get back what the store holds.
      this.#isStale = true;
      throw new Error(REFUSED, { cause });
    }
  }

  #accept(message: RevisionMessage): boolean {
    if (message.serverRevisionId !== this.#revision || message.nextRevisionId === undefined) {
      return false;
    }
    this.#revision = message.nextRevisionId;
    this.#log.push(message);
    this.#deliver?.(message);
    this.#listeners.revision(this.#epoch, message);
    return true;
  }

  #note(operation: Operation): void {
    if (operation.kind === "notes") return;
    if (operation.kind === "cells") {
      operation.changes.forEach((cells, down) => {
        cells.forEach((_, right) => {
          this.#touch(operation.sheet, operation.row + down, operation.column + right);
        });
      });
      return;
    }
    if (operation.kind === "style") {
      const { row, column, rows, columns } = operation.area;
      this.#isStale ||= rows * columns > MOST_CELLS_TOLD;
      for (let down = 0; !this.#isStale && down < rows; down += 1) {
        for (let right = 0; right < columns; right += 1) {
          this.#touch(operation.sheet, row + down, column + right);
        }
      }
      return;
    }
    this.#isStale = true;
  }

  #touch(sheet: number, row: number, column: number): void {
    const keys = this.#touched.get(sheet) ?? new Set();
    this.#touched.set(sheet, keys.add(cellKey(row, column)));
  }

  #touchedCount(): number {
    return [...this.#touched.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #commandsFor(number: number, keys: ReadonlySet<string>): readonly EngineCommand[] {
    const sheet = this.#workbook.sheets.find(({ id }) => id === number);
    const id = [...this.#numbers].find(([, known]) => known === number)?.[0];
    const [model, feeding] = [this.#model, this.#feeding];
    if (!sheet || id === undefined || !model || !feeding) return [];
    return [...keys].flatMap((key) => {
      const { row, column } = positionOf(key);
      const { content, format, style, border } = fedCell(sheet, { row, column }, feeding);
      const at = { sheetId: id, row, col: column };
      const update = { type: "UPDATE_CELL", ...at, content, format, style: style ?? null };
      const isSame = isSameBorder(model.getters.getCellBorder(at), styleAt(sheet, row, column));
      return isSame ? [update] : [update, { type: "SET_BORDER", ...at, border }];
    });
  }

  #renew(): void {
    const feeding = { localeName: this.#workbook.locale, aliases: sheetAliases(this.#workbook) };
    this.#feeding = feeding;
    this.#epoch += 1;
    this.#revision = FIRST_REVISION;
    this.#log = [];
    this.#isStale = false;
    this.#touched = new Map();
    this.#data = snapshotOf(this.#workbook, feeding, FIRST_REVISION);
    const model = new (coreEngine().Model)(structuredClone(this.#data), {
      transportService: this.#transport(),
      client: { id: "hote", name: "Ponctuel" },
    });
    model.on("command-dispatched", this, (command) => this.#heard?.add(command));
    this.#model = model;
    this.#numbers = sheetNumbers(this.#workbook);
    this.#removed = new Map();
    this.#formulas = new FormulaMemory();
    for (const sheet of this.#workbook.sheets) {
      this.#formulas.note(sheet, engineSheetId(sheet.id), model.getters);
    }
    this.#listeners.epoch(this.#epoch);
  }

  #transport(): Transport {
    return {
      sendMessage: async (message) => {
        if (REVISIONS.includes(message.type)) this.#accept(message);
      },
      onNewMessage: (_id, callback) => {
        this.#deliver = callback;
      },
      leave: () => undefined,
    };
  }
}
