/** Are the dates typed as text day first, as in France, or month first, as in America? */

import type { Finding } from "../finding.ts";
import { readText } from "./read-cell.ts";
import { quote } from "./reading.ts";
import { DATE_ORDER_LABEL } from "./settings.ts";
import type { TableRow } from "./table.ts";

const FIGURES = /^(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/;

/**
 * When a date can only be month first and none can only be day first, every date of the sheet is
 * in doubt: « 03/04/2026 » would be read a month wrong without a word. One answer settles it.
 */
export function dateOrderQuestion<Field extends string>(
  rows: readonly TableRow<Field>[],
  fields: readonly Field[],
): Finding | undefined {
  const dates = rows.flatMap((row) => fields.flatMap((field) => typedDate(row, field)));
  if (dates.some(({ first }) => first > 12)) return undefined;
  const monthFirst = dates.find(({ second }) => second > 12);
  return (
    monthFirst && {
      severity: "question",
      code: "date-order",
      at: monthFirst.at,
      message: `la date ${quote(monthFirst.text)} place le mois avant le jour : indiquer l’ordre des dates dans Paramètres, ligne ${quote(DATE_ORDER_LABEL)}`,
    }
  );
}

type TypedDate = {
  readonly at: string;
  readonly text: string;
  readonly first: number;
  readonly second: number;
};

function typedDate<Field extends string>(row: TableRow<Field>, field: Field): TypedDate[] {
  const cell = row.cell(field);
  const text = typeof cell === "string" ? readText(cell) : "";
  const match = FIGURES.exec(text);
  if (!match) return [];
  return [{ at: row.at(field), text, first: Number(match[1]), second: Number(match[2]) }];
}
