/** DSO_COMPTABLE and BPDSO: receivables in days of sales, for cells. */

import { accountingDso } from "../figures/dso.ts";
import type { Indicator } from "../figures/indicator.ts";
import type { Cell } from "../sheet/cell.ts";
import { readText, readWholeNumber } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { problem, required, requiredAmount } from "./read-argument.ts";

export type DsoArguments = {
  readonly receivables: Argument;
  readonly sales: Argument;
  readonly days: Argument;
};

/** `name` is the parameter of the receivables: all of them, or those not yet due. */
export function daysOfSales(
  given: DsoArguments,
  name: "encours" | "non_echu",
): Indicator | Indicator[][] {
  const what = name === "encours" ? "encours" : "encours non échu";
  const receivables = column(name, given.receivables, requiredAmount(what));
  const sales = column("ca", given.sales, requiredAmount("chiffre d'affaires"));
  const days = column("jours", given.days, daysOfPeriod);
  return broadcast({
    columns: [receivables, sales, days],
    keys: [receivables, sales],
    compute: (row) =>
      accountingDso({
        receivables: receivables.at(row),
        sales: sales.at(row),
        days: days.at(row),
      }),
  });
}

function daysOfPeriod(cell: Cell): number {
  const days = required(readWholeNumber(cell, "nombre de jours"));
  if (days > 0) return days;
  throw problem(`nombre de jours nul ou négatif ${quote(readText(cell))}`);
}
