/** MONTANT_EN_LETTRES: an amount in French words, for cells. */

import { amountInWords } from "../figures/words.ts";
import { type Cents, cents, centsOfEuros } from "../money.ts";
import type { Cell } from "../sheet/cell.ts";
import { readText } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import { formatAmount } from "../text/format.ts";
import { type Argument, broadcast, column } from "./broadcast.ts";
import { problem, requiredAmount } from "./read-argument.ts";

/** Words stop before the thousand milliards, of which few people know the name. */
const LARGEST = cents(99_999_999_999_999);

export function wordsOfAmount(given: Argument): string | string[][] {
  const amount = column("montant", given, amountToWrite);
  return broadcast({
    columns: [amount],
    keys: [amount],
    compute: (row) => amountInWords(amount.at(row)),
  });
}

/** A number may be larger here than the balance of an invoice can. */
function amountToWrite(cell: Cell): Cents {
  const counted = typeof cell === "number" ? centsOfEuros(cell) : requiredAmount("montant")(cell);
  if (counted !== undefined && Math.abs(counted) <= LARGEST) return counted;
  throw problem(`montant de plus de ${formatAmount(LARGEST)} ${quote(readText(cell))}`);
}
