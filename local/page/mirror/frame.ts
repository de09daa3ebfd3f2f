/** What surrounds the cells of a sheet, as the page has come to show it: only what differs is told. */

import { a1Of } from "../../stores/areas.ts";
import type { Area, Operation, SheetData, SheetProperties } from "../../stores/workbook.ts";
import { storeFormats } from "./conditional-formats.ts";
import type { CoreGetters } from "./core-engine.ts";
import { areaOf, shownParts } from "./page-parts.ts";
import { isSame, keyOf } from "./same.ts";
import { DEFAULT_WIDTH } from "./snapshot.ts";
import { areasIn, storeValidations } from "./validations.ts";

type Sheet = Readonly<SheetData>;

export function frameOperations(
  sheet: Sheet,
  id: string,
  getters: CoreGetters,
): readonly Operation[] {
  return operationsFor(sheet, {
    ...headers(sheet, id, getters),
    ...appearance(sheet, id, getters),
    ...merges(sheet, id, getters),
    ...rules(sheet, id, getters),
    ...parts(sheet, id, getters),
  });
}

/** Tables and filters grow by what is typed below them. */
export function tableOperations(
  sheet: Sheet,
  id: string,
  getters: CoreGetters,
): readonly Operation[] {
  return operationsFor(sheet, parts(sheet, id, getters));
}

function operationsFor({ id }: Sheet, properties: SheetProperties): readonly Operation[] {
  const isEmpty = Object.keys(properties).length === 0;
  return isEmpty ? [] : [{ kind: "sheet", sheet: id, properties }];
}

function headers(sheet: Sheet, id: string, getters: CoreGetters): SheetProperties {
  const columns = indices(sheet.columnCount);
  const rows = indices(sheet.rowCount);
  const columnWidths = columns.flatMap((column) => {
    const size = getters.getColSize(id, column);
    const isOwn = sheet.columnWidths.has(column) || size !== DEFAULT_WIDTH;
    return isOwn ? [[column, size] as const] : [];
  });
  const rowHeights = rows.flatMap((row) => {
    const size = getters.getUserRowSize(id, row);
    return size === undefined ? [] : [[row, size] as const];
  });
  const hiddenColumns = columns.filter((column) => getters.isColHiddenByUser(id, column));
  const hiddenRows = rows.filter((row) => getters.isRowHiddenByUser(id, row));
  return {
    ...(!isSame(columnWidths, byIndex(sheet.columnWidths)) && { columnWidths }),
    ...(!isSame(rowHeights, byIndex(sheet.rowHeights)) && { rowHeights }),
    ...(!isSame(hiddenColumns, sorted(sheet.hiddenColumns)) && { hiddenColumns }),
    ...(!isSame(hiddenRows, sorted(sheet.hiddenRows)) && { hiddenRows }),
  };
}

function appearance(sheet: Sheet, id: string, getters: CoreGetters): SheetProperties {
  const { xSplit, ySplit } = getters.getPaneDivisions(id);
  const tabColor = getters.getSheet(id).color?.toLowerCase() ?? null;
  return {
    ...(xSplit !== sheet.frozenColumns && { frozenColumns: xSplit }),
    ...(ySplit !== sheet.frozenRows && { frozenRows: ySplit }),
    ...(getters.isSheetVisible(id) === sheet.hidden && { hidden: !sheet.hidden }),
    ...(tabColor !== (sheet.tabColor?.toLowerCase() ?? null) && { tabColor }),
  };
}

function merges(sheet: Sheet, id: string, getters: CoreGetters): SheetProperties {
  const shown = getters.getMerges(id).map(areaOf);
  return isSame(textsOf(shown), textsOf(sheet.merges)) ? {} : { merges: shown };
}

function textsOf(areas: readonly Area[]): readonly string[] {
  return areas.map(a1Of).sort();
}

function rules(sheet: Sheet, id: string, getters: CoreGetters): SheetProperties {
  const checks = getters.getDataValidationRules(id).flatMap(({ ranges, criterion, isBlocking }) => {
    const texts = ranges.map((range) => getters.getRangeString(range, id));
    return areasIn(texts, sheet).map((area) => ({
      area,
      criterion,
      isBlocking: isBlocking === true,
    }));
  });
  const validations = storeValidations(sheet, checks);
  const conditionalFormats = storeFormats(sheet, getters.getConditionalFormats(id));
  return {
    ...(!isSame(keysOf(validations), keysOf(sheet.validations)) && { validations }),
    ...(!isSame(conditionalFormats, sheet.conditionalFormats) && { conditionalFormats }),
  };
}

/** No two checks lie over the same cell: their order says nothing. */
function keysOf(items: readonly object[]): readonly string[] {
  return items.map(keyOf).sort();
}

function parts(sheet: Sheet, id: string, getters: CoreGetters): SheetProperties {
  const { filter, page } = shownParts(id, getters, sheet.filter);
  return {
    ...(!isSame(filter, sheet.filter) && { filter: filter ?? null }),
    ...(!isSame(page, sheet.page) && { page }),
  };
}

function indices(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

function sorted(values: ReadonlySet<number>): readonly number[] {
  return [...values].sort((a, b) => a - b);
}

function byIndex(sizes: ReadonlyMap<number, number>): readonly (readonly [number, number])[] {
  return [...sizes].sort((a, b) => a[0] - b[0]);
}
