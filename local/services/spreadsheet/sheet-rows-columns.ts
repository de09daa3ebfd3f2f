/** Inserting and deleting rows and columns of a sheet. */

import { GasError } from "../../runtime/host-object.ts";
import type { Area, Operation } from "../../stores/workbook.ts";
import { checkEditable } from "./guard.ts";
import { checkRoomFor } from "./limits.ts";
import { sheetOf } from "./session.ts";
import { SheetBase } from "./sheet-base.ts";
import { ownStyles } from "./style-writes.ts";

export type Dimension = "rows" | "columns";

export abstract class SheetRowsAndColumns extends SheetBase {
  insertRowAfter(position: number): this {
    return this._insert("rows", position, 1, "before");
  }

  insertRowBefore(position: number): this {
    return this._insert("rows", position - 1, 1, "after");
  }

  insertRowsAfter(position: number, howMany: number): this {
    return this._insert("rows", position, howMany, "before");
  }

  insertRowsBefore(position: number, howMany: number): this {
    return this._insert("rows", position - 1, howMany, "after");
  }

  insertRows(position: number, howMany = 1): void {
    this._insert("rows", position - 1, howMany, "after");
  }

  insertColumnAfter(position: number): this {
    return this._insert("columns", position, 1, "before");
  }

  insertColumnBefore(position: number): this {
    return this._insert("columns", position - 1, 1, "after");
  }

  insertColumnsAfter(position: number, howMany: number): this {
    return this._insert("columns", position, howMany, "before");
  }

  insertColumnsBefore(position: number, howMany: number): this {
    return this._insert("columns", position - 1, howMany, "after");
  }

  insertColumns(position: number, howMany = 1): void {
    this._insert("columns", position - 1, howMany, "after");
  }

  deleteRow(position: number): this {
    return this.#delete("rows", position, 1);
  }

  deleteRows(position: number, howMany: number): void {
    this.#delete("rows", position, howMany);
  }

  deleteColumn(position: number): this {
    return this.#delete("columns", position, 1);
  }

  deleteColumns(position: number, howMany: number): void {
    this.#delete("columns", position, howMany);
  }

  /**
   * New rows and columns look like the neighbour that they were inserted beside, as in the page;
   * `model` says on which side it is.
   */
  _insert(dimension: Dimension, at: number, count: number, model: "before" | "after"): this {
    const { rowCount, columnCount } = this._structure();
    const size = dimension === "rows" ? rowCount : columnCount;
    const first = model === "before" ? at - 1 : at;
    if (first < 0 || first >= size || count < 1) throw outOfBounds(dimension);
    checkEditable(this._session, { sheet: this._id, area: this.#slice(dimension, first, 1) });
    const across = dimension === "rows" ? columnCount : rowCount;
    checkRoomFor(count * across, this._session.structure());
    const target = { sheet: this._id, dimension, at, count } as const;
    const source = this.#slice(dimension, model === "before" ? at - 1 : at + count, 1);
    this._session.writeStructure({ kind: "insert", ...target });
    this._session.write({
      changes: "format",
      needs: "everything",
      operations: () => this.#lookAlike(this.#slice(dimension, at, count), source),
    });
    return this;
  }

  #lookAlike(area: Area, source: Area): readonly Operation[] {
    const styles = ownStyles(sheetOf(this._session.workbook, this._id), source);
    if (!styles.flat().some(Boolean)) return [];
    const given = styles.map((line) => line.map((style) => style ?? {}));
    return [{ kind: "style", sheet: this._id, area, styles: given }];
  }

  #delete(dimension: Dimension, position: number, count: number): this {
    this._checkInside(dimension, position, count);
    const { rowCount, columnCount, frozenRows, frozenColumns } = this._structure();
    const [size, frozen] =
      dimension === "rows" ? [rowCount, frozenRows] : [columnCount, frozenColumns];
    const frozenGone = Math.max(0, Math.min(frozen, position - 1 + count) - (position - 1));
    if (size - count <= frozen - frozenGone) {
      throw new GasError(`Sorry, it is not possible to delete all non-frozen ${dimension}.`);
    }
    const area = this.#slice(dimension, position - 1, count);
    checkEditable(this._session, { sheet: this._id, area });
    const at = position - 1;
    this._session.writeStructure({ kind: "delete", sheet: this._id, dimension, at, count });
    return this;
  }

  _checkInside(dimension: Dimension, position: number, count: number): void {
    const { rowCount, columnCount } = this._structure();
    const size = dimension === "rows" ? rowCount : columnCount;
    if (position < 1 || count < 1 || position + count - 1 > size) throw outOfBounds(dimension);
  }

  #slice(dimension: Dimension, at: number, count: number): Area {
    return dimension === "rows"
      ? { ...this._whole, row: at, rows: count }
      : { ...this._whole, column: at, columns: count };
  }
}

export function outOfBounds(dimension: Dimension): GasError {
  return new GasError(`Those ${dimension} are out of bounds.`);
}
