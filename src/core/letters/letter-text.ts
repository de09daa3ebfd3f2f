/** The text of a letter that is filled, as a person reads it. */

import type { PreviewBlock } from "../app/letters-page.ts";
import { LINE_BREAK, NO_TEXT, TABLE } from "./segment.ts";

/** Paragraphs and tables of a body whose tables stand there as their mark. */
export function blocksOf(
  text: string,
  tables: readonly (readonly (readonly string[])[])[],
): readonly PreviewBlock[] {
  return text.split(TABLE).flatMap((part, index): PreviewBlock[] => {
    const rows = tables[index];
    const table = rows && { kind: "table" as const, rows: rows.map((row) => row.map(readable)) };
    return [...paragraphsOf(part), ...(table ? [table] : [])];
  });
}

/** The blocks of a header or of a footer. */
export function paragraphsOf(text: string): readonly PreviewBlock[] {
  if (text === "") return [];
  const paragraphs = text.replace(/\n$/, "").split("\n");
  return paragraphs.map((paragraph) => ({ kind: "paragraph", text: readable(paragraph) }));
}

/** One line a paragraph or a row of a table. */
export function letterText(blocks: readonly PreviewBlock[]): string {
  return blocks.map(blockText).join("\n");
}

export function blockText(block: PreviewBlock): string {
  if (block.kind === "paragraph") return block.text;
  return block.rows.map((row) => row.join(" | ")).join("\n");
}

export function withTexts(block: PreviewBlock, change: (text: string) => string): PreviewBlock {
  if (block.kind === "paragraph") return { kind: "paragraph", text: change(block.text) };
  return { kind: "table", rows: block.rows.map((row) => row.map(change)) };
}

function readable(text: string): string {
  return text.replace(NO_TEXT, "").split(LINE_BREAK).join("\n");
}
