/** The due date of an invoice that has none typed: from its date and the terms agreed on. */

import type { Day } from "../day.ts";
import { dueDateOf } from "../law/due-date.ts";
import type { EndOfMonthMethod } from "../law/payment-terms.ts";
import type { Customer, Invoice } from "../ledger/types.ts";
import { typeset } from "../text/typography.ts";
import { isBlankCell } from "./clean.ts";
import { readText } from "./read-cell.ts";
import { describeTerms, readTerms } from "./read-terms.ts";
import { findingOf } from "./reading.ts";
import type { RowReader } from "./row-reader.ts";
import type { InvoiceField } from "./source.ts";
import type { TableRow } from "./table.ts";

/** What the row says of its terms, or else what « Clients » says of its customer. */
export type AgreedTerms = {
  readonly text: string;
  readonly at: string;
  readonly from: "row" | "customer";
  readonly method: EndOfMonthMethod;
};

type InvoiceRow = TableRow<InvoiceField>;

type Undated = {
  readonly issued: Day | undefined;
  readonly row: InvoiceRow;
  readonly reader: RowReader<InvoiceField>;
};

/** A customer's own method wins over the one of « Paramètres ». */
export function agreedTerms(
  row: InvoiceRow,
  customer: Customer | undefined,
  setting: EndOfMonthMethod,
): AgreedTerms | undefined {
  const method = customer?.endOfMonthMethod ?? setting;
  if (!isBlankCell(row.cell("terms")))
    return { text: readText(row.cell("terms")), at: row.at("terms"), from: "row", method };
  return customer?.terms && { ...customer.terms, from: "customer", method };
}

/** Terms that cannot be read are said, and leave the row without a due date. */
export function dueFromTerms(
  { text, at, from, method }: AgreedTerms,
  { issued, row, reader }: Undated,
): Pick<Invoice, "due" | "dueFrom"> | undefined {
  const terms = readTerms(text);
  if ("problem" in terms) {
    const finding = findingOf(terms, { at, subject: "terms" });
    if (from === "row") reader.report("terms", finding);
    else
      reader.report("dueDate", {
        ...finding,
        message: typeset(`échéance vide ; ${at} : ${finding.message}`),
      });
    return undefined;
  }
  if (!issued) {
    // A date that is there and cannot be read has been said already.
    if (row.isBlank("invoiceDate"))
      reader.report("invoiceDate", {
        severity: "error",
        code: "invoice-date-needed",
        message: "échéance et date de facture absentes : il faut l’une des deux",
      });
    return undefined;
  }
  return {
    due: dueDateOf(terms.value, issued, method),
    dueFrom: describeTerms(text, terms.value, method),
  };
}
