/** One sheet of the workbook, with everything a script can do to it. */

import { GasError, type HostEnumValue } from "../../runtime/host-object.ts";
import type { ConditionalFormat } from "../../stores/workbook.ts";
import { nameOfEnum } from "../enums.ts";
import { inputOf } from "./cell-input.ts";
import { colorOf } from "./colors.ts";
import { ConditionalFormatRule } from "./conditional-format.ts";
import { clearContents, clearNotes, writeInputs } from "./content-writes.ts";
import { type Filter, filterOf } from "./filter.ts";
import { formatRuleOf } from "./format-rule.ts";
import { NamedRange } from "./named-range.ts";
import { type Protection, protect, protectionsOf } from "./protection.ts";
import { RangeList } from "./range-list.ts";
import { SheetView } from "./sheet-view.ts";
import { sortRows } from "./sort.ts";
import type { Spreadsheet } from "./spreadsheet.ts";
import { EVERY_FIELD, resetWrite } from "./style-writes.ts";

export class Sheet extends SheetView {
  /** Below the last row with a content. A sheet that is full gets another row. */
  appendRow(contents: readonly unknown[]): this {
    if (contents.length === 0) return this;
    const row = this.getLastRow();
    if (row === this.getMaxRows()) this._insert("rows", row, 1, "before");
    const missing = contents.length - this.getMaxColumns();
    if (missing > 0) this._insert("columns", this.getMaxColumns(), missing, "before");
    const inputs = contents.map((value) => inputOf(value, this._session.world));
    const area = { row, column: 0, rows: 1, columns: contents.length };
    writeInputs(this._session, { sheet: this._id, area }, [inputs]);
    return this;
  }

  getRangeList(notations: readonly string[]): RangeList {
    return new RangeList(notations.map((notation) => this.getRange(notation)));
  }

  clear(options: { contentsOnly?: boolean; formatOnly?: boolean } = {}): this {
    const { contentsOnly, formatOnly } = options;
    if (contentsOnly || !formatOnly) this.clearContents();
    if (formatOnly || !contentsOnly) this.clearFormats();
    return this;
  }

  clearContents(): this {
    clearContents(this._session, { sheet: this._id, area: this._whole });
    return this;
  }

  clearFormats(): this {
    const place = { sheet: this._id, area: this._whole };
    this._session.write(resetWrite(this._session, place, EVERY_FIELD));
    return this;
  }

  clearNotes(): this {
    clearNotes(this._session, { sheet: this._id, area: this._whole });
    return this;
  }

  /** Frozen rows stay on top. */
  sort(column: number, ascending = true): this {
    const { rowCount, frozenRows } = this._structure();
    const area = { ...this._whole, row: frozenRows, rows: rowCount - frozenRows };
    const used = Math.max(1, this.getLastRow() - frozenRows);
    const place = { sheet: this._id, area: { ...area, rows: Math.min(area.rows, used) } };
    sortRows(this._session, place, [{ column, ascending }]);
    return this;
  }

  hideSheet(): this {
    const others = this._session.structure().sheets.filter(({ id }) => id !== this._id);
    if (others.every(({ hidden }) => hidden)) {
      throw new GasError("You can't hide all the sheets in a document.");
    }
    return this._change({ hidden: true });
  }

  showSheet(): this {
    return this._change({ hidden: false });
  }

  isSheetHidden(): boolean {
    return this._structure().hidden;
  }

  getTabColor(): string | null {
    return this._structure().tabColor ?? null;
  }

  setTabColor(color: string | null): this {
    if (color === null) return this._change({ tabColor: null });
    const tabColor = colorOf(color);
    return tabColor === undefined ? this : this._change({ tabColor });
  }

  getConditionalFormatRules(): ConditionalFormatRule[] {
    return this._structure().conditionalFormats.map(
      (format) => new ConditionalFormatRule(this._session, formatRuleOf(format, this._id)),
    );
  }

  setConditionalFormatRules(rules: readonly ConditionalFormatRule[]): void {
    const conditionalFormats = rules.map(({ _rule: rule }): ConditionalFormat => {
      if (rule.places.some(({ sheet }) => sheet !== this._id)) {
        throw new GasError("Conditional format rules must have their ranges on the sheet itself.");
      }
      const { criteria, values, style, places } = rule;
      return { criteria, values, style, areas: places.map(({ area }) => area) };
    });
    this._change({ conditionalFormats });
  }

  clearConditionalFormatRules(): void {
    this._change({ conditionalFormats: [] });
  }

  protect(): Protection {
    return protect(this._session, this._id);
  }

  getProtections(type: HostEnumValue): Protection[] {
    return protectionsOf(this._session, this._structure(), nameOfEnum(type));
  }

  getFilter(): Filter | null {
    return filterOf(this._session, this._id);
  }

  getNamedRanges(): NamedRange[] {
    const { name } = this._structure();
    return this._session
      .structure()
      .namedRanges.filter(({ sheet }) => sheet === name)
      .map((named) => new NamedRange(this._session, named.name));
  }

  /** Into the same workbook: the host opens no other. */
  copyTo(spreadsheet: Spreadsheet): Sheet {
    return spreadsheet._copySheet(this);
  }
}
