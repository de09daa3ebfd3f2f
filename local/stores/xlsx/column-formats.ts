/** Gives the formats of cells to their columns where most rows share one, so that empty rows cost nothing. */

import { cellKey } from "../areas.ts";
import type { SheetData, Style } from "../workbook.ts";
import type { CellReader } from "./sheet-cells.ts";
import type { FileColumns } from "./sheet-part.ts";
import type { StyleTable } from "./style-table.ts";

/** In a shorter sheet every format stays with its cell, as it came. */
const LIFTED_FROM_ROWS = 1000;

/** What a field is worth where a column says otherwise and the cell does not. */
const NEUTRAL: Style = {
  numberFormat: "General",
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  fontSize: 11,
  fontFamily: "Calibri",
  fontColor: "#000000",
  background: "#ffffff",
  verticalAlignment: "bottom",
  wrap: "overflow",
  rotation: 0,
  borderTop: "",
  borderBottom: "",
  borderLeft: "",
  borderRight: "",
};

type Formats = Pick<SheetData, "styles" | "columnStyles">;

export function formatsOf(
  reader: CellReader,
  columns: readonly FileColumns[],
  { styles: table, columnCount }: { readonly styles: StyleTable; readonly columnCount: number },
): Formats {
  const formats: Formats = { styles: new Map(), columnStyles: new Map() };
  const fileStyles = stylesOfColumns(columns, columnCount);
  for (let column = 0; column < columnCount; column++) {
    const ids = reader.styleIds.get(column) ?? new Map<number, number>();
    const ofFile = fileStyles.get(column) ?? 0;
    const chosen = majority(ids, reader.rowCount) ?? ofFile;
    const under = table.cells[chosen];
    if (under !== undefined) formats.columnStyles.set(column, under);
    const keep = (row: number, id: number) => {
      const own = id === chosen ? undefined : difference(table.cells[id], under);
      if (own !== undefined) formats.styles.set(cellKey(row, column), own);
    };
    for (const [row, id] of ids) keep(row, id);
    if (chosen === ofFile) continue;
    for (const row of restOf(ids, reader.rowCount)) keep(row, ofFile);
  }
  return formats;
}

function stylesOfColumns(
  columns: readonly FileColumns[],
  columnCount: number,
): ReadonlyMap<number, number> {
  const styles = new Map<number, number>();
  for (const { from, to, style } of columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      styles.set(column, style);
    }
  }
  return styles;
}

/** The format that more than half of the rows of a long column have. */
function majority(ids: ReadonlyMap<number, number>, rowCount: number): number | undefined {
  if (rowCount <= LIFTED_FROM_ROWS) return undefined;
  const counts = new Map<number, number>();
  for (const id of ids.values()) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].find(([, count]) => count > rowCount / 2)?.[0];
}

function restOf(ids: ReadonlyMap<number, number>, rowCount: number): readonly number[] {
  return Array.from({ length: rowCount }, (_, row) => row).filter((row) => !ids.has(row));
}

/** What a cell must say itself to look as it does over its column. */
function difference(style: Style | undefined, under: Style | undefined): Style | undefined {
  if (under === undefined) return style;
  const wanted: Style = { ...NEUTRAL, ...style };
  const fields = new Set([...Object.keys(style ?? {}), ...Object.keys(under)]);
  const own = Object.entries(wanted).filter(
    ([field, value]) => fields.has(field) && value !== under[field as keyof Style],
  );
  return own.length === 0 ? undefined : (Object.fromEntries(own) as Style);
}
