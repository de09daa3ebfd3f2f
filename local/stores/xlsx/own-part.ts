/** What a workbook of Sheets has and an .xlsx has no place for: kept in a part of our own. */

import type {
  ConditionalFormat,
  PageParts,
  Protection,
  SheetData,
  Validation,
} from "../workbook.ts";
import { decodeText, encodeText, escapeXml, readXml } from "./xml.ts";

/** Office keeps the parts of this folder as they are. */
export const OWN_PART = "customXml/ponctuel.xml";
const NAMESPACE = "urn:ponctuel:local-host:workbook";

export type OwnSheet = {
  /** Name of the tab in the file, which allows fewer names than Sheets. */
  readonly tab: string;
  readonly name: string;
  readonly id: number;
  readonly rowCount: number;
  readonly columnCount: number;
  readonly protections: readonly Protection[];
  /** Those that the file cannot say, or not entirely. */
  readonly validations: readonly Validation[];
  /** With their rank among all of the sheet, since the first that matches wins. */
  readonly conditionalFormats: readonly (readonly [number, ConditionalFormat])[];
  readonly page?: PageParts;
};

export type OwnPart = {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly timeZone: string;
  /** Number of the last line of the journal whose operations the file holds. */
  readonly journalLine: number;
  readonly sheets: readonly OwnSheet[];
};

export function ownPartXml(part: OwnPart): string {
  const json = escapeXml(encodeText(JSON.stringify(part)));
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<workbook xmlns="${NAMESPACE}">${json}</workbook>`;
}

/** Undefined when the file was not written by the host. */
export function readOwnPart(xml: string | undefined): OwnPart | undefined {
  if (xml === undefined) return undefined;
  let json = "";
  readXml(xml, {
    text: (text) => {
      json += text;
    },
  });
  return JSON.parse(decodeText(json)) as OwnPart;
}

/** Sheet protections that the file itself states are believed only as long as it states them. */
export function isStatedByFile(protection: Protection): boolean {
  return protection.area === undefined && !protection.warningOnly;
}

export function sizeOf(own: OwnSheet | undefined, used: SheetSize): SheetSize {
  return {
    rowCount: Math.max(own?.rowCount ?? MINIMUM.rowCount, used.rowCount),
    columnCount: Math.max(own?.columnCount ?? MINIMUM.columnCount, used.columnCount),
  };
}

export type SheetSize = Pick<SheetData, "rowCount" | "columnCount">;

/** A sheet that comes from elsewhere gets at least the size of a new one in Google Sheets. */
const MINIMUM: SheetSize = { rowCount: 1000, columnCount: 26 };
