/** Small .xlsx files as other programs write them, made from the parts that matter. */

import { writeFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { temporaryFolder } from "../temporary-folder.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

const folder = temporaryFolder();
let count = 0;

export type Parts = {
  /** Inside `worksheet`. */
  readonly sheet?: string;
  /** Instead of the whole part of the sheet. */
  readonly sheetPart?: string;
  /** Inside `workbook`, after the sheets. */
  readonly workbook?: string;
  readonly workbookPr?: string;
  /** Inside `styleSheet`. */
  readonly styles?: string;
  /** Inside `sst`. */
  readonly strings?: string;
  /** Relations of the sheet, by kind and target. */
  readonly relations?: readonly (readonly [string, string])[];
  readonly others?: Readonly<Record<string, string>>;
};

export async function foreignFile(parts: Parts): Promise<string> {
  const zip = new JSZip();
  const all = { ...partsOf(parts), ...parts.others };
  for (const [path, content] of Object.entries(all)) zip.file(path, content);
  return fileOf(await zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" }));
}

export function fileOf(bytes: Uint8Array | string): string {
  const file = join(folder, `${++count}.xlsx`);
  writeFileSync(file, bytes);
  return file;
}

function partsOf(parts: Parts): Record<string, string> {
  const sheet = `<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.sheet ?? "<sheetData/>"}</worksheet>`;
  return {
    "_rels/.rels": relations([["officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${parts.workbookPr ?? ""}<sheets><sheet name="Feuil1" sheetId="4" r:id="rId1"/></sheets>${parts.workbook ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relations([
      ["worksheet", "worksheets/Feuille.xml"],
      ["styles", "/xl/styles.xml"],
      ["sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/worksheets/Feuille.xml": parts.sheetPart ?? sheet,
    "xl/worksheets/_rels/Feuille.xml.rels": relations(parts.relations ?? []),
    "xl/styles.xml": `<styleSheet xmlns="${MAIN}">${parts.styles ?? ""}</styleSheet>`,
    "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${parts.strings ?? ""}</sst>`,
  };
}

function relations(list: readonly (readonly [string, string])[]): string {
  const elements = list.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}">${elements.join("")}</Relationships>`;
}
