/** PENALITES_RETARD: late-payment penalties in euros, for cells. */

import { penaltyCents } from "../law/penalties.ts";
import type { RateTable } from "../law/rates.ts";
import { eurosOf } from "../money.ts";
import { type Argument, broadcast, column, type Output } from "./broadcast.ts";
import {
  customerType,
  optionalRate,
  problem,
  requiredAmount,
  requiredDay,
} from "./read-argument.ts";

export type PenaltyArguments = {
  /** Including VAT. */
  readonly amount: Argument;
  readonly dueDay: Argument;
  readonly asOf: Argument;
  readonly rate?: Argument;
  readonly customerType?: Argument;
};

/** Zero or less owed gives 0; a day for which the law's rate is not known gives a sentence, not a figure. */
export function latePenalties(given: PenaltyArguments, rates: RateTable): Output | Output[][] {
  const amount = column("montant_ttc", given.amount, requiredAmount("montant"));
  const dueDay = column("echeance", given.dueDay, requiredDay("échéance"));
  const asOf = column("date_arrete", given.asOf, requiredDay("date d'arrêté"));
  const rate = column("taux", given.rate, optionalRate);
  const type = column("type_client", given.customerType, customerType);
  return broadcast({
    columns: [amount, dueDay, asOf, rate, type],
    keys: [amount, dueDay],
    compute: (row) => {
      const amountCents = amount.at(row);
      if (amountCents <= 0) return 0;
      const penalty = penaltyCents({
        amountCents,
        dueDay: dueDay.at(row),
        asOf: asOf.at(row),
        customerType: type.at(row),
        stipulatedRateBp: rate.at(row),
        rates,
      });
      if (typeof penalty === "number") return eurosOf(penalty);
      throw problem(penalty.sentence);
    },
  });
}
