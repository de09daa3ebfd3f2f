/** What Docs tells of a document, as the text that letters are filled in: its paragraphs, tables, header and footer. */

import type {
  DocumentBlock,
  DocumentParagraph,
  DocumentRow,
  DocumentText,
} from "../core/letters/document.ts";

type Document = GoogleAppsScript.Docs.Schema.Document;
type Element = GoogleAppsScript.Docs.Schema.StructuralElement;
type Paragraph = GoogleAppsScript.Docs.Schema.Paragraph;
type Part = GoogleAppsScript.Docs.Schema.ParagraphElement;
type TableRow = GoogleAppsScript.Docs.Schema.TableRow;

/** A picture, a page break, a page number: whatever has a place and no text. */
const NO_TEXT = "\ufffc";

const SUGGESTIONS =
  "Le document contient des suggestions en attente : acceptez-les ou refusez-les dans Google Docs, puis recommencez.";

export function documentText(document: Document): DocumentText {
  return {
    revision: document.revisionId ?? "",
    body: (document.body?.content ?? []).flatMap(blockOf),
    header: textOfSegments(document.headers),
    footer: textOfSegments(document.footers),
  };
}

/** Section breaks and tables of contents hold nothing to fill in. */
function blockOf(element: Element): readonly DocumentBlock[] {
  const { paragraph, table, startIndex = 0 } = element;
  if (paragraph) return [paragraphOf(paragraph, startIndex)];
  if (!table) return [];
  return [{ kind: "table", start: startIndex, rows: (table.tableRows ?? []).map(rowOf) }];
}

function rowOf({ tableCells = [] }: TableRow): DocumentRow {
  return { cells: tableCells.map(({ content = [] }) => content.flatMap(paragraphsIn)) };
}

/** Those of a table inside a cell too. */
function paragraphsIn({ paragraph, table, startIndex = 0 }: Element): readonly DocumentParagraph[] {
  if (paragraph) return [paragraphOf(paragraph, startIndex)];
  return (table?.tableRows ?? []).flatMap(({ tableCells = [] }) =>
    tableCells.flatMap(({ content = [] }) => content.flatMap(paragraphsIn)),
  );
}

function paragraphOf({ elements = [] }: Paragraph, start: number): DocumentParagraph {
  const text = elements.map(textOf).join("");
  return { kind: "paragraph", start, text: text.replace(/\n$/, "") };
}

function textOf({ textRun, startIndex = 0, endIndex = 0 }: Part): string {
  if (!textRun) return NO_TEXT.repeat(endIndex - startIndex);
  const { suggestedInsertionIds = [], suggestedDeletionIds = [] } = textRun;
  // What is suggested stands in the text and may not be printed: nobody can tell what would leave.
  if (suggestedInsertionIds.length + suggestedDeletionIds.length > 0) throw new Error(SUGGESTIONS);
  return textRun.content ?? "";
}

/** Headers, or footers: a document may have one for its first page and one for the others. */
function textOfSegments(segments: object | undefined): string {
  return Object.values((segments ?? {}) as Readonly<Record<string, { content?: Element[] }>>)
    .flatMap(({ content = [] }) => content.flatMap(paragraphsIn))
    .map(({ text }) => text)
    .join("\n");
}
