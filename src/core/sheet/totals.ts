/** Tells the total rows of a list from its invoices, by their label or by their sum. */

import type { Cell, Row } from "./cell.ts";
import { isBlankCell } from "./clean.ts";
import { normaliseHeader } from "./header-text.ts";
import { readAmount } from "./read-cell.ts";

export type TotalColumns = {
  /** Columns of which an invoice fills at least one and a total none: number, dates. */
  readonly identity: readonly number[];
  readonly amounts: readonly number[];
};

/**
 * - `certain` says « Total » and no more, or says it and adds up
 * - `likely` only adds up, or goes on as a name might: « Total Énergies » without number and date
 */
export type TotalSign = "certain" | "likely";

/** Cents, as plain numbers: sums of absurd amounts are inexact, and equal to nothing. */
type Amounts = readonly (number | undefined)[];
type Sums = readonly number[];

const TOTAL_LABEL =
  /^(?:total|totaux|sous total|sous totaux|report|solde compte|cumul|a reporter)\b/;
const BARE_LABEL =
  /^(?:sous )?(?:total|totaux|report|cumul|a reporter)(?: (?:general|ht|ttc|factures?|clients?))*$/;

/**
 * Made once a table; asked row by row from the top, since a subtotal is the sum of what is above.
 * A row with a number or a date is an invoice whatever its label: « TOTAL ÉNERGIES » is a customer.
 */
export function totalSpotter(columns: TotalColumns): (row: Row) => TotalSign | undefined {
  const none = columns.amounts.map(() => 0);
  let group: Sums = none;
  let all: Sums = none;
  return (row) => {
    const amounts = columns.amounts.map((column) => centsOf(row[column]));
    const sign = lacksIdentity(row, columns) ? signOf(row, amounts, [group, all]) : undefined;
    group = sign ? none : plus(group, amounts);
    all = sign ? all : plus(all, amounts);
    return sign;
  };
}

/** The label of a total may stand in the column of the number or of a date. */
function lacksIdentity(row: Row, { identity }: TotalColumns): boolean {
  const label = labelColumn(row);
  if (identity.length === 0) return false;
  if (identity.some((column) => column !== label && !isBlankCell(row[column]))) return false;
  return !identity.includes(label) || isTotalLabel(row[label]);
}

function signOf(row: Row, amounts: Amounts, sums: readonly Sums[]): TotalSign | undefined {
  const label = row[labelColumn(row)];
  const addsUp = sums.some((sum) => equals(amounts, sum));
  if (!isTotalLabel(label)) return addsUp ? "likely" : undefined;
  return addsUp || isBareLabel(label) ? "certain" : "likely";
}

function isTotalLabel(cell: Cell | undefined): boolean {
  return typeof cell === "string" && TOTAL_LABEL.test(normaliseHeader(cell));
}

function isBareLabel(cell: Cell | undefined): boolean {
  return typeof cell === "string" && BARE_LABEL.test(normaliseHeader(cell));
}

/** Where the first text of the row stands. */
function labelColumn(row: Row): number {
  return row.findIndex((cell) => typeof cell === "string" && !isBlankCell(cell));
}

function equals(amounts: Amounts, sums: Sums): boolean {
  return (
    amounts.some((amount) => amount !== undefined && amount !== 0) &&
    amounts.every((amount, index) => amount === undefined || amount === sums[index])
  );
}

function plus(sums: Sums, amounts: Amounts): Sums {
  return sums.map((sum, index) => sum + (amounts[index] ?? 0));
}

function centsOf(cell: Cell | undefined): number | undefined {
  if (cell === undefined || isBlankCell(cell)) return undefined;
  const reading = readAmount(cell);
  return "value" in reading ? reading.value : undefined;
}
