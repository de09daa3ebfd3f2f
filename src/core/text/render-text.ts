/** The plain-text side of a mail: paragraphs as they are, tables in columns. */

import type { Day } from "../day.ts";
import { type BankDetails, bankRows } from "./bank-details.ts";
import { singleLine } from "./header.ts";
import type { MailLanguage } from "./mail-language.ts";
import {
  balanceLabel,
  contestedLabel,
  lateLabel,
  lineLabel,
  type StatementLine,
  type StatementSection,
  sectionsOf,
  totalRows,
} from "./statement.ts";

type Column = {
  readonly title: string;
  readonly align: "left" | "right";
  readonly cell: (line: StatementLine) => string;
};

const GAP = "  ";

export function statementText(lines: readonly StatementLine[], language: MailLanguage): string {
  const columns = columnsOf(language);
  return sectionsOf(lines)
    .map((section) => sectionText(section, columns, language))
    .join("\n\n");
}

export function bankText(bank: BankDetails, { words }: MailLanguage): string {
  const rows = bankRows(bank, words.bank);
  const width = Math.max(...rows.map(({ label }) => label.length));
  return rows.map(({ label, value }) => `${label.padEnd(width)}${words.colon}${value}`).join("\n");
}

function columnsOf(language: MailLanguage): readonly Column[] {
  const { formats, words } = language;
  const day = (value: Day | undefined) => (value ? formats.shortDay(value) : "");
  const left = (title: string, cell: Column["cell"]): Column => ({ title, align: "left", cell });
  const right = (title: string, cell: Column["cell"]): Column => ({ title, align: "right", cell });
  const { columns } = words;
  return [
    left(columns.invoice, (line) => labelText(line, language)),
    left(columns.issued, ({ invoiceDay }) => day(invoiceDay)),
    left(columns.orderReference, ({ orderReference }) => orderReference ?? ""),
    left(columns.due, ({ dueDay }) => day(dueDay)),
    left(columns.late, (line) => lateLabel(line, language)),
    right(columns.amount, ({ amountCents, currency }) => formats.amount(amountCents, currency)),
    right(columns.paid, ({ paidCents, currency }) =>
      paidCents === 0 ? "" : formats.amount(paidCents, currency),
    ),
    right(columns.balance, (line) => balanceLabel(line, language)),
  ];
}

function labelText(line: StatementLine, language: MailLanguage): string {
  const contested = contestedLabel(line, language);
  const label = lineLabel(line, language);
  return contested === "" ? label : `${label} (${contested})`;
}

/** A column that would be empty from top to bottom is left out. */
function sectionText(
  section: StatementSection,
  columns: readonly Column[],
  language: MailLanguage,
): string {
  const shown = columns
    .map((column) => columnText(column, section.lines))
    .filter(({ isEmpty }) => !isEmpty);
  const [head = "", ...rows] = [undefined, ...section.lines].map((_, index) =>
    shown
      .map(({ cells }) => cells[index] ?? "")
      .join(GAP)
      .trimEnd(),
  );
  const width = shown.reduce((sum, column) => sum + column.width, GAP.length * (shown.length - 1));
  const rule = "-".repeat(width);
  const totals = totalRows(section, language).map(({ label, cents }) => {
    const amount = language.formats.amount(cents, section.currency);
    return `${label}${amount.padStart(Math.max(width - label.length, amount.length + 1))}`;
  });
  return [head, rule, ...rows, rule, ...totals].join("\n");
}

/** The title and the cells of a column, all of one width. */
function columnText(
  column: Column,
  lines: readonly StatementLine[],
): { readonly cells: readonly string[]; readonly width: number; readonly isEmpty: boolean } {
  const values = lines.map((line) => singleLine(column.cell(line)));
  const width = Math.max(column.title.length, ...values.map((value) => value.length));
  const cells = [column.title, ...values].map((value) =>
    column.align === "left" ? value.padEnd(width) : value.padStart(width),
  );
  return { cells, width, isEmpty: values.every((value) => value === "") };
}
