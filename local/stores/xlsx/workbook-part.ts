/** Reads the part that lists the sheets of a workbook and the names it defines. */

import { areaOf, splitReference } from "../areas.ts";
import type { Area } from "../workbook.ts";
import { WHOLE_SHEET } from "./whole-sheet.ts";
import { isTrue, readXml } from "./xml.ts";

export type FileSheet = {
  readonly name: string;
  readonly sheetId: number;
  readonly relation: string;
  readonly isHidden: boolean;
};

export type FileName = {
  readonly name: string;
  readonly text: string;
  /** Index of the only sheet that knows the name. */
  readonly localTo?: number;
};

type WorkbookPart = {
  readonly sheets: readonly FileSheet[];
  readonly names: readonly FileName[];
  readonly is1904: boolean;
};

export function readWorkbookPart(xml: string): WorkbookPart {
  const sheets: FileSheet[] = [];
  const names: FileName[] = [];
  let is1904 = false;
  let defined: Omit<FileName, "text"> | undefined;
  let text = "";
  readXml(xml, {
    open: (tag, attributes) => {
      const { name = "", sheetId, state = "visible", date1904, localSheetId, hidden } = attributes;
      if (tag === "workbookPr") is1904 = isTrue(date1904);
      if (tag === "sheet") {
        const isHidden = state !== "visible";
        sheets.push({ name, sheetId: Number(sheetId), relation: relationOf(attributes), isHidden });
      }
      if (tag !== "definedName" || isTrue(hidden)) return;
      defined = { name, ...(localSheetId !== undefined && { localTo: Number(localSheetId) }) };
      text = "";
    },
    text: (more) => {
      text += more;
    },
    close: () => {
      if (defined !== undefined) names.push({ ...defined, text });
      defined = undefined;
    },
  });
  return { sheets, names, is1904 };
}

/** The attribute's prefix is the producer's choice: « r:id » by custom. */
function relationOf(attributes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
}

/** The one area that a name stands for; undefined for formulas, constants and lists of areas. */
export function areaOfName(
  text: string,
): { readonly sheet: string; readonly area: Area } | undefined {
  const { sheet, range } = splitReference(text.trim());
  const area = areaOf(range, WHOLE_SHEET);
  return sheet === undefined || area === undefined ? undefined : { sheet, area };
}
