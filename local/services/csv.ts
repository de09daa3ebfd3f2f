/** Comma-separated text as Utilities.parseCsv reads it. */

import { GasError } from "../runtime/host-object.ts";

/** Quotes hold separators, newlines and doubled quotes. The last newline starts no row. */
export function parseCsv(text: string, delimiter: string): string[][] {
  if (delimiter.length !== 1) {
    throw new GasError("Invalid argument: delimiter");
  }
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at + 1) : plainCell(text, at, delimiter);
    row.push(cell.value);
    at = cell.end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) {
        continue;
      }
      row.push("");
    }
    rows.push(row);
    row = [];
    at += text.startsWith("\r\n", at) ? 2 : 1;
  }
  return rows;
}

type ReadCell = { readonly value: string; readonly end: number };

function plainCell(text: string, start: number, delimiter: string): ReadCell {
  let end = start;
  while (end < text.length && !`${delimiter}\r\n`.includes(text.charAt(end))) {
    end += 1;
  }
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): ReadCell {
  let value = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) {
      throw new GasError("Could not parse text.");
    }
    value += text.slice(from, quote);
    if (text[quote + 1] !== '"') {
      return { value, end: quote + 1 };
    }
    value += '"';
    from = quote + 2;
  }
}
