/** A paragraph as nodes of the layout library: one for each page on which a break puts it. */

import type { Paragraph } from "../blocks.ts";
import { fitsInOnePiece } from "./heights.ts";
import { looksOf, type ParagraphLook } from "./looks.ts";
import { edgeNode, edgeOf, grid, INSIDE_HEADLINE, lineOf, NO_EDGE, type PdfNode } from "./nodes.ts";
import { type PdfRun, runsOf } from "./runs.ts";

/** Where Docs puts the items of a list, a level further right each. */
const LIST_INDENT = 18;
const LEVEL_INDENT = 36;

/** The thread keeps what has this level with what follows it, not counting its own text. */
const HEADLINE = 1;

export type LaidOut = { readonly nodes: readonly PdfNode[]; readonly breaksAfter: boolean };

export function paragraphNodes(
  paragraph: Paragraph,
  width: number,
  breaksBefore: boolean,
  marker: string | undefined,
): LaidOut {
  const look = looksOf(paragraph.style);
  const pieces = piecesOf(runsOf(paragraph, look));
  const keeping = {
    ...(look.keepWithNext && { headlineLevel: HEADLINE }),
    unbreakable: look.keepLinesTogether && fitsInOnePiece([paragraph], width),
  };
  const nodes = pieces.flatMap((runs, index): readonly PdfNode[] => {
    const isLast = index === pieces.length - 1;
    // The newline after a break stays on its page, where it takes no line of its own.
    if (isLast && index > 0 && runs.every(({ isNewline }) => isNewline)) return [];
    const breaks = index > 0 || breaksBefore || look.pageBreakBefore;
    const node = framed(listed(textNode(runs, look), paragraph, marker), look, paragraph);
    return [{ ...node, ...(breaks && { pageBreak: "before" }), ...keeping }];
  });
  const endsWithBreak = pieces.length > 1 && nodes.length < pieces.length;
  return { nodes, breaksAfter: endsWithBreak };
}

/** What stands between page breaks. */
function piecesOf(runs: readonly PdfRun[]): readonly (readonly PdfRun[])[] {
  const pieces: PdfRun[][] = [[]];
  for (const run of runs) {
    if (run.kind === "pageBreak") pieces.push([]);
    else pieces.at(-1)?.push(run);
  }
  return pieces;
}

function textNode(runs: readonly PdfRun[], look: ParagraphLook): PdfNode {
  const rule = runs.find(({ kind }) => kind === "horizontalRule");
  const text = runs.filter(({ kind }) => kind !== "horizontalRule");
  const node = {
    ...(look.keepWithNext && { headlineLevel: INSIDE_HEADLINE }),
    alignment: look.alignment,
    lineHeight: look.lineHeight,
    leadingIndent: Math.max(0, look.indentFirstLine - look.indentStart),
    text: text.map(({ kind: _, isNewline: __, ...run }) => run),
  };
  return rule === undefined ? node : { stack: [ruleNode(), node] };
}

/** A line across: the upper edge of an empty cell. */
function ruleNode(): PdfNode {
  const line = { width: 1, dash: false };
  const none = { width: 0, dash: false };
  const cell = { text: "", border: [false, true, false, false], fontSize: 1 };
  return grid([[cell]], ["*"], { horizontal: [line, none], vertical: [none, none] });
}

function listed(node: PdfNode, { bullet }: Paragraph, marker: string | undefined): PdfNode {
  if (bullet === undefined || marker === undefined) return node;
  const indent = LIST_INDENT + LEVEL_INDENT * bullet.level;
  return {
    columns: [
      { width: LIST_INDENT, text: marker, lineHeight: node["lineHeight"] },
      { width: "*", ...node },
    ],
    margin: [indent, 0, 0, 0],
  };
}

/** Around the text come its colour and borders, around these the paragraph's spaces. */
function framed(node: PdfNode, look: ParagraphLook, { style }: Paragraph): PdfNode {
  const { borderLeft, borderTop, borderRight, borderBottom, shading } = style;
  const edges = [borderLeft, borderTop, borderRight, borderBottom].map((border) =>
    edgeOf(border, NO_EDGE),
  );
  const [left = NO_EDGE, top = NO_EDGE, right = NO_EDGE, bottom = NO_EDGE] = edges;
  const fill = shading === undefined || shading === "transparent" ? {} : { fillColor: shading };
  const isPlain = edges.every(({ width }) => width === 0) && Object.keys(fill).length === 0;
  const inner = isPlain
    ? node
    : grid([[{ ...node, ...edgeNode([left, top, right, bottom]), ...fill }]], ["*"], {
        horizontal: [lineOf([top]), lineOf([bottom])],
        vertical: [lineOf([left]), lineOf([right])],
      });
  const margin = [look.indentStart, look.spaceAbove, look.indentEnd, look.spaceBelow];
  return margin.some((side) => side !== 0) ? { stack: [inner], margin } : { stack: [inner] };
}
