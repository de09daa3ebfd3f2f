/** Writes that change how cells look: whole columns at once where a range covers them. */

import { cellKey, positionOf } from "../../stores/areas.ts";
import type { Area, Operation, SheetData, Style } from "../../stores/workbook.ts";
import { cellsOf, keysInside } from "./geometry.ts";
import { checkOnSheet, type Place, type SpreadsheetSession, sheetOf } from "./session.ts";
import type { Write } from "./write-buffer.ts";

export type StyleField = keyof Style;

/** Only the page gives them, and clearing the format takes them away. */
type PageField = "rotation" | "borderTop" | "borderBottom" | "borderLeft" | "borderRight";

/** What a cell looks like when nobody has said anything. */
export const DEFAULT_STYLE: Required<Omit<Style, "horizontalAlignment" | PageField>> = {
  numberFormat: "General",
  bold: false,
  italic: false,
  strikethrough: false,
  underline: false,
  fontSize: 10,
  fontFamily: "Arial",
  fontColor: "#000000",
  background: "#ffffff",
  verticalAlignment: "bottom",
  wrap: "overflow",
};

export const EVERY_FIELD: readonly StyleField[] = [
  "numberFormat",
  "bold",
  "italic",
  "strikethrough",
  "underline",
  "fontSize",
  "fontFamily",
  "fontColor",
  "background",
  "horizontalAlignment",
  "verticalAlignment",
  "wrap",
  "rotation",
  "borderTop",
  "borderBottom",
  "borderLeft",
  "borderRight",
];

/** Gives each cell its style; one style alone is for every cell. */
export function styleWrite(
  session: SpreadsheetSession,
  place: Place,
  styles: readonly (readonly Style[])[],
): Write {
  return formatWrite(session, place, (sheet) => {
    const [only] = styles.length === 1 && styles[0]?.length === 1 ? styles[0] : [];
    return only && isFullHeight(place.area, sheet)
      ? fullColumns(place, sheet, only)
      : [{ kind: "style", sheet: place.sheet, area: place.area, styles }];
  });
}

/** Takes fields away from the style of each cell. */
export function resetWrite(
  session: SpreadsheetSession,
  place: Place,
  fields: readonly StyleField[],
): Write {
  return formatWrite(session, place, (sheet) => [
    ...(isFullHeight(place.area, sheet) ? resetColumns(place, sheet, fields) : []),
    ...keysInside(sheet.styles, place.area).flatMap((key) =>
      replaced(place.sheet, key, withoutFields(sheet.styles.get(key), fields)),
    ),
    ...(isFullHeight(place.area, sheet) ? [] : overrides(place, sheet, fields)),
  ]);
}

function formatWrite(
  session: SpreadsheetSession,
  { sheet: id, area }: Place,
  compute: (sheet: Readonly<SheetData>) => readonly Operation[],
): Write {
  return {
    changes: "format",
    needs: "formats",
    operations: () => {
      const sheet = sheetOf(session.workbook, id);
      checkOnSheet(sheet, area);
      return compute(sheet);
    },
  };
}

function isFullHeight(area: Area, sheet: Readonly<SheetData>): boolean {
  return area.row === 0 && area.rows === sheet.rowCount;
}

/** A style for fifty thousand empty rows is one of the column; what cells have of their own changes too. */
function fullColumns(
  { sheet: id, area }: Place,
  sheet: Readonly<SheetData>,
  style: Style,
): readonly Operation[] {
  const own = keysInside(sheet.styles, area).map(
    (key): Operation => ({
      kind: "style",
      sheet: id,
      area: cellArea(key),
      styles: [[style]],
    }),
  );
  return [{ kind: "columnStyle", sheet: id, columns: columnsOf(area), style }, ...own];
}

function resetColumns(
  { sheet: id, area }: Place,
  sheet: Readonly<SheetData>,
  fields: readonly StyleField[],
): readonly Operation[] {
  return columnsOf(area)
    .filter((column) => sheet.columnStyles.has(column))
    .flatMap((column): Operation[] => {
      const rest = withoutFields(sheet.columnStyles.get(column), fields);
      const target = { kind: "columnStyle", sheet: id, columns: [column] } as const;
      return [
        { ...target, style: null },
        { ...target, style: rest },
      ];
    });
}

function replaced(sheet: number, key: string, style: Style): readonly Operation[] {
  const target = { kind: "style", sheet, area: cellArea(key) } as const;
  return [
    { ...target, styles: [[null]] },
    { ...target, styles: [[style]] },
  ];
}

/** A part of a column that has a format of its own can only be given the default instead. */
function overrides(
  { sheet: id, area }: Place,
  sheet: Readonly<SheetData>,
  fields: readonly StyleField[],
): readonly Operation[] {
  return columnsOf(area).flatMap((column): Operation[] => {
    const under = sheet.columnStyles.get(column) ?? {};
    const hidden = fields.filter((field) => field in under && field in DEFAULT_STYLE);
    if (hidden.length === 0) return [];
    const style = Object.fromEntries(
      hidden.map((field) => [field, Reflect.get(DEFAULT_STYLE, field)]),
    );
    return [{ kind: "style", sheet: id, area: { ...area, column, columns: 1 }, styles: [[style]] }];
  });
}

function withoutFields(style: Style | undefined, fields: readonly StyleField[]): Style {
  const kept = Object.entries(style ?? {}).filter(
    ([field]) => !fields.some((one) => one === field),
  );
  return Object.fromEntries(kept);
}

function columnsOf({ column, columns }: Area): readonly number[] {
  return Array.from({ length: columns }, (_, index) => column + index);
}

function cellArea(key: string): Area {
  return { ...positionOf(key), rows: 1, columns: 1 };
}

/** Own styles of the cells, `null` where a cell has none, to be put somewhere else. */
export function ownStyles(sheet: Readonly<SheetData>, area: Area): (Style | null)[][] {
  return cellsOf(area, (row, column) => sheet.styles.get(cellKey(row, column)) ?? null);
}
