/** About how high blocks will be: enough to know what a page cannot hold in one piece. */

import type { Block, Paragraph } from "../blocks.ts";
import { looksOf } from "./looks.ts";

/**
 * What is higher may be cut by the end of a page: the library loses text of what it must keep in
 * one piece and no page holds. Well below the height of a page, since this is an estimate.
 */
const HIGHEST_PIECE = 200;

/** Of a letter, in its font size. */
const LETTER_WIDTH = 0.6;
const LINE_HEIGHT = 1.3;

export function fitsInOnePiece(blocks: readonly Block[], width: number): boolean {
  return heightOf(blocks, width) < HIGHEST_PIECE;
}

function heightOf(blocks: readonly Block[], width: number): number {
  return blocks.reduce((sum, block) => {
    if (block.kind === "paragraph") return sum + paragraphHeight(block, width);
    const inside = width / block.columns.length;
    const rows = block.rows.map(({ cells, style }) =>
      Math.max(
        Number(style["minRowHeight"] ?? 0),
        ...cells.map((cell) => heightOf(cell.blocks, inside) + 10),
      ),
    );
    return rows.reduce((total, height) => total + height, sum);
  }, 0);
}

function paragraphHeight({ inlines, endStyle, style }: Paragraph, width: number): number {
  const look = looksOf(style);
  const sizes = [endStyle, ...inlines.map((inline) => inline.style)].map((own) =>
    Number(own["fontSize"] ?? look.text["fontSize"] ?? 11),
  );
  const size = Math.max(...sizes);
  const available = Math.max(size, width - look.indentStart - look.indentEnd);
  const text = inlines.map((inline) => (inline.kind === "text" ? inline.text : " ")).join("");
  const lines = text
    .split("\v")
    .map((line) => Math.max(1, Math.ceil((line.length * size * LETTER_WIDTH) / available)))
    .reduce((sum, count) => sum + count, 0);
  return look.spaceAbove + lines * size * LINE_HEIGHT * look.lineHeight + look.spaceBelow;
}
