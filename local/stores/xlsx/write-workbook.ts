/** Makes the bytes of an .xlsx from the data of a workbook. */

import ExcelJS from "exceljs";
import { a1Of, sheetInFormula } from "../areas.ts";
import type { WorkbookData } from "../memory-workbook.ts";
import { mapFormulas } from "../sheet-formulas.ts";
import { renameSheetInFormula, sameName } from "../shift-formula.ts";
import type { NamedRange, SheetData } from "../workbook.ts";
import { type Additions, completePackage } from "./complete-package.ts";
import { conditionalFormatForFile } from "./conditional-formats.ts";
import { ExcelStyles } from "./excel-style.ts";
import { isStatedByFile, type OwnSheet, ownPartXml } from "./own-part.ts";
import { type Tab, tabNames } from "./tab-names.ts";
import { validationForFile } from "./validations.ts";
import { keepCharactersWhole } from "./whole-characters.ts";
import { fillSheet, spillingCells } from "./write-sheet.ts";
import { encodeText, escapeXml } from "./xml.ts";

/**
 * Everything is taken from the data before the first pause: they may change while the bytes are
 * being made. `journalLine` is the last line of the journal that the data include.
 */
export function bytesOfWorkbook(data: WorkbookData, journalLine: number): Promise<Uint8Array> {
  const tabs = tabNames(data.sheets.map(({ name }) => name));
  const sheets = sheetsForFile(data.sheets, tabs);
  const workbook = new ExcelJS.Workbook();
  const styles = new ExcelStyles();
  sheets.forEach((sheet, index) => {
    fillSheet(workbook.addWorksheet(tabs[index]?.tab ?? sheet.name), sheet, styles);
  });
  workbook.views = [viewOf(sheets)];
  const additions: Additions = {
    sheets: sheets.map((sheet) => ({
      validations: sheet.validations.flatMap((rule) => validationForFile(rule) ?? []),
      spilling: spillingCells(sheet),
      isProtected: sheet.protections.some(isStatedByFile),
    })),
    names: data.namedRanges.map((named) => nameForFile(named, tabs)),
    ownPart: ownPartXml({
      id: data.id,
      name: data.name,
      locale: data.locale,
      timeZone: data.timeZone,
      journalLine,
      sheets: sheets.map((sheet, index) => ownSheet(sheet, tabs[index]?.tab ?? sheet.name)),
    }),
  };
  keepCharactersWhole();
  const written = workbook.xlsx.writeBuffer({ zip: { compression: "STORE" } } as object);
  return written.then((buffer) => completePackage(new Uint8Array(buffer), additions));
}

/** Formulas name sheets by their tabs, which differ from the names that a file cannot hold. */
function sheetsForFile(sheets: readonly SheetData[], tabs: readonly Tab[]): readonly SheetData[] {
  const renamed = tabs.filter(({ name, tab }) => name !== tab);
  if (renamed.length === 0) return sheets;
  return sheets.map((sheet) => {
    const copy = { ...sheet, cells: new Map(sheet.cells) };
    for (const { name, tab } of renamed) {
      mapFormulas(copy, (formula) => renameSheetInFormula(formula, name, tab));
    }
    return copy;
  });
}

/** Excel refuses to open on a hidden sheet. */
function viewOf(sheets: readonly SheetData[]): ExcelJS.WorkbookView {
  const activeTab = Math.max(
    sheets.findIndex(({ hidden }) => !hidden),
    0,
  );
  return {
    x: 0,
    y: 0,
    width: 20_000,
    height: 12_000,
    firstSheet: 0,
    activeTab,
    visibility: "visible",
  };
}

function nameForFile({ name, sheet, area }: NamedRange, tabs: readonly Tab[]): string {
  const tab = tabs.find((one) => sameName(one.name, sheet))?.tab ?? sheet;
  const range = a1Of(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
  const text = escapeXml(`${sheetInFormula(tab)}!${range}`);
  return `<definedName name="${escapeXml(encodeText(name))}">${text}</definedName>`;
}

function ownSheet(sheet: SheetData, tab: string): OwnSheet {
  const { name, id, rowCount, columnCount, protections, validations, conditionalFormats, page } =
    sheet;
  return {
    tab,
    name,
    id,
    rowCount,
    columnCount,
    protections,
    validations: validations.filter(
      (rule) => rule.display !== undefined || validationForFile(rule) === undefined,
    ),
    conditionalFormats: conditionalFormats.flatMap((rule, rank) =>
      conditionalFormatForFile(rule) === undefined ? [[rank, rule] as const] : [],
    ),
    page,
  };
}
