/** A workbook in memory: applies operations, tells who listens, calculates when asked. */

import type { NamedRange, Operation, SheetData, WorkbookStore } from "./workbook.ts";
import { applyOperation, type WorkbookData } from "./workbook-operations.ts";

export { emptySheet } from "./sheet-operations.ts";
export type { WorkbookData } from "./workbook-operations.ts";

/** Brings the values of the formula cells up to date, in place. */
export type Calculator = (workbook: MemoryWorkbook) => void;

type Listener = (operations: readonly Operation[]) => void;

export class MemoryWorkbook implements WorkbookStore {
  /** Belongs to the workbook once given: only operations and the calculator change it. */
  protected readonly data: WorkbookData;
  readonly #calculator: Calculator | undefined;
  readonly #listeners = new Set<Listener>();
  #isDirty = true;
  #calculations = 0;

  constructor(data: WorkbookData, calculator?: Calculator) {
    this.data = data;
    this.#calculator = calculator;
  }

  get id(): string {
    return this.data.id;
  }

  get name(): string {
    return this.data.name;
  }

  get locale(): string {
    return this.data.locale;
  }

  get timeZone(): string {
    return this.data.timeZone;
  }

  get sheets(): readonly SheetData[] {
    return this.data.sheets;
  }

  get namedRanges(): readonly NamedRange[] {
    return this.data.namedRanges;
  }

  /** An operation that does not fit the workbook throws: those before it stay applied, durably. */
  apply(operations: readonly Operation[]): void {
    const applied: Operation[] = [];
    try {
      for (const operation of operations) {
        applyOperation(this.data, operation);
        applied.push(operation);
      }
    } finally {
      if (applied.length > 0) this.#commit(applied);
    }
  }

  calculate(): void {
    if (!this.#isDirty) return;
    this.#calculator?.(this);
    this.#isDirty = false;
    this.#calculations += 1;
  }

  /** How many there have been: the same number again, and nothing has changed meanwhile. */
  protected get calculations(): number {
    return this.#calculations;
  }

  /** Something that formulas depend on changed outside the workbook, such as the clock. */
  invalidate(): void {
    this.#isDirty = true;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  /** Does again what was done before, without keeping or announcing it. */
  protected restore(operations: readonly Operation[]): void {
    for (const operation of operations) applyOperation(this.data, operation);
  }

  /** Makes what was just applied outlive a crash. */
  protected keep(_operations: readonly Operation[]): void {
    // Memory has nothing to write: the durable workbook does.
  }

  #commit(applied: readonly Operation[]): void {
    this.#isDirty = true;
    this.keep(applied);
    for (const listener of [...this.#listeners]) listener(applied);
  }
}
