/** Rules of data validation, and how scripts build them. */

import { GasError, type HostEnumValue, HostObject } from "../../runtime/host-object.ts";
import { PAGE_RULE } from "../../stores/workbook.ts";
import { enumValue, nameOfEnum } from "../enums.ts";
import { criteriaValues, storedValues } from "./criteria.ts";
import { dataValidationCriteria } from "./enums.ts";
import type { Range } from "./range.ts";
import type { SpreadsheetSession } from "./session.ts";
import { NEW_RULE, type ValidationRule } from "./validation-rule.ts";

abstract class RuleReader extends HostObject {
  abstract get _rule(): ValidationRule | undefined;
  abstract get _session(): SpreadsheetSession;

  getAllowInvalid(): boolean {
    return this._rule?.allowInvalid ?? NEW_RULE.allowInvalid;
  }

  getHelpText(): string | null {
    return this._rule?.help ?? null;
  }

  getCriteriaType(): HostEnumValue | null {
    if (!this._rule || this._rule.criteria === PAGE_RULE) return null;
    return enumValue(dataValidationCriteria, this._rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    if (!this._rule) return [];
    return criteriaValues(this._rule.criteria, this._rule.values, { session: this._session });
  }

  copy(): DataValidationBuilder {
    return new DataValidationBuilder(this._session, this._rule);
  }
}

export class DataValidation extends RuleReader {
  readonly #session: SpreadsheetSession;
  readonly #rule: ValidationRule;

  constructor(session: SpreadsheetSession, rule: ValidationRule) {
    super();
    this.#session = session;
    this.#rule = rule;
  }

  get _gasName(): string {
    return "SpreadsheetApp.DataValidation";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  get _rule(): ValidationRule {
    return this.#rule;
  }
}

export class DataValidationBuilder extends RuleReader {
  readonly #session: SpreadsheetSession;
  #criterion: Pick<ValidationRule, "criteria" | "values"> | undefined;
  #manner: Pick<ValidationRule, "allowInvalid" | "help">;

  constructor(session: SpreadsheetSession, rule?: ValidationRule) {
    super();
    this.#session = session;
    this.#criterion = rule;
    this.#manner = rule ?? NEW_RULE;
  }

  get _gasName(): string {
    return "SpreadsheetApp.DataValidationBuilder";
  }

  get _session(): SpreadsheetSession {
    return this.#session;
  }

  get _rule(): ValidationRule | undefined {
    const { allowInvalid, help } = this.#manner;
    if (!this.#criterion) return undefined;
    const { criteria, values } = this.#criterion;
    return { criteria, values, allowInvalid, ...(help !== undefined && { help }) };
  }

  build(): DataValidation {
    if (!this._rule) {
      throw new GasError("Cannot build a data validation rule without criteria.");
    }
    return new DataValidation(this.#session, this._rule);
  }

  setAllowInvalid(allowInvalid: boolean): this {
    this.#manner = { ...this.#manner, allowInvalid };
    return this;
  }

  setHelpText(help: string): this {
    this.#manner = { ...this.#manner, help };
    return this;
  }

  withCriteria(criteria: HostEnumValue, args: readonly unknown[]): this {
    return this.#require(nameOfEnum(criteria) ?? "CUSTOM_FORMULA", args);
  }

  requireCheckbox(...states: readonly unknown[]): this {
    return this.#require("CHECKBOX", states);
  }

  requireValueInList(values: readonly string[], _showDropdown = true): this {
    return this.#require("VALUE_IN_LIST", [values]);
  }

  requireValueInRange(range: Range, _showDropdown = true): this {
    return this.#require("VALUE_IN_RANGE", [range]);
  }

  requireFormulaSatisfied(formula: string): this {
    return this.#require("CUSTOM_FORMULA", [formula]);
  }

  requireDate(): this {
    return this.#require("DATE_IS_VALID_DATE", []);
  }

  requireDateAfter(date: Date): this {
    return this.#require("DATE_AFTER", [date]);
  }

  requireDateBefore(date: Date): this {
    return this.#require("DATE_BEFORE", [date]);
  }

  requireDateOnOrAfter(date: Date): this {
    return this.#require("DATE_ON_OR_AFTER", [date]);
  }

  requireDateOnOrBefore(date: Date): this {
    return this.#require("DATE_ON_OR_BEFORE", [date]);
  }

  requireDateEqualTo(date: Date): this {
    return this.#require("DATE_EQUAL_TO", [date]);
  }

  requireDateBetween(start: Date, end: Date): this {
    return this.#require("DATE_BETWEEN", [start, end]);
  }

  requireDateNotBetween(start: Date, end: Date): this {
    return this.#require("DATE_NOT_BETWEEN", [start, end]);
  }

  requireNumberBetween(start: number, end: number): this {
    return this.#require("NUMBER_BETWEEN", [start, end]);
  }

  requireNumberNotBetween(start: number, end: number): this {
    return this.#require("NUMBER_NOT_BETWEEN", [start, end]);
  }

  requireNumberEqualTo(number: number): this {
    return this.#require("NUMBER_EQUAL_TO", [number]);
  }

  requireNumberNotEqualTo(number: number): this {
    return this.#require("NUMBER_NOT_EQUAL_TO", [number]);
  }

  requireNumberGreaterThan(number: number): this {
    return this.#require("NUMBER_GREATER_THAN", [number]);
  }

  requireNumberGreaterThanOrEqualTo(number: number): this {
    return this.#require("NUMBER_GREATER_THAN_OR_EQUAL_TO", [number]);
  }

  requireNumberLessThan(number: number): this {
    return this.#require("NUMBER_LESS_THAN", [number]);
  }

  requireNumberLessThanOrEqualTo(number: number): this {
    return this.#require("NUMBER_LESS_THAN_OR_EQUAL_TO", [number]);
  }

  requireTextContains(text: string): this {
    return this.#require("TEXT_CONTAINS", [text]);
  }

  requireTextDoesNotContain(text: string): this {
    return this.#require("TEXT_DOES_NOT_CONTAIN", [text]);
  }

  requireTextEqualTo(text: string): this {
    return this.#require("TEXT_EQUAL_TO", [text]);
  }

  requireTextIsEmail(): this {
    return this.#require("TEXT_IS_VALID_EMAIL", []);
  }

  requireTextIsUrl(): this {
    return this.#require("TEXT_IS_VALID_URL", []);
  }

  #require(criteria: string, args: readonly unknown[]): this {
    this.#criterion = { criteria, values: storedValues(criteria, args, this.#session) };
    return this;
  }
}
