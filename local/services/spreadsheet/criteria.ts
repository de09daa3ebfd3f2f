/** Arguments of criteria: as scripts give and read them, and as the workbook keeps them. */

import { canonicalFormula } from "../../engine/formula-text.ts";
import { dateOfSerial, serialOfInstant } from "../../engine/serials.ts";
import { HostEnumValue } from "../../runtime/host-object.ts";
import { areaOf, columnLetters, sheetInFormula, splitReference } from "../../stores/areas.ts";
import type { Area } from "../../stores/workbook.ts";
import type { Range } from "./range.ts";
import { RangeBase } from "./range-base.ts";
import type { SpreadsheetSession } from "./session.ts";

export type StoredValues = readonly (string | number)[];

/** Dates become serial numbers, ranges absolute references, formulas English with commas. */
export function storedValues(
  criteria: string,
  args: readonly unknown[],
  session: SpreadsheetSession,
): StoredValues {
  if (criteria === "CUSTOM_FORMULA") return [canonicalFormula(String(args[0] ?? ""))];
  if (criteria === "VALUE_IN_LIST") return Array.isArray(args[0]) ? args[0].map(stored) : [];
  if (criteria === "VALUE_IN_RANGE") {
    return args[0] instanceof RangeBase ? [absoluteReference(args[0])] : [];
  }
  return args.map((argument) =>
    argument instanceof Date
      ? Math.floor(serialOfInstant(argument.getTime(), session.workbook.timeZone))
      : stored(argument),
  );
}

function stored(argument: unknown): string | number {
  if (typeof argument === "number") return argument;
  return argument instanceof HostEnumValue ? argument.name() : String(argument);
}

/** « 'Mes clients'!$A$2:$A$20 ». */
function absoluteReference(range: RangeBase): string {
  const { row, column, rows, columns } = range._area;
  const first = `$${columnLetters(column)}$${row + 1}`;
  const last = `$${columnLetters(column + columns - 1)}$${row + rows}`;
  return `${sheetInFormula(range._structure().name)}!${first}:${last}`;
}

/** What `getCriteriaValues` answers, fit to be given to `withCriteria`. */
export function criteriaValues(
  criteria: string,
  values: StoredValues,
  { session, sheet }: { readonly session: SpreadsheetSession; readonly sheet?: number },
): unknown[] {
  if (criteria === "VALUE_IN_LIST") return [values.map(String), true];
  if (criteria === "VALUE_IN_RANGE") {
    return [rangeNamed(String(values[0] ?? ""), session, sheet), true];
  }
  if (!criteria.startsWith("DATE_")) return [...values];
  return values.map((value) =>
    typeof value === "number" ? dateOfSerial(value, session.workbook.timeZone) : value,
  );
}

function rangeNamed(
  reference: string,
  session: SpreadsheetSession,
  ownSheet: number | undefined,
): Range | null {
  const target = splitReference(reference.replace(/^=/u, ""));
  const sheet = session
    .structure()
    .sheets.find(({ name, id }) =>
      target.sheet === undefined ? id === ownSheet : name === target.sheet,
    );
  const area: Area | undefined = sheet && areaOf(target.range, sheet);
  return sheet && area ? session.range({ sheet: sheet.id, area }) : null;
}
