/** Changes of a document as the requests that Docs takes: https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request */

import type { Alignment, DocumentEdit } from "../core/letters/document.ts";
import type { Looks } from "./document-looks.ts";

/** One request: its name and what it says. The published types lack those of the last years. */
export type DocumentRequest = Readonly<Record<string, object>>;

export type Segments = { readonly header?: string; readonly footer?: string };

type With = { readonly looks: Looks; readonly segments: Segments };

const ALIGNMENTS: Readonly<Record<Alignment, string>> = {
  start: "START",
  center: "CENTER",
  end: "END",
};

const A4 = { width: 595, height: 842 };
const MARGIN_SIZE = 8;

const STYLES = { title: "TITLE", heading: "HEADING_2" } as const;

/** What makes a text look like another. A link is no look: it stays where it is. */
const TEXT_FIELDS =
  "bold,italic,underline,strikethrough,smallCaps,fontSize,weightedFontFamily,foregroundColor,backgroundColor,baselineOffset";
const PARAGRAPH_FIELDS =
  "namedStyleType,alignment,lineSpacing,spaceAbove,spaceBelow,indentStart,indentEnd,indentFirstLine";

/** A header and a footer have an identifier only once they are made, in a batch of their own. */
export function segmentRequests(edits: readonly DocumentEdit[]): readonly DocumentRequest[] {
  return edits.flatMap(({ kind }): readonly DocumentRequest[] => {
    if (kind === "header") return [{ createHeader: { type: "DEFAULT" } }];
    return kind === "footer" ? [{ createFooter: { type: "DEFAULT" } }] : [];
  });
}

export function requestsOf(
  edits: readonly DocumentEdit[],
  using: With,
): readonly DocumentRequest[] {
  return edits.flatMap((edit) => requestsFor(edit, using));
}

function requestsFor(edit: DocumentEdit, using: With): readonly DocumentRequest[] {
  switch (edit.kind) {
    case "insert":
      return insertion(edit, using.looks);
    case "delete":
      return [{ deleteContentRange: { range: range(edit.from, edit.to) } }];
    case "replaceAll":
      return [{ replaceAllText: { containsText: exactly(edit.tag), replaceText: edit.text } }];
    case "bold":
      return [textStyle(edit, { bold: true }, "bold")];
    case "paragraph":
      return [paragraphStyle(edit, paragraphLook(edit))];
    case "pageBreak":
      return [{ insertPageBreak: { location: { index: edit.at } } }];
    case "size":
      return [textStyle(edit, { fontSize: points(edit.points) }, "fontSize")];
    case "page":
      return [pageStyle(edit.margin)];
    case "header":
      return segmentText(edit.text, using.segments.header);
    case "footer":
      return segmentText(edit.text, using.segments.footer);
    case "columns":
      return edit.widths.map((width, column) => columnWidth(edit.table, column, width));
    default:
      return [tableRequest(edit)];
  }
}

type TableEdit = Extract<
  DocumentEdit,
  { readonly kind: "table" | "insertRow" | "deleteRow" | "headRows" }
>;

function tableRequest(edit: TableEdit): DocumentRequest {
  switch (edit.kind) {
    case "table": {
      const { rows, columns, at } = edit;
      return { insertTable: { rows, columns, location: { index: at } } };
    }
    case "insertRow":
      return { insertTableRow: { ...rowAt(edit.table, edit.below), insertBelow: true } };
    case "deleteRow":
      return { deleteTableRow: rowAt(edit.table, edit.row) };
    case "headRows":
      return {
        pinTableHeaderRows: {
          tableStartLocation: { index: edit.table },
          pinnedHeaderRowsCount: edit.count,
        },
      };
    default:
      return edit satisfies never;
  }
}

type Insertion = Extract<DocumentEdit, { readonly kind: "insert" }>;

/**
 * Text that is inserted looks like what stands before it; a new row has nothing before it, so the
 * look of the place that it repeats is given to its text and to its line end, which says how high
 * the row is. That place comes before all that has changed so far: it is still where it was when
 * the document was read.
 */
function insertion({ at, text, like }: Insertion, looks: Looks): readonly DocumentRequest[] {
  const requests = text === "" ? [] : [{ insertText: { location: { index: at }, text } }];
  const look = like === undefined ? undefined : looks(like);
  if (!look) return requests;
  const where = { from: at, to: at + text.length + 1 };
  return [
    ...requests,
    textStyle(where, look.text, TEXT_FIELDS),
    paragraphStyle(where, [look.paragraph, PARAGRAPH_FIELDS]),
  ];
}

type Range = { readonly from: number; readonly to: number };
type Looked = readonly [style: object, fields: string];

function paragraphLook({
  align,
  style,
  indent,
  spaceAbove,
  spaceBelow,
}: Extract<DocumentEdit, { readonly kind: "paragraph" }>): Looked {
  const look = {
    ...(style ? { namedStyleType: STYLES[style] } : {}),
    ...(align ? { alignment: ALIGNMENTS[align] } : {}),
    ...(indent === undefined
      ? {}
      : { indentStart: points(indent), indentFirstLine: points(indent) }),
    ...(spaceAbove === undefined ? {} : { spaceAbove: points(spaceAbove) }),
    ...(spaceBelow === undefined ? {} : { spaceBelow: points(spaceBelow) }),
  };
  return [look, Object.keys(look).join(",")];
}

function textStyle({ from, to }: Range, style: object, fields: string): DocumentRequest {
  return { updateTextStyle: { range: range(from, to), textStyle: style, fields } };
}

function paragraphStyle({ from, to }: Range, [style, fields]: Looked): DocumentRequest {
  return { updateParagraphStyle: { range: range(from, to), paragraphStyle: style, fields } };
}

/** Small, as what stands in a margin. */
function segmentText(text: string, segmentId = ""): readonly DocumentRequest[] {
  const where = { segmentId, startIndex: 0, endIndex: text.length };
  const textStyle = { fontSize: points(MARGIN_SIZE) };
  return [
    { insertText: { location: { segmentId, index: 0 }, text } },
    { updateTextStyle: { range: where, textStyle, fields: "fontSize" } },
  ];
}

/** A4, whatever the country of the account. */
function pageStyle(margin: number): DocumentRequest {
  const side = points(margin);
  const documentStyle = {
    pageSize: { width: points(A4.width), height: points(A4.height) },
    ...{ marginTop: side, marginBottom: side, marginLeft: side, marginRight: side },
  };
  return { updateDocumentStyle: { documentStyle, fields: Object.keys(documentStyle).join(",") } };
}

function columnWidth(table: number, column: number, width: number): DocumentRequest {
  return {
    updateTableColumnProperties: {
      tableStartLocation: { index: table },
      columnIndices: [column],
      tableColumnProperties: { widthType: "FIXED_WIDTH", width: points(width) },
      fields: "widthType,width",
    },
  };
}

function points(magnitude: number): object {
  return { magnitude, unit: "PT" };
}

function range(startIndex: number, endIndex: number): object {
  return { startIndex, endIndex };
}

function exactly(text: string): object {
  return { text, matchCase: true };
}

function rowAt(table: number, rowIndex: number): object {
  const tableStartLocation = { index: table };
  return { tableCellLocation: { tableStartLocation, rowIndex, columnIndex: 0 } };
}
