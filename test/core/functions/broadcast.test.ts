/** Cells and columns as arguments: shapes, blanks and problems. */

import { describe, expect, it } from "vitest";
import {
  type Argument,
  broadcast,
  CellProblem,
  column,
  type Output,
} from "../../../src/core/functions/broadcast.ts";
import type { Cell } from "../../../src/core/sheet/cell.ts";

/** A function of two arguments that only reads numbers. */
function sum(a: Argument, b: Argument): Output | Output[][] {
  const left = column("gauche", a, number);
  const right = column("droite", b, number);
  return broadcast({
    columns: [left, right],
    keys: [left],
    compute: (row) => left.at(row) + right.at(row),
  });
}

function number(cell: Cell): number {
  if (typeof cell === "number") return cell;
  throw new CellProblem(`Nombre illisible : ${String(cell)}`);
}

describe("shapes", () => {
  it.each([
    ["two cells", 1, 2, 3],
    ["a column and a cell", [[1], [2]], 10, [[11], [12]]],
    ["a cell and a column", 10, [[1], [2]], [[11], [12]]],
    ["two columns", [[1], [2]], [[10], [20]], [[11], [22]]],
    ["a range of one cell is a cell", [[1]], 2, 3],
    ["a range of one cell stands for each row", [[1], [2]], [[10]], [[11], [12]]],
    ["an empty range is a blank", [[]], 2, ""],
    ["no rows at all", [], 2, ""],
    ["an argument that is not given", undefined, 2, ""],
  ] satisfies [string, Argument, Argument, Output | Output[][]][])("%s", (_, a, b, expected) => {
    expect(sum(a, b)).toEqual(expected);
  });
});

describe("blanks", () => {
  it("give blanks, in a cell and in a column", () => {
    expect(sum("", 2)).toBe("");
    expect(sum("  ", 2)).toBe("");
    expect(sum([[1], [""], [" "], [4]], [[1], [1], [""], [1]])).toEqual([[2], [""], [""], [5]]);
  });

  it("are problems only beside something", () => {
    expect(sum([[1], [2]], [[""], [3]])).toEqual([["Nombre illisible : "], [5]]);
  });
});

describe("problems", () => {
  it("stay in their row", () => {
    expect(sum([[1], ["deux"], [3]], 10)).toEqual([[11], ["Nombre illisible : deux"], [13]]);
  });

  it.each([
    ["of a single cell, in a call of cells", "un", 2, "Nombre illisible : un"],
    ["of a single cell beside a column, once", [[1], [2]], "deux", "Nombre illisible : deux"],
    [
      "of lengths, naming each",
      [[1], [2], [3]],
      [[1], [2]],
      "Plages de longueurs différentes (nombre de lignes) : gauche 3, droite 2",
    ],
    [
      "of a range of several columns",
      [
        [1, 2],
        [3, 4],
      ],
      1,
      "gauche : une seule colonne est attendue, la plage en a 2",
    ],
    ["of a row", [[1, 2, 3]], 1, "gauche : une seule colonne est attendue, la plage en a 3"],
  ] satisfies [string, Argument, Argument, string][])("are thrown: %s", (_, a, b, message) => {
    expect(() => sum(a, b)).toThrow(new CellProblem(message));
  });

  it("of the program itself are never written in a cell", () => {
    const broken = column("x", [[1], [2]], () => {
      throw new TypeError("bug");
    });
    expect(() =>
      broadcast({ columns: [broken], keys: [broken], compute: (row) => broken.at(row) }),
    ).toThrow(TypeError);
  });
});
