/** Sheets that a page has duplicated or brought back: they get what the page itself knows nothing of. */

import type { EngineCommand } from "../../engine/o-spreadsheet.ts";
import { copyOperations } from "../../services/spreadsheet/sheet-copy.ts";
import type { Operation, SheetData } from "../../stores/workbook.ts";

/** Sheets as they were when a page deleted them, by the page's names: undo may bring them back. */
export type RemovedSheets = Map<string, Readonly<SheetData>>;

/** The page's name of each sheet that the commands have made from another, and of that other. */
export function duplicates(commands: readonly EngineCommand[]): ReadonlyMap<string, string> {
  const made = commands.flatMap((command) =>
    command.type === "REDO" ? (command.commands ?? []) : [command],
  );
  return new Map(
    made
      .filter(({ type }) => type === "DUPLICATE_SHEET")
      .map(({ sheetId, sheetIdTo }) => [String(sheetIdTo), String(sheetId)]),
  );
}

/** Notes, fonts, formats that the page cannot draw; protections too if it is the very same sheet. */
export function fillOperations(
  sheet: Readonly<SheetData>,
  source: Readonly<SheetData>,
): readonly Operation[] {
  const isSmaller = sheet.rowCount < source.rowCount || sheet.columnCount < source.columnCount;
  if (isSmaller) return [];
  const properties = { protections: source.protections };
  return [
    ...copyOperations(source, sheet.id),
    ...(sheet.id === source.id ? [{ kind: "sheet" as const, sheet: sheet.id, properties }] : []),
  ];
}
