/** The HTML side of a mail: tables that a screen reader and a telephone can read. */

import { type BankDetails, bankRows } from "./bank-details.ts";
import {
  type CellOptions,
  escapeHtml,
  htmlCell,
  htmlDetail,
  htmlPicture,
  htmlRow,
  htmlTable,
} from "./html.ts";
import type { MailLanguage } from "./mail-language.ts";
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

/** A telephone reads the longest code, 77 modules wide, from a screen of ordinary sharpness. */
const QR_PIXELS = 168;

/** Four columns fit a telephone: what is secondary stands below what it belongs to. */
export function statementHtml(lines: readonly StatementLine[], language: MailLanguage): string {
  const sections = sectionsOf(lines);
  const { caption, captionIn } = language.words;
  return sections
    .map((section) =>
      sectionHtml(section, {
        language,
        caption: sections.length > 1 ? captionIn(section.currency) : caption,
      }),
    )
    .join("\n");
}

export function bankHtml(bank: BankDetails, { words }: MailLanguage): string {
  const rows = bankRows(bank, words.bank).map(({ label, value }) =>
    htmlRow([htmlCell(label, { tag: "th", scope: "row" }), htmlCell(escapeHtml(value))]),
  );
  const table = htmlTable({ caption: words.bank.title, rows });
  return bank.qrContentId ? `${table}\n${qrHtml(bank.qrContentId, words.bank)}` : table;
}

/** The picture has its white margin inside: a reader of QR codes needs it on a dark page too. */
function qrHtml(contentId: string, words: MailLanguage["words"]["bank"]): string {
  const picture =
    `<img src="cid:${escapeHtml(contentId)}" width="${QR_PIXELS}" height="${QR_PIXELS}"` +
    ` alt="${escapeHtml(words.qr)}"` +
    ' class="qr" style="display:block;border:0;background-color:#ffffff">';
  return htmlPicture(picture, words.qrHint);
}

function sectionHtml(
  section: StatementSection,
  { language, caption }: { readonly language: MailLanguage; readonly caption: string },
): string {
  const { columns } = language.words;
  const heading: CellOptions = { tag: "th", scope: "col", rule: "heavy" };
  const head = htmlRow([
    htmlCell(columns.invoice, heading),
    htmlCell(columns.due, heading),
    htmlCell(columns.amount, { ...heading, align: "right" }),
    htmlCell(columns.balance, { ...heading, align: "right" }),
  ]);
  const last = section.lines.length - 1;
  const rows = section.lines.map((line, index) =>
    lineHtml(line, { language, rule: index === last ? "heavy" : "light" }),
  );
  const body = [...rows, ...totalsHtml(section, language)];
  return htmlTable({
    caption: escapeHtml(caption),
    rows: ["<thead>", head, "</thead>", "<tbody>", ...body, "</tbody>"],
  });
}

function lineHtml(
  line: StatementLine,
  { language, rule }: { readonly language: MailLanguage; readonly rule: "light" | "heavy" },
): string {
  const { words, formats } = language;
  const italic = isCredit(line);
  const part = italic ? words.usedPart : words.paidPart;
  const paid =
    line.paidCents === 0 ? "" : htmlDetail(part(formats.amount(line.paidCents, line.currency)));
  const why = contestedLabel(line, language);
  const contested = why === "" ? "" : htmlDetail(why);
  const label = escapeHtml(lineLabel(line, language)) + identification(line, language);
  const amount = escapeHtml(formats.amount(line.amountCents, line.currency));
  const balance = escapeHtml(balanceLabel(line, language));
  return htmlRow([
    htmlCell(label, { tag: "th", scope: "row", rule, italic }),
    htmlCell(dueHtml(line, language), { rule, italic }),
    htmlCell(amount + paid, { align: "right", rule, italic }),
    htmlCell(balance + contested, { align: "right", rule, italic }),
  ]);
}

function identification(line: StatementLine, { words, formats }: MailLanguage): string {
  const details = [
    line.invoiceDay ? words.issued(formats.shortDay(line.invoiceDay)) : "",
    line.orderReference ? words.yourReference(line.orderReference) : "",
  ];
  return details
    .filter((detail) => detail !== "")
    .map(htmlDetail)
    .join("");
}

function dueHtml(line: StatementLine, language: MailLanguage): string {
  const label = lateLabel(line, language);
  if (!line.dueDay || isCredit(line)) return escapeHtml(label);
  const { words, formats } = language;
  const late = line.daysLate > 0 ? words.late(label) : label;
  return `${formats.shortDay(line.dueDay)}${htmlDetail(late)}`;
}

/** What is asked for is bold; what is only said for information is not. */
function totalsHtml(section: StatementSection, language: MailLanguage): string[] {
  return totalRows(section, language).map(({ label, cents }, index) => {
    const options = { rule: "none", weight: index === 0 ? "bold" : "normal" } as const;
    const amount = escapeHtml(language.formats.amount(cents, section.currency));
    return htmlRow([
      htmlCell(label, { ...options, tag: "th", scope: "row", columns: 3 }),
      htmlCell(amount, { ...options, align: "right" }),
    ]);
  });
}
