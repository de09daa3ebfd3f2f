/** Where a range is: its position, its size and the ranges beside it. */

import { GasError, HostObject } from "../../runtime/host-object.ts";
import { a1Of } from "../../stores/areas.ts";
import type { Area, SheetData } from "../../stores/workbook.ts";
import type { Range } from "./range.ts";
import { checkOnSheet, type Place, type SpreadsheetSession } from "./session.ts";
import type { Sheet } from "./sheet.ts";

/**
 * A range is a position, looked at when it is used: rows inserted above it do not move it, and
 * a sheet deleted since makes it fail.
 */
export abstract class RangeBase extends HostObject {
  readonly #session: SpreadsheetSession;
  readonly #place: Place;

  constructor(session: SpreadsheetSession, place: Place) {
    super();
    this.#session = session;
    this.#place = place;
  }

  get _gasName(): string {
    return "SpreadsheetApp.Range";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  get _place(): Place {
    return this.#place;
  }

  get _area(): Area {
    return this.#place.area;
  }

  /** The sheet with everything written so far in it. */
  _read(): Readonly<SheetData> {
    const sheet = this.#session.readSheet(this.#place.sheet);
    checkOnSheet(sheet, this.#place.area);
    return sheet;
  }

  /** The sheet as far as its dimensions and rules go. */
  _structure(): Readonly<SheetData> {
    const sheet = this.#session.structureOf(this.#place.sheet);
    checkOnSheet(sheet, this.#place.area);
    return sheet;
  }

  _at(area: Area): Range {
    return this.#session.range({ sheet: this.#place.sheet, area });
  }

  /** The top-left cell. */
  _first(): Range {
    return this._at({ ...this._area, rows: 1, columns: 1 });
  }

  getSheet(): Sheet {
    return this.#session.sheet(this.#place.sheet);
  }

  getGridId(): number {
    return this.#place.sheet;
  }

  getRow(): number {
    return this._area.row + 1;
  }

  getRowIndex(): number {
    return this.getRow();
  }

  getColumn(): number {
    return this._area.column + 1;
  }

  getNumRows(): number {
    return this._area.rows;
  }

  getHeight(): number {
    return this._area.rows;
  }

  getNumColumns(): number {
    return this._area.columns;
  }

  getWidth(): number {
    return this._area.columns;
  }

  getLastRow(): number {
    return this._area.row + this._area.rows;
  }

  getLastColumn(): number {
    return this._area.column + this._area.columns;
  }

  getA1Notation(): string {
    return a1Of(this._area);
  }

  getCell(row: number, column: number): Range {
    const { rows, columns } = this._area;
    if (row < 1 || column < 1 || row > rows || column > columns) {
      throw new GasError("Cell reference out of range");
    }
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(
    rowOffset: number,
    columnOffset: number,
    numRows = this._area.rows,
    numColumns = this._area.columns,
  ): Range {
    checkSize(numRows, numColumns);
    return this._at({
      row: this._area.row + rowOffset,
      column: this._area.column + columnOffset,
      rows: numRows,
      columns: numColumns,
    });
  }

  activate(): this {
    this._structure();
    this.#session.activate(this.#place.sheet, this._area);
    return this;
  }
}

export function checkSize(rows: number, columns: number): void {
  if (rows < 1) throw new GasError("The number of rows in the range must be at least 1.");
  if (columns < 1) throw new GasError("The number of columns in the range must be at least 1.");
}

/** Refuses a matrix that is not one, or that has another size than the range. */
export function checkMatrix(
  matrix: unknown,
  { rows, columns }: Area,
  method: string,
): asserts matrix is readonly (readonly unknown[])[] {
  if (!Array.isArray(matrix) || !matrix.every((line) => Array.isArray(line))) {
    const given = Array.isArray(matrix) ? `${typeof matrix[0]}[]` : typeof matrix;
    throw new GasError(
      `The parameters (${given}) don't match the method signature for SpreadsheetApp.Range.${method}.`,
    );
  }
  if (matrix.length !== rows) throw mismatch("rows", matrix.length, rows);
  const wrong = matrix.find((line) => line.length !== columns);
  if (wrong) throw mismatch("columns", wrong.length, columns);
}

function mismatch(what: "rows" | "columns", given: number, wanted: number): GasError {
  return new GasError(
    `The number of ${what} in the data does not match the number of ${what} in the range. The data has ${given} but the range has ${wanted}.`,
  );
}
