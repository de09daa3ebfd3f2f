/** The operations that make one sheet a copy of another. */

import { positionOf } from "../../stores/areas.ts";
import type { Operation, SheetData, SheetProperties } from "../../stores/workbook.ts";

/** Protections and the filter stay with the original; the copy is always visible. */
export function copyOperations(from: Readonly<SheetData>, to: number): readonly Operation[] {
  const { tabColor } = from;
  const properties: SheetProperties = {
    frozenRows: from.frozenRows,
    frozenColumns: from.frozenColumns,
    columnWidths: [...from.columnWidths],
    rowHeights: [...from.rowHeights],
    hiddenColumns: [...from.hiddenColumns],
    hiddenRows: [...from.hiddenRows],
    merges: from.merges,
    validations: from.validations,
    conditionalFormats: from.conditionalFormats,
    ...(tabColor !== undefined && { tabColor }),
  };
  return [
    { kind: "sheet", sheet: to, properties },
    ...copiedStyles(from, to),
    ...copiedContents(from, to),
  ];
}

function copiedStyles(from: Readonly<SheetData>, sheet: number): readonly Operation[] {
  const columns = [...from.columnStyles].map(
    ([column, style]): Operation => ({ kind: "columnStyle", sheet, columns: [column], style }),
  );
  const cells = [...from.styles].map(
    ([key, style]): Operation => ({
      kind: "style",
      sheet,
      area: { ...positionOf(key), rows: 1, columns: 1 },
      styles: [[style]],
    }),
  );
  return [...columns, ...cells];
}

function copiedContents(from: Readonly<SheetData>, sheet: number): readonly Operation[] {
  const cells = [...from.cells].flatMap(([key, { value, formula, spilledFrom }]): Operation[] => {
    if (spilledFrom !== undefined) return [];
    const change = { value, ...(formula !== undefined && { formula }) };
    return [{ kind: "cells", sheet, ...positionOf(key), changes: [[change]] }];
  });
  const notes = [...from.notes].map(
    ([key, note]): Operation => ({ kind: "notes", sheet, ...positionOf(key), notes: [[note]] }),
  );
  return [...cells, ...notes];
}
