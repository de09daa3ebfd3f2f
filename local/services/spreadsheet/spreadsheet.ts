/** The workbook as a script sees it. */

import { GasError, type HostEnumValue } from "../../runtime/host-object.ts";
import { nameOfEnum } from "../enums.ts";
import { placeOf } from "./a1.ts";
import { checkEditable } from "./guard.ts";
import { checkRoomFor } from "./limits.ts";
import { NamedRange, namedRangeData, nameRange, rangeByName } from "./named-range.ts";
import { type Protection, protectionsOf } from "./protection.ts";
import type { Range } from "./range.ts";
import { RangeList } from "./range-list.ts";
import { Sheet } from "./sheet.ts";
import { copyOperations } from "./sheet-copy.ts";
import { checkSheetName, copyName, defaultSheetName } from "./sheet-names.ts";
import { SpreadsheetSettings } from "./spreadsheet-settings.ts";

/** A new sheet is as large as one made in the page. */
const NEW_ROWS = 1000;
const NEW_COLUMNS = 26;

export class Spreadsheet extends SpreadsheetSettings {
  getSheets(): Sheet[] {
    return this._session.structure().sheets.map(({ id }) => this._session.sheet(id));
  }

  getNumSheets(): number {
    return this._session.structure().sheets.length;
  }

  getSheetByName(name: string): Sheet | null {
    const found = this._session.structure().sheets.find((sheet) => sheet.name === name);
    return found ? this._session.sheet(found.id) : null;
  }

  getSheetById(id: number): Sheet | null {
    const found = this._session.structure().sheets.find((sheet) => sheet.id === id);
    return found ? this._session.sheet(found.id) : null;
  }

  /** Each argument may be left out: name, position counted from 0, `{template: Sheet}`. */
  insertSheet(...given: readonly unknown[]): Sheet {
    const name = given.find((one) => typeof one === "string") ?? defaultSheetName(this._session);
    const index = given.find((one) => typeof one === "number");
    const options = given.find((one) => typeof one === "object");
    const template: unknown = Reflect.get(Object(options), "template");
    return this.#addSheet(name, index, template instanceof Sheet ? template : undefined);
  }

  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    return this.#addSheet(copyName(this._session, active.getName()), active.getIndex(), active);
  }

  _copySheet(sheet: Sheet): Sheet {
    const name = copyName(this._session, sheet.getName());
    return this.#addSheet(name, this.getNumSheets(), sheet);
  }

  deleteSheet(sheet: Sheet): void {
    const { sheets } = this._session.structure();
    const others = sheets.filter(({ id }) => id !== sheet.getSheetId());
    if (others.length === 0) {
      throw new GasError("You can't remove all the sheets in a document.");
    }
    if (others.every(({ hidden }) => hidden)) {
      throw new GasError("You can't remove all the visible sheets in a document.");
    }
    checkEditable(this._session, { sheet: sheet._id, area: sheet._whole });
    this._session.writeStructure({ kind: "deleteSheet", sheet: sheet._id });
  }

  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }

  getActiveSheet(): Sheet {
    return this._session.sheet(this._session.active.sheet);
  }

  setActiveSheet(sheet: Sheet, _restoreSelection = false): Sheet {
    return sheet.activate();
  }

  renameActiveSheet(name: string): void {
    this.getActiveSheet().setName(name);
  }

  moveActiveSheet(position: number): void {
    if (position < 1 || position > this.getNumSheets()) {
      throw new GasError("The position of the sheet is outside the spreadsheet.");
    }
    const { sheet } = this._session.active;
    this._session.writeStructure({ kind: "moveSheet", sheet, index: position - 1 });
  }

  getRange(notation: string): Range {
    return this._session.range(placeOf(this._session, notation, this._session.active.sheet));
  }

  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  getRangeByName(name: string): Range | null {
    return rangeByName(this._session, name);
  }

  setNamedRange(name: string, range: Range): void {
    nameRange(this._session, name, range);
  }

  removeNamedRange(name: string): void {
    if (!namedRangeData(this._session, name)) {
      throw new GasError(`The named range ${name} does not exist.`);
    }
    this._session.writeStructure({ kind: "removeNamedRange", name });
  }

  getNamedRanges(): NamedRange[] {
    const { namedRanges } = this._session.structure();
    return namedRanges.map(({ name }) => new NamedRange(this._session, name));
  }

  getProtections(type: HostEnumValue): Protection[] {
    return this._session
      .structure()
      .sheets.flatMap((sheet) => protectionsOf(this._session, sheet, nameOfEnum(type)));
  }

  getActiveRange(): Range {
    return this._session.range(this._session.active);
  }

  setActiveRange(range: Range): Range {
    return range.activate();
  }

  getActiveCell(): Range {
    return this.getActiveRange()._first();
  }

  getCurrentCell(): Range {
    return this.getActiveCell();
  }

  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }

  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }

  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }

  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }

  appendRow(contents: readonly unknown[]): Sheet {
    return this.getActiveSheet().appendRow(contents);
  }

  getSheetId(): number {
    return this.getActiveSheet().getSheetId();
  }

  getSheetName(): string {
    return this.getActiveSheet().getName();
  }

  /** After the active sheet unless told otherwise; the new sheet becomes the active one. */
  #addSheet(name: string, index: number | undefined, template: Sheet | undefined): Sheet {
    checkSheetName(this._session, name);
    const from = template && this._session.readSheet(template._id);
    const { rowCount, columnCount } = from ?? { rowCount: NEW_ROWS, columnCount: NEW_COLUMNS };
    const { sheets } = this._session.structure();
    checkRoomFor(rowCount * columnCount, this._session.structure());
    const id = Math.max(...sheets.map((sheet) => sheet.id)) + 1;
    const wanted = index ?? this.getActiveSheet().getIndex();
    const place = Math.min(Math.max(0, wanted), sheets.length);
    this._session.writeStructure(
      { kind: "addSheet", sheet: id, name, index: place, rowCount, columnCount },
      ...(from ? copyOperations(from, id) : []),
    );
    this._session.activate(id);
    return this._session.sheet(id);
  }
}
