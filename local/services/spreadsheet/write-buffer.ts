/** Writes of one execution, held back until something reads the workbook or the execution ends. */

import type { Operation, WorkbookStore } from "../../stores/workbook.ts";

export type Write = {
  /**
   * « content »: values and notes. « format »: how cells look, on which the reading of typed text
   * depends. « structure »: everything else.
   */
  readonly changes: "content" | "format" | "structure";
  /** Does computing the operations need the workbook as the writes before have left it? */
  readonly needs: "formats" | "everything";
  readonly operations: () => readonly Operation[];
};

/**
 * Google bundles writes and commits them before a read (Apps Script guides, « best practices »).
 * The operations are computed at that moment, so that a typed text meets the format that an
 * earlier write has given its cell.
 */
export class WriteBuffer {
  readonly #workbook: WorkbookStore;
  #pending: Write[] = [];

  constructor(workbook: WorkbookStore) {
    this.#workbook = workbook;
  }

  add(write: Write): void {
    this.#pending.push(write);
  }

  drop(): void {
    this.#pending = [];
  }

  get changesStructure(): boolean {
    return this.#pending.some(({ changes }) => changes === "structure");
  }

  /** What fails takes the writes after it along: they were never made. */
  commit(): void {
    const writes = this.#pending;
    this.#pending = [];
    let ready: Operation[] = [];
    let touched = new Set<Write["changes"]>();
    for (const write of writes) {
      if (isStale(write, touched)) {
        this.#apply(ready);
        ready = [];
        touched = new Set();
      }
      ready.push(...write.operations());
      touched.add(write.changes);
    }
    this.#apply(ready);
  }

  #apply(operations: readonly Operation[]): void {
    if (operations.length > 0) this.#workbook.apply(operations);
  }
}

function isStale({ needs }: Write, touched: ReadonlySet<Write["changes"]>): boolean {
  if (needs === "everything") return touched.size > 0;
  return touched.has("format") || touched.has("structure");
}
