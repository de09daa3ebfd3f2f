/** Columns of formulas beside the invoices: native ones filled down, functions of the product once a column. */

import type { Style } from "../../local/stores/workbook.ts";
import { columnLetters } from "../../src/core/sheet/cell.ts";
import { CUSTOMERS, INVOICES, PAYMENTS, type SheetDesign } from "../../src/core/sheet/design.ts";

export type FormulaColumn = {
  /** The texts of the column from its header down, for so many invoices. */
  readonly formulas: (invoices: number) => readonly string[];
  readonly style: Style;
  readonly width: number;
};

const EUROS: Style = { numberFormat: '#,##0.00 "€"' };
const WHOLE: Style = { numberFormat: "0" };

const NUMBER = letterOf(INVOICES, "invoiceNumber");
const CUSTOMER = letterOf(INVOICES, "customer");
const DUE = letterOf(INVOICES, "dueDate");
const TOTAL = letterOf(INVOICES, "amountInclTax");
const PAID = letterOf(INVOICES, "paid");
const STATUS = letterOf(INVOICES, "status");
/** The first of the columns made here. */
const BALANCE = columnLetters(INVOICES.columns.length);

/**
 * A function of the product is called once for the whole column, from the header: sorting the rows
 * does not move it, and Sheets runs the script once instead of once a row.
 */
export const FORMULA_COLUMNS: readonly FormulaColumn[] = [
  {
    formulas: (invoices) => [
      "Solde",
      ...Array.from({ length: invoices }, (_, index) => balance(index + 2)),
    ],
    style: EUROS,
    width: 110,
  },
  column("Jours de retard", `JOURS_RETARD(${whole(DUE)};DATE_ARRETE;${whole(BALANCE)})`, WHOLE),
  column("Niveau", `RELANCE_NIVEAU(${whole(DUE)};DATE_ARRETE;${whole(BALANCE)})`, WHOLE),
  column(
    "Pénalités",
    `PENALITES_RETARD(${whole(BALANCE)};${whole(DUE)};DATE_ARRETE;;${customerTypes()})`,
    EUROS,
  ),
];

function column(header: string, call: string, style: Style): FormulaColumn {
  return { formulas: () => [`={"${header}";${call}}`], style, width: 110 };
}

/** Nothing is owed on a draft; what is not a number has no balance; « Règlements » wins over « Réglé ». */
function balance(line: number): string {
  const numbers = `${PAYMENTS.name}!${entire(letterOf(PAYMENTS, "invoiceNumber"))}`;
  const amounts = `${PAYMENTS.name}!${entire(letterOf(PAYMENTS, "paid"))}`;
  const [number, total] = [NUMBER + line, TOTAL + line];
  const received = `SUMIF(${numbers};${number};${amounts})`;
  const paid = `IF(COUNTIF(${numbers};${number})>0;${received};N(${PAID}${line}))`;
  const isVoid = `OR(${STATUS}${line}="Annulée";${STATUS}${line}="Brouillon")`;
  return `=IF(${isVoid};0;IF(ISNUMBER(${total});ROUND(${total}-${paid};2);""))`;
}

/** No penalty is owed by a consumer before a formal notice: the function wants to know who owes. */
function customerTypes(): string {
  const [name, type] = [letterOf(CUSTOMERS, "customer"), letterOf(CUSTOMERS, "customerType")];
  const customers = `${CUSTOMERS.name}!${name}2:${type}`;
  return `ARRAYFORMULA(IFERROR(VLOOKUP(${whole(CUSTOMER)};${customers};2;FALSE);""))`;
}

/** « D2:D »: all that is under the header. */
function whole(letter: string): string {
  return `${letter}2:${letter}`;
}

function entire(letter: string): string {
  return `${letter}:${letter}`;
}

function letterOf<Field extends string>(design: SheetDesign<Field>, field: Field): string {
  return columnLetters(design.columns.findIndex((one) => one.field === field));
}
