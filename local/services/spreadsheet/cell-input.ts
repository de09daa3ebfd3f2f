/** From what a script hands to `setValue` to what the workbook stores. */

import { isAutomatic } from "../../engine/format.ts";
import { readTyped } from "../../engine/input.ts";
import { localeOf } from "../../engine/locales.ts";
import { civilOfSerial, serialOfInstant } from "../../engine/serials.ts";
import { GasError } from "../../runtime/host-object.ts";
import { styleAt } from "../../stores/cell-style.ts";
import type { CellChange, Operation, Scalar, SheetData } from "../../stores/workbook.ts";
import type { Place, SpreadsheetWorld } from "./session.ts";

/** https://support.google.com/drive/answer/37603: characters in one cell. */
const LONGEST_TEXT = 50_000;

/** Taken over at the moment of the call: the script may change its Date afterwards. */
export type CellInput =
  | { readonly kind: "empty" }
  | { readonly kind: "typed"; readonly text: string }
  | { readonly kind: "value"; readonly value: Scalar }
  | { readonly kind: "date"; readonly serial: number };

/** What a cell becomes, and the number format that this gives to a cell that has none. */
type PlannedCell = { readonly change: CellChange; readonly format?: string };

export function inputOf(value: unknown, world: SpreadsheetWorld): CellInput {
  if (value === null || value === undefined || value === "") return { kind: "empty" };
  if (typeof value === "boolean") return { kind: "value", value };
  if (typeof value === "number") return { kind: "value", value: storable(value) };
  if (value instanceof Date) {
    return { kind: "date", serial: serialOfInstant(value.getTime(), world.workbook.timeZone) };
  }
  if (typeof value !== "string") {
    throw new GasError(
      "L’hôte local ne sait pas écrire cette valeur dans une cellule : texte, nombre, booléen ou date attendu.",
    );
  }
  if (value.length > LONGEST_TEXT) {
    throw new GasError(
      `Your input contains more than the maximum of ${LONGEST_TEXT} characters in a single cell.`,
    );
  }
  return { kind: "typed", text: value };
}

function storable(value: number): Scalar {
  if (Number.isFinite(value)) return value;
  return { error: "#NUM!", message: `${value} is not a number that a cell can hold.` };
}

/** `format` is that of the cell, which decides how a typed text is read. */
export function planned(
  input: CellInput,
  format: string | undefined,
  world: SpreadsheetWorld,
): PlannedCell {
  if (input.kind === "empty") return { change: null };
  if (input.kind === "value") return { change: { value: input.value } };
  if (input.kind === "date") {
    return { change: { value: input.serial }, format: dateFormat(input.serial, world) };
  }
  const entry = readTyped(input.text, {
    locale: world.workbook.locale,
    thisYear: thisYear(world),
    plusMinusAtStartFormula: world.switches.plusMinusAtStartFormula,
    ...(format !== undefined && { format }),
  });
  if (entry.kind === "empty") return { change: null };
  if (entry.kind === "formula") return { change: { value: "", formula: entry.formula } };
  return {
    change: { value: entry.value },
    ...(entry.format !== undefined && { format: entry.format }),
  };
}

/** A day alone shows no time. */
function dateFormat(serial: number, { workbook }: SpreadsheetWorld): string {
  const { date, dateTime } = localeOf(workbook.locale).formats;
  return Number.isInteger(serial) ? date : dateTime;
}

function thisYear({ clock, workbook }: SpreadsheetWorld): number {
  return civilOfSerial(serialOfInstant(clock.now(), workbook.timeZone)).year;
}

/** The operations that put the inputs into their cells, given the formats these have now. */
export function inputOperations(
  { sheet: id, area }: Place,
  inputs: readonly (readonly CellInput[])[],
  { sheet, world }: { readonly sheet: Readonly<SheetData>; readonly world: SpreadsheetWorld },
): readonly Operation[] {
  const formats: Operation[] = [];
  const changes = inputs.map((line, r) =>
    line.map((input, c) => {
      const [row, column] = [area.row + r, area.column + c];
      const numberFormat = styleAt(sheet, row, column).numberFormat;
      const { change, format } = planned(input, numberFormat, world);
      if (format !== undefined && isAutomatic(numberFormat)) {
        const cell = { row, column, rows: 1, columns: 1 };
        formats.push({
          kind: "style",
          sheet: id,
          area: cell,
          styles: [[{ numberFormat: format }]],
        });
      }
      return change;
    }),
  );
  return [{ kind: "cells", sheet: id, row: area.row, column: area.column, changes }, ...formats];
}
