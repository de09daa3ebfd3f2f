/** MONTANT_LU and DATE_LUE: what people type, read or refused with the reason. */

import { eurosOf } from "../money.ts";
import type { Cell, Row } from "../sheet/cell.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { requiredAmount, requiredDay } from "./read-argument.ts";

export function amountRead(text: Argument): Cell | readonly Row[] {
  const amount = column("texte", text, requiredAmount("montant"));
  return broadcast({
    columns: [amount],
    keys: [amount],
    compute: (row) => eurosOf(amount.at(row)),
  });
}

export function dayRead(text: Argument): Cell | readonly Row[] {
  const day = column("texte", text, requiredDay("date"));
  return broadcast<Cell>({
    columns: [day],
    keys: [day],
    compute: (row) => ({ day: day.at(row) }),
  });
}
