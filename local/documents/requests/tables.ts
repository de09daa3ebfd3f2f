/** Requests that make tables and change their rows. */

import { fieldsOf } from "../../services/api-error.ts";
import type { Row } from "../blocks.ts";
import { type Draft, InvalidRequest, insertionPlace, tableStartingAt } from "../draft.ts";
import { PLAIN_END, type Unit } from "../units.ts";
import { endOf, styleAt } from "./text.ts";

/** « A newline character will be inserted before the inserted table ». */
export function insertTable(draft: Draft, request: unknown): object {
  const { rows, columns } = fieldsOf(request);
  if (!isCount(rows) || !isCount(columns)) {
    throw new InvalidRequest("The number of rows and columns must be greater than 0.");
  }
  const { units, index } = insertionPlace(draft, request);
  const newline = { ...endOf(units, index), style: styleAt(units, index) };
  const row: readonly Unit[] = [{ kind: "row", style: {} }, ...repeat(columns, emptyCell)];
  units.splice(
    index,
    0,
    newline,
    { kind: "table", columns: repeat(columns, () => ["even" as const]) },
    ...repeat(rows, () => row),
    { kind: "tableEnd" },
  );
  return {};
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value > 0;
}

function repeat<T>(count: number, make: () => readonly T[]): T[] {
  return Array.from({ length: count }, make).flat();
}

function emptyCell(): readonly Unit[] {
  return [{ kind: "cell", style: {} }, PLAIN_END];
}

/** A new row has as many cells as its neighbour, with their background and borders. */
export function insertTableRow(draft: Draft, request: unknown): object {
  const { insertBelow } = fieldsOf(request);
  const { units, row } = rowAt(draft, request);
  const { tableHeader: _, ...style } = row.style;
  const cells = row.cells.flatMap((cell): readonly Unit[] => [
    { kind: "cell", style: cell.style },
    PLAIN_END,
  ]);
  units.splice(insertBelow === true ? row.end : row.start, 0, { kind: "row", style }, ...cells);
  return {};
}

/** « If no rows remain in the table after this deletion, the whole table is deleted ». */
export function deleteTableRow(draft: Draft, request: unknown): object {
  const { units, row, table } = rowAt(draft, request);
  const { start, end } = table.rows.length === 1 ? table : row;
  units.splice(start, end - start);
  return {};
}

function rowAt(draft: Draft, request: unknown) {
  const { tableStartLocation, rowIndex, columnIndex } = fieldsOf(
    fieldsOf(request)["tableCellLocation"],
  );
  const { units, table } = tableStartingAt(draft, tableStartLocation);
  const row: Row | undefined = table.rows[Number(rowIndex ?? 0)];
  if (row?.cells[Number(columnIndex ?? 0)] === undefined) {
    throw new InvalidRequest("The provided table cell location is not valid.");
  }
  return { units, table, row };
}
