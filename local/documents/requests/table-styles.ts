/** Requests that style the cells, rows and columns of tables. */

import { fieldsOf, notEmulated } from "../../services/api-error.ts";
import type { Cell, Row, Table } from "../blocks.ts";
import { type Draft, InvalidRequest, tableStartingAt } from "../draft.ts";
import { pointsOf } from "../fields.ts";
import { CELL_FIELDS, ROW_FIELDS } from "../styles.ts";
import type { ColumnWidth, Unit } from "../units.ts";
import { type Changes, changed, changesOf } from "./styles.ts";

/** A range of cells, or all of them by the start of the table. */
export function updateTableCellStyle(draft: Draft, request: unknown): object {
  const { tableRange, tableStartLocation, tableCellStyle, fields } = fieldsOf(request);
  const changes = changesOf(tableCellStyle, fields, CELL_FIELDS);
  const { tableCellLocation, rowSpan, columnSpan } = fieldsOf(tableRange);
  const corner = fieldsOf(tableCellLocation);
  const start = tableRange === undefined ? tableStartLocation : corner["tableStartLocation"];
  const { units, table } = tableStartingAt(draft, start);
  const cells = tableRange === undefined ? allCells(table) : rangeOf(table);
  refuseTransparent(changes);
  restyle(units, cells, changes);
  shareBorders(units, table, cells, changes);
  return {};

  function rangeOf({ rows }: Table): readonly Cell[] {
    const [row, column] = [Number(corner["rowIndex"] ?? 0), Number(corner["columnIndex"] ?? 0)];
    const [height, width] = [Number(rowSpan ?? 0), Number(columnSpan ?? 0)];
    const found = rows
      .slice(row, row + height)
      .flatMap(({ cells: inRow }) => inRow.slice(column, column + width));
    if (found.length === 0 || found.length !== height * width) {
      throw new InvalidRequest("The provided table range is not valid.");
    }
    return found;
  }
}

/** « Table cell borders cannot be transparent. To hide a table cell border, make its width 0 ». */
function refuseTransparent(changes: Changes): void {
  const isTransparent = Object.entries(changes).some(
    ([name, value]) => name.startsWith("border") && String(value).endsWith("transparent"),
  );
  if (isTransparent) {
    throw new InvalidRequest(
      "Table cell borders cannot be transparent. To hide a table cell border, make its width 0.",
    );
  }
}

/** A line between two cells is one line: each border, its other side, and where that side is. */
const FACING = [
  { side: "borderLeft", facing: "borderRight", row: 0, column: -1 },
  { side: "borderRight", facing: "borderLeft", row: 0, column: 1 },
  { side: "borderTop", facing: "borderBottom", row: -1, column: 0 },
  { side: "borderBottom", facing: "borderTop", row: 1, column: 0 },
] as const;

function shareBorders(
  units: Unit[],
  { rows }: Table,
  cells: readonly Cell[],
  changes: Changes,
): void {
  const shared = FACING.filter(({ side }) => side in changes);
  const neighbours = rows.flatMap((row, rowIndex) =>
    row.cells.flatMap((cell, columnIndex) =>
      (cells.includes(cell) ? shared : []).map(({ side, facing, ...step }) => ({
        cell: rows[rowIndex + step.row]?.cells[columnIndex + step.column],
        change: { [facing]: changes[side] },
      })),
    ),
  );
  for (const { cell, change } of neighbours) {
    if (cell !== undefined && !cells.includes(cell)) restyle(units, [cell], change);
  }
}

function allCells({ rows }: Table): readonly Cell[] {
  return rows.flatMap(({ cells }) => cells);
}

export function updateTableRowStyle(draft: Draft, request: unknown): object {
  const { tableStartLocation, rowIndices, tableRowStyle, fields } = fieldsOf(request);
  const { units, table } = tableStartingAt(draft, tableStartLocation);
  restyle(units, chosen(table.rows, rowIndices), changesOf(tableRowStyle, fields, ROW_FIELDS));
  return {};
}

/** « If no indices are specified, all are updated ». */
function chosen<T>(items: readonly T[], indices: unknown): readonly T[] {
  if (!Array.isArray(indices) || indices.length === 0) return items;
  return indices.map((index: unknown) => {
    const item = items[Number(index)];
    if (item === undefined) throw new InvalidRequest(`Index ${String(index)} is out of the table.`);
    return item;
  });
}

function restyle(units: Unit[], parts: readonly (Cell | Row)[], changes: Changes): void {
  for (const { start } of parts) {
    const unit = units[start];
    if (unit?.kind === "row" || unit?.kind === "cell") {
      units[start] = { ...unit, style: changed(unit.style, changes) };
    }
  }
}

/** « The number of table rows to pin, where 0 implies that all rows are unpinned ». */
export function pinTableHeaderRows(draft: Draft, request: unknown): object {
  const { tableStartLocation, pinnedHeaderRowsCount } = fieldsOf(request);
  const { units, table } = tableStartingAt(draft, tableStartLocation);
  const count = Number(pinnedHeaderRowsCount ?? 0);
  if (!Number.isInteger(count) || count < 0 || count > table.rows.length) {
    throw new InvalidRequest(`The table has ${table.rows.length} rows, not ${count} to pin.`);
  }
  for (const [index, row] of table.rows.entries()) {
    restyle(units, [row], { tableHeader: index < count ? true : undefined });
  }
  return {};
}

/** « The column width must be at least 5 points ». */
const NARROWEST = 5;

export function updateTableColumnProperties(draft: Draft, request: unknown): object {
  const { tableStartLocation, columnIndices, tableColumnProperties, fields } = fieldsOf(request);
  const { units, table } = tableStartingAt(draft, tableStartLocation);
  const names = String(fields ?? "").split(",");
  if (names.some((name) => !["*", "width", "widthType"].includes(name.trim()))) {
    throw notEmulated(`the column fields « ${String(fields)} »`);
  }
  const width = widthOf(tableColumnProperties);
  const all = table.columns.map((_, index) => index);
  const indices = chosen(all, columnIndices);
  const columns = table.columns.map((before, index) => (indices.includes(index) ? width : before));
  units[table.start] = { kind: "table", columns };
  return {};
}

function widthOf(properties: unknown): ColumnWidth {
  const { widthType, width } = fieldsOf(properties);
  if (widthType === "EVENLY_DISTRIBUTED") return "even";
  const points = pointsOf(width);
  if (widthType !== "FIXED_WIDTH" || points === undefined || points < NARROWEST) {
    throw new InvalidRequest(`A column needs a fixed width of ${NARROWEST} points or more.`);
  }
  return points;
}
