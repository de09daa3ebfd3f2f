/** Requests about pages: their breaks, headers, footers and margins. */

import { fieldsOf, notEmulated } from "../../services/api-error.ts";
import { type Draft, InvalidRequest, insertionPlace } from "../draft.ts";
import { pointsOf } from "../fields.ts";
import { PAGE_FIELDS } from "../styles.ts";
import { EMPTY_SEGMENT } from "../units.ts";
import { FOOTER_ID, HEADER_ID } from "../view.ts";
import { changed, changesOf } from "./styles.ts";
import { endOf, styleAt } from "./text.ts";

/** « Inserts a page break followed by a newline », in the body and outside tables only. */
export function insertPageBreak(draft: Draft, request: unknown): object {
  const { units, index } = insertionPlace(draft, request);
  const isInTable = units
    .slice(0, index)
    .reduce((depth, { kind }) => depth + Number(kind === "table") - Number(kind === "tableEnd"), 0);
  if (units !== draft.body || isInTable > 0) {
    throw new InvalidRequest(
      "Page breaks can only be inserted in the body, outside tables, headers and footers.",
    );
  }
  const style = styleAt(units, index);
  units.splice(index, 0, { kind: "pageBreak", style }, { ...endOf(units, index), style });
  return {};
}

export function createHeader(draft: Draft, request: unknown): object {
  checkDefault(request);
  if (draft.header !== undefined) throw new InvalidRequest("Default header already exists.");
  draft.header = [...EMPTY_SEGMENT];
  return { createHeader: { headerId: HEADER_ID } };
}

export function createFooter(draft: Draft, request: unknown): object {
  checkDefault(request);
  if (draft.footer !== undefined) throw new InvalidRequest("Default footer already exists.");
  draft.footer = [...EMPTY_SEGMENT];
  return { createFooter: { footerId: FOOTER_ID } };
}

/** The host knows one section; its break is at the beginning. */
function checkDefault(request: unknown): void {
  const { type, sectionBreakLocation } = fieldsOf(request);
  if (type !== "DEFAULT") {
    throw new InvalidRequest("The type of the header or footer must be specified.");
  }
  const { segmentId, index } = fieldsOf(sectionBreakLocation);
  if ((segmentId ?? "") !== "" || (index ?? 0) !== 0) {
    throw notEmulated("headers and footers of a second section");
  }
}

/** Always so here: the host never measures margins from the header. */
const IMPLIED = "useCustomHeaderFooterMargins";

export function updateDocumentStyle(draft: Draft, request: unknown): object {
  const { documentStyle, fields } = fieldsOf(request);
  const { pageSize, [IMPLIED]: _, ...others } = fieldsOf(documentStyle);
  const { width, height } = fieldsOf(pageSize);
  const names = String(fields ?? "")
    .split(",")
    .map((name) => name.trim())
    .filter((name) => name !== IMPLIED)
    .flatMap((name) => (name === "pageSize" ? ["pageWidth", "pageHeight"] : [name]));
  const given = { ...others, pageWidth: width, pageHeight: height };
  if (names.length > 0) {
    draft.page = changed(draft.page, changesOf(given, names.join(","), PAGE_FIELDS));
  }
  if (names.includes("pageWidth") && !(pointsOf(width) && pointsOf(height))) {
    throw new InvalidRequest("The page size must have a width and a height.");
  }
  return {};
}
