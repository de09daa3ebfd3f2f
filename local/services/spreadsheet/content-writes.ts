/** Writes that change what cells hold: values, formulas, notes. */

import { positionOf } from "../../stores/areas.ts";
import type { Area, CellChange, Operation } from "../../stores/workbook.ts";
import { type CellInput, inputOperations } from "./cell-input.ts";
import { keysInside } from "./geometry.ts";
import { checkEditable, checkValid } from "./guard.ts";
import { checkOnSheet, type Place, type SpreadsheetSession, sheetOf } from "./session.ts";

/** Refuses at once what a protection or a validation refuses; the rest waits in the buffer. */
export function writeInputs(
  session: SpreadsheetSession,
  place: Place,
  inputs: readonly (readonly CellInput[])[],
): void {
  checkEditable(session, place);
  checkValid(session, place, inputs);
  session.write({
    changes: "content",
    needs: "formats",
    operations: () => {
      const sheet = sheetOf(session.workbook, place.sheet);
      checkOnSheet(sheet, place.area);
      return inputOperations(place, inputs, { sheet, world: session.world });
    },
  });
}

/** Cells as they are stored: no text is read, no format is given. */
export function writeCells(
  session: SpreadsheetSession,
  { sheet, area }: Place,
  changes: readonly (readonly CellChange[])[],
): void {
  checkEditable(session, { sheet, area });
  session.write({
    changes: "content",
    needs: "formats",
    operations: () => {
      checkOnSheet(sheetOf(session.workbook, sheet), area);
      return [{ kind: "cells", sheet, row: area.row, column: area.column, changes }];
    },
  });
}

export function writeNotes(
  session: SpreadsheetSession,
  { sheet, area }: Place,
  notes: readonly (readonly (string | null)[])[],
): void {
  checkEditable(session, { sheet, area });
  session.write({
    changes: "content",
    needs: "formats",
    operations: () => {
      checkOnSheet(sheetOf(session.workbook, sheet), area);
      return [{ kind: "notes", sheet, row: area.row, column: area.column, notes }];
    },
  });
}

/** Empties only cells that hold something, so that clearing a whole sheet costs what is in it. */
export function clearContents(session: SpreadsheetSession, place: Place): void {
  clearKeys(session, place, "cells");
}

export function clearNotes(session: SpreadsheetSession, place: Place): void {
  clearKeys(session, place, "notes");
}

function clearKeys(session: SpreadsheetSession, place: Place, what: "cells" | "notes"): void {
  checkEditable(session, place);
  session.write({
    changes: "content",
    needs: "everything",
    operations: () => {
      const sheet = sheetOf(session.workbook, place.sheet);
      return keysInside(sheet[what], place.area).map((key) => emptied(place.sheet, key, what));
    },
  });
}

function emptied(sheet: number, key: string, what: "cells" | "notes"): Operation {
  const at = { sheet, ...positionOf(key) };
  return what === "cells"
    ? { kind: "cells", ...at, changes: [[null]] }
    : { kind: "notes", ...at, notes: [[null]] };
}

/** The same item for each cell of an area. */
export function filled<Item>({ rows, columns }: Area, item: Item): Item[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => item));
}
