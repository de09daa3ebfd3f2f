/** « Relier les colonnes »: which column of the team's own sheet says what, as a person confirms it. */

import type { Finding } from "../finding.ts";
import { directoryOf } from "../ledger/directory.ts";
import { columnLetters, type Row } from "../sheet/cell.ts";
import { type ColumnMap, mapColumns, type SeenColumn } from "../sheet/columns.ts";
import { type Detection, detectInvoiceSheet, missingColumns } from "../sheet/detect.ts";
import { FIELDS, type UsedField } from "../sheet/dictionary.ts";
import { normaliseHeader } from "../sheet/header-text.ts";
import { readInvoices } from "../sheet/read-invoices.ts";
import { quote } from "../sheet/reading.ts";
import { DATE_ORDER_LABEL } from "../sheet/settings.ts";
import { sourceOf } from "../sheet/source.ts";
import { formatCount, formatList } from "../text/format.ts";
import { fieldsOf, listOf, textOf } from "../text/typed-text.ts";
import { capital, typeset } from "../text/typography.ts";
import type { Workbook } from "./ports.ts";
import { sourceCells } from "./set-up.ts";

/** A column with several meanings, or a field with several columns: the person says. */
export type LinkQuestion = {
  readonly sentence: string;
  /** Each answer: this column says this field. */
  readonly answers: readonly { readonly field: UsedField; readonly column: number }[];
};

export type LinkForm = {
  readonly sheet: string;
  /** From 0. */
  readonly headerRow: number;
  readonly columns: readonly (SeenColumn & { readonly letters: string })[];
  readonly fields: readonly {
    readonly field: UsedField;
    readonly label: string;
    /** Index of the column that seems to say it. */
    readonly column?: number;
  }[];
  readonly questions: readonly LinkQuestion[];
  /** Fields of which a set must be there; the page marks them. */
  readonly required: readonly UsedField[];
};

/** What the person chose. */
export type Link = {
  readonly sheet: string;
  readonly headerRow: number;
  readonly columns: readonly {
    readonly field: string;
    readonly column: number;
    readonly header: string;
  }[];
  /** « jour/mois », « mois/jour », or "" while nobody has said. */
  readonly dateOrder: string;
};

export type CellToCorrect = { readonly at: string; readonly message: string };

/** What the sheet says when it is read so. */
export type LinkTrial = {
  /** Why it cannot be read so, in sentences. */
  readonly problems: readonly string[];
  readonly invoices: number;
  /** The first of them. */
  readonly toCorrect: readonly CellToCorrect[];
  readonly toCorrectCount: number;
  /** Dates that may be month first: what to answer before going on. */
  readonly dateQuestion?: string;
  readonly warnings: readonly string[];
};

const MOST_CELLS = 20;
const DATE_ORDERS = ["jour/mois", "mois/jour"];
const REQUIRED = missingColumns(new Set()).flatMap(({ fields }) => fields);

const NOTHING_SAYS_PAID =
  "Aucune colonne ne dit ce qui est réglé : seuls les règlements saisis dans Règlements compteront.";

/** The columns of one sheet: recognised, to be asked about, or left out. */
export function linkFormOf(sheet: string, rows: readonly Row[]): LinkForm {
  const found = detectInvoiceSheet([{ name: sheet, rows }]);
  const headerRow = found?.headerRow ?? likelyHeaderRow(rows);
  const map = found ?? mapColumns(rows, headerRow);
  const byIndex = new Map(columnsOf(map).map((column) => [column.index, column]));
  return {
    sheet,
    headerRow,
    columns: [...byIndex.values()]
      .sort((one, other) => one.index - other.index)
      .map(({ index, header, samples }) => ({
        index,
        header,
        samples,
        letters: columnLetters(index),
      })),
    fields: usedFields().map((field) => ({
      field,
      label: typeset(FIELDS[field].label),
      ...(map.columns[field] ? { column: map.columns[field].index } : {}),
    })),
    questions: map.questions.map((question) => ({
      sentence: capital(question.sentence),
      answers: question.fields.flatMap((field) =>
        question.columns.map(({ index }) => ({ field, column: index })),
      ),
    })),
    required: REQUIRED,
  };
}

function usedFields(): readonly UsedField[] {
  return (Object.keys(FIELDS) as (keyof typeof FIELDS)[]).filter(
    (field): field is UsedField => field !== "ignored",
  );
}

/** A title stands alone; headers stand side by side. */
function likelyHeaderRow(rows: readonly Row[]): number {
  const isHeader = (row: Row) => row.filter((cell) => typeof cell === "string" && cell).length > 2;
  return Math.max(0, rows.findIndex(isHeader));
}

