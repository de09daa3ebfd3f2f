/** A stretch of a document as one string, whose characters stand where those of the document do. */

import type { Span } from "../text/template.ts";
import type { DocumentBlock, DocumentParagraph, DocumentTable } from "./document.ts";

/** The body, or one cell. */
export type Segment = {
  /** Where its first character stands in the document. */
  readonly start: number;
  /** Each paragraph ends with « \n ». A table is one U+FDD0 and as many U+FDD2 as it has positions. */
  readonly source: string;
  readonly paragraphs: readonly DocumentParagraph[];
  readonly tables: readonly DocumentTable[];
};

/** No text of a document holds these characters: they stand for none, and values lose them. */
export const TABLE = /\ufdd0\ufdd2*/;

/** What the document has there and does not tell: a section break, a table of contents. */
export const NO_TEXT = /\ufdd1\ufdd2*/g;

/** A line of a paragraph ends with it (Docs: « soft » line break). */
export const LINE_BREAK = "\u000b";

export function segmentOf(blocks: readonly DocumentBlock[]): Segment {
  const start = blocks[0]?.start ?? 1;
  let source = "";
  blocks.forEach((block, index) => {
    source += filler("\ufdd1", block.start - start - source.length);
    if (block.kind === "paragraph") source += `${block.text}\n`;
    else source += filler("\ufdd0", tableEnd(block, blocks[index + 1]) - block.start);
  });
  return {
    start,
    source,
    paragraphs: blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : [])),
    tables: blocks.flatMap((block) => (block.kind === "table" ? [block] : [])),
  };
}

/** Where it stands in the source of the segment. */
export function spanOf(table: DocumentTable, { start, source }: Segment): Span {
  const from = table.start - start;
  return { from, to: from + (TABLE.exec(source.slice(from))?.[0].length ?? 0) };
}

export function endOf(paragraphs: readonly DocumentParagraph[]): number {
  const last = paragraphs[paragraphs.length - 1];
  return last ? last.start + last.text.length + 1 : 0;
}

/** A table has one position of its own after its last cell; a paragraph follows it in Docs. */
function tableEnd({ rows }: DocumentTable, next: DocumentBlock | undefined): number {
  if (next) return next.start;
  const cells = rows[rows.length - 1]?.cells ?? [];
  return endOf(cells[cells.length - 1] ?? []) + 1;
}

function filler(mark: string, length: number): string {
  return length > 0 ? `${mark}${"\ufdd2".repeat(length - 1)}` : "";
}
