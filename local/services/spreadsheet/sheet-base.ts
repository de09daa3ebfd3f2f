/** What a sheet is called, how far it reaches, and the ranges on it. */

import { GasError, type HostEnumValue, HostObject } from "../../runtime/host-object.ts";
import type { Area, SheetData, SheetProperties } from "../../stores/workbook.ts";
import { enumValue } from "../enums.ts";
import { placeOf } from "./a1.ts";
import { sheetType } from "./enums.ts";
import { extentOf } from "./extent.ts";
import type { Range } from "./range.ts";
import { checkSize } from "./range-base.ts";
import type { SpreadsheetSession } from "./session.ts";
import { checkSheetName } from "./sheet-names.ts";
import type { Spreadsheet } from "./spreadsheet.ts";

export abstract class SheetBase extends HostObject {
  readonly #session: SpreadsheetSession;
  readonly #id: number;

  constructor(session: SpreadsheetSession, id: number) {
    super();
    this.#session = session;
    this.#id = id;
  }

  get _gasName(): string {
    return "SpreadsheetApp.Sheet";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  get _id(): number {
    return this.#id;
  }

  _structure(): Readonly<SheetData> {
    return this.#session.structureOf(this.#id);
  }

  get _whole(): Area {
    const { rowCount, columnCount } = this._structure();
    return { row: 0, column: 0, rows: rowCount, columns: columnCount };
  }

  _change(properties: SheetProperties): this {
    this._structure();
    this.#session.writeStructure({ kind: "sheet", sheet: this.#id, properties });
    return this;
  }

  _range(area: Area): Range {
    return this.#session.range({ sheet: this.#id, area });
  }

  getName(): string {
    return this._structure().name;
  }

  getSheetName(): string {
    return this.getName();
  }

  setName(name: string): this {
    checkSheetName(this.#session, name, this.#id);
    this.#session.writeStructure({ kind: "renameSheet", sheet: this.#id, name });
    return this;
  }

  getSheetId(): number {
    return this._structure().id;
  }

  getType(): HostEnumValue {
    this._structure();
    return enumValue(sheetType, "GRID");
  }

  /** « Starts at 1. » */
  getIndex(): number {
    const sheet = this._structure();
    return this.#session.workbook.sheets.indexOf(sheet) + 1;
  }

  getParent(): Spreadsheet {
    return this.#session.spreadsheet();
  }

  getMaxRows(): number {
    return this._structure().rowCount;
  }

  getMaxColumns(): number {
    return this._structure().columnCount;
  }

  getLastRow(): number {
    return extentOf(this.#session.workbook, this.#session.readSheet(this.#id)).rows;
  }

  getLastColumn(): number {
    return extentOf(this.#session.workbook, this.#session.readSheet(this.#id)).columns;
  }

  /** A1 alone when the sheet is empty. */
  getDataRange(): Range {
    const { rows, columns } = extentOf(this.#session.workbook, this.#session.readSheet(this.#id));
    return this._range({
      row: 0,
      column: 0,
      rows: Math.max(1, rows),
      columns: Math.max(1, columns),
    });
  }

  getRange(rowOrA1: number | string, column = 1, numRows = 1, numColumns = 1): Range {
    if (typeof rowOrA1 === "string") {
      return this.#session.range(placeOf(this.#session, rowOrA1, this.#id));
    }
    checkNumbers([rowOrA1, column, numRows, numColumns]);
    if (rowOrA1 < 1) throw new GasError("The starting row of the range is too small.");
    if (column < 1) throw new GasError("The starting column of the range is too small.");
    checkSize(numRows, numColumns);
    return this._range({
      row: rowOrA1 - 1,
      column: column - 1,
      rows: numRows,
      columns: numColumns,
    });
  }

  getSheetValues(row: number, column: number, numRows: number, numColumns: number): unknown[][] {
    return this.getRange(row, column, numRows, numColumns).getValues();
  }

  activate(): this {
    this._structure();
    this.#session.activate(this.#id);
    return this;
  }

  getActiveRange(): Range | null {
    const { active } = this.#session;
    return active.sheet === this.#id ? this.#session.range(active) : null;
  }

  getActiveCell(): Range {
    const { active } = this.#session;
    const area = active.sheet === this.#id ? active.area : { row: 0, column: 0 };
    return this._range({ row: area.row, column: area.column, rows: 1, columns: 1 });
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }
}

function checkNumbers(numbers: readonly number[]): void {
  if (numbers.every(Number.isInteger)) return;
  throw new GasError(
    `The parameters (${numbers.map(() => "number").join(",")}) don't match the method signature for SpreadsheetApp.Sheet.getRange.`,
  );
}
