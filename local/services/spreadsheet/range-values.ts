/** What the cells of a range hold: values, display texts, formulas, notes. */

import { canonicalFormula } from "../../engine/formula-text.ts";
import { cellKey } from "../../stores/areas.ts";
import { translateFormula } from "../../stores/shift-formula.ts";
import type { CellChange } from "../../stores/workbook.ts";
import { inputOf } from "./cell-input.ts";
import { type CellPosition, type CellValue, displayAt, formulaAt, valueAt } from "./cell-output.ts";
import {
  clearContents,
  clearNotes,
  filled,
  writeCells,
  writeInputs,
  writeNotes,
} from "./content-writes.ts";
import { cellsOf } from "./geometry.ts";
import { checkMatrix } from "./range-base.ts";
import { RangeFormats } from "./range-formats.ts";

export abstract class RangeValues extends RangeFormats {
  getValue(): CellValue {
    return this.#one((at) => valueAt(at, this._session.workbook));
  }

  getValues(): CellValue[][] {
    return this.#each((at) => valueAt(at, this._session.workbook));
  }

  getDisplayValue(): string {
    return this.#one((at) => displayAt(at, this._session.workbook));
  }

  getDisplayValues(): string[][] {
    return this.#each((at) => displayAt(at, this._session.workbook));
  }

  /** The value goes into every cell of the range. */
  setValue(value: unknown): this {
    this._structure();
    const input = inputOf(value, this._session.world);
    writeInputs(this._session, this._place, filled(this._area, input));
    return this;
  }

  setValues(values: unknown): this {
    checkMatrix(values, this._area, "setValues");
    this._structure();
    const inputs = values.map((line) => line.map((value) => inputOf(value, this._session.world)));
    writeInputs(this._session, this._place, inputs);
    return this;
  }

  getFormula(): string {
    return this.#one(formulaAt);
  }

  getFormulas(): string[][] {
    return this.#each(formulaAt);
  }

  /** Written for the first cell; in the others its relative references move along, as when filling. */
  setFormula(formula: string): this {
    this._structure();
    const { row, column } = this._area;
    const changes = cellsOf(this._area, (r, c) =>
      formulaChange(formula, { rows: r - row, columns: c - column }),
    );
    writeCells(this._session, this._place, changes);
    return this;
  }

  setFormulas(formulas: unknown): this {
    checkMatrix(formulas, this._area, "setFormulas");
    this._structure();
    const changes = formulas.map((line) => line.map((formula) => formulaChange(String(formula))));
    writeCells(this._session, this._place, changes);
    return this;
  }

  getNote(): string {
    return this.#one(noteAt);
  }

  getNotes(): string[][] {
    return this.#each(noteAt);
  }

  setNote(note: unknown): this {
    this._structure();
    const text = note === null || note === undefined ? null : String(note);
    writeNotes(this._session, this._place, filled(this._area, text));
    return this;
  }

  /** A whole number becomes « 25.0 » here, and « 25 » in `setNote` (issue tracker 429373214). */
  setNotes(notes: unknown): this {
    checkMatrix(notes, this._area, "setNotes");
    this._structure();
    const texts = notes.map((line) =>
      line.map((note) => {
        if (note === null || note === undefined) return null;
        return Number.isInteger(note) ? `${note}.0` : String(note);
      }),
    );
    writeNotes(this._session, this._place, texts);
    return this;
  }

  clearNote(): this {
    this._structure();
    clearNotes(this._session, this._place);
    return this;
  }

  clearContent(): this {
    this._structure();
    clearContents(this._session, this._place);
    return this;
  }

  isBlank(): boolean {
    return this.getValues().every((line) => line.every((value) => value === ""));
  }

  #one<Value>(read: (at: CellPosition) => Value): Value {
    return read({ sheet: this._read(), row: this._area.row, column: this._area.column });
  }

  #each<Value>(read: (at: CellPosition) => Value): Value[][] {
    const sheet = this._read();
    return cellsOf(this._area, (row, column) => read({ sheet, row, column }));
  }
}

function noteAt({ sheet, row, column }: CellPosition): string {
  return sheet.notes.get(cellKey(row, column)) ?? "";
}

function formulaChange(
  formula: string | null | undefined,
  moved = { rows: 0, columns: 0 },
): CellChange {
  if (formula === null || formula === undefined || formula === "") return null;
  return { value: "", formula: translateFormula(canonicalFormula(formula), moved) };
}
