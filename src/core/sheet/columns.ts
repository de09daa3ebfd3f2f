/** What the columns under a header row are: recognised, to be asked about, or unknown. */

import { groupBy } from "../group.ts";
import type { Choice } from "./ambiguous-headers.ts";
import { type Cell, columnLetters, type Row } from "./cell.ts";
import { cleanLine, isBlankCell } from "./clean.ts";
import { holds } from "./content.ts";
import { FIELDS, type UsedField } from "./dictionary.ts";
import { LONGEST_HEADER } from "./header-text.ts";
import { type HeaderMatch, type Likeness, matchHeader } from "./headers.ts";
import { readText } from "./read-cell.ts";
import { quote } from "./reading.ts";

export type SeenColumn = {
  /** From 0. */
  readonly index: number;
  readonly header: string;
  /** The first values, as they are read, to recognise the column by. */
  readonly samples: readonly string[];
};

export type RecognisedColumn = SeenColumn & {
  /** How sure we are: to the letter, by what the column holds, or but for one letter. */
  readonly how: Likeness | "content";
};

/** One column with several meanings, or several columns with one: the user picks. */
export type ColumnQuestion = {
  readonly fields: readonly UsedField[];
  readonly columns: readonly SeenColumn[];
  readonly sentence: string;
};

export type ColumnMap = {
  readonly columns: Readonly<Partial<Record<UsedField, RecognisedColumn>>>;
  readonly questions: readonly ColumnQuestion[];
  readonly unrecognised: readonly SeenColumn[];
  /** Computed or technical columns that the product does without. */
  readonly ignored: readonly SeenColumn[];
};

/** Values shown beside a column. */
const SAMPLES = 3;
const LONGEST_SAMPLE = 40;

/** Values that decide an ambiguous header, and the rows below it where they are looked for. */
const EVIDENCE = 20;
const EVIDENCE_ROWS = 500;

/** A sheet may have thousands of columns by mistake; a list of invoices has dozens. */
export const MOST_COLUMNS = 200;

type Column = SeenColumn & {
  readonly match: HeaderMatch | undefined;
  readonly cells: readonly Cell[];
};

type Claim = { readonly field: UsedField; readonly column: Column; readonly byContent: boolean };

/** Maps the columns of a sheet whose header is at `headerRow` (from 0). */
export function mapColumns(rows: readonly Row[], headerRow: number): ColumnMap {
  const columns = columnsUnder(rows, headerRow);
  const plainClaims = columns.flatMap(plainClaim);
  const context = { columns, known: knownBy(columns, plainClaims) };
  const asked: ColumnQuestion[] = [];
  const claims = [...plainClaims];
  for (const column of columns) {
    if (!column.match || !("choices" in column.match)) continue;
    const choice = column.match.choices.find((candidate) => applies(candidate, column, context));
    if (choice) claims.push({ field: choice.field, column, byContent: true });
    else asked.push(meaningQuestion(column, column.match.choices));
  }
  const { recognised, contested } = settleClaims(claims);
  return {
    columns: recognised,
    questions: [...contested, ...asked],
    unrecognised: columns.filter((column) => !column.match).map(seen),
    ignored: columns.filter(isIgnored).map(seen),
  };
}

function columnsUnder(rows: readonly Row[], headerRow: number): readonly Column[] {
  const headers = (rows[headerRow] ?? []).slice(0, MOST_COLUMNS);
  const below = rows.slice(headerRow + 1, headerRow + 1 + EVIDENCE_ROWS);
  return headers
    .map((cell, index) => ({ header: typeof cell === "string" ? headerText(cell) : "", index }))
    .filter(({ header }) => header !== "")
    .map(({ header, index }) => {
      const cells = firstValues(below, index);
      const samples = cells.slice(0, SAMPLES).map((cell) => cut(readText(cell)));
      return { index, header, samples, cells, match: matchHeader(header) };
    });
}

