/** Makes the data of one sheet from what its part of the file holds. */

import { a1Of, areaOf, cellKey, isInside } from "../areas.ts";
import { emptySheet } from "../sheet-operations.ts";
import type { Area, ConditionalFormat, Protection, SheetData, Validation } from "../workbook.ts";
import { colorOf, type Theme } from "./colors.ts";
import { formatsOf } from "./column-formats.ts";
import { conditionalFormatFromFile } from "./conditional-formats.ts";
import { inSheet, notKeptInSheet } from "./not-kept.ts";
import { isStatedByFile, type OwnSheet, type SheetSize, sizeOf } from "./own-part.ts";
import type { SheetPart } from "./sheet-part.ts";
import type { StyleTable } from "./style-table.ts";
import { validationForFile, validationsFromFile } from "./validations.ts";
import type { FileSheet } from "./workbook-part.ts";

/** A screen pixel of Excel's default font: a width of 10 characters is 70 of them. */
export const PIXELS_PER_CHAR = 7;

/** Heights are in points, 72 to the inch, where a screen has 96 pixels. */
export const POINTS_PER_PIXEL = 0.75;

/** In points. A hidden row is written with it, since exceljs leaves an empty row without one out. */
export const DEFAULT_ROW_HEIGHT = 15;

type SheetSource = {
  readonly file: FileSheet;
  readonly part: SheetPart;
  readonly notes: ReadonlyMap<string, string>;
  readonly own: OwnSheet | undefined;
  readonly styles: StyleTable;
  readonly theme: Theme;
};

type Reading = { readonly sheet: SheetData; readonly notKept: readonly string[] };

export function readSheet(source: SheetSource): Reading {
  const { file, part, own, styles, theme } = source;
  const size = sizeOf(own, usedSize(source));
  const sheet = emptySheet(own?.name ?? file.name, own?.id ?? file.sheetId, size);
  const inside = (area: Area) => clipped(area, size) ?? [];
  const tabColor = part.tabColor && colorOf(part.tabColor, theme);
  const rules = readRules(source, size);
  const data: SheetData = {
    ...sheet,
    ...formatsOf(part.cells, part.columns, { styles, columnCount: size.columnCount }),
    ...columnsOf(part, size),
    cells: part.cells.cells,
    notes: notesOf(source.notes),
    hiddenRows: part.cells.hiddenRows,
    rowHeights: heightsOf(part, size),
    frozenRows: part.frozen.rows,
    frozenColumns: part.frozen.columns,
    hidden: file.isHidden,
    merges: part.merges.flatMap(inside),
    validations: withOwnValidations(rules.validations, own),
    conditionalFormats: withOwn(rules.conditionalFormats, own),
    protections: protectionsOf(source),
    page: own?.page ?? {},
  };
  if (tabColor !== undefined) data.tabColor = tabColor;
  const filter = part.filter && clipped(part.filter, size);
  if (filter !== undefined) data.filter = filter;
  return { sheet: data, notKept: [...notKeptOf(source), ...rules.notKept] };
}

function usedSize({ part, notes }: SheetSource): SheetSize {
  const corners = [...part.merges, ...[...notes.keys()].flatMap((ref) => cellOf(ref) ?? [])];
  return {
    rowCount: corners.reduce((max, one) => Math.max(max, one.row + one.rows), part.cells.rowCount),
    columnCount: corners.reduce(
      (max, one) => Math.max(max, one.column + one.columns),
      part.cells.columnCount,
    ),
  };
}

function cellOf(ref: string): Area | undefined {
  return areaOf(ref, { rowCount: 0, columnCount: 0 });
}

/** The part of the area that lies in the sheet: open ranges of a file reach far below. */
export function clipped(area: Area, { rowCount, columnCount }: SheetSize): Area | undefined {
  const rows = Math.min(area.rows, rowCount - area.row);
  const columns = Math.min(area.columns, columnCount - area.column);
  const inside = { ...area, rows, columns };
  return isInside(inside, { rowCount, columnCount }) ? inside : undefined;
}

