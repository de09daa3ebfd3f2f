/** The HTML side of a mail: tables that a screen reader and a telephone can read. */

import { type BankDetails, bankRows } from "./bank-details.ts";
import { formatAmount, formatDay } from "./format.ts";
import { type CellOptions, escapeHtml, htmlCell, htmlDetail, htmlRow, htmlTable } from "./html.ts";
import {
  balanceLabel,
  contestedLabel,
  isCredit,
  lateLabel,
  lineLabel,
  type StatementLine,
  type StatementSection,
  sectionsOf,
  totalRows,
} from "./statement.ts";

const QR_PIXELS = 140;

/** Four columns fit a telephone: what is secondary stands below what it belongs to. */
export function statementHtml(lines: readonly StatementLine[]): string {
  const sections = sectionsOf(lines);
  return sections
    .map((section) => sectionHtml(section, { namesCurrency: sections.length > 1 }))
    .join("\n");
}

export function bankHtml(bank: BankDetails): string {
  const rows = bankRows(bank).map(({ label, value }) =>
    htmlRow([htmlCell(label, { tag: "th", scope: "row" }), htmlCell(escapeHtml(value))]),
  );
  const table = htmlTable({ caption: "Coordonnées bancaires", rows });
  return bank.qrContentId ? `${table}\n${qrHtml(bank.qrContentId)}` : table;
}

/** On white with a margin, whatever the theme: a reader of QR codes needs both. */
function qrHtml(contentId: string): string {
  return (
    `<p style="margin:0 0 16px"><img src="cid:${escapeHtml(contentId)}"` +
    ` width="${QR_PIXELS}" height="${QR_PIXELS}"` +
    ' alt="QR code de virement, à lire avec l’application de votre banque"' +
    ' style="display:block;background-color:#ffffff;padding:8px;border:0"></p>'
  );
}

function sectionHtml(
  section: StatementSection,
  { namesCurrency }: { readonly namesCurrency: boolean },
): string {
  const caption = namesCurrency
    ? `Détail des factures en ${escapeHtml(section.currency)}`
    : "Détail des factures";
  const heading: CellOptions = { tag: "th", scope: "col", rule: "heavy" };
  const head = htmlRow([
    htmlCell("Facture", heading),
    htmlCell("Échéance", heading),
    htmlCell("Montant", { ...heading, align: "right" }),
    htmlCell("Reste dû", { ...heading, align: "right" }),
  ]);
  const last = section.lines.length - 1;
  const rows = section.lines.map((line, index) =>
    lineHtml(line, { rule: index === last ? "heavy" : "light" }),
  );
  return htmlTable({
    caption,
    rows: ["<thead>", head, "</thead>", "<tbody>", ...rows, ...totalsHtml(section), "</tbody>"],
  });
}

function lineHtml(line: StatementLine, { rule }: { readonly rule: "light" | "heavy" }): string {
  const { currency } = line;
  const italic = isCredit(line);
  const verb = italic ? "dont imputé" : "dont réglé";
  const paid =
    line.paidCents === 0 ? "" : htmlDetail(`${verb} ${formatAmount(line.paidCents, currency)}`);
  const why = contestedLabel(line);
  const contested = why === "" ? "" : htmlDetail(why);
  const label = escapeHtml(lineLabel(line)) + identification(line);
  return htmlRow([
    htmlCell(label, { tag: "th", scope: "row", rule, italic }),
    htmlCell(dueHtml(line), { rule, italic }),
    htmlCell(formatted(line.amountCents, currency) + paid, { align: "right", rule, italic }),
    htmlCell(escapeHtml(balanceLabel(line)) + contested, { align: "right", rule, italic }),
  ]);
}

function identification(line: StatementLine): string {
  const details = [
    line.invoiceDay ? `du ${formatDay(line.invoiceDay)}` : "",
    line.orderReference ? `votre réf. ${line.orderReference}` : "",
  ];
  return details
    .filter((detail) => detail !== "")
    .map(htmlDetail)
    .join("");
}

function dueHtml(line: StatementLine): string {
  if (!line.dueDay || isCredit(line)) return escapeHtml(lateLabel(line));
  const late = line.daysLate > 0 ? `${lateLabel(line)} de retard` : lateLabel(line);
  return `${formatDay(line.dueDay)}${htmlDetail(late)}`;
}

/** What is asked for is bold; what is only said for information is not. */
function totalsHtml(section: StatementSection): string[] {
  return totalRows(section).map(({ label, cents }, index) => {
    const options = { rule: "none", weight: index === 0 ? "bold" : "normal" } as const;
    return htmlRow([
      htmlCell(label, { ...options, tag: "th", scope: "row", columns: 3 }),
      htmlCell(formatted(cents, section.currency), { ...options, align: "right" }),
    ]);
  });
}

function formatted(amount: StatementLine["amountCents"], currency: string): string {
  return escapeHtml(formatAmount(amount, currency));
}
