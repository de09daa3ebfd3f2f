/** A sheet to try formulas in, typed as in France, and the worked figures of the guide. */

import { readFileSync } from "node:fs";
import { join } from "node:path";
import { formatValue } from "../../local/engine/format.ts";
import { canonicalFormula } from "../../local/engine/formula-text.ts";
import type { Cell, CellChange } from "../../local/stores/workbook.ts";
import type { Office } from "./office.ts";
import { addSheet, sheetOf } from "./sheets.ts";

const SHEET_NAME = "Calculs";
const ROWS = 30;
const COLUMNS = 10;

/** `=F(…)` → **result**, wherever it stands in a line. */
const FIGURE = /`(=[^`]+)` → \*\*(.+?)\*\*/g;

/**
 * Writes a formula in the first cell of its own sheet and returns what the cells show, row by row:
 * the sentence where there is an error.
 */
export function formulaSheet({ workbook }: Office): (formula: string) => string[][] {
  addSheet(workbook, SHEET_NAME, [[""]]);
  const { id } = sheetOf(workbook, SHEET_NAME);
  const write = (changes: CellChange[][]) => {
    workbook.apply([{ kind: "cells", sheet: id, row: 0, column: 0, changes }]);
    workbook.calculate();
  };
  const blank = Array.from({ length: ROWS }, () => Array.from({ length: COLUMNS }, () => null));
  return (formula) => {
    write(blank);
    write([[{ value: "", formula: canonicalFormula(formula) }]]);
    const { cells } = sheetOf(workbook, SHEET_NAME);
    const places = [...cells.keys()].map((key) => key.split(":").map(Number));
    const rows = Math.max(...places.map(([row = 0]) => row)) + 1;
    const columns = Math.max(...places.map(([, column = 0]) => column)) + 1;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) =>
        shownCell(cells.get(`${row}:${column}`), workbook.locale),
      ),
    );
  };
}

/** What the guide promises: a formula and what it gives, with plain spaces. */
export function guideFigures(page: string): (readonly [formula: string, result: string])[] {
  const text = readFileSync(join(import.meta.dirname, "../../docs/guide", page), "utf8");
  const figures = [...text.matchAll(FIGURE)];
  if (figures.length === 0) throw new Error(`No figures in ${page}`);
  return figures.map(([, formula = "", result = ""]) => [formula, plainSpaces(result)]);
}

/** No-break spaces are a matter of typography, not of figures. */
export function plainSpaces(text: string): string {
  return text.replace(/\s/g, " ");
}

function shownCell(cell: Cell | undefined, locale: string): string {
  if (!cell) return "";
  const { value } = cell;
  if (typeof value === "object") return value.message ?? value.error;
  return formatValue(value, cell.calculatedFormat, locale);
}
