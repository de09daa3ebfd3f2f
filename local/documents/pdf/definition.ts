/** A document as the layout library wants it: pages, paragraphs, tables, header and footer. */

import { type Block, blocksOf, type Paragraph, type Row, type Table } from "../blocks.ts";
import type { Style } from "../fields.ts";
import type { ColumnWidth, DocumentContent, Units } from "../units.ts";
import { looksOf, type ParagraphLook } from "./looks.ts";
import { runsOf } from "./runs.ts";

export type PdfNode = Readonly<Record<string, unknown>>;

export type PdfDefinition = PdfNode & {
  readonly content: readonly PdfNode[];
  readonly header?: PdfNode;
  readonly footer?: PdfNode;
  /** Milliseconds; the only date in the file, so that one document gives the same bytes. */
  readonly created: number;
};

export type PdfTitle = { readonly title: string; readonly created: number };

export function definitionOf(
  { page, body, header, footer }: DocumentContent,
  { title, created }: PdfTitle,
): PdfDefinition {
  const size = (name: string) => Number(page[name] ?? 0);
  const sides = [size("marginLeft"), size("marginRight")] as const;
  const width = size("pageWidth") - sides[0] - sides[1];
  const top = Math.max(size("marginTop"), size("marginHeader") + heightOf(header));
  const bottom = Math.max(size("marginBottom"), size("marginFooter") + heightOf(footer));
  const stack = (units: Units) => ({ stack: nodesOf(blocksOf(units), width) });
  return {
    pageSize: { width: size("pageWidth"), height: size("pageHeight") },
    pageMargins: [sides[0], top, sides[1], bottom],
    defaultStyle: { font: "Roboto", fontSize: 11 },
    info: { title, producer: "Ponctuel" },
    language: "fr-FR",
    content: nodesOf(blocksOf(body), width),
    ...(header && {
      header: { margin: [sides[0], size("marginHeader"), sides[1], 0], ...stack(header) },
    }),
    ...(footer && {
      footer: {
        margin: [sides[0], bottom - size("marginFooter") - heightOf(footer), sides[1], 0],
        ...stack(footer),
      },
    }),
    created,
  };
}

/** Where a header is higher than the margin, Docs moves the text down. */
function heightOf(units: Units | undefined): number {
  if (units === undefined) return 0;
  return blocksOf(units).reduce((height, block) => height + blockHeight(block), 0);
}

function blockHeight(block: Block): number {
  if (block.kind === "table") {
    const rows = block.rows.map(({ cells }) =>
      Math.max(
        ...cells.map(({ blocks }) =>
          blocks.reduce((height, inside) => height + blockHeight(inside), 2 * CELL_PADDING),
        ),
      ),
    );
    return rows.reduce((sum, height) => sum + height, 0);
  }
  const look = looksOf(block.style);
  const lines = block.inlines.filter(({ kind, ...rest }) => isLineBreak(kind, rest)).length + 1;
  const size = Math.max(...runsOf(block, look).map(({ fontSize }) => fontSize));
  return look.spaceAbove + lines * size * LINE * look.lineHeight + look.spaceBelow;
}

function isLineBreak(kind: string, rest: object): boolean {
  return kind === "text" && "text" in rest && rest.text === "\v";
}

/** The height of a line of Roboto, in its font size. */
const LINE = 1.172;
const CELL_PADDING = 5;
const LINE_WIDTH = 1;

function nodesOf(blocks: readonly Block[], width: number): readonly PdfNode[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph" ? paragraphNodes(block) : [tableNode(block, width)],
  );
}

function paragraphNodes(paragraph: Paragraph): readonly PdfNode[] {
  const look = looksOf(paragraph.style);
  const runs = runsOf(paragraph, look);
  const pieces: PdfNode[] = [];
  let line: PdfNode[] = [];
  let breaks = look.pageBreakBefore;
  const close = () => {
    pieces.push({
      ...frameOf(look, paragraph),
      ...(breaks && { pageBreak: "before" }),
      text: line,
    });
    line = [];
    breaks = false;
  };
  for (const { kind, ...run } of runs) {
    if (kind === "pageBreak") {
      if (line.length > 0) close();
      breaks = true;
    } else {
      line.push(run);
    }
  }
  close();
  return pieces;
}

function frameOf(look: ParagraphLook, _paragraph: Paragraph): PdfNode {
  return {
    alignment: look.alignment,
    lineHeight: look.lineHeight,
    margin: [look.indentStart, look.spaceAbove, look.indentEnd, look.spaceBelow],
    leadingIndent: Math.max(0, look.indentFirstLine - look.indentStart),
  };
}

function tableNode({ columns, rows }: Table, width: number): PdfNode {
  const header = rows.findIndex(({ style }) => style["tableHeader"] !== true);
  return {
    table: {
      widths: widthsOf(columns, width),
      headerRows: header === -1 ? 0 : header,
      dontBreakRows: true,
      body: rows.map((row) => rowNodes(row, columns.length, width)),
    },
    layout: "docs",
  };
}

/** The library counts the inside of a cell, Docs the whole column. */
function widthsOf(columns: readonly ColumnWidth[], width: number): readonly number[] {
  const fixed = columns.filter((column): column is number => column !== "even");
  const rest = width - fixed.reduce((sum, one) => sum + one, 0);
  const even = rest / Math.max(1, columns.length - fixed.length);
  const frame = 2 * CELL_PADDING + (LINE_WIDTH * (columns.length + 1)) / columns.length;
  return columns.map((column) => Math.max(1, (column === "even" ? even : column) - frame));
}

function rowNodes({ cells }: Row, count: number, width: number): readonly PdfNode[] {
  return cells.map(({ style, blocks }) => ({
    stack: nodesOf(blocks, width / count),
    ...fillOf(style),
  }));
}

function fillOf(style: Style): PdfNode {
  const color = style["backgroundColor"];
  return color === undefined || color === "transparent" ? {} : { fillColor: color };
}
