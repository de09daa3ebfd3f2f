/** Finds the list of invoices in a workbook that is not ours: sheet, header row and columns. */

import type { Row } from "./cell.ts";
import { type ColumnMap, MOST_COLUMNS, mapColumns } from "./columns.ts";
import type { FieldId, UsedField } from "./dictionary.ts";
import { type HeaderMatch, matchHeader } from "./headers.ts";

export type SheetRows = { readonly name: string; readonly rows: readonly Row[] };

/** A column without which no reminder can be decided, and that nothing stands in for. */
export type Missing = { readonly fields: readonly UsedField[]; readonly label: string };

export type Detection = ColumnMap & {
  readonly sheet: string;
  /** From 0. */
  readonly headerRow: number;
  readonly missing: readonly Missing[];
};

/** Exports put one to six lines of title above the header; people a few more. */
const HEADER_SEARCH_ROWS = 15;

/** Fewer known headers are a coincidence. */
const FEWEST_FIELDS = 3;

const IDENTITY: readonly FieldId[] = ["invoiceNumber", "customer", "customerCode"];
const AMOUNT: readonly FieldId[] = ["amountInclTax", "balance", "debit", "credit"];

/** Each line: one of these sets of columns must be there whole. */
const REQUIRED: readonly { readonly oneOf: readonly (readonly UsedField[])[]; label: string }[] = [
  { label: "le client", oneOf: [["customer"], ["customerCode"]] },
  { label: "le numéro de facture", oneOf: [["invoiceNumber"]] },
  {
    label: "l’échéance, ou la date de facture avec les conditions de règlement",
    oneOf: [["dueDate"], ["invoiceDate", "terms"]],
  },
  { label: "le montant TTC ou le solde", oneOf: [["amountInclTax"], ["balance"]] },
];

/** The sheet that lacks least and says most, or undefined when none looks like invoices. */
export function detectInvoiceSheet(sheets: readonly SheetRows[]): Detection | undefined {
  return sheets
    .map(detectIn)
    .reduce((best, found) => (isBetter(found, best) ? found : best), undefined);
}

function detectIn({ name, rows }: SheetRows): Detection | undefined {
  const headerRow = headerRowOf(rows);
  if (headerRow === undefined) return undefined;
  const map = mapColumns(rows, headerRow);
  return { sheet: name, headerRow, ...map, missing: missingFrom(map) };
}

function headerRowOf(rows: readonly Row[]): number | undefined {
  const scores = rows.slice(0, HEADER_SEARCH_ROWS).map(headerScore);
  const best = Math.max(0, ...scores);
  return best < FEWEST_FIELDS ? undefined : scores.indexOf(best);
}

/** Fields that the row may name, 0 when it names no invoice or customer, or no amount. */
function headerScore(row: Row): number {
  const matches = row
    .slice(0, MOST_COLUMNS)
    .flatMap((cell) => (typeof cell === "string" && cell !== "" ? [matchHeader(cell)] : []));
  const claims = matches.flatMap((match) => (match ? [meaningsOf(match)] : []));
  const says = (fields: readonly FieldId[]) =>
    claims.some((meanings) => meanings.some((field) => fields.includes(field)));
  if (!says(IDENTITY) || !says(AMOUNT)) return 0;
  return new Set(claims.flatMap((meanings) => meanings.slice(0, 1))).size;
}

function meaningsOf(match: HeaderMatch): readonly FieldId[] {
  if ("choices" in match) return match.choices.map((choice) => choice.field);
  return match.field === "ignored" ? [] : [match.field];
}

/** A question that may bring the column is no lack: its answer comes first. */
function missingFrom(map: ColumnMap): readonly Missing[] {
  const possible = new Set<UsedField>([
    ...(Object.keys(map.columns) as UsedField[]),
    ...map.questions.flatMap((question) => question.fields),
  ]);
  return missingColumns(possible);
}

/** What these columns leave unsaid that no reminder can be decided without. */
export function missingColumns(known: ReadonlySet<UsedField>): readonly Missing[] {
  return REQUIRED.filter(
    ({ oneOf }) => !oneOf.some((fields) => fields.every((field) => known.has(field))),
  ).map(({ label, oneOf }) => ({ label, fields: oneOf.flat() }));
}

function isBetter(found: Detection | undefined, best: Detection | undefined): boolean {
  if (!found || !best) return found !== undefined;
  if (found.missing.length !== best.missing.length)
    return found.missing.length < best.missing.length;
  return Object.keys(found.columns).length > Object.keys(best.columns).length;
}
