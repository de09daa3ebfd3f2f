/** What has changed in a workbook since it was last calculated, as far as formulas can tell. */

import { cellKey, contains, positionOf } from "../stores/areas.ts";
import type { Operation } from "../stores/workbook.ts";
import type { CalculableWorkbook } from "./calculable.ts";

export type Size = { readonly rowCount: number; readonly columnCount: number };

/** Rows or columns added behind the last one: nothing moves, no reference changes. */
export type Appended = Extract<Operation, { kind: "insert" | "delete" }>;

export class Changes {
  readonly #workbook: CalculableWorkbook;
  readonly #sizes: Map<number, Size>;
  /** Cells that may have changed, by sheet. */
  readonly touched = new Map<number, Set<string>>();
  readonly appended: Appended[] = [];
  /** References, names or the locale have changed: the whole model is made anew. */
  isStructural = false;
  hasNewFormula = false;

  constructor(workbook: CalculableWorkbook) {
    this.#workbook = workbook;
    this.#sizes = new Map(
      workbook.sheets.map(({ id, rowCount, columnCount }) => [id, { rowCount, columnCount }]),
    );
  }

  note(operation: Operation): void {
    switch (operation.kind) {
      case "notes":
      case "moveSheet":
        return;
      case "cells":
        this.#noteCells(operation);
        return;
      case "style":
        this.#touchFilled(operation.sheet, (row, column) => contains(operation.area, row, column));
        return;
      case "columnStyle":
        this.#touchFilled(operation.sheet, (_, column) => operation.columns.includes(column));
        return;
      case "settings":
        this.isStructural ||= operation.locale !== undefined || operation.timeZone !== undefined;
        return;
      case "sheet":
        this.isStructural ||= "rowCount" in operation.properties;
        this.isStructural ||= "columnCount" in operation.properties;
        return;
      case "insert":
        this.#noteInsertion(operation);
        return;
      default:
        this.isStructural = true;
    }
  }

  #noteCells({ sheet, row, column, changes }: Extract<Operation, { kind: "cells" }>): void {
    const touched = this.#touchedIn(sheet);
    changes.forEach((cells, down) => {
      cells.forEach((cell, right) => {
        touched.add(cellKey(row + down, column + right));
        this.hasNewFormula ||= cell?.formula !== undefined;
      });
    });
  }

  /** A format makes a date of a number: empty cells have none to make. */
  #touchFilled(sheet: number, isMeant: (row: number, column: number) => boolean): void {
    const touched = this.#touchedIn(sheet);
    const cells = this.#workbook.sheets.find(({ id }) => id === sheet)?.cells ?? new Map();
    for (const key of cells.keys()) {
      const { row, column } = positionOf(key);
      if (isMeant(row, column)) touched.add(key);
    }
  }

  #noteInsertion(insertion: Appended): void {
    const size = this.#sizes.get(insertion.sheet);
    const dimension = insertion.dimension === "rows" ? "rowCount" : "columnCount";
    if (size === undefined || insertion.at < size[dimension]) {
      this.isStructural = true;
      return;
    }
    this.#sizes.set(insertion.sheet, { ...size, [dimension]: size[dimension] + insertion.count });
    this.appended.push(insertion);
  }

  #touchedIn(sheet: number): Set<string> {
    const known = this.touched.get(sheet) ?? new Set();
    this.touched.set(sheet, known);
    return known;
  }
}
