/** How a cell function takes its arguments: cells or columns in, a cell or a column out. */

import { once } from "../once.ts";
import type { Cell, Row } from "../sheet/cell.ts";

/** What Sheets passes: one cell, the rows of a range, or nothing. */
export type Argument = Cell | readonly Row[] | undefined;

export type Output = string | number;

/** Something wrong with what the user gave. The message is a French sentence, shown in the cell. */
export class CellProblem extends Error {}

/** An argument of a function, read row by row. A single cell stands for every row. */
export type Column<Value> = {
  readonly name: string;
  /** Undefined for a single cell. */
  readonly rows: number | undefined;
  readonly isBlank: (row: number) => boolean;
  /** Throws `CellProblem` when the cell cannot be read. */
  readonly at: (row: number) => Value;
};

/** `name` is the parameter's, as the user sees it in the help of the function. */
export function column<Value>(
  name: string,
  argument: Argument,
  read: (cell: Cell) => Value,
): Column<Value> {
  const cells = cellsOf(name, argument);
  const [first = ""] = cells;
  if (cells.length > 1) {
    const cellAt = (row: number) => cells[row] ?? "";
    return {
      name,
      rows: cells.length,
      isBlank: (row) => isBlank(cellAt(row)),
      at: (row) => read(cellAt(row)),
    };
  }
  return { name, rows: undefined, isBlank: () => isBlank(first), at: once(() => read(first)) };
}

export type Broadcast<Result = Output> = {
  readonly columns: readonly Column<unknown>[];
  /** A row where all of these are blank is an empty row of the sheet. */
  readonly keys: readonly Column<unknown>[];
  readonly compute: (row: number) => Result;
};

/**
 * One result for single cells, a column of results as soon as one argument is a column. A problem in
 * a row of a column is written in that row and leaves the others alone; a problem in a single cell
 * concerns the whole call and is thrown.
 */
export function broadcast<Result = Output>({
  columns,
  keys,
  compute,
}: Broadcast<Result>): Result | string | (Result | string)[][] {
  const rows = commonLength(columns);
  const result = (row: number) => (keys.every((key) => key.isBlank(row)) ? "" : compute(row));
  if (rows === undefined) return result(0);
  for (const single of columns) if (single.rows === undefined) single.at(0);
  return Array.from({ length: rows }, (_, row) => [orItsProblem(() => result(row))]);
}

function orItsProblem<Result>(result: () => Result): Result | string {
  try {
    return result();
  } catch (problem) {
    if (problem instanceof CellProblem) return problem.message;
    throw problem;
  }
}

/** Undefined when all are single cells. */
export function commonLength(columns: readonly Column<unknown>[]): number | undefined {
  const long = columns.filter((column) => column.rows !== undefined);
  const [first] = long;
  if (long.every((column) => column.rows === first?.rows)) return first?.rows;
  const lengths = long.map((column) => `${column.name} ${column.rows}`).join(", ");
  throw new CellProblem(`Plages de longueurs différentes (nombre de lignes) : ${lengths}`);
}

function cellsOf(name: string, argument: Argument): readonly Cell[] {
  if (argument === undefined) return [];
  if (!isRange(argument)) return [argument];
  const width = Math.max(0, ...argument.slice(0, 1).map((row) => row.length));
  if (width > 1)
    throw new CellProblem(`${name} : une seule colonne est attendue, la plage en a ${width}`);
  return argument.map((row) => row[0] ?? "");
}

/** The rows of a range, and not one cell: TypeScript does not tell them apart by itself. */
export function isRange(argument: Cell | readonly Row[]): argument is readonly Row[] {
  return Array.isArray(argument);
}

function isBlank(cell: Cell): boolean {
  return typeof cell === "string" && cell.trim() === "";
}
