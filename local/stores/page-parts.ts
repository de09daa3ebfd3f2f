/** Where charts, tables, chosen filters and groups of the page go when rows or columns move. */

import { type Shift, shiftedArea, shiftedIndex, shiftedSpan } from "./shift.ts";
import type { PageParts, PageWords } from "./workbook.ts";

export function shiftedParts(parts: PageParts, shift: Shift): PageParts {
  const { figures, tables, filtered, groups, ...view } = parts;
  return {
    ...view,
    ...(figures && { figures: figures.map((figure) => shiftedAnchor(figure, shift)) }),
    ...(tables && {
      tables: tables.flatMap((table) => {
        const area = shiftedArea(table.area, shift);
        return area === undefined ? [] : [{ ...table, area }];
      }),
    }),
    ...(filtered && { filtered: filtered.flatMap((one) => shiftedFilter(one, shift)) }),
    ...(groups && { groups: groups.flatMap((group) => shiftedGroup(group, shift)) }),
  };
}

/** A figure whose row or column goes takes the place of what follows. */
function shiftedAnchor<Figure extends { readonly col: number; readonly row: number }>(
  figure: Figure,
  shift: Shift,
): Figure {
  return shift.dimension === "rows"
    ? { ...figure, row: shiftedIndex(figure.row, shift) ?? shift.at }
    : { ...figure, col: shiftedIndex(figure.col, shift) ?? shift.at };
}

type Filtered = NonNullable<PageParts["filtered"]>[number];

function shiftedFilter(filter: Filtered, shift: Shift): readonly Filtered[] {
  const isRow = shift.dimension === "rows";
  const moved = shiftedIndex(isRow ? filter.row : filter.column, shift);
  if (moved === undefined) return [];
  return [isRow ? { ...filter, row: moved } : { ...filter, column: moved }];
}

type Group = NonNullable<PageParts["groups"]>[number];

function shiftedGroup(group: Group, shift: Shift): readonly Group[] {
  if (group.dimension !== shift.dimension) return [group];
  const span = shiftedSpan(group, shift);
  return span === undefined ? [] : [{ ...group, ...span }];
}

/** The engine's names of what refers to cells in the definition of a chart. */
const REFERENCES = ["dataRange", "labelRange", "keyValue", "baseline"];

/** Applies the change to every reference of the charts, given to it as a formula. */
export function mapPartReferences(
  parts: PageParts,
  change: (formula: string) => string,
): PageParts {
  const { figures } = parts;
  if (figures === undefined) return parts;
  const mapped = figures.map((figure) => ({ ...mapWords(figure, change), ...anchorOf(figure) }));
  return { ...parts, figures: mapped };
}

function anchorOf({ col, row }: { readonly col: number; readonly row: number }) {
  return { col, row };
}

function mapWords(words: PageWords, change: (formula: string) => string): PageWords {
  return Object.fromEntries(
    Object.entries(words).map(([name, value]) => [name, mapValue(name, value, change)]),
  );
}

function mapValue(name: string, value: unknown, change: (formula: string) => string): unknown {
  if (typeof value === "string" && REFERENCES.includes(name) && value !== "") {
    return change(`=${value}`).slice(1);
  }
  if (Array.isArray(value)) return value.map((item) => mapValue(name, item, change));
  return typeof value === "object" && value !== null ? mapWords(value as PageWords, change) : value;
}
