/** A workbook that has one of everything, for the round trips. */

import { emptySheet, type WorkbookData } from "../../../local/stores/memory-workbook.ts";
import type { Area, Cell, PageParts, SheetData, Style } from "../../../local/stores/workbook.ts";

export function area(row: number, column: number, rows = 1, columns = 1): Area {
  return { row, column, rows, columns };
}

export function workbookOf(...sheets: SheetData[]): WorkbookData {
  return {
    id: "classeur-1",
    name: "Relances",
    locale: "fr_FR",
    timeZone: "Europe/Paris",
    sheets,
    namedRanges: [],
  };
}

export function sheetWith(
  cells: Record<string, Cell>,
  styles: Record<string, Style> = {},
): SheetData {
  return {
    ...emptySheet("Factures", 11, { rowCount: 60, columnCount: 12 }),
    cells: new Map(Object.entries(cells)),
    styles: new Map(Object.entries(styles)),
  };
}

/** Everything that a file can say natively. */
export function fullSheet(): SheetData {
  return {
    ...sheetWith(
      {
        "0:0": { value: "Nº de facture" },
        "1:0": { value: "F-2026-001" },
        "1:1": { value: 46349 },
        "1:2": { value: 1234.56 },
        "1:3": { value: true },
        "1:4": { value: { error: "#N/A" } },
        "1:5": { value: "payé", formula: '=IF(C2>0,"payé","dû")' },
        "1:6": { value: 46349, formula: "=B2" },
        "1:7": { value: "", formula: '=IF(C2>0,"","à voir")' },
        "1:8": { value: { error: "#DIV/0!" }, formula: "=C2/0" },
      },
      {
        "0:0": {
          bold: true,
          background: "#1f3864",
          fontColor: "#ffffff",
          horizontalAlignment: "center",
        },
        "1:1": { numberFormat: "dd/mm/yyyy" },
        "1:2": { italic: true },
        "5:5": { wrap: "wrap", verticalAlignment: "top", fontSize: 14, fontFamily: "Georgia" },
        "5:6": { underline: true, strikethrough: true, wrap: "clip" },
        "6:5": { borderTop: "thick #ff0000", borderRight: "dashed #00ff00", rotation: 45 },
        "6:6": { borderBottom: "thin #000000", rotation: -90 },
        "1:6": { numberFormat: "dd/mm/yyyy" },
      },
    ),
    columnStyles: new Map([[2, { numberFormat: '#,##0.00 "€"' }]]),
    notes: new Map([["1:2", "à vérifier\navec le client <Dupont & Fils>"]]),
    columnWidths: new Map([
      [0, 63],
      [1, 120],
    ]),
    hiddenColumns: new Set([9]),
    hiddenRows: new Set([7, 8]),
    rowHeights: new Map([
      [3, 60],
      [8, 33],
    ]),
    frozenRows: 1,
    frozenColumns: 2,
    tabColor: "#ff9900",
    merges: [area(3, 0, 1, 3)],
    filter: area(0, 0, 20, 9),
  };
}

/** What only the local page shows. */
export function pageParts(): PageParts {
  return {
    figures: [
      {
        id: "figure",
        tag: "chart",
        col: 4,
        row: 2,
        width: 400,
        data: {
          chartId: "graphique",
          title: { text: "Montants <dus> & « payés »" },
          dataSource: { dataSets: [{ dataRange: "C1:C4" }], labelRange: "Factures!A1:A4" },
        },
      },
    ],
    tables: [{ area: area(20, 0, 5, 3), words: { type: "static" } }],
    filtered: [{ row: 0, column: 2, words: { filterType: "values", hiddenValues: ["payé"] } }],
    groups: [{ dimension: "rows", from: 4, to: 6, isFolded: true }],
    hasNoGrid: true,
  };
}
