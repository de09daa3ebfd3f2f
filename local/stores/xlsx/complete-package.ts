/** Adds to the package that exceljs wrote what it cannot write, or writes wrongly. */

import JSZip from "jszip";
import { OWN_PART } from "./own-part.ts";

/** What one sheet still lacks. */
type SheetAdditions = {
  /** `dataValidation` elements: exceljs splits one over several cells into overlapping ones (its issue 2820). */
  readonly validations: readonly string[];
  /** A1 addresses of the formulas that spill. */
  readonly spilling: ReadonlySet<string>;
  readonly isProtected: boolean;
};

export type Additions = {
  /** In the order of the sheets. */
  readonly sheets: readonly SheetAdditions[];
  /** `definedName` elements: exceljs would list each cell of each range. */
  readonly names: readonly string[];
  readonly ownPart: string;
};

const RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const METADATA_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml";

export async function completePackage(
  bytes: Uint8Array,
  additions: Additions,
): Promise<Uint8Array> {
  const zip = await JSZip.loadAsync(bytes);
  const change = async (path: string, edit: (xml: string) => string) => {
    const xml = await zip.file(path)?.async("string");
    if (xml === undefined) throw new Error(`The package has no ${path}`);
    zip.file(path, Buffer.from(edit(xml), "utf8"));
  };
  for (const [index, sheet] of additions.sheets.entries()) {
    await change(`xl/worksheets/sheet${index + 1}.xml`, (xml) => completeSheet(xml, sheet));
  }
  if (additions.names.length > 0) {
    const names = `<definedNames>${additions.names.join("")}</definedNames>`;
    await change("xl/workbook.xml", (xml) => insertBefore(xml, "<calcPr", names));
  }
  const relations = [relation("rIdPonctuel", "customXml", `../${OWN_PART}`)];
  zip.file(OWN_PART, Buffer.from(additions.ownPart, "utf8"));
  if (additions.sheets.some(({ spilling }) => spilling.size > 0)) {
    zip.file("xl/metadata.xml", SPILL_METADATA);
    relations.push(relation("rIdMetadata", "sheetMetadata", "metadata.xml"));
    await change("[Content_Types].xml", (xml) => insertBefore(xml, "</Types>", METADATA_OVERRIDE));
  }
  await change("xl/_rels/workbook.xml.rels", (xml) =>
    insertBefore(xml, "</Relationships>", relations.join("")),
  );
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}

function completeSheet(
  xml: string,
  { validations, spilling, isProtected }: SheetAdditions,
): string {
  const withWidths = xml.replace(UNSET_COLUMN, "$1$2");
  const withSpills = spilling.size === 0 ? withWidths : markSpills(withWidths, spilling);
  const withProtection = isProtected
    ? insertAfterCells(withSpills, '<sheetProtection sheet="1"/>')
    : withSpills;
  if (validations.length === 0) return withProtection;
  const element = `<dataValidations count="${validations.length}">${validations.join("")}</dataValidations>`;
  return insertBefore(withProtection, "<pageMargins", element);
}

/** exceljs gives every column that it mentions a width of its own. */
const UNSET_COLUMN = /(<col [^>]*?) width="9"([^>]*?) customWidth="1"(?=\/>)/g;

/** Without this mark, Excel takes a formula that spills for one entered as an array formula. */
function markSpills(xml: string, spilling: ReadonlySet<string>): string {
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)>(?=<f t="array")/g,
    (cell: string, address: string, rest: string) =>
      spilling.has(address) ? `<c r="${address}"${rest} cm="1">` : cell,
  );
}

function insertAfterCells(xml: string, element: string): string {
  return xml.replace(/<\/sheetData>|<sheetData\/>/, (end) => end + element);
}

function insertBefore(xml: string, mark: string, element: string): string {
  const at = xml.lastIndexOf(mark);
  if (at < 0) throw new Error(`A part of the package has no ${mark}`);
  return xml.slice(0, at) + element + xml.slice(at);
}

function relation(id: string, kind: string, target: string): string {
  return `<Relationship Id="${id}" Type="${RELATIONS}/${kind}" Target="${target}"/>`;
}

const METADATA_OVERRIDE = `<Override PartName="/xl/metadata.xml" ContentType="${METADATA_TYPE}"/>`;

/** « Cells marked 1 spill »: [MS-XLSX] 2.3.6, dynamic array properties. */
const SPILL_METADATA = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<metadata xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:xda="http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray"><metadataTypes count="1"><metadataType name="XLDAPR" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/></metadataTypes><futureMetadata name="XLDAPR" count="1"><bk><extLst><ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}"><xda:dynamicArrayProperties fDynamic="1" fCollapsed="0"/></ext></extLst></bk></futureMetadata><cellMetadata count="1"><bk><rc t="1" v="0"/></bk></cellMetadata></metadata>`;
