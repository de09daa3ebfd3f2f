/** A rule of conditional formatting as it is kept, and the condition in it as scripts read it. */

import { type HostEnumValue, HostObject } from "../../runtime/host-object.ts";
import type { ConditionalFormat, Style } from "../../stores/workbook.ts";
import { enumValue } from "../enums.ts";
import { criteriaValues, type StoredValues } from "./criteria.ts";
import { booleanCriteria } from "./enums.ts";
import type { Place, SpreadsheetSession } from "./session.ts";

export type FormatRule = {
  readonly criteria: string;
  readonly values: StoredValues;
  readonly style: Style;
  readonly places: readonly Place[];
};

export function formatRuleOf(
  { criteria, values, style, areas }: ConditionalFormat,
  sheet: number,
): FormatRule {
  return { criteria, values, style, places: areas.map((area) => ({ sheet, area })) };
}

export class BooleanCondition extends HostObject {
  readonly #session: SpreadsheetSession;
  readonly #rule: FormatRule;

  constructor(session: SpreadsheetSession, rule: FormatRule) {
    super();
    this.#session = session;
    this.#rule = rule;
  }

  get _gasName(): string {
    return "SpreadsheetApp.BooleanCondition";
  }

  getCriteriaType(): HostEnumValue {
    return enumValue(booleanCriteria, this.#rule.criteria);
  }

  getCriteriaValues(): unknown[] {
    return criteriaValues(this.#rule.criteria, this.#rule.values, { session: this.#session });
  }

  getBackground(): string | null {
    return this.#rule.style.background ?? null;
  }

  getFontColor(): string | null {
    return this.#rule.style.fontColor ?? null;
  }

  getBold(): boolean | null {
    return this.#rule.style.bold ?? null;
  }

  getItalic(): boolean | null {
    return this.#rule.style.italic ?? null;
  }

  getUnderline(): boolean | null {
    return this.#rule.style.underline ?? null;
  }

  getStrikethrough(): boolean | null {
    return this.#rule.style.strikethrough ?? null;
  }
}
