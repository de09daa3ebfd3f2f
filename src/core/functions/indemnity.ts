/** INDEMNITE_RECOUVREMENT: 40 € for each late invoice, for cells. */

import { recoveryIndemnity } from "../law/recovery-indemnity.ts";
import { add, eurosOf, ZERO } from "../money.ts";
import { type Argument, column } from "./broadcast.ts";
import { everyRow } from "./every-row.ts";
import { customerType, requiredAmount, requiredDay } from "./read-argument.ts";

export type IndemnityArguments = {
  readonly balances: Argument;
  readonly dueDays: Argument;
  readonly asOf: Argument;
  readonly types?: Argument;
};

/**
 * One figure for all the rows. Only what is still owed can be seen from a balance: an invoice that
 * was paid late keeps its indemnity, but its row here says nothing of it.
 */
export function recoveryIndemnities(given: IndemnityArguments): "" | number {
  const balance = column("soldes", given.balances, requiredAmount("solde"));
  const dueDay = column("echeances", given.dueDays, requiredDay("échéance"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const type = column("types", given.types, customerType);
  const indemnities = everyRow({
    columns: [balance, dueDay, asOf, type],
    keys: [balance, dueDay],
    compute: (row) =>
      balance.at(row) <= 0
        ? ZERO
        : recoveryIndemnity({
            customerType: type.at(row),
            dueDay: dueDay.at(row),
            paidOrAsOf: asOf.at(row),
          }),
  });
  return indemnities.length === 0 ? "" : eurosOf(add(...indemnities));
}
