/** CEI: the collection effectiveness index, for cells. */

import { collectionEffectiveness } from "../figures/dso.ts";
import type { Indicator } from "../figures/indicator.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { requiredAmount } from "./read-argument.ts";

export type CollectionArguments = {
  readonly opening: Argument;
  readonly sales: Argument;
  readonly closing: Argument;
  readonly closingNotDue: Argument;
};

export function effectiveness(given: CollectionArguments): Indicator | Indicator[][] {
  const opening = column("debut", given.opening, requiredAmount("encours initial"));
  const sales = column("ventes", given.sales, requiredAmount("montant des ventes"));
  const closing = column("fin", given.closing, requiredAmount("encours final"));
  const notDue = column("fin_non_echu", given.closingNotDue, requiredAmount("encours non échu"));
  return broadcast({
    columns: [opening, sales, closing, notDue],
    keys: [opening, sales, closing, notDue],
    compute: (row) =>
      collectionEffectiveness({
        opening: opening.at(row),
        sales: sales.at(row),
        closing: closing.at(row),
        closingNotDue: notDue.at(row),
      }),
  });
}
