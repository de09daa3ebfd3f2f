/** RETARD_MOYEN_PONDERE: the average days late of what is owed, for cells. */

import { daysBetween } from "../day.ts";
import type { Indicator } from "../figures/indicator.ts";
import { weightedDelay } from "../figures/weighted-delay.ts";
import { type Argument, column } from "./broadcast.ts";
import { everyRow } from "./every-row.ts";
import { requiredAmount, requiredDay } from "./read-argument.ts";

export type DelayArguments = {
  readonly balances: Argument;
  readonly dueDays: Argument;
  readonly asOf: Argument;
};

/** Of a row where nothing is owed the due date is not asked. */
export function averageDelay(given: DelayArguments): Indicator {
  const balance = column("soldes", given.balances, requiredAmount("solde"));
  const dueDay = column("echeances", given.dueDays, requiredDay("échéance"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const lines = everyRow({
    columns: [balance, dueDay, asOf],
    keys: [balance, dueDay],
    compute: (row) => {
      const owed = balance.at(row);
      const daysLate = owed > 0 ? daysBetween(dueDay.at(row), asOf.at(row)) : 0;
      return { balance: owed, daysLate };
    },
  });
  return lines.length === 0 ? "" : weightedDelay(lines);
}
