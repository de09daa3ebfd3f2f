/** The chronology as a file for a spreadsheet: every line of the log about the customer, with all its columns. */

import { LOG, type LogField } from "../sheet/design.ts";
import type { LogFact } from "./log-facts.ts";

/** Excel and LibreOffice read UTF-8 by this sign, and « ; » is the separator of a French one. */
const BYTE_ORDER_MARK = "\ufeff";
const SEPARATOR = ";";
const LINE_END = "\r\n";

/** What a spreadsheet would take for a formula when it opens the file. */
const FORMULA = /^[=+\-@\t\r]/;
const NUMBER = /^-?\d+(?:,\d+)?$/;

/** The number first: it says where the line stands in the log, and the fingerprint that it is whole. */
const FIELDS: readonly LogField[] = [
  "lineNumber",
  ...LOG.columns.map(({ field }) => field).filter((field) => field !== "lineNumber"),
];

export function chronologyCsv(facts: readonly LogFact[]): string {
  const headers = FIELDS.map(
    (field) => LOG.columns.find((column) => column.field === field)?.header ?? field,
  );
  const rows = facts.map((fact) => FIELDS.map((field) => shownIn(fact, field)));
  const lines = [headers, ...rows].map((cells) => cells.map(quoted).join(SEPARATOR));
  return `${BYTE_ORDER_MARK}${lines.join(LINE_END)}${LINE_END}`;
}

function shownIn(fact: LogFact, field: LogField): string {
  return field === "time" ? fact.time : fact.text(field);
}

/** RFC 4180; an apostrophe keeps a text that begins like a formula a text. */
function quoted(text: string): string {
  const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
