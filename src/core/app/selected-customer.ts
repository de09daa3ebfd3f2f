/** Whom the selected row of the workbook is about: by its customer, or by its invoice. */

import type { CustomerId, InvoiceNumber } from "../ledger/types.ts";
import type { Row } from "../sheet/cell.ts";
import {
  CUSTOMERS,
  DECISIONS,
  FOLLOW_UPS,
  INVOICES,
  LOG,
  PAYMENTS,
  SHEET,
  type SheetDesign,
} from "../sheet/design.ts";
import type { BookRead } from "../sheet/read-book.ts";
import { readText } from "../sheet/read-cell.ts";
import { sourceOf } from "../sheet/source.ts";
import { type ColumnSpec, readTable, type TableRow } from "../sheet/table.ts";
import type { Ports } from "./ports.ts";

/** Their columns that name somebody. */
const SHEETS: readonly SheetDesign[] = [INVOICES, CUSTOMERS, PAYMENTS, FOLLOW_UPS, LOG, DECISIONS];

const NAMING = ["customer", "customerCode", "invoiceNumber", "invoices"] as const;

type NamingField = (typeof NAMING)[number];

const NOT_THERE =
  "Sélectionnez d’abord la ligne d’un client, dans Factures, Clients, Règlements, Engagements, Relances ou Décisions.";

export type Selected = { readonly customer: CustomerId } | { readonly problem: string };

export function selectedCustomer({ workbook }: Ports, read: BookRead): Selected {
  const selection = workbook.selection();
  const rows = selection && workbook.read(selection.sheet);
  if (!rows) return { problem: NOT_THERE };
  const specs = specsOf(selection.sheet, workbook.read(SHEET.settings) ?? []);
  const table = readTable({ sheet: selection.sheet, rows, ...specs }).value;
  const row = table.rows.find(({ index }) => index === selection.row);
  return row ? namedIn(row, read) : { problem: NOT_THERE };
}

function namedIn(row: TableRow<NamingField>, { book, known }: BookRead): Selected {
  const text = (field: NamingField) => readText(row.cell(field));
  const typed = text("customer") || text("customerCode");
  const number = text("invoiceNumber") || firstOf(text("invoices"));
  const ids = [
    typed === "" ? undefined : known.directory.resolve(typed),
    known.payers.get(number as InvoiceNumber),
  ];
  const customer = ids.find((id) => id !== undefined && book.customers.has(id));
  if (customer) return { customer };
  if (typed !== "") return { problem: `Le client « ${typed} » de cette ligne est inconnu.` };
  if (number !== "") return { problem: `La facture « ${number} » de cette ligne est inconnue.` };
  return { problem: NOT_THERE };
}

type Specs = {
  readonly columns: readonly ColumnSpec<NamingField>[];
  readonly headerRow?: number;
};

/** The team's own list of invoices first: it may have the name of a sheet of ours. */
function specsOf(sheet: string, settings: readonly Row[]): Specs {
  const source = sourceOf(settings);
  if (sheet === source.sheet)
    return { headerRow: source.headerRow, columns: namingOnly(source.columns) };
  const design = SHEETS.find(({ name }) => name === sheet);
  const columns = (design?.columns ?? []).map(({ field, header }) => ({
    field,
    headers: [header],
  }));
  return { columns: namingOnly(columns) };
}

function namingOnly(columns: readonly ColumnSpec[]): readonly ColumnSpec<NamingField>[] {
  return columns.flatMap(({ field, headers }) => {
    const naming = NAMING.find((one) => one === field);
    return naming ? [{ field: naming, headers }] : [];
  });
}

function firstOf(list: string): string {
  return (list.split(/[\n;]/)[0] ?? "").trim();
}
