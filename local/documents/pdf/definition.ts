/** A document as the layout library wants it: its pages, its text, its header and footer. */

import { type Block, blocksOf } from "../blocks.ts";
import type { DocumentContent, Units } from "../units.ts";
import { markersOf } from "./markers.ts";
import type { PdfNode } from "./nodes.ts";
import { paragraphNodes } from "./paragraphs.ts";
import { tableNode } from "./tables.ts";

/** Functions cannot cross into a thread: what is measured or counted there is told as data. */
export type PdfDefinition = {
  readonly page: { readonly width: number; readonly height: number };
  readonly margins: Readonly<Record<"top" | "bottom" | "left" | "right", number>>;
  readonly header: { readonly margin: number; readonly stack: readonly PdfNode[] };
  readonly footer: { readonly margin: number; readonly stack: readonly PdfNode[] };
  readonly content: readonly PdfNode[];
  readonly title: string;
  /** Milliseconds: the only date in the file, so that one document gives the same bytes. */
  readonly created: number;
  /** Every character that must be seen, once. */
  readonly characters: string;
};

export type PdfTitle = { readonly title: string; readonly created: number };

export function definitionOf(
  { page, body, header = [], footer = [] }: DocumentContent,
  { title, created }: PdfTitle,
): PdfDefinition {
  const points = (name: string) => Number(page[name] ?? 0);
  const [left, right] = [points("marginLeft"), points("marginRight")];
  const width = points("pageWidth") - left - right;
  const laidOut = (units: Units) => nodesOf(blocksOf(units), width);
  return {
    page: { width: points("pageWidth"), height: points("pageHeight") },
    margins: { top: points("marginTop"), bottom: points("marginBottom"), left, right },
    header: { margin: points("marginHeader"), stack: laidOut(header) },
    footer: { margin: points("marginFooter"), stack: laidOut(footer) },
    content: laidOut(body),
    characters: charactersOf([...body, ...header, ...footer]),
    ...{ title, created },
  };
}

/** A page break ends its paragraph's page: what comes next begins another. */
function nodesOf(blocks: readonly Block[], width: number): readonly PdfNode[] {
  const markers = markersOf(blocks);
  let breaks = false;
  return blocks.flatMap((block) => {
    const breaksBefore = breaks;
    if (block.kind === "table") {
      breaks = false;
      return [{ ...tableNode(block, width, nodesOf), ...pageBreak(breaksBefore) }];
    }
    const laidOut = paragraphNodes(block, width, breaksBefore, markers.get(block));
    breaks = laidOut.breaksAfter;
    return laidOut.nodes;
  });
}

function pageBreak(isWanted: boolean): PdfNode {
  return isWanted ? { pageBreak: "before" } : {};
}

function charactersOf(units: Units): string {
  const text = units.map((unit) => (unit.kind === "text" ? unit.text : "")).join("");
  return [...new Set(text)].join("");
}
