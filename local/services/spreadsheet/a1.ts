/** From what a script calls a range (« A1:B2 », « Factures!D:D », « R2C3 », a name) to its place. */

import { GasError } from "../../runtime/host-object.ts";
import { areaOf, isInside, splitReference } from "../../stores/areas.ts";
import { sameName } from "../../stores/shift-formula.ts";
import type { Area, SheetData } from "../../stores/workbook.ts";
import { namedRangeData } from "./named-range.ts";
import type { Place, SpreadsheetSession } from "./session.ts";

/** `ownSheet` is where a text without a sheet lies. */
export function placeOf(session: SpreadsheetSession, text: string, ownSheet: number): Place {
  const place = namedPlace(session, text) ?? placeInA1(session, text, ownSheet);
  if (!place) throw new GasError("Range not found");
  return place;
}

function namedPlace(session: SpreadsheetSession, text: string): Place | undefined {
  const named = namedRangeData(session, text);
  const sheet = named && sheetNamed(session, named.sheet);
  return named && sheet ? { sheet: sheet.id, area: named.area } : undefined;
}

function placeInA1(session: SpreadsheetSession, text: string, ownSheet: number): Place | undefined {
  const target = splitReference(text);
  const sheet =
    target.sheet === undefined ? session.structureOf(ownSheet) : sheetNamed(session, target.sheet);
  if (!sheet) return undefined;
  const area = areaOf(target.range, sheet) ?? areaOfR1C1(target.range) ?? wholeSheet(session, text);
  if (!area) return undefined;
  if ("sheet" in area) return area;
  return isInside(area, sheet) ? { sheet: sheet.id, area } : undefined;
}

/** The name of a sheet alone is all of it. */
function wholeSheet(session: SpreadsheetSession, text: string): Place | undefined {
  const sheet = sheetNamed(session, text.replace(/^'(.*)'$/su, "$1").replaceAll("''", "'"));
  if (!sheet) return undefined;
  const area = { row: 0, column: 0, rows: sheet.rowCount, columns: sheet.columnCount };
  return { sheet: sheet.id, area };
}

function areaOfR1C1(text: string): Area | undefined {
  const match = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/iu.exec(text);
  if (!match) return undefined;
  const [row, column] = [Number(match[1]) - 1, Number(match[2]) - 1];
  const [lastRow, lastColumn] = [Number(match[3] ?? match[1]), Number(match[4] ?? match[2])];
  return { row, column, rows: lastRow - row, columns: lastColumn - column };
}

function sheetNamed(session: SpreadsheetSession, name: string): Readonly<SheetData> | undefined {
  return session.structure().sheets.find((one) => sameName(one.name, name));
}
