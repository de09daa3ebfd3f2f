/** What the lines of the log say, as texts that do not change with the look of their cells. */

import type { ChainLine, Statement } from "../dunning/log-chain.ts";
import { type Cell, isDayCell } from "./cell.ts";
import { isBlankCell } from "./clean.ts";
import { type ColumnKind, LOG, type LogField } from "./design.ts";
import { readAmount, readDay, readText, readWholeNumber } from "./read-cell.ts";
import type { LogRead } from "./read-log.ts";
import type { TableRow } from "./table.ts";

/** By name, so that the order of the design, and of the columns, may change. */
const STATED = LOG.columns
  .filter(({ field }) => field !== "lineNumber" && field !== "fingerprint")
  .sort((one, other) => (one.field < other.field ? -1 : 1));

/** Half a surrogate pair, which no file can hold, is stored as U+FFFD. */
const LONE_SURROGATE = /[\ud800-\udfff]/gu;

/** The lines of the sheet as the chain sees them, in the order of the rows. */
export function chainLines({ rows }: Pick<LogRead, "rows">): readonly ChainLine[] {
  return rows.map(chainLine);
}

function chainLine(row: TableRow<LogField>): ChainLine {
  const typed = readWholeNumber(row.cell("lineNumber"));
  const number = "value" in typed && typed.value > 0 ? typed.value : undefined;
  return {
    row: row.index + 1,
    at: row.at("lineNumber"),
    fingerprint: readText(row.cell("fingerprint")),
    says: statementOf(row.cell),
    ...(number !== undefined && { number }),
  };
}

export function statementOf(cell: (field: LogField) => Cell): Statement {
  return STATED.flatMap(({ field, kind }) => {
    const held = cell(field);
    return isBlankCell(held) ? [] : [[field, textOf(held, kind)] as const];
  });
}

/** The meaning where a cell can lose its format and keep it; the very text elsewhere. */
function textOf(cell: Cell, kind: ColumnKind): string {
  switch (kind) {
    case "day": {
      const read = readDay(cell);
      return "value" in read && !hourOf(cell) ? read.value : storedText(cell);
    }
    case "amount": {
      const read = readAmount(cell);
      return "value" in read ? String(read.value) : storedText(cell);
    }
    case "whole": {
      const read = readWholeNumber(cell);
      return "value" in read ? String(read.value) : storedText(cell);
    }
    default:
      return storedText(cell);
  }
}

function storedText(cell: Cell): string {
  if (typeof cell !== "string") return [readText(cell), hourOf(cell)].filter(Boolean).join(" ");
  return cell.replace(/\r\n?/g, "\n").replace(LONE_SURROGATE, "\ufffd");
}

function hourOf(cell: Cell): string | undefined {
  return isDayCell(cell) ? cell.time : undefined;
}