function firstValues(rows: readonly Row[], column: number): readonly Cell[] {
  const values: Cell[] = [];
  for (const row of rows) {
    const cell = row[column];
    // An unticked box is blank for a row, and yet evidence that the column holds boxes.
    if (cell !== undefined && (cell === false || !isBlankCell(cell))) values.push(cell);
    if (values.length === EVIDENCE) break;
  }
  return values;
}

function plainClaim(column: Column): readonly Claim[] {
  const { match } = column;
  if (!match || !("field" in match) || match.field === "ignored") return [];
  return [{ field: match.field, column, byContent: false }];
}

type Context = {
  readonly columns: readonly Column[];
  readonly known: ReadonlySet<UsedField | "ageBrackets">;
};

function knownBy(columns: readonly Column[], claims: readonly Claim[]): Context["known"] {
  const brackets = columns.filter((column) => isIgnored(column) && /\d/.test(column.header));
  return new Set([
    ...claims.map((claim) => claim.field),
    ...(brackets.length > 1 ? (["ageBrackets"] as const) : []),
  ]);
}

function applies(choice: Choice, column: Column, context: Context): boolean {
  if (choice.when === "asked") return false;
  if (choice.unless?.some((field) => context.known.has(field))) return false;
  if (choice.leftmost && context.columns.some((other) => isEarlierDay(other, column))) return false;
  return column.cells.length === 0 || holds(choice.when, column.cells);
}

function isEarlierDay(other: Column, column: Column): boolean {
  return other.index < column.index && holds("days", other.cells);
}

function isIgnored(column: Column): boolean {
  return column.match !== undefined && "field" in column.match && column.match.field === "ignored";
}

function settleClaims(claims: readonly Claim[]): {
  readonly recognised: ColumnMap["columns"];
  readonly contested: readonly ColumnQuestion[];
} {
  const recognised: Partial<Record<UsedField, RecognisedColumn>> = {};
  const contested: ColumnQuestion[] = [];
  for (const [field, [first, ...others]] of groupBy(claims, ({ field: claimed }) => claimed)) {
    if (!first) continue;
    if (others.length === 0) recognised[field] = { ...seen(first.column), how: howSure(first) };
    else contested.push(columnQuestion(field, [first, ...others]));
  }
  return { recognised, contested };
}

function howSure({ column, byContent }: Claim): RecognisedColumn["how"] {
  if (column.match?.likeness === "close") return "close";
  return byContent ? "content" : "exact";
}

function columnQuestion(field: UsedField, claims: readonly Claim[]): ColumnQuestion {
  const columns = claims.map((claim) => seen(claim.column));
  const names = columns.map(nameOf).join(", ");
  const label = quote(FIELDS[field].label);
  return {
    fields: [field],
    columns,
    sentence: `plusieurs colonnes pour ${label} : ${names} ; laquelle faut-il lire ?`,
  };
}

function meaningQuestion(column: Column, choices: readonly Choice[]): ColumnQuestion {
  const fields = [...new Set(choices.map((choice) => choice.field))];
  const labels = fields.map((field) => quote(FIELDS[field].label)).join(", ");
  return {
    fields,
    columns: [seen(column)],
    sentence: `la colonne ${nameOf(column)} peut avoir plusieurs sens : ${labels} ?`,
  };
}

function nameOf(column: SeenColumn): string {
  return `${quote(column.header)} (${columnLetters(column.index)})`;
}

function seen({ index, header, samples }: SeenColumn): SeenColumn {
  return { index, header, samples };
}

/** Whole as far as headers are compared, so that it can be remembered and found again. */
function headerText(cell: string): string {
  return cleanLine(cell).slice(0, LONGEST_HEADER + 1);
}

function cut(text: string): string {
  return text.length > LONGEST_SAMPLE ? `${text.slice(0, LONGEST_SAMPLE)}…` : text;
}
