/** Where the invoices are: our sheet « Factures », or the team's own sheet and its headers. */

import type { EndOfMonthMethod } from "../law/payment-terms.ts";
import { plain } from "../text/typography.ts";
import { calculationIn } from "./calculation-settings.ts";
import type { Row } from "./cell.ts";
import { isBlankCell } from "./clean.ts";
import { INVOICES, SHEET } from "./design.ts";
import { FIELDS, type UsedField } from "./dictionary.ts";
import { readText, readWholeNumber } from "./read-cell.ts";

import {
  DATE_ORDER_LABEL,
  SOURCE_COLUMN_PREFIX,
  SOURCE_HEADER_ROW_LABEL,
  SOURCE_SHEET_LABEL,
} from "./settings.ts";
import { indexSettings, settingValue } from "./settings-index.ts";
import { specsFrom } from "./specs.ts";
import type { ColumnSpec } from "./table.ts";

/** What a row of invoices may tell; « Factures » has its own columns, other sheets the dictionary's. */
export type InvoiceField = (typeof INVOICES.columns)[number]["field"] | UsedField;

export type InvoiceSource = {
  readonly sheet: string;
  /** From 0, where the header was last seen. */
  readonly headerRow: number;
  readonly columns: readonly ColumnSpec<InvoiceField>[];
  /** Undefined while nobody has said. */
  readonly dateOrder: "dmy" | "mdy" | undefined;
  /** For due dates that terms give. */
  readonly endOfMonthMethod: EndOfMonthMethod;
};

/** « Factures » as set-up makes it, and the terms that a team may add to it. */
const OWN_SPECS = specs(
  new Map<InvoiceField, string>([
    ...INVOICES.columns.map((column) => [column.field, column.header] as const),
    ["terms", FIELDS.terms.label],
  ]),
);

/** The source that « Paramètres » remembers; our own sheet when it names none. */
export function sourceOf(settingsRows: readonly Row[]): InvoiceSource {
  const index = indexSettings(settingsRows);
  const sheet = readText(settingValue(index, SOURCE_SHEET_LABEL));
  const dateOrder = dateOrderOf(readText(settingValue(index, DATE_ORDER_LABEL)));
  const method = calculationIn("endOfMonthMethod", settingsRows);
  // An unreadable method stops the run: `readSettings` says so.
  const endOfMonthMethod = "value" in method ? method.value : "A";
  const headerRow = readWholeNumber(settingValue(index, SOURCE_HEADER_ROW_LABEL));
  const headers = new Map<InvoiceField, string>();
  for (const field of Object.keys(FIELDS) as UsedField[]) {
    const cell = settingValue(index, columnLabel(field));
    if (!isBlankCell(cell)) headers.set(field, readText(cell));
  }
  // A team's own sheet may be called « Factures » too: then its columns are remembered.
  if (sheet === "" || (sheet === SHEET.invoices && headers.size === 0))
    return {
      sheet: SHEET.invoices,
      headerRow: 0,
      columns: OWN_SPECS,
      dateOrder,
      endOfMonthMethod,
    };
  return {
    sheet,
    headerRow: "value" in headerRow ? headerRow.value - 1 : 0,
    columns: specs(withNeeded(headers)),
    dateOrder,
    endOfMonthMethod,
  };
}

/** A needed column that nobody has named is looked for by our own name, and missed by it. */
function withNeeded(headers: ReadonlyMap<InvoiceField, string>): ReadonlyMap<InvoiceField, string> {
  const needed: readonly (readonly UsedField[])[] = [
    ["invoiceNumber"],
    ["customer", "customerCode"],
    datedBy(headers),
    ["amountInclTax", "balance"],
  ];
  const unnamed = needed
    .filter((fields) => !fields.some((field) => headers.has(field)))
    .flatMap((fields) => fields.slice(0, 1));
  return new Map([...headers, ...unnamed.map((field) => [field, FIELDS[field].label] as const)]);
}

/** An existing list may have no due date at all: then its invoice date and its terms give it. */
function datedBy(headers: ReadonlyMap<InvoiceField, string>): readonly UsedField[] {
  const byTerms = headers.has("terms") && headers.has("invoiceDate") && !headers.has("dueDate");
  return byTerms ? ["invoiceDate", "terms"] : ["dueDate"];
}

function dateOrderOf(typed: string): InvoiceSource["dateOrder"] {
  const order = plain(typed).replace(/ /g, "");
  if (order === "jour/mois") return "dmy";
  return order === "mois/jour" ? "mdy" : undefined;
}

/** « Colonne Échéance ». */
export function columnLabel(field: UsedField): string {
  return SOURCE_COLUMN_PREFIX + FIELDS[field].label;
}

function specs(headers: ReadonlyMap<InvoiceField, string>): readonly ColumnSpec<InvoiceField>[] {
  const amount: InvoiceField = headers.has("amountInclTax") ? "amountInclTax" : "balance";
  return specsFrom(headers, {
    required: [
      "invoiceNumber",
      headers.has("customer") ? "customer" : "customerCode",
      ...datedBy(headers),
      amount,
    ],
    identity: ["invoiceNumber", "dueDate", "invoiceDate"],
    amounts: ["amountInclTax", "balance", "paid", "amountExclTax"],
  });
}
