/** The rows of « Paramètres » by their labels, wherever they stand. */

import { plain } from "../text/typography.ts";
import type { Cell, Row } from "./cell.ts";
import { readText } from "./read-cell.ts";

/** Where each label stands, for those who write a value back. */
export type SettingsIndex = ReadonlyMap<string, { readonly row: number; readonly value: Cell }>;

export function indexSettings(rows: readonly Row[]): SettingsIndex {
  return new Map(
    rows.map((cells, row) => [plain(readText(cells[0] ?? "")), { row, value: cells[1] ?? "" }]),
  );
}

export function settingValue(index: SettingsIndex, label: string): Cell {
  return index.get(plain(label))?.value ?? "";
}
