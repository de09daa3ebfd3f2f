/** DSO_EPUISEMENT: count-back DSO over the sales of months, for cells. */

import { type Day, monthOf, yearOf } from "../day.ts";
import { countBackDso, type MonthOfSales } from "../figures/count-back.ts";
import type { Indicator } from "../figures/indicator.ts";
import type { Cell } from "../sheet/cell.ts";
import { type Argument, CellProblem, type Column, column } from "./broadcast.ts";
import { everyRow } from "./every-row.ts";
import { problem, requiredAmount, requiredDay } from "./read-argument.ts";

export type CountBackArguments = {
  readonly receivables: Argument;
  readonly months: Argument;
  readonly sales: Argument;
  readonly asOf: Argument;
};

export function countBack(given: CountBackArguments): Indicator {
  const receivables = single("encours", given.receivables, requiredAmount("encours"));
  if (receivables.isBlank(0)) return "";
  const asOf = single("date_arrete", given.asOf, requiredDay("date d'arrêté")).at(0);
  const months = monthsOfSales(given, asOf);
  months.sort((one, other) => monthNumber(other.month) - monthNumber(one.month));
  refuseHoles(months, asOf);
  return countBackDso(receivables.at(0), months, asOf);
}

/** Months after the as-of day are forecasts: their sales are not even read. */
function monthsOfSales({ months, sales }: CountBackArguments, asOf: Day): MonthOfSales[] {
  const month = column("mois", months, requiredDay("mois"));
  const amount = column("ca_mensuels", sales, requiredAmount("chiffre d'affaires"));
  return everyRow({
    columns: [month, amount],
    keys: [month, amount],
    compute: (row) =>
      monthNumber(month.at(row)) > monthNumber(asOf)
        ? []
        : [{ month: month.at(row), sales: amount.at(row) }],
  }).flat();
}

/** A month that is not there is unknown, which is not a month without sales. */
function refuseHoles(newestFirst: readonly MonthOfSales[], asOf: Day): void {
  const latest = monthNumber(asOf);
  if (newestFirst.length === 0) throw missing(latest);
  newestFirst.forEach(({ month }, index) => {
    const number = monthNumber(month);
    if (number > latest - index) throw problem(`mois en double : ${nameOf(number)}`);
    if (number < latest - index) throw missing(latest - index);
  });
}

function missing(number: number): CellProblem {
  return problem(`mois manquant : ${nameOf(number)} (0 s'il n'y a pas eu de vente)`);
}

function single<Value>(
  name: string,
  argument: Argument,
  read: (cell: Cell) => Value,
): Column<Value> {
  const given = column(name, argument, read);
  if (given.rows === undefined) return given;
  throw new CellProblem(`${name} : une seule cellule est attendue, la plage en a ${given.rows}`);
}

function monthNumber(day: Day): number {
  return yearOf(day) * 12 + monthOf(day) - 1;
}

/** « 02/2026 ». */
function nameOf(number: number): string {
  return `${String((number % 12) + 1).padStart(2, "0")}/${Math.floor(number / 12)}`;
}
