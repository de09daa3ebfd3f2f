/** What stops a write: protections, for all but the owner, and validations that reject. */

import { isAutomatic, isDateFormat } from "../../engine/format.ts";
import { GasError } from "../../runtime/host-object.ts";
import { a1Of } from "../../stores/areas.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type { Area, Protection, SheetData, Validation } from "../../stores/workbook.ts";
import { type CellInput, planned } from "./cell-input.ts";
import { cellsOf, encloses, overlap } from "./geometry.ts";
import type { Place, SpreadsheetSession, SpreadsheetWorld } from "./session.ts";
import { satisfies } from "./validation-check.ts";

/** Refuses to change any cell of the area when a protection keeps the account out. */
export function checkEditable(session: SpreadsheetSession, { sheet, area }: Place): void {
  if (!isEditable(session.structureOf(sheet), area, session.world)) {
    throw new GasError(
      "You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.",
    );
  }
}

export function isEditable(
  sheet: Readonly<SheetData>,
  area: Area,
  world: SpreadsheetWorld,
): boolean {
  return sheet.protections.every(
    (protection) => mayEdit(protection, world) || !covers(protection, area),
  );
}

/** The owner may always; so may everybody where the protection only warns. */
export function mayEdit({ warningOnly, editors }: Protection, world: SpreadsheetWorld): boolean {
  return warningOnly || isOwner(world) || editors.includes(world.account.email);
}

function isOwner({ account, workbookOwner }: SpreadsheetWorld): boolean {
  return workbookOwner === undefined || workbookOwner === account.email;
}

function covers({ area, unprotected }: Protection, wanted: Area): boolean {
  if (area) return overlap(area, wanted) !== undefined;
  return !(unprotected ?? []).some((open) => encloses(open, wanted));
}

/**
 * Refuses inputs that a validation of their cell rejects. Formulas pass: what they give is not
 * known yet. Costs nothing where no validation rejects anything.
 */
export function checkValid(
  session: SpreadsheetSession,
  { sheet: id, area }: Place,
  inputs: readonly (readonly CellInput[])[],
): void {
  const strict = session
    .structureOf(id)
    .validations.filter((one) => !one.allowInvalid && overlap(one.area, area));
  if (strict.length === 0) return;
  const sheet = session.readSheet(id);
  for (const validation of strict) {
    const shared = overlap(validation.area, area);
    if (shared) checkAgainst(validation, shared, { session, sheet, area, inputs });
  }
}

type Written = {
  readonly session: SpreadsheetSession;
  readonly sheet: Readonly<SheetData>;
  readonly area: Area;
  readonly inputs: readonly (readonly CellInput[])[];
};

function checkAgainst(validation: Validation, shared: Area, written: Written): void {
  const { session, sheet, area, inputs } = written;
  const surroundings = { sheet, workbook: session.workbook };
  for (const { row, column } of cellsOf(shared, (r, c) => ({ row: r, column: c })).flat()) {
    const input = inputs[row - area.row]?.[column - area.column] ?? { kind: "empty" };
    const own = styleAt(sheet, row, column).numberFormat;
    const { change, format } = planned(input, own, session.world);
    if (change === null || change.formula !== undefined) continue;
    const cell = { value: change.value, isDate: isDateFormat(isAutomatic(own) ? format : own) };
    if (!satisfies(validation, cell, surroundings)) throw rejected(row, column);
  }
}

function rejected(row: number, column: number): GasError {
  const address = a1Of({ row, column, rows: 1, columns: 1 });
  return new GasError(
    `The data you entered in cell ${address} violates the data validation rules set on this cell.`,
  );
}
