/** The document of a shipped letter, as Docs would tell of it once it is made. */

import type { DocumentParagraph, DocumentTable, DocumentText } from "./document.ts";
import type { DesignBlock, DesignParagraph, DesignTable, LetterDesign } from "./parse-letter.ts";

/** Docs counts a page break as one position, and what is no text is read as U+FFFC. */
const PAGE_BREAK = "\ufffc";

/** A block of a design, and the one that it becomes. */
export type Placed =
  | {
      readonly kind: "paragraph";
      readonly design: DesignParagraph;
      readonly block: DocumentParagraph;
    }
  | { readonly kind: "pageBreak"; readonly block: DocumentParagraph }
  | { readonly kind: "table"; readonly design: DesignTable; readonly block: DocumentTable };

export function documentOf(design: LetterDesign): DocumentText {
  return {
    revision: "",
    body: placedBlocks(design.blocks).map(({ block }) => block),
    header: design.header,
    footer: design.footer,
  };
}

/** Each block of a design where it stands in the body. */
export function placedBlocks(blocks: readonly DesignBlock[]): readonly Placed[] {
  let start = 1;
  return withParagraphs(blocks).map((design): Placed => {
    const from = start;
    if (design.kind === "table") {
      start += tableSize(design);
      return { kind: "table", design, block: placedTable(design, from) };
    }
    const text = design.kind === "pageBreak" ? PAGE_BREAK : design.text;
    start += text.length + 1;
    const block = { kind: "paragraph" as const, start: from, text };
    return design.kind === "pageBreak"
      ? { kind: "pageBreak", block }
      : { kind: "paragraph", design, block };
  });
}

/** Docs has a paragraph before each table and at the end; a page break opens a paragraph too. */
function withParagraphs(blocks: readonly DesignBlock[]): DesignBlock[] {
  const result: DesignBlock[] = [];
  for (const block of blocks) {
    const before = result[result.length - 1];
    if (block.kind === "table" && before?.kind !== "paragraph") result.push(EMPTY);
    result.push(block);
  }
  if (result[result.length - 1]?.kind !== "paragraph") result.push(EMPTY);
  return result;
}

const EMPTY: DesignParagraph = { kind: "paragraph", text: "", bold: [], align: "start" };

/** One position opens the table, each row and each cell, and one closes the table. */
function tableSize({ rows }: DesignTable): number {
  const cells = rows.flat();
  const texts = cells.reduce((length, { text }) => length + text.length + 2, 0);
  return 2 + rows.length + texts;
}

function placedTable({ rows }: DesignTable, start: number): DocumentTable {
  let at = start + 1;
  return {
    kind: "table",
    start,
    rows: rows.map((row) => {
      at += 1;
      const cells = row.map(({ text }): readonly DocumentParagraph[] => {
        const cell = [{ kind: "paragraph" as const, start: at + 1, text }];
        at += text.length + 2;
        return cell;
      });
      return { cells };
    }),
  };
}
