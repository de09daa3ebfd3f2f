/** Rules of conditional formatting, and how scripts build them. */

import { GasError, HostEnumValue, HostObject } from "../../runtime/host-object.ts";
import { PAGE_RULE, type Style } from "../../stores/workbook.ts";
import { nameOfEnum } from "../enums.ts";
import { colorOf } from "./colors.ts";
import { storedValues } from "./criteria.ts";
import { BooleanCondition, type FormatRule } from "./format-rule.ts";
import type { Range } from "./range.ts";
import type { SpreadsheetSession } from "./session.ts";

abstract class FormatRuleReader extends HostObject {
  abstract get _rule(): FormatRule;
  abstract get _session(): SpreadsheetSession;

  getRanges(): Range[] {
    return this._rule.places.map((place) => this._session.range(place));
  }

  getBooleanCondition(): BooleanCondition | null {
    return ["", PAGE_RULE].includes(this._rule.criteria)
      ? null
      : new BooleanCondition(this._session, this._rule);
  }

  /** The page's own rules are kept for the page alone. */
  getGradientCondition(): null {
    return null;
  }

  copy(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this._session, this._rule);
  }
}

export class ConditionalFormatRule extends FormatRuleReader {
  readonly #session: SpreadsheetSession;
  readonly #rule: FormatRule;

  constructor(session: SpreadsheetSession, rule: FormatRule) {
    super();
    this.#session = session;
    this.#rule = rule;
  }

  get _gasName(): string {
    return "SpreadsheetApp.ConditionalFormatRule";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  get _rule(): FormatRule {
    return this.#rule;
  }
}

export class ConditionalFormatRuleBuilder extends FormatRuleReader {
  readonly #session: SpreadsheetSession;
  #rule: FormatRule;

  constructor(session: SpreadsheetSession, rule?: FormatRule) {
    super();
    this.#session = session;
    this.#rule = rule ?? { criteria: "", values: [], style: {}, places: [] };
  }

  get _gasName(): string {
    return "SpreadsheetApp.ConditionalFormatRuleBuilder";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  get _rule(): FormatRule {
    return this.#rule;
  }

  /** « A rule must have at least one range », reference of setRanges. */
  build(): ConditionalFormatRule {
    if (this.#rule.criteria === "" || this.#rule.places.length === 0) {
      throw new GasError("A conditional format rule must have a condition and at least one range.");
    }
    return new ConditionalFormatRule(this.#session, this.#rule);
  }

  setRanges(ranges: readonly Range[]): this {
    this.#rule = { ...this.#rule, places: ranges.map((range) => range._place) };
    return this;
  }

  setBackground(color: string | null): this {
    return this.#style("background", color === null ? undefined : colorOf(color));
  }

  setFontColor(color: string | null): this {
    return this.#style("fontColor", color === null ? undefined : colorOf(color));
  }

  setBold(bold: boolean | null): this {
    return this.#style("bold", bold ?? undefined);
  }

  setItalic(italic: boolean | null): this {
    return this.#style("italic", italic ?? undefined);
  }

  setUnderline(underline: boolean | null): this {
    return this.#style("underline", underline ?? undefined);
  }

  setStrikethrough(strikethrough: boolean | null): this {
    return this.#style("strikethrough", strikethrough ?? undefined);
  }

  withCriteria(criteria: HostEnumValue, args: readonly unknown[]): this {
    return this.#when(nameOfEnum(criteria) ?? "CUSTOM_FORMULA", args);
  }

  whenCellEmpty(): this {
    return this.#when("CELL_EMPTY", []);
  }

  whenCellNotEmpty(): this {
    return this.#when("CELL_NOT_EMPTY", []);
  }

  whenFormulaSatisfied(formula: string): this {
    return this.#when("CUSTOM_FORMULA", [formula]);
  }

  whenDateAfter(date: Date | HostEnumValue): this {
    return this.#when(relative("DATE_AFTER", date), [date]);
  }

  whenDateBefore(date: Date | HostEnumValue): this {
    return this.#when(relative("DATE_BEFORE", date), [date]);
  }

  whenDateEqualTo(date: Date | HostEnumValue): this {
    return this.#when(relative("DATE_EQUAL_TO", date), [date]);
  }

  whenNumberBetween(start: number, end: number): this {
    return this.#when("NUMBER_BETWEEN", [start, end]);
  }

  whenNumberNotBetween(start: number, end: number): this {
    return this.#when("NUMBER_NOT_BETWEEN", [start, end]);
  }

  whenNumberEqualTo(number: number): this {
    return this.#when("NUMBER_EQUAL_TO", [number]);
  }

  whenNumberNotEqualTo(number: number): this {
    return this.#when("NUMBER_NOT_EQUAL_TO", [number]);
  }

  whenNumberGreaterThan(number: number): this {
    return this.#when("NUMBER_GREATER_THAN", [number]);
  }

  whenNumberGreaterThanOrEqualTo(number: number): this {
    return this.#when("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }

  whenNumberLessThan(number: number): this {
    return this.#when("NUMBER_LESS_THAN", [number]);
  }

  whenNumberLessThanOrEqualTo(number: number): this {
    return this.#when("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }

  whenTextContains(text: string): this {
    return this.#when("TEXT_CONTAINS", [text]);
  }

  whenTextDoesNotContain(text: string): this {
    return this.#when("TEXT_DOES_NOT_CONTAIN", [text]);
  }

  whenTextEqualTo(text: string): this {
    return this.#when("TEXT_EQUAL_TO", [text]);
  }

  whenTextStartsWith(text: string): this {
    return this.#when("TEXT_STARTS_WITH", [text]);
  }

  whenTextEndsWith(text: string): this {
    return this.#when("TEXT_ENDS_WITH", [text]);
  }

  #when(criteria: string, args: readonly unknown[]): this {
    const values = storedValues(criteria, args, this.#session);
    this.#rule = { ...this.#rule, criteria, values };
    return this;
  }

  /** `null`, or a colour that is none, takes the field away. */
  #style(field: keyof Style, value: Style[keyof Style]): this {
    const { [field]: _, ...rest } = this.#rule.style;
    this.#rule = { ...this.#rule, style: value === undefined ? rest : { ...rest, [field]: value } };
    return this;
  }
}

function relative(criteria: string, date: Date | HostEnumValue): string {
  return date instanceof HostEnumValue ? `${criteria}_RELATIVE` : criteria;
}
