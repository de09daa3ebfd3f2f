/** How the cells of a range look: colours, fonts, alignment, wrapping, number formats. */

import type { HostEnumValue } from "../../runtime/host-object.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type { Style } from "../../stores/workbook.ts";
import { enumValue, nameOfEnum } from "../enums.ts";
import { wrapStrategy } from "./enums.ts";
import { cellsOf } from "./geometry.ts";
import { checkEditable } from "./guard.ts";
import { checkMatrix, RangeBase } from "./range-base.ts";
import {
  asBackground,
  asFontColor,
  asHorizontal,
  asItalic,
  asLine,
  asNumberFormat,
  asVertical,
  asWeight,
  asWrap,
  lineOf,
  type StyleReader,
  weightOf,
} from "./style-values.ts";
import { DEFAULT_STYLE, resetWrite, type StyleField, styleWrite } from "./style-writes.ts";

export abstract class RangeFormats extends RangeBase {
  getBackground(): string {
    return this.#one((style) => style.background ?? DEFAULT_STYLE.background);
  }

  getBackgrounds(): string[][] {
    return this.#each((style) => style.background ?? DEFAULT_STYLE.background);
  }

  setBackground(color: string | null): this {
    return this.#set(["background"], color, asBackground);
  }

  setBackgrounds(colors: unknown): this {
    return this.#setEach("setBackgrounds", ["background"], colors, asBackground);
  }

  setBackgroundRGB(red: number, green: number, blue: number): this {
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0"));
    return this.setBackground(`#${hex.join("")}`);
  }

  getFontColor(): string {
    return this.#one((style) => style.fontColor ?? DEFAULT_STYLE.fontColor);
  }

  getFontColors(): string[][] {
    return this.#each((style) => style.fontColor ?? DEFAULT_STYLE.fontColor);
  }

  setFontColor(color: string | null): this {
    return this.#set(["fontColor"], color, asFontColor);
  }

  setFontColors(colors: unknown): this {
    return this.#setEach("setFontColors", ["fontColor"], colors, asFontColor);
  }

  getFontFamily(): string {
    return this.#one((style) => style.fontFamily ?? DEFAULT_STYLE.fontFamily);
  }

  setFontFamily(family: string | null): this {
    return this.#set(["fontFamily"], family, (value) => ({ fontFamily: String(value) }));
  }

  getFontSize(): number {
    return this.#one((style) => style.fontSize ?? DEFAULT_STYLE.fontSize);
  }

  setFontSize(size: number): this {
    return this.#set(["fontSize"], size, (value) => ({ fontSize: Number(value) }));
  }

  getFontWeight(): string {
    return this.#one(weightOf);
  }

  getFontWeights(): string[][] {
    return this.#each(weightOf);
  }

  setFontWeight(weight: string | null): this {
    return this.#set(["bold"], weight, asWeight);
  }

  setFontWeights(weights: unknown): this {
    return this.#setEach("setFontWeights", ["bold"], weights, asWeight);
  }

  getFontStyle(): string {
    return this.#one((style) => (style.italic ? "italic" : "normal"));
  }

  setFontStyle(fontStyle: string | null): this {
    return this.#set(["italic"], fontStyle, asItalic);
  }

  getFontLine(): string {
    return this.#one(lineOf);
  }

  setFontLine(line: string | null): this {
    return this.#set(["underline", "strikethrough"], line, asLine);
  }

  getHorizontalAlignment(): string {
    return this.#one((style) => style.horizontalAlignment ?? "general");
  }

  getHorizontalAlignments(): string[][] {
    return this.#each((style) => style.horizontalAlignment ?? "general");
  }

  setHorizontalAlignment(alignment: string | null): this {
    const given = alignment === "normal" ? null : alignment;
    return this.#set(["horizontalAlignment"], given, asHorizontal);
  }

  setHorizontalAlignments(alignments: unknown): this {
    const fields: readonly StyleField[] = ["horizontalAlignment"];
    return this.#setEach("setHorizontalAlignments", fields, alignments, asHorizontal);
  }

  getVerticalAlignment(): string {
    return this.#one((style) => style.verticalAlignment ?? DEFAULT_STYLE.verticalAlignment);
  }

  setVerticalAlignment(alignment: string | null): this {
    return this.#set(["verticalAlignment"], alignment, asVertical);
  }

  getWrap(): boolean {
    return this.#one((style) => style.wrap === "wrap");
  }

  setWrap(isWrapEnabled: boolean): this {
    return this.#set(["wrap"], isWrapEnabled, (value) => ({ wrap: value ? "wrap" : "overflow" }));
  }

  getWrapStrategy(): HostEnumValue {
    const name = this.#one((style) => style.wrap ?? DEFAULT_STYLE.wrap);
    return enumValue(wrapStrategy, name.toUpperCase());
  }

  setWrapStrategy(strategy: HostEnumValue): this {
    return this.#set(["wrap"], nameOfEnum(strategy), asWrap);
  }

  getNumberFormat(): string {
    return this.#one((style) => style.numberFormat ?? DEFAULT_STYLE.numberFormat);
  }

  getNumberFormats(): string[][] {
    return this.#each((style) => style.numberFormat ?? DEFAULT_STYLE.numberFormat);
  }

  setNumberFormat(format: string): this {
    return this.#set(["numberFormat"], format, asNumberFormat);
  }

  setNumberFormats(formats: unknown): this {
    return this.#setEach("setNumberFormats", ["numberFormat"], formats, asNumberFormat);
  }

  /** Borders are accepted and not kept: the workbook store has none. */
  setBorder(..._borders: readonly unknown[]): this {
    checkEditable(this._session, this._place);
    return this;
  }

  #one<Value>(read: (style: Style) => Value): Value {
    return read(styleAt(this._read(), this._area.row, this._area.column));
  }

  #each<Value>(read: (style: Style) => Value): Value[][] {
    const sheet = this._read();
    return cellsOf(this._area, (row, column) => read(styleAt(sheet, row, column)));
  }

  #set(fields: readonly StyleField[], value: unknown, read: StyleReader): this {
    checkEditable(this._session, this._place);
    if (value === null || value === undefined) {
      this._session.write(resetWrite(this._session, this._place, fields));
      return this;
    }
    const style = read(value);
    if (style) this._session.write(styleWrite(this._session, this._place, [[style]]));
    return this;
  }

  #setEach(
    method: string,
    fields: readonly StyleField[],
    values: unknown,
    read: StyleReader,
  ): this {
    checkMatrix(values, this._area, method);
    checkEditable(this._session, this._place);
    if (values.flat().some((value) => value === null || value === undefined)) {
      this._session.write(resetWrite(this._session, this._place, fields));
    }
    const styles = values.map((line) =>
      line.map((value) => (value === null || value === undefined ? {} : (read(value) ?? {}))),
    );
    this._session.write(styleWrite(this._session, this._place, styles));
    return this;
  }
}
