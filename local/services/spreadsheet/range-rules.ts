/** What governs the cells of a range: validations, check boxes, merges, protections, filters. */

import type { Area, Validation } from "../../stores/workbook.ts";
import { clearContents, filled, writeCells } from "./content-writes.ts";
import { storedValues } from "./criteria.ts";
import { DataValidation } from "./data-validation.ts";
import { createFilter, type Filter, filterOf } from "./filter.ts";
import { cellsOf, encloses, overlap, without } from "./geometry.ts";
import { checkEditable, isEditable } from "./guard.ts";
import { type Protection, protect } from "./protection.ts";
import type { Range } from "./range.ts";
import { checkMatrix } from "./range-base.ts";
import { RangeValues } from "./range-values.ts";
import { ruleOf, validationOf } from "./validation-rule.ts";

export abstract class RangeRules extends RangeValues {
  getDataValidation(): DataValidation | null {
    return this.#validationAt(this._area.row, this._area.column);
  }

  getDataValidations(): (DataValidation | null)[][] {
    return cellsOf(this._area, (row, column) => this.#validationAt(row, column));
  }

  setDataValidation(rule: DataValidation | null): this {
    return this.#replaceValidations(
      rule ? [{ ...validationOf(rule._rule), area: this._area }] : [],
    );
  }

  setDataValidations(rules: unknown): this {
    checkMatrix(rules, this._area, "setDataValidations");
    const { row, column, columns } = this._area;
    const added = Array.from({ length: columns }, (_, c) =>
      columnRules(rules, c).map(({ from, rows, rule }) => ({
        ...validationOf(rule._rule),
        area: { row: row + from, column: column + c, rows, columns: 1 },
      })),
    );
    return this.#replaceValidations(added.flat());
  }

  clearDataValidations(): this {
    return this.#replaceValidations([]);
  }

  /** « Also, sets the value of each cell in the range […] to false », or to the unchecked value. */
  insertCheckboxes(...states: readonly unknown[]): this {
    const values = storedValues("CHECKBOX", states, this._session);
    const rule = { criteria: "CHECKBOX", values, allowInvalid: false };
    this.#replaceValidations([{ ...validationOf(rule), area: this._area }]);
    const [, unchecked] = values;
    if (states.length === 1) clearContents(this._session, this._place);
    else writeCells(this._session, this._place, filled(this._area, { value: unchecked ?? false }));
    return this;
  }

  removeCheckboxes(): this {
    return this.clearDataValidations();
  }

  isChecked(): boolean | null {
    const rule = this.getDataValidation()?._rule;
    if (rule?.criteria !== "CHECKBOX") return null;
    return String(this.getValue()) === String(rule.values[0] ?? true);
  }

  merge(): this {
    return this.#merge([this._area]);
  }

  mergeAcross(): this {
    const { row, rows } = this._area;
    return this.#merge(
      Array.from({ length: rows }, (_, r) => ({ ...this._area, row: row + r, rows: 1 })),
    );
  }

  mergeVertically(): this {
    const { column, columns } = this._area;
    return this.#merge(
      Array.from({ length: columns }, (_, c) => ({
        ...this._area,
        column: column + c,
        columns: 1,
      })),
    );
  }

  breakApart(): this {
    checkEditable(this._session, this._place);
    const { merges } = this._structure();
    this.#replaceMerges(merges.filter((area) => !overlap(area, this._area)));
    return this;
  }

  isPartOfMerge(): boolean {
    return this.#overlappingMerges().length > 0;
  }

  getMergedRanges(): Range[] {
    return this.#overlappingMerges().map((area) => this._at(area));
  }

  protect(): Protection {
    this._structure();
    return protect(this._session, this._place.sheet, this._area);
  }

  canEdit(): boolean {
    return isEditable(this._structure(), this._area, this._session.world);
  }

  createFilter(): Filter {
    this._structure();
    return createFilter(this._session, this._place);
  }

  getFilter(): Filter | null {
    const { filter } = this._structure();
    return filter && encloses(filter, this._area)
      ? filterOf(this._session, this._place.sheet)
      : null;
  }

  #validationAt(row: number, column: number): DataValidation | null {
    const cell = { row, column, rows: 1, columns: 1 };
    const found = this._structure().validations.find(({ area }) => overlap(area, cell));
    return found ? new DataValidation(this._session, ruleOf(found)) : null;
  }

  #replaceValidations(added: readonly Validation[]): this {
    checkEditable(this._session, this._place);
    const kept = this._structure().validations.flatMap((one) =>
      without(one.area, this._area).map((area) => ({ ...one, area })),
    );
    const { sheet } = this._place;
    this._session.writeStructure({
      kind: "sheet",
      sheet,
      properties: { validations: [...kept, ...added] },
    });
    return this;
  }

  #overlappingMerges(): readonly Area[] {
    return this._structure().merges.filter((area) => overlap(area, this._area));
  }

  /** Only the top-left cell of a merge keeps its content. */
  #merge(areas: readonly Area[]): this {
    checkEditable(this._session, this._place);
    const others = this._structure().merges.filter((area) => !overlap(area, this._area));
    const merged = areas.filter(({ rows, columns }) => rows * columns > 1);
    for (const area of merged) {
      const first = { ...area, rows: 1, columns: 1 };
      for (const rest of without(area, first)) {
        clearContents(this._session, { sheet: this._place.sheet, area: rest });
      }
    }
    this.#replaceMerges([...others, ...merged]);
    return this;
  }

  #replaceMerges(merges: readonly Area[]): void {
    const { sheet } = this._place;
    this._session.writeStructure({ kind: "sheet", sheet, properties: { merges } });
  }
}

type ColumnRule = { readonly from: number; readonly rows: number; readonly rule: DataValidation };

/** Runs of cells with the same rule in one column of the matrix. */
function columnRules(rules: readonly (readonly unknown[])[], column: number): ColumnRule[] {
  const runs: ColumnRule[] = [];
  rules.forEach((line, row) => {
    const rule = line[column];
    const last = runs.at(-1);
    if (!(rule instanceof DataValidation)) return;
    if (last?.rule === rule && last.from + last.rows === row) {
      runs.splice(-1, 1, { ...last, rows: last.rows + 1 });
    } else runs.push({ from: row, rows: 1, rule });
  });
  return runs;
}
