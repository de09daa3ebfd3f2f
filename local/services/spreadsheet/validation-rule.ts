/** A rule of data validation without its cells: how it is kept, how scripts name it. */

import type { Validation } from "../../stores/workbook.ts";
import type { StoredValues } from "./criteria.ts";

export type ValidationRule = {
  readonly criteria: string;
  readonly values: StoredValues;
  readonly allowInvalid: boolean;
  readonly help?: string;
};

/** « Sets whether to show a warning […] or reject. The default for new rules is true. » */
export const NEW_RULE: Omit<ValidationRule, "criteria"> = { values: [], allowInvalid: true };

const KINDS: readonly (readonly [RegExp, Validation["kind"]])[] = [
  [/^VALUE_IN_LIST$/, "list"],
  [/^VALUE_IN_RANGE$/, "range"],
  [/^CHECKBOX$/, "checkbox"],
  [/^DATE_/, "date"],
  [/^NUMBER_/, "number"],
];

export function validationOf({ criteria, ...rest }: ValidationRule): Omit<Validation, "area"> {
  const kind = KINDS.find(([pattern]) => pattern.test(criteria))?.[1] ?? "custom";
  return { kind, criteria, ...rest };
}

/** A workbook read from a file may leave the criterion out where the kind says enough. */
export function ruleOf({ kind, criteria, values, allowInvalid, help }: Validation): ValidationRule {
  const implied = {
    list: "VALUE_IN_LIST",
    range: "VALUE_IN_RANGE",
    checkbox: "CHECKBOX",
    date: "DATE_IS_VALID_DATE",
    number: "NUMBER_BETWEEN",
    custom: "CUSTOM_FORMULA",
  }[kind];
  const fixed = kind === "list" || kind === "range" || kind === "checkbox";
  return {
    criteria: fixed ? implied : (criteria ?? implied),
    values,
    allowInvalid,
    ...(help !== undefined && { help }),
  };
}
