/**
 * The operator & and the functions that join texts: numbers in the spreadsheet's locale, dates as
 * they are shown, as Sheets joins them. The engine writes 12.5 in a French sheet, and 46349.
 */

import { formatValue } from "../format.ts";
import { isDateFormat } from "../format-pattern.ts";
import { localeOf } from "../locales.ts";
import type {
  Engine,
  EngineArgument,
  EngineContext,
  EngineFunction,
  EngineParameter,
  EngineResult,
} from "../o-spreadsheet.ts";

/** The engine takes CONCATENATE for « & », which joins cell by cell: the function has another name. */
export const CONCATENATE_FUNCTION = "CONCATENATE.RANGES";

const TEXT: EngineParameter = { name: "text", description: "A text.", type: ["STRING"] };
const TEXTS: EngineParameter = { ...TEXT, repeating: true, acceptMatrix: true };
const DELIMITER: EngineParameter = { ...TEXT, name: "delimiter" };
const IGNORE_EMPTY: EngineParameter = { ...TEXT, name: "ignore_empty", type: ["BOOLEAN"] };

export function joiningFunctions(engine: Engine): Readonly<Record<string, EngineFunction>> {
  const { helpers } = engine;
  return {
    CONCATENATE: {
      description: "Joins the texts of two cells.",
      args: [TEXT, { ...TEXT, repeating: true, optional: true }],
      compute(...texts) {
        return joined(engine, this, { texts, delimiter: "", skipsEmpty: false });
      },
    },
    [CONCATENATE_FUNCTION]: {
      description: "Joins texts, those of ranges row by row.",
      args: [TEXTS],
      compute(...texts) {
        return joined(engine, this, { texts, delimiter: "", skipsEmpty: false });
      },
    },
    JOIN: {
      description: "Joins texts with a delimiter.",
      args: [DELIMITER, TEXTS],
      compute(delimiter, ...texts) {
        const between = helpers.toString(delimiter);
        return joined(engine, this, { texts, delimiter: between, skipsEmpty: false });
      },
    },
    TEXTJOIN: {
      description: "Joins texts with a delimiter, without the empty ones if wanted.",
      args: [DELIMITER, IGNORE_EMPTY, TEXTS],
      compute(delimiter, ignoreEmpty, ...texts) {
        const skipsEmpty = helpers.toBoolean(ignoreEmpty);
        return joined(engine, this, { texts, delimiter: helpers.toString(delimiter), skipsEmpty });
      },
    },
  };
}

type Joining = {
  readonly texts: readonly EngineArgument[];
  readonly delimiter: string;
  readonly skipsEmpty: boolean;
};

function joined(
  { helpers }: Engine,
  { host }: EngineContext,
  { texts, delimiter, skipsEmpty }: Joining,
): EngineResult {
  const cells = texts.flatMap(cellsByRow);
  const error = cells.find((cell) => helpers.isEvaluationError(cell.value));
  if (error !== undefined) return error;
  const all = cells.map((cell) => shownIn(host.localeName, cell) ?? helpers.toString(cell));
  return { value: (skipsEmpty ? all.filter((text) => text !== "") : all).join(delimiter) };
}

function cellsByRow(argument: EngineArgument): readonly EngineResult[] {
  if (argument === undefined) return [{ value: "" }];
  if ("value" in argument) return [argument];
  const rows = Math.max(...argument.map((column) => column.length));
  return Array.from({ length: rows }, (_, row) =>
    argument.map((column) => column[row] ?? { value: "" }),
  ).flat();
}

/** Undefined for what is no number. */
function shownIn(localeName: string, { value, format }: EngineResult): string | undefined {
  if (typeof value !== "number") return undefined;
  if (isDateFormat(format)) return formatValue(value, format, localeName);
  const shortest = String(Number(value.toPrecision(15)));
  return shortest.replace(".", localeOf(localeName).decimal);
}
