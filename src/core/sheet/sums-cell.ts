/** How a cell shows sums: a column of amounts adds up to euros, so another currency is a text. */

import { eurosOf } from "../money.ts";
import { areOnlyEuros, eurosIn, type Sum } from "../sums.ts";
import { formatSums } from "../text/format.ts";
import type { Cell } from "./cell.ts";

export function sumsCell(sums: readonly Sum[]): Cell {
  return areOnlyEuros(sums) ? eurosOf(eurosIn(sums)) : formatSums(sums);
}
