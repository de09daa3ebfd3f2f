/** Several ranges of one sheet, changed together. */

import { HostObject } from "../../runtime/host-object.ts";
import type { Range } from "./range.ts";

export class RangeList extends HostObject {
  readonly #ranges: readonly Range[];

  constructor(ranges: readonly Range[]) {
    super();
    this.#ranges = ranges;
  }

  get _gasName(): string {
    return "SpreadsheetApp.RangeList";
  }

  getRanges(): Range[] {
    return [...this.#ranges];
  }

  setValue(value: unknown): this {
    return this.#each((range) => range.setValue(value));
  }

  setFormula(formula: string): this {
    return this.#each((range) => range.setFormula(formula));
  }

  setNote(note: string | null): this {
    return this.#each((range) => range.setNote(note));
  }

  clear(options?: object): this {
    return this.#each((range) => range.clear(options));
  }

  clearContent(): this {
    return this.#each((range) => range.clearContent());
  }

  clearFormat(): this {
    return this.#each((range) => range.clearFormat());
  }

  clearNote(): this {
    return this.#each((range) => range.clearNote());
  }

  clearDataValidations(): this {
    return this.#each((range) => range.clearDataValidations());
  }

  insertCheckboxes(...states: readonly unknown[]): this {
    return this.#each((range) => range.insertCheckboxes(...states));
  }

  breakApart(): this {
    return this.#each((range) => range.breakApart());
  }

  setBackground(color: string | null): this {
    return this.#each((range) => range.setBackground(color));
  }

  setFontColor(color: string | null): this {
    return this.#each((range) => range.setFontColor(color));
  }

  setFontWeight(weight: string | null): this {
    return this.#each((range) => range.setFontWeight(weight));
  }

  setFontStyle(fontStyle: string | null): this {
    return this.#each((range) => range.setFontStyle(fontStyle));
  }

  setFontSize(size: number): this {
    return this.#each((range) => range.setFontSize(size));
  }

  setHorizontalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setHorizontalAlignment(alignment));
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#each((range) => range.setVerticalAlignment(alignment));
  }

  setNumberFormat(format: string): this {
    return this.#each((range) => range.setNumberFormat(format));
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.#each((range) => range.setWrap(isWrapEnabled));
  }

  #each(change: (range: Range) => void): this {
    for (const range of this.#ranges) change(range);
    return this;
  }
}
