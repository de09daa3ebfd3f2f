/** STATUT_PROMESSE: whether a promise to pay was kept, for cells. */

import { addDays } from "../day.ts";
import { type Cents, ZERO } from "../money.ts";
import type { Cell } from "../sheet/cell.ts";
import { readText } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import { type Argument, broadcast, column, type Output } from "./broadcast.ts";
import {
  optionalAmount,
  optionalCount,
  problem,
  requiredAmount,
  requiredDay,
} from "./read-argument.ts";

export type PromiseArguments = {
  readonly day: Argument;
  readonly promised: Argument;
  /** What has come in until the end of the grace. */
  readonly received: Argument;
  readonly asOf: Argument;
  readonly grace?: Argument;
};

/** Days after the promised one in which a transfer still keeps the promise: those of a new workbook. */
const GRACE_DAYS = 2;

export function promiseStatus(given: PromiseArguments): Output | Output[][] {
  const day = column("date", given.day, requiredDay("date de la promesse"));
  const promised = column("promis", given.promised, promisedAmount);
  const received = column("recu", given.received, optionalAmount("montant reçu"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const grace = column("grace", given.grace, optionalCount("délai de grâce"));
  return broadcast({
    columns: [day, promised, received, asOf, grace],
    keys: [day, promised],
    compute: (row) => {
      const paid = received.at(row) ?? ZERO;
      if (paid >= promised.at(row)) return "tenue";
      if (asOf.at(row) <= addDays(day.at(row), grace.at(row) ?? GRACE_DAYS)) return "en attente";
      return paid > 0 ? "partielle" : "non tenue";
    },
  });
}

function promisedAmount(cell: Cell): Cents {
  const amount = requiredAmount("montant promis")(cell);
  if (amount > 0) return amount;
  throw problem(`montant promis nul ou négatif ${quote(readText(cell))}`);
}
