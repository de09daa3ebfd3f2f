/** Does a value satisfy a data validation rule? */

import { formatValue } from "../../engine/format.ts";
import { areaOf, splitReference } from "../../stores/areas.ts";
import type { Scalar, SheetData, Validation, WorkbookStore } from "../../stores/workbook.ts";
import { displayAt, valueAt } from "./cell-output.ts";
import { cellsOf } from "./geometry.ts";

type CheckedCell = { readonly value: Scalar; readonly isDate: boolean };

export type Surroundings = {
  readonly sheet: Readonly<SheetData>;
  readonly workbook: WorkbookStore;
};

/** Custom formulas are not calculated here: they let every value pass. */
export function satisfies(
  validation: Validation,
  cell: CheckedCell,
  surroundings: Surroundings,
): boolean {
  const { kind, values } = validation;
  switch (kind) {
    case "list":
      return isListed(cell.value, values, surroundings.workbook);
    case "range":
      return isInRange(cell.value, String(values[0] ?? ""), surroundings);
    case "checkbox":
      return values.length === 0
        ? typeof cell.value === "boolean"
        : values.some((value) => String(value) === String(cell.value));
    case "number":
      return typeof cell.value === "number" && meets(cell.value, validation);
    case "date":
      return typeof cell.value === "number" && cell.isDate && meets(cell.value, validation);
    case "custom":
      return meetsText(String(cell.value), validation);
    default:
      return kind satisfies never;
  }
}

function isListed(
  value: Scalar,
  items: readonly (string | number)[],
  { locale }: WorkbookStore,
): boolean {
  const shown = formatValue(value, undefined, locale);
  return items.some((item) => item === value || String(item) === shown);
}

function isInRange(value: Scalar, reference: string, { sheet, workbook }: Surroundings): boolean {
  const target = splitReference(reference.replace(/^=/u, ""));
  const source =
    target.sheet === undefined ? sheet : workbook.sheets.find(({ name }) => name === target.sheet);
  const area = source && areaOf(target.range, source);
  if (!source || !area) return false;
  const shown = formatValue(value, undefined, workbook.locale);
  return cellsOf(area, (row, column) => ({ sheet: source, row, column }))
    .flat()
    .some((at) => valueAt(at, workbook) === value || displayAt(at, workbook) === shown);
}

type Comparison = (value: number, first: number, second: number) => boolean;

const between: Comparison = (value, first, second) =>
  value >= Math.min(first, second) && value <= Math.max(first, second);

/** By the end of Google's criteria names, « NUMBER_GREATER_THAN », « DATE_AFTER ». */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  NOT_BETWEEN: (value, first, second) => !between(value, first, second),
  BETWEEN: between,
  NOT_EQUAL_TO: (value, first) => value !== first,
  EQUAL_TO: (value, first) => value === first,
  GREATER_THAN: (value, first) => value > first,
  GREATER_THAN_OR_EQUAL_TO: (value, first) => value >= first,
  LESS_THAN: (value, first) => value < first,
  LESS_THAN_OR_EQUAL_TO: (value, first) => value <= first,
  AFTER: (value, first) => Math.floor(value) > first,
  BEFORE: (value, first) => Math.floor(value) < first,
  ON_OR_AFTER: (value, first) => Math.floor(value) >= first,
  ON_OR_BEFORE: (value, first) => Math.floor(value) <= first,
};

/** Without a criterion that the host knows, any number or date will do. */
function meets(value: number, { criteria, values }: Validation): boolean {
  const compare = COMPARISONS[(criteria ?? "").replace(/^(?:NUMBER|DATE)_/u, "")];
  const [first, second] = values.map(Number);
  return !compare || first === undefined || compare(value, first, second ?? first);
}

function meetsText(text: string, { criteria, values }: Validation): boolean {
  const wanted = String(values[0] ?? "");
  if (criteria === "TEXT_CONTAINS") return text.includes(wanted);
  if (criteria === "TEXT_DOES_NOT_CONTAIN") return !text.includes(wanted);
  if (criteria === "TEXT_EQUAL_TO") return text === wanted;
  if (criteria === "TEXT_IS_VALID_EMAIL") return /^[^\s@]+@[^\s@]+\.[^\s@]+$/u.test(text);
  if (criteria === "TEXT_IS_VALID_URL") return /^(?:https?:\/\/)?[^\s/]+\.[^\s]+$/iu.test(text);
  return true;
}
