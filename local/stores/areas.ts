/** A1 notation: texts such as « B2:D10 » or « D2:D » and the areas they name. */

import type { Area } from "./workbook.ts";

type Dimensions = { readonly rowCount: number; readonly columnCount: number };

/** Key of a cell in the sparse maps of a sheet. */
export function cellKey(row: number, column: number): string {
  return `${row}:${column}`;
}

export function positionOf(key: string): { readonly row: number; readonly column: number } {
  const colon = key.indexOf(":");
  return { row: Number(key.slice(0, colon)), column: Number(key.slice(colon + 1)) };
}

/** 0 for « A », 26 for « AA », in either case. */
export function columnIndex(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
}

/** « A » for 0, « Z » for 25, « AA » for 26. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26);
  const letter = String.fromCharCode(65 + (index % 26));
  return rest === 0 ? letter : columnLetters(rest - 1) + letter;
}

export function contains(area: Area, row: number, column: number): boolean {
  return (
    row >= area.row &&
    row < area.row + area.rows &&
    column >= area.column &&
    column < area.column + area.columns
  );
}

export function isInside(area: Area, { rowCount, columnCount }: Dimensions): boolean {
  return (
    area.row >= 0 &&
    area.column >= 0 &&
    area.rows >= 1 &&
    area.columns >= 1 &&
    area.row + area.rows <= rowCount &&
    area.column + area.columns <= columnCount
  );
}

const CORNER = String.raw`(?:\$?([A-Za-z]{1,3}))?(?:\$?([1-9]\d{0,7}))?`;
const A1 = new RegExp(`^${CORNER}(?::${CORNER})?$`);

/**
 * Area that an A1 text names, without its sheet; undefined when the text is not A1 notation.
 * Open ends (« D2:D », « 3:5 », « B:C ») reach the edge of the sheet. A closed range may lie
 * outside the sheet: `isInside` tells.
 */
export function areaOf(text: string, dimensions: Dimensions): Area | undefined {
  const match = A1.exec(text.trim());
  if (match === null) return undefined;
  const [, letters, digits, lastLetters, lastDigits] = match;
  if (!text.includes(":")) {
    if (letters === undefined || digits === undefined) return undefined;
    return { row: Number(digits) - 1, column: columnIndex(letters), rows: 1, columns: 1 };
  }
  if (isNothing(letters, digits) || isNothing(lastLetters, lastDigits)) return undefined;
  const columns = span([letters, lastLetters].map(asColumn), dimensions.columnCount);
  const rows = span([digits, lastDigits].map(asRow), dimensions.rowCount);
  return { row: rows.from, column: columns.from, rows: rows.count, columns: columns.count };
}

function isNothing(letters: string | undefined, digits: string | undefined): boolean {
  return letters === undefined && digits === undefined;
}

function asColumn(letters: string | undefined): number | undefined {
  return letters === undefined ? undefined : columnIndex(letters);
}

function asRow(digits: string | undefined): number | undefined {
  return digits === undefined ? undefined : Number(digits) - 1;
}

/** With one end given, from there to the edge (« D2:D » and « D:D2 » are the same rows); with none, everything. */
function span(
  ends: readonly (number | undefined)[],
  size: number,
): { readonly from: number; readonly count: number } {
  const known = ends.filter((end) => end !== undefined);
  const from = known.length === 0 ? 0 : Math.min(...known);
  const last = known.length === 2 ? Math.max(...known) : size - 1;
  return { from, count: Math.max(last, from) - from + 1 };
}

/** « B2:D10 », or « B2 » for one cell. */
export function a1Of(area: Area): string {
  const first = columnLetters(area.column) + (area.row + 1);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${columnLetters(area.column + area.columns - 1)}${area.row + area.rows}`;
}

/** « 'Mes clients'!B2 » in two: the sheet's name without its quotes, if any, and the rest. */
export function splitReference(text: string): { readonly sheet?: string; readonly range: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(text);
  if (quoted !== null) {
    return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), range: quoted[2] ?? "" };
  }
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { range: text };
  return { sheet: text.slice(0, mark), range: text.slice(mark + 1) };
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_]*$/u;
const LOOKS_LIKE_CELL = /^(?:[A-Za-z]{1,3}\d+|[Rr]\d*[Cc]\d*|[Rr]|[Cc])$/;

/** The name as a formula writes it: between quotes unless it is one plain word. */
export function sheetInFormula(name: string): string {
  if (PLAIN_NAME.test(name) && !LOOKS_LIKE_CELL.test(name)) return name;
  return `'${name.replaceAll("'", "''")}'`;
}
