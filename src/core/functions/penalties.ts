/** PENALITES_RETARD: late-payment penalties in euros, for cells. */

import { penaltyCents } from "../law/penalties.ts";
import { eurosOf } from "../money.ts";
import { broadcast, type Output } from "./broadcast.ts";
import {
  ONE_INVOICE,
  type PenaltyArguments,
  type PenaltyContext,
  penaltyRows,
} from "./penalty-arguments.ts";
import { problem } from "./read-argument.ts";

/** Zero or less owed gives 0; a day for which the law's rate is not known gives a sentence, not a figure. */
export function latePenalties(
  given: PenaltyArguments,
  context: PenaltyContext,
): Output | Output[][] {
  const { columns, keys, amountAt, inputAt } = penaltyRows(given, context, ONE_INVOICE);
  return broadcast({
    columns,
    keys,
    compute: (row) => {
      const amountCents = amountAt(row);
      if (amountCents <= 0) return 0;
      const penalty = penaltyCents(inputAt(row, amountCents));
      if (typeof penalty === "number") return eurosOf(penalty);
      throw problem(penalty.sentence);
    },
  });
}
