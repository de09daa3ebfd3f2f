/** Comparison operators of a workbook file, and Google's words for them. */

/** `operator` of cellIs rules and of validations, to the end of the criteria's name. */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  between: "BETWEEN",
  notBetween: "NOT_BETWEEN",
  equal: "EQUAL_TO",
  notEqual: "NOT_EQUAL_TO",
  lessThan: "LESS_THAN",
  lessThanOrEqual: "LESS_THAN_OR_EQUAL_TO",
  greaterThan: "GREATER_THAN",
  greaterThanOrEqual: "GREATER_THAN_OR_EQUAL_TO",
};

/** Google has no « date is not ». */
const DATE_WORDS: Readonly<Record<string, string>> = {
  between: "BETWEEN",
  notBetween: "NOT_BETWEEN",
  equal: "EQUAL_TO",
  lessThan: "BEFORE",
  lessThanOrEqual: "ON_OR_BEFORE",
  greaterThan: "AFTER",
  greaterThanOrEqual: "ON_OR_AFTER",
};

export function criteriaOf(kind: "NUMBER" | "DATE", operator: string): string | undefined {
  const word = (kind === "NUMBER" ? NUMBER_WORDS : DATE_WORDS)[operator];
  return word === undefined ? undefined : `${kind}_${word}`;
}

export function operatorOf(criteria: string): string | undefined {
  const words = criteria.startsWith("DATE_") ? DATE_WORDS : NUMBER_WORDS;
  const word = criteria.replace(/^(?:DATE|NUMBER)_/, "");
  return Object.keys(words).find((operator) => words[operator] === word);
}

/** The comparison as a formula on a cell, for the rules that have no name at Google's. */
export function comparisonFormula(
  subject: string,
  operator: string,
  [first = "0", second = "0"]: readonly string[],
): string | undefined {
  const signs: Readonly<Record<string, string>> = {
    between: `AND(${subject}>=${first},${subject}<=${second})`,
    notBetween: `OR(${subject}<${first},${subject}>${second})`,
    equal: `${subject}=${first}`,
    notEqual: `${subject}<>${first}`,
    lessThan: `${subject}<${first}`,
    lessThanOrEqual: `${subject}<=${first}`,
    greaterThan: `${subject}>${first}`,
    greaterThanOrEqual: `${subject}>=${first}`,
  };
  const formula = signs[operator];
  return formula === undefined ? undefined : `=${formula}`;
}