/** What a page sends may be anything. */
export function linkIn(sent: unknown): Link {
  const { sheet, headerRow, columns, dateOrder } = fieldsOf(sent);
  const order = textOf(dateOrder);
  return {
    sheet: textOf(sheet),
    headerRow: Number(headerRow),
    columns: listOf(columns)
      .map(fieldsOf)
      .map(({ field, column, header }) => ({
        field: textOf(field),
        column: Number(column),
        header: textOf(header),
      })),
    dateOrder: DATE_ORDERS.includes(order) ? order : "",
  };
}

/** The sheet read as the person says, without writing anything. */
export function tryLink(workbook: Workbook, link: Link): LinkTrial {
  const rows = workbook.read(link.sheet) ?? [];
  const problems = linkProblems(rows, link);
  const nothing = { invoices: 0, toCorrect: [], toCorrectCount: 0, warnings: [] };
  if (problems.length > 0) return { problems, ...nothing };
  const settings = sourceCells(detectionOf(link)).map(({ label, value }): Row => [label, value]);
  const source = sourceOf([...settings, [DATE_ORDER_LABEL, link.dateOrder]]);
  const { value, findings } = readInvoices(rows, source, directoryOf([]));
  const wrong = findings.filter(({ severity }) => severity !== "warning");
  const order = wrong.find(({ code }) => code === "date-order");
  const cells = wrong.filter((finding) => finding !== order);
  return {
    problems: [],
    invoices: value.invoices.length,
    toCorrect: cells.slice(0, MOST_CELLS).map(({ at, message }) => ({ at, message })),
    toCorrectCount: cells.length,
    ...(order ? { dateQuestion: dateQuestion(order) } : {}),
    warnings: saysWhatIsPaid(link) ? [] : [NOTHING_SAYS_PAID],
  };
}

/** The finding names the row of « Paramètres »; here the answer is asked for on the spot. */
function dateQuestion({ message, at }: Finding): string {
  const [what = ""] = message.split(" : ");
  return `${at} : ${what}. Dans quel ordre les dates sont-elles écrites ?`;
}

function linkProblems(rows: readonly Row[], link: Link): readonly string[] {
  const header = rows[link.headerRow];
  if (!header) return [`La feuille ${quote(link.sheet)} a changé : recommencez.`];
  const known = new Set(usedFields() as readonly string[]);
  const present = mapColumns(rows, link.headerRow);
  const headers = new Map(
    columnsOf(present).map((column) => [column.index, column.header] as const),
  );
  const moved = link.columns.filter(
    ({ field, column, header }) => !known.has(field) || headers.get(column) !== header,
  );
  if (moved.length > 0)
    return [`Les colonnes de la feuille ${quote(link.sheet)} ont changé : recommencez.`];
  const missing = missingColumns(new Set(link.columns.map(({ field }) => field as UsedField)));
  return [
    ...usedTwice(link),
    ...sameHeaders([...headers.values()], link),
    ...(missing.length > 0 ? [`Il manque ${formatList(missing.map(({ label }) => label))}.`] : []),
  ];
}

function columnsOf(map: ColumnMap): readonly SeenColumn[] {
  return [
    ...Object.values(map.columns),
    ...map.questions.flatMap((question) => question.columns),
    ...map.unrecognised,
    ...map.ignored,
  ];
}

function usedTwice({ columns }: Link): readonly string[] {
  const twice = columns.filter(
    ({ column }, index) => columns.findIndex((other) => other.column === column) !== index,
  );
  return twice.map(({ header }) => `La colonne ${quote(header)} est choisie deux fois.`);
}

/** Columns are found again by their headers: two that say the same cannot be told apart. */
function sameHeaders(all: readonly string[], { columns }: Link): readonly string[] {
  const count = (header: string) =>
    all.filter((other) => normaliseHeader(other) === normaliseHeader(header)).length;
  return columns
    .filter(({ header }) => count(header) > 1)
    .map(
      ({ header }) =>
        `${formatCount(count(header), { one: "colonne", many: "colonnes" })} s’appellent ${quote(header)} : renommez-en une dans la feuille.`,
    );
}

function saysWhatIsPaid({ columns }: Link): boolean {
  const telling = ["paid", "balance", "paymentDate", "status"];
  return columns.some(({ field }) => telling.includes(field));
}

/** As the set-up takes it: the person has answered, nothing is left to be asked. */
export function detectionOf({ sheet, headerRow, columns }: Link): Detection {
  return {
    sheet,
    headerRow,
    columns: Object.fromEntries(
      columns.map(({ field, column, header }) => [
        field,
        { index: column, header, samples: [], how: "exact" as const },
      ]),
    ),
    questions: [],
    unrecognised: [],
    ignored: [],
    missing: [],
  };
}
