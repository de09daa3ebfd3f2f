/** Finds the cell references of a formula, leaving its texts, names and functions alone. */

import { columnIndex, splitReference } from "./areas.ts";

/** One end of a reference; a part left out is open (« D » has no row). 0-based. */
export type Corner = {
  readonly column?: number;
  readonly row?: number;
  readonly columnFixed: boolean;
  readonly rowFixed: boolean;
};

export type Reference = {
  /** Name without quotes, when the reference names its sheet. */
  readonly sheet?: string;
  /** The sheet as the formula writes it, with its « ! », or nothing. */
  readonly prefix: string;
  readonly first: Corner;
  readonly last?: Corner;
};

const LITERAL = '"(?:[^"]|"")*"';
const SHEET = String.raw`(?:'(?:[^']|'')*'|(?:\[[^\]]*\])?[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;
const RANGE = `${CELL}:(?:${CELL}|${COLUMN}|${ROW})|${COLUMN}:(?:${CELL}|${COLUMN})|${ROW}:(?:${CELL}|${ROW})|${CELL}`;
const END = String.raw`(?![\p{L}\p{N}_.!(])`;
const WORD = String.raw`[\p{L}_][\p{L}\p{N}_.]*`;
const NUMBER = String.raw`\d+(?:\.\d*)?(?:[eE][+-]?\d+)?`;

const TOKEN = new RegExp(
  `(?<literal>${LITERAL})|(?<sheet>${SHEET})?(?<range>${RANGE})${END}|(?<other>${SHEET}|${WORD}|${NUMBER})`,
  "gu",
);

/** The formula with each reference replaced by what `change` answers; undefined leaves it as it was. */
export function mapReferences(
  formula: string,
  change: (reference: Reference) => string | undefined,
): string {
  return formula.replace(TOKEN, (whole: string, ...rest: readonly unknown[]) => {
    const { sheet, range } = rest[rest.length - 1] as { sheet?: string; range?: string };
    return range === undefined ? whole : (change(parsed(sheet ?? "", range)) ?? whole);
  });
}

function parsed(prefix: string, range: string): Reference {
  const [first = "", last] = range.split(":");
  const sheet = prefix === "" ? undefined : splitReference(prefix).sheet;
  return {
    prefix,
    first: cornerOf(first),
    ...(sheet !== undefined && { sheet }),
    ...(last !== undefined && { last: cornerOf(last) }),
  };
}

function cornerOf(text: string): Corner {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  const [, before = "", letters = "", between = "", digits = ""] = match ?? [];
  return {
    columnFixed: letters !== "" && before !== "",
    rowFixed: letters === "" ? before !== "" || between !== "" : between !== "",
    ...(letters !== "" && { column: columnIndex(letters) }),
    ...(digits !== "" && { row: Number(digits) - 1 }),
  };
}
