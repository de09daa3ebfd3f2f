/** The argument « paiements »: two columns, date and amount. */

import type { PartPayment } from "../law/imputation.ts";
import type { Row } from "../sheet/cell.ts";
import { isBlankCell } from "../sheet/clean.ts";
import { type Argument, CellProblem, isRange } from "./broadcast.ts";
import { problem, requiredAmount, requiredDay } from "./read-argument.ts";

const dayOf = requiredDay("date de paiement");
const amountOf = requiredAmount("paiement");

/** Empty rows are none; a bad one is refused with its row in the range. */
export function readPayments(argument: Argument): readonly PartPayment[] {
  if (argument === undefined) return [];
  if (!isRange(argument)) {
    if (isBlankCell(argument)) return [];
    throw widthProblem(1);
  }
  const width = argument[0]?.length ?? 0;
  const filled = argument.map((row, index) => ({ row, index })).filter(({ row }) => !isEmpty(row));
  if (filled.length > 0 && width !== 2) throw widthProblem(width);
  return filled.map(({ row, index }) => paymentOf(row, index));
}

function paymentOf([day = "", amount = ""]: Row, index: number): PartPayment {
  try {
    return { day: dayOf(day), amountCents: amountOf(amount) };
  } catch (cause) {
    if (!(cause instanceof CellProblem)) throw cause;
    throw new CellProblem(`Paiements, ligne ${index + 1}. ${cause.message}`);
  }
}

function widthProblem(width: number): CellProblem {
  return problem(
    `paiements : deux colonnes sont attendues, date et montant, la plage en a ${width}`,
  );
}

function isEmpty(row: Row): boolean {
  return row.every(isBlankCell);
}
