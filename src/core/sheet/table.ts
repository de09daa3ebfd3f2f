/** A sheet as a table: columns found by their headers, rows by their content, cells with addresses. */

import type { Finding, Found } from "../finding.ts";
import { addressOf, type Cell, type Row } from "./cell.ts";
import { isBlankCell } from "./clean.ts";
import { normaliseHeader } from "./header-text.ts";
import { doubled, missing, noHeader, takenForTotals, tooLong } from "./table-findings.ts";
import { totalSpotter } from "./totals.ts";

export type ColumnSpec<Field extends string = string> = {
  readonly field: Field;
  /** Accepted headers, compared in normalised form. The first names the column in messages. */
  readonly headers: readonly string[];
  /** Without it no row can be read. */
  readonly required?: true;
  /** Lets total rows be told: they have no identity (number, dates), and amounts that add up. */
  readonly role?: "identity" | "amount";
};

export type TableInput<Field extends string> = {
  readonly sheet: string;
  readonly rows: readonly Row[];
  readonly columns: readonly ColumnSpec<Field>[];
  /** Where the header was last seen, from 0. It is looked for again when it has moved. */
  readonly headerRow?: number;
};

export type TableRow<Field extends string> = {
  /** From 0, in the sheet. */
  readonly index: number;
  /** "" when the table has no such column. */
  readonly cell: (field: Field) => Cell;
  /** « Factures!D14 »; the first cell of the row without a field or without its column. */
  readonly at: (field?: Field) => string;
  readonly isBlank: (field: Field) => boolean;
};

export type Table<Field extends string> = {
  readonly sheet: string;
  /** From 0; undefined when no header was found. */
  readonly headerRow: number | undefined;
  readonly has: (field: Field) => boolean;
  /** From 0. */
  readonly columnOf: (field: Field) => number | undefined;
  readonly rows: readonly TableRow<Field>[];
};

/** Rows that are not blank: ten times a large team's year, and still read in a second or two. */
export const MOST_ROWS = 50_000;

/** Titles and notes above the header. */
const HEADER_SEARCH_ROWS = 15;

type Layout<Field extends string> = {
  readonly headerRow: number;
  readonly positions: ReadonlyMap<Field, number>;
  readonly findings: readonly Finding[];
};

/**
 * Reads the rows under the header, without blank rows and total rows. When a required column is
 * missing or doubled, or the sheet is too long, no row is returned: half a list of payments would
 * send reminders to people who have paid.
 */
export function readTable<Field extends string>(input: TableInput<Field>): Found<Table<Field>> {
  const headerRow = findHeader(input);
  if (headerRow === undefined) {
    const required = input.columns.filter((spec) => spec.required);
    return { value: noTable(input.sheet), findings: [noHeader(input, required)] };
  }
  const layout = layOut(input, headerRow);
  const isComplete = input.columns.every(
    ({ field, required }) => !required || layout.positions.has(field),
  );
  const kept = isComplete ? keepRows(input, layout) : { indexes: [], findings: [] };
  return {
    value: {
      sheet: input.sheet,
      headerRow,
      has: (field) => layout.positions.has(field),
      columnOf: (field) => layout.positions.get(field),
      rows: kept.indexes.map((index) => tableRow(input, layout, index)),
    },
    findings: [...layout.findings, ...kept.findings],
  };
}

/** Where the fields stand that the sheet has, and how wide a row is that holds them all. */
export function placesOf<Field extends string>(
  { columnOf }: Pick<Table<Field>, "columnOf">,
  fields: readonly Field[],
): { readonly columns: ReadonlyMap<Field, number>; readonly width: number } {
  const columns = new Map(
    fields.flatMap((field) => {
      const column = columnOf(field);
      return column === undefined ? [] : [[field, column] as const];
    }),
  );
  return { columns, width: Math.max(-1, ...columns.values()) + 1 };
}

/** The row with the most of our headers; the remembered one when it has as many. */
function findHeader<Field extends string>(input: TableInput<Field>): number | undefined {
  const accepted = new Set(input.columns.flatMap(({ headers }) => headers.map(normaliseHeader)));
  const count = (row: Row | undefined) =>
    new Set(headersOf(row ?? []).filter((header) => accepted.has(header))).size;
  const counts = input.rows.slice(0, HEADER_SEARCH_ROWS).map(count);
  const best = Math.max(0, ...counts);
  const { headerRow } = input;
  if (headerRow !== undefined && count(input.rows[headerRow]) >= Math.max(1, best))
    return headerRow;
  return best === 0 ? undefined : counts.indexOf(best);
}

function headersOf(row: Row): readonly string[] {
  return row.map((cell) => (typeof cell === "string" ? normaliseHeader(cell) : ""));
}

function layOut<Field extends string>(input: TableInput<Field>, headerRow: number): Layout<Field> {
  const headers = headersOf(input.rows[headerRow] ?? []);
  const positions = new Map<Field, number>();
  const findings: Finding[] = [];
  for (const spec of input.columns) {
    const accepted = new Set(spec.headers.map(normaliseHeader));
    const columns = headers.flatMap((header, index) => (accepted.has(header) ? [index] : []));
    const [column] = columns;
    if (column !== undefined && columns.length === 1) positions.set(spec.field, column);
    else if (columns.length > 1) findings.push(doubled(input, spec, { headerRow, columns }));
    else if (spec.required) findings.push(missing(input, spec));
  }
  return { headerRow, positions, findings };
}

/** Rows of the table by their index, and what there is to say about those left out. */
function keepRows<Field extends string>(
  input: TableInput<Field>,
  { headerRow, positions }: Layout<Field>,
): { readonly indexes: readonly number[]; readonly findings: readonly Finding[] } {
  const used = [...positions.values()];
  const spot = totalSpotter({
    identity: columnsOf(input, positions, "identity"),
    amounts: columnsOf(input, positions, "amount"),
  });
  const indexes: number[] = [];
  const likely: number[] = [];
  for (let index = headerRow + 1; index < input.rows.length; index += 1) {
    const row = input.rows[index] ?? [];
    if (used.every((column) => isBlankCell(row[column]))) continue;
    if (indexes.length === MOST_ROWS)
      return { indexes: [], findings: [tooLong(input.sheet, MOST_ROWS)] };
    const sign = spot(row);
    if (!sign) indexes.push(index);
    if (sign === "likely") likely.push(index);
  }
  return { indexes, findings: likely.length > 0 ? [takenForTotals(input.sheet, likely)] : [] };
}

function columnsOf<Field extends string>(
  { columns }: TableInput<Field>,
  positions: ReadonlyMap<Field, number>,
  role: "identity" | "amount",
): readonly number[] {
  return columns.flatMap((spec) => {
    const column = positions.get(spec.field);
    return spec.role === role && column !== undefined ? [column] : [];
  });
}

function tableRow<Field extends string>(
  { sheet, rows }: TableInput<Field>,
  { positions }: Layout<Field>,
  index: number,
): TableRow<Field> {
  const row = rows[index] ?? [];
  const cell = (field: Field) => row[positions.get(field) ?? -1] ?? "";
  return {
    index,
    cell,
    at: (field) => addressOf(sheet, { row: index, column: (field && positions.get(field)) ?? 0 }),
    isBlank: (field) => isBlankCell(cell(field)),
  };
}

function noTable<Field extends string>(sheet: string): Table<Field> {
  return { sheet, headerRow: undefined, has: () => false, columnOf: () => undefined, rows: [] };
}
