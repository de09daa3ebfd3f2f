/** A range of cells, with everything a script can do to it. */

import { clearContents, clearNotes, filled, writeCells } from "./content-writes.ts";
import { checkEditable } from "./guard.ts";
import { RangeRules } from "./range-rules.ts";
import { RichTextValue } from "./rich-text.ts";
import { sortKeysOf, sortRows } from "./sort.ts";
import { EVERY_FIELD, resetWrite } from "./style-writes.ts";

type ClearOptions = {
  readonly contentsOnly?: boolean;
  readonly formatOnly?: boolean;
  readonly commentsOnly?: boolean;
  readonly validationsOnly?: boolean;
};

export class Range extends RangeRules {
  /**
   * Without options: contents, formats and the validations that go with them; notes stay, as
   * they have a method of their own. « clearing format also clears data validation rules ».
   */
  clear(options: ClearOptions = {}): this {
    this._structure();
    const { contentsOnly, formatOnly, commentsOnly, validationsOnly } = options;
    const all = !contentsOnly && !formatOnly && !commentsOnly && !validationsOnly;
    if (all || contentsOnly) clearContents(this._session, this._place);
    if (all || formatOnly) {
      this._session.write(resetWrite(this._session, this._place, EVERY_FIELD));
    }
    if (all || formatOnly || validationsOnly) this.clearDataValidations();
    if (commentsOnly) clearNotes(this._session, this._place);
    return this;
  }

  /** « This clears text formatting […], but does not reset any number formatting rules. » */
  clearFormat(): this {
    checkEditable(this._session, this._place);
    const fields = EVERY_FIELD.filter((field) => field !== "numberFormat");
    this._session.write(resetWrite(this._session, this._place, fields));
    return this;
  }

  sort(spec: unknown): this {
    sortRows(this._session, this._place, sortKeysOf(spec));
    return this;
  }

  getRichTextValue(): RichTextValue {
    return new RichTextValue(this.getDisplayValue());
  }

  setRichTextValue(value: RichTextValue): this {
    this._structure();
    const text = value.getText();
    const change = text === "" ? null : { value: text };
    writeCells(this._session, this._place, filled(this._area, change));
    return this;
  }
}