function columnsOf(
  part: SheetPart,
  { columnCount }: SheetSize,
): Pick<SheetData, "columnWidths" | "hiddenColumns"> {
  const columnWidths = new Map<number, number>();
  const hiddenColumns = new Set<number>();
  for (const { from, to, widthChars, isHidden } of part.columns) {
    for (let column = from; column <= Math.min(to, columnCount - 1); column++) {
      if (widthChars !== undefined) {
        columnWidths.set(column, Math.round(widthChars * PIXELS_PER_CHAR));
      }
      if (isHidden) hiddenColumns.add(column);
    }
  }
  return { columnWidths, hiddenColumns };
}

function heightsOf({ cells }: SheetPart, { rowCount }: SheetSize): Map<number, number> {
  const inside = [...cells.rowHeights].filter(
    ([row, points]) =>
      row < rowCount && !(cells.hiddenRows.has(row) && points === DEFAULT_ROW_HEIGHT),
  );
  return new Map(inside.map(([row, points]) => [row, Math.round(points / POINTS_PER_PIXEL)]));
}

function notesOf(notes: ReadonlyMap<string, string>): Map<string, string> {
  const byKey = new Map<string, string>();
  for (const [ref, note] of notes) {
    const cell = cellOf(ref);
    if (cell !== undefined && note !== "") byKey.set(cellKey(cell.row, cell.column), note);
  }
  return byKey;
}

type Rules = Pick<SheetData, "validations" | "conditionalFormats"> & { notKept: string[] };

function readRules({ part, file, styles }: SheetSource, size: SheetSize): Rules {
  const rules: Rules = { validations: [], conditionalFormats: [], notKept: [] };
  const inside = (areas: readonly Area[]) => areas.flatMap((area) => clipped(area, size) ?? []);
  for (const source of part.validations) {
    const read = validationsFromFile({ ...source, areas: inside(source.areas) });
    if (read === undefined) rules.notKept.push(inSheet(file.name, VALIDATION_LOST));
    else rules.validations.push(...(read as Validation[]));
  }
  for (const source of part.rules) {
    const read = conditionalFormatFromFile(
      { ...source, areas: inside(source.areas) },
      styles.differential,
    );
    if (read === undefined) rules.notKept.push(inSheet(file.name, RULE_LOST));
    else rules.conditionalFormats.push(read);
  }
  return { ...rules, notKept: [...new Set(rules.notKept)] };
}

const VALIDATION_LOST = "une règle de validation inconnue de Google Sheets n’est pas gardée";
const RULE_LOST =
  "une mise en forme conditionnelle (échelle de couleurs, barres, icônes, rang…) n’est pas gardée";

/** What the page says of a list is believed as long as the file has the list. */
function withOwnValidations(read: readonly Validation[], own: OwnSheet | undefined): Validation[] {
  const kept = own?.validations ?? [];
  const whole = read.map((rule) => {
    const drawn = kept.find((one) => one.display !== undefined && isSameRule(one, rule));
    return drawn?.display === undefined ? rule : { ...rule, display: drawn.display };
  });
  return [...whole, ...kept.filter((rule) => validationForFile(rule) === undefined)];
}

function isSameRule(one: Validation, other: Validation): boolean {
  const wordsOf = ({ area, kind, values }: Validation) =>
    JSON.stringify([a1Of(area), kind, values]);
  return wordsOf(one) === wordsOf(other);
}

function withOwn(
  formats: readonly ConditionalFormat[],
  own: OwnSheet | undefined,
): ConditionalFormat[] {
  const all = [...formats];
  for (const [rank, format] of own?.conditionalFormats ?? []) all.splice(rank, 0, format);
  return all;
}

function protectionsOf({ file, part, own }: SheetSource): Protection[] {
  const isProtected = isProtectedByFile(part);
  const kept = (own?.protections ?? []).filter((one) => isProtected || !isStatedByFile(one));
  if (!isProtected || kept.some(isStatedByFile)) return kept;
  const id = `xlsx-${file.sheetId}`;
  return [...kept, { id, description: "", warningOnly: false, editors: [] }];
}

function isProtectedByFile({ protection }: SheetPart): boolean {
  const { sheet = "0" } = protection ?? {};
  return sheet === "1" || sheet === "true";
}

function notKeptOf({ file, part }: SheetSource): readonly string[] {
  const { password, hashValue } = part.protection ?? {};
  const hasPassword = password !== undefined || hashValue !== undefined;
  const lost = hasPassword
    ? [inSheet(file.name, "le mot de passe de protection n’est pas gardé")]
    : [];
  return [...notKeptInSheet(file.name, part.seen), ...lost];
}
