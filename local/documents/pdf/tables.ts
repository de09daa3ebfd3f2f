/** A table as a node of the layout library, with its header rows, borders and colours. */

import type { Cell, Row, Table } from "../blocks.ts";
import type { Style } from "../fields.ts";
import type { ColumnWidth } from "../units.ts";
import { fitsInOnePiece } from "./heights.ts";
import {
  type Edge,
  edgeNode,
  edgeOf,
  grid,
  INSIDE_HEADLINE,
  type LayOut,
  lineOf,
  type PdfNode,
} from "./nodes.ts";

/** The look of a new table in Docs. */
const PADDING = 5;
const LINE: Edge = { width: 1, dash: false, color: "#000000" };

export function tableNode({ columns, rows }: Table, width: number, layOut: LayOut): PdfNode {
  const widths = widthsOf(columns, width);
  const isLow = ({ cells }: Row) =>
    cells.every(({ blocks }, index) => fitsInOnePiece(blocks, widths[index] ?? 0));
  const headerRows = headerCount(rows, isLow);
  const body = rows.map((row, index) => {
    const nodes = rowNodes(row, widths, layOut);
    return index < headerRows ? nodes.map(ofHead) : nodes;
  });
  const edges = (name: string, cells: readonly (Cell | undefined)[]) =>
    cells.flatMap((cell) => (cell === undefined ? [] : [edgeOf(cell.style[name], LINE)]));
  const column = (index: number) => rows.map(({ cells }) => cells[index]);
  return grid(
    body,
    widths,
    {
      horizontal: Array.from({ length: rows.length + 1 }, (_, index) =>
        lineOf([
          ...edges("borderBottom", rows[index - 1]?.cells ?? []),
          ...edges("borderTop", rows[index]?.cells ?? []),
        ]),
      ),
      vertical: Array.from({ length: columns.length + 1 }, (_, index) =>
        lineOf([...edges("borderRight", column(index - 1)), ...edges("borderLeft", column(index))]),
      ),
    },
    {
      headerRows,
      heights: rows.map(({ style }) => Number(style["minRowHeight"] ?? 0)),
      dontBreakRows: rows.every(isLow),
    },
  );
}

/** The library counts a repeated row on the page that it left too: that is no text after a heading. */
function ofHead(node: PdfNode): PdfNode {
  const { stack } = node;
  return {
    ...node,
    ...(Array.isArray(stack) ? { stack: stack.map(ofHead) } : {}),
    headlineLevel: INSIDE_HEADLINE,
  };
}

/** The first rows that are pinned; a table of nothing else repeats none. */
function headerCount(rows: readonly Row[], isLow: (row: Row) => boolean): number {
  const count = rows.findIndex(({ style }) => style["tableHeader"] !== true);
  return count > 0 && rows.slice(0, count).every(isLow) ? count : 0;
}

/** The library adds the lines to the columns, Docs draws them inside. */
function widthsOf(columns: readonly ColumnWidth[], width: number): readonly number[] {
  const fixed = columns.filter((column): column is number => column !== "even");
  const rest = width - fixed.reduce((sum, one) => sum + one, 0);
  const even = rest / Math.max(1, columns.length - fixed.length);
  const line = (LINE.width * (columns.length + 1)) / columns.length;
  return columns.map((column) => Math.max(1, (column === "even" ? even : column) - line));
}

function rowNodes({ cells }: Row, widths: readonly number[], layOut: LayOut): readonly PdfNode[] {
  return cells.map(({ style, blocks }, index) => {
    const padding = ["paddingLeft", "paddingTop", "paddingRight", "paddingBottom"].map((side) =>
      Number(style[side] ?? PADDING),
    );
    const [left = 0, , right = 0] = padding;
    const inside = (widths[index] ?? 0) - left - right;
    return {
      stack: [{ stack: layOut(blocks, inside), margin: padding }],
      ...edgeNode([
        edgeOf(style["borderLeft"], LINE),
        edgeOf(style["borderTop"], LINE),
        edgeOf(style["borderRight"], LINE),
        edgeOf(style["borderBottom"], LINE),
      ]),
      ...fillOf(style),
      verticalAlignment: String(style["contentAlignment"] ?? "TOP").toLowerCase(),
    };
  });
}

function fillOf({ backgroundColor }: Style): PdfNode {
  return backgroundColor === undefined || backgroundColor === "transparent"
    ? {}
    : { fillColor: backgroundColor };
}
