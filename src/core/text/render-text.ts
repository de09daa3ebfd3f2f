/** The plain-text side of a mail: paragraphs as they are, tables in columns. */

import { type BankDetails, bankRows } from "./bank-details.ts";
import { formatAmount, formatDay } from "./format.ts";
import { singleLine } from "./header.ts";
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

const COLUMNS: readonly Column[] = [
  { title: "Facture", align: "left", cell: labelText },
  {
    title: "Date",
    align: "left",
    cell: ({ invoiceDay }) => (invoiceDay ? formatDay(invoiceDay) : ""),
  },
  { title: "Votre réf.", align: "left", cell: ({ orderReference }) => orderReference ?? "" },
  { title: "Échéance", align: "left", cell: ({ dueDay }) => (dueDay ? formatDay(dueDay) : "") },
  { title: "Retard", align: "left", cell: lateLabel },
  {
    title: "Montant",
    align: "right",
    cell: ({ amountCents, currency }) => formatAmount(amountCents, currency),
  },
  {
    title: "Déjà réglé",
    align: "right",
    cell: ({ paidCents, currency }) => (paidCents === 0 ? "" : formatAmount(paidCents, currency)),
  },
  {
    title: "Reste dû",
    align: "right",
    cell: balanceLabel,
  },
];

function labelText(line: StatementLine): string {
  const contested = contestedLabel(line);
  return contested === "" ? lineLabel(line) : `${lineLabel(line)} (${contested})`;
}

export function statementText(lines: readonly StatementLine[]): string {
  return sectionsOf(lines).map(sectionText).join("\n\n");
}

export function bankText(bank: BankDetails): string {
  const rows = bankRows(bank);
  const width = Math.max(...rows.map(({ label }) => label.length));
  return rows.map(({ label, value }) => `${label.padEnd(width)} : ${value}`).join("\n");
}

/** A column that would be empty from top to bottom is left out. */
function sectionText(section: StatementSection): string {
  const columns = COLUMNS.map((column) => columnText(column, section.lines));
  const shown = columns.filter(({ isEmpty }) => !isEmpty);
  const [head = "", ...rows] = [undefined, ...section.lines].map((_, index) =>
    shown
      .map(({ cells }) => cells[index] ?? "")
      .join(GAP)
      .trimEnd(),
  );
  const width = shown.reduce((sum, column) => sum + column.width, GAP.length * (shown.length - 1));
  const rule = "-".repeat(width);
  const totals = totalRows(section).map(({ label, cents }) => {
    const amount = formatAmount(cents, section.currency);
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
