/** DATE_ECHEANCE: the due date that payment terms give, for cells. */

import { dueDateOf } from "../law/due-date.ts";
import { asksMethod, type EndOfMonthMethod } from "../law/payment-terms.ts";
import { once } from "../once.ts";
import type { DayCell } from "../sheet/cell.ts";
import { isBlankCell } from "../sheet/clean.ts";
import { readMethod, readTerms } from "../sheet/read-terms.ts";
import type { Reading } from "../sheet/reading.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { required, requiredDay } from "./read-argument.ts";

export type DueDateArguments = {
  readonly invoiceDay: Argument;
  readonly terms: Argument;
  readonly method?: Argument;
};

/** `setting` is asked only for terms that leave the method open, where none is given. */
export function dueDates(
  given: DueDateArguments,
  setting: () => Reading<EndOfMonthMethod>,
): DayCell | string | (DayCell | string)[][] {
  const invoiceDay = column("date_facture", given.invoiceDay, requiredDay("date de facture"));
  const terms = column("conditions", given.terms, (cell) => required(readTerms(cell)));
  const method = column("methode", given.method, (cell) =>
    isBlankCell(cell) ? undefined : required(readMethod(cell)),
  );
  const settingOnce = once(setting);
  return broadcast<DayCell>({
    columns: [invoiceDay, terms, method],
    keys: [invoiceDay],
    compute: (row) => {
      const agreed = terms.at(row);
      const day = invoiceDay.at(row);
      const typed = method.at(row);
      return {
        day: dueDateOf(agreed, day, typed ?? (asksMethod(agreed) ? required(settingOnce()) : "A")),
      };
    },
  });
}
