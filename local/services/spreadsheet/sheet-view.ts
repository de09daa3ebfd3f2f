/** How a sheet shows its rows and columns: frozen, hidden, and how wide. */

import { formatValue } from "../../engine/format.ts";
import { GasError } from "../../runtime/host-object.ts";
import { positionOf } from "../../stores/areas.ts";
import { formatAt } from "./cell-output.ts";
import type { Range } from "./range.ts";
import { type Dimension, outOfBounds, SheetRowsAndColumns } from "./sheet-rows-columns.ts";

const DEFAULT_WIDTH = 100;

export abstract class SheetView extends SheetRowsAndColumns {
  getFrozenRows(): number {
    return this._structure().frozenRows;
  }

  setFrozenRows(rows: number): void {
    this.#checkFreezable("rows", rows);
    this._change({ frozenRows: rows });
  }

  getFrozenColumns(): number {
    return this._structure().frozenColumns;
  }

  setFrozenColumns(columns: number): void {
    this.#checkFreezable("columns", columns);
    this._change({ frozenColumns: columns });
  }

  getColumnWidth(position: number): number {
    this._checkInside("columns", position, 1);
    return this._structure().columnWidths.get(position - 1) ?? DEFAULT_WIDTH;
  }

  setColumnWidth(position: number, width: number): this {
    return this.setColumnWidths(position, 1, width);
  }

  setColumnWidths(start: number, howMany: number, width: number): this {
    this._checkInside("columns", start, howMany);
    const widths = new Map(this._structure().columnWidths);
    for (let c = start - 1; c < start - 1 + howMany; c++) widths.set(c, width);
    return this._change({ columnWidths: [...widths] });
  }

  autoResizeColumn(position: number): this {
    return this.autoResizeColumns(position, 1);
  }

  /** The host measures nothing: eight pixels a character, as for Arial 10. */
  autoResizeColumns(start: number, howMany: number): this {
    this._checkInside("columns", start, howMany);
    const sheet = this._session.readSheet(this._id);
    const longest = new Map<number, number>();
    for (const [key, cell] of sheet.cells) {
      const { row, column } = positionOf(key);
      if (column < start - 1 || column >= start - 1 + howMany) continue;
      const format = formatAt({ sheet, row, column });
      const shown = formatValue(cell.value, format, this._session.workbook.locale);
      longest.set(column, Math.max(longest.get(column) ?? 0, shown.length));
    }
    const widths = [...longest].map(([column, length]) => [column, 8 * length + 20] as const);
    return this._change({ columnWidths: [...new Map([...sheet.columnWidths, ...widths])] });
  }

  hideColumns(position: number, howMany = 1): void {
    this.#hide("columns", position, howMany);
  }

  hideColumn(range: Range): void {
    this.hideColumns(range.getColumn(), range.getNumColumns());
  }

  showColumns(position: number, howMany = 1): void {
    this.#show("columns", position, howMany);
  }

  unhideColumn(range: Range): void {
    this.showColumns(range.getColumn(), range.getNumColumns());
  }

  isColumnHiddenByUser(position: number): boolean {
    return this._structure().hiddenColumns.has(position - 1);
  }

  hideRows(position: number, howMany = 1): void {
    this.#hide("rows", position, howMany);
  }

  hideRow(range: Range): void {
    this.hideRows(range.getRow(), range.getNumRows());
  }

  showRows(position: number, howMany = 1): void {
    this.#show("rows", position, howMany);
  }

  unhideRow(range: Range): void {
    this.showRows(range.getRow(), range.getNumRows());
  }

  isRowHiddenByUser(position: number): boolean {
    return this._structure().hiddenRows.has(position - 1);
  }

  #checkFreezable(dimension: Dimension, count: number): void {
    const { rowCount, columnCount } = this._structure();
    const size = dimension === "rows" ? rowCount : columnCount;
    if (count < 0) throw outOfBounds(dimension);
    if (count >= size)
      throw new GasError(`You can't freeze all visible ${dimension} on the sheet.`);
  }

  #hide(dimension: Dimension, position: number, count: number): void {
    this._checkInside(dimension, position, count);
    this.#setHidden(dimension, (hidden, index) => hidden.add(index), { position, count });
  }

  #show(dimension: Dimension, position: number, count: number): void {
    this._checkInside(dimension, position, count);
    this.#setHidden(dimension, (hidden, index) => hidden.delete(index), { position, count });
  }

  #setHidden(
    dimension: Dimension,
    change: (hidden: Set<number>, index: number) => void,
    { position, count }: { readonly position: number; readonly count: number },
  ): void {
    const { hiddenRows, hiddenColumns } = this._structure();
    const hidden = new Set(dimension === "rows" ? hiddenRows : hiddenColumns);
    for (let index = position - 1; index < position - 1 + count; index++) change(hidden, index);
    this._change(
      dimension === "rows" ? { hiddenRows: [...hidden] } : { hiddenColumns: [...hidden] },
    );
  }
}
