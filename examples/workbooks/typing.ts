/** Types texts into cells as a person does: numbers, dates and formulas are read the French way. */

import { inputOf, inputOperations } from "../../local/services/spreadsheet/cell-input.ts";
import type { SpreadsheetWorld } from "../../local/services/spreadsheet/session.ts";
import type { SheetData } from "../../local/stores/workbook.ts";

export function sheetNamed(
  { workbook }: Pick<SpreadsheetWorld, "workbook">,
  name: string,
): Readonly<SheetData> {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (!sheet) throw new Error(`The workbook has no sheet « ${name} »`);
  return sheet;
}

/** Rows of texts, from a cell to the right and down. */
export function typeInto(
  world: SpreadsheetWorld,
  {
    sheet: name,
    row,
    column,
  }: { readonly sheet: string; readonly row: number; readonly column: number },
  rows: readonly (readonly string[])[],
): void {
  const sheet = sheetNamed(world, name);
  const area = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  const inputs = rows.map((cells) => cells.map((text) => inputOf(text, world)));
  world.workbook.apply(inputOperations({ sheet: sheet.id, area }, inputs, { sheet, world }));
}
