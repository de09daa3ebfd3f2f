/** BALANCE_AGEE: the table of what each customer owes by age, for cells. */

import { daysBetween } from "../day.ts";
import { bucketLabels, bucketOf } from "../figures/age-buckets.ts";
import { type AgedRow, agedBalance, totalOf } from "../figures/aged-balance.ts";
import { eurosOf } from "../money.ts";
import type { Cell } from "../sheet/cell.ts";
import { readLabel } from "../sheet/read-cell.ts";
import { readBounds } from "./age-bounds.ts";
import { type Argument, column } from "./broadcast.ts";
import { everyRow } from "./every-row.ts";
import { required, requiredAmount, requiredDay } from "./read-argument.ts";

export type AgedBalanceArguments = {
  readonly customers: Argument;
  readonly dueDays: Argument;
  readonly balances: Argument;
  readonly asOf: Argument;
  readonly bounds?: Argument;
};

/** Of a row where nothing is owed neither the customer nor the due date is asked. */
export function agedBalanceTable(given: AgedBalanceArguments): "" | Cell[][] {
  const customer = column("clients", given.customers, (cell) =>
    required(readLabel(cell, "client")),
  );
  const dueDay = column("echeances", given.dueDays, requiredDay("échéance"));
  const balance = column("soldes", given.balances, requiredAmount("solde"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const bounds = readBounds(given.bounds);
  const lines = everyRow({
    columns: [customer, dueDay, balance, asOf],
    keys: [customer, dueDay, balance],
    compute: (row) => {
      const owed = balance.at(row);
      if (owed === 0) return [];
      const bucket = bucketOf(daysBetween(dueDay.at(row), asOf.at(row)), bounds);
      return [{ customer: customer.at(row), bucket, balance: owed }];
    },
  });
  if (lines.length === 0) return "";
  const labels = bucketLabels(bounds);
  const rows = agedBalance(lines.flat(), labels.length);
  const table = [...rows, totalOf(rows, labels.length)];
  return [["Client", ...labels, "Total"], ...table.map(cellsOf)];
}

function cellsOf({ customer, buckets, total }: AgedRow): Cell[] {
  return [customer, ...buckets.map(eurosOf), eurosOf(total)];
}
