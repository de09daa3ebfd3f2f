/** What the layout library takes: nodes of plain data, which cross into its thread. */

import type { Block } from "../blocks.ts";

/** What does not count as text after a heading, for the thread. */
export const INSIDE_HEADLINE = 2;

export type PdfNode = Readonly<Record<string, unknown>>;

/** Lays out the blocks of a segment or a cell, within a width in points. */
export type LayOut = (blocks: readonly Block[], width: number) => readonly PdfNode[];

/** A line of a table's grid; the thread draws it. */
export type GridLine = { readonly width: number; readonly dash: boolean };

/** « docs » is the name of the layout in `worker.mjs`, which reads the lines of each table. */
export function grid(
  rows: readonly (readonly PdfNode[])[],
  widths: readonly (number | "*")[],
  lines: { readonly horizontal: readonly GridLine[]; readonly vertical: readonly GridLine[] },
  more: PdfNode = {},
): PdfNode {
  return { table: { ...more, widths, body: rows, lines }, layout: "docs" };
}

export type Edge = { readonly width: number; readonly dash: boolean; readonly color: string };

export const NO_EDGE: Edge = { width: 0, dash: false, color: "#000000" };

/** A border as styles keep it: « 1pt solid #000000 ». */
export function edgeOf(border: unknown, absent: Edge): Edge {
  if (border === undefined) return absent;
  const [width = "0", dash, color = "#000000"] = String(border).split(" ");
  const isSeen = color !== "transparent";
  return {
    width: isSeen ? Number.parseFloat(width) : 0,
    dash: dash !== "solid",
    color: isSeen ? color : "#000000",
  };
}

/** Left, top, right, bottom: the order of the library. */
export type Edges = readonly [Edge, Edge, Edge, Edge];

export function edgeNode(edges: Edges): PdfNode {
  return {
    border: edges.map(({ width }) => width > 0),
    borderColor: edges.map(({ color }) => color),
  };
}

/** One line a grid line: the widest of the edges that lie on it. */
export function lineOf(edges: readonly Edge[]): GridLine {
  return edges.reduce<GridLine>(
    (widest, { width, dash }) => (width > widest.width ? { width, dash } : widest),
    { width: 0, dash: false },
  );
}
