/** What one cell of an argument means, or the sentence that says why it cannot be read. */

import type { Day } from "../day.ts";
import type { CustomerType } from "../ledger/types.ts";
import type { Cents } from "../money.ts";
import type { Cell } from "../sheet/cell.ts";
import { readAmount, readDay, readPercent, readText, readWholeNumber } from "../sheet/read-cell.ts";
import { quote, type Reading, type Unread } from "../sheet/reading.ts";
import { capital, plain, typeset } from "../text/typography.ts";
import { CellProblem } from "./broadcast.ts";

const CUSTOMER_TYPES: readonly CustomerType[] = ["entreprise", "public", "particulier"];

/** « Échéance illisible « S12 » », at its end: the short form that a cell shows. */
const ENDS_WITH_VALUE = /^([^«]*) («.*»)$/;

/** `what` names the value in the sentence, « échéance ». */
export function requiredAmount(what: string): (cell: Cell) => Cents {
  return (cell) => required(readAmount(cell, what));
}

export function requiredDay(what: string): (cell: Cell) => Day {
  return (cell) => required(readDay(cell, { what }));
}

/** A blank cell is an argument that was not given. */
export function optionalAmount(what: string): (cell: Cell) => Cents | undefined {
  return (cell) => optional(readAmount(cell, what));
}

export function optionalDay(what: string): (cell: Cell) => Day | undefined {
  return (cell) => optional(readDay(cell, { what }));
}

/** A number of days or of times: neither negative nor with decimals. */
export function optionalCount(what: string): (cell: Cell) => number | undefined {
  return (cell) => {
    const count = optional(readWholeNumber(cell, what));
    if (count !== undefined && count < 0) throw problem(`${what} négatif ${quote(readText(cell))}`);
    return count;
  };
}

/** A business unless the sheet says otherwise: the functions are for invoices to professionals. */
export function customerType(cell: Cell): CustomerType {
  const typed = readText(cell);
  if (typed === "") return "entreprise";
  const type = CUSTOMER_TYPES.find((accepted) => accepted === plain(typed));
  if (type) return type;
  throw problem(
    `type de client inconnu ${quote(typed)} : entreprise, public ou particulier attendu`,
  );
}

/**
 * Basis points of an agreed rate; blank is none. A cell formatted in percent holds 0,12 for 12 %, so
 * a number below 1 is taken as a fraction: 0,5 is 50 %. Half a percent is « 0,5 % », in a percent
 * cell or as text.
 */
export function optionalRate(cell: Cell): number | undefined {
  const rateBp = optional(readPercent(cell));
  if (rateBp !== undefined && rateBp < 0) throw problem(`taux négatif ${quote(readText(cell))}`);
  return rateBp;
}

/** « Échéance illisible : « S12 » ». */
export function problem(sentence: string): CellProblem {
  const short = typeset(sentence).replace(ENDS_WITH_VALUE, "$1\u00a0: $2");
  return new CellProblem(capital(short));
}

export function required<Value>(reading: Reading<Value>): Value {
  if ("value" in reading) return reading.value;
  throw problem(reading.sentence);
}

function optional<Value>(reading: Reading<Value>): Value | undefined {
  return isBlank(reading) ? undefined : required(reading);
}

function isBlank(reading: Reading<unknown>): reading is Unread {
  return "problem" in reading && reading.problem === "blank";
}
