/** The texts of a paragraph as the layout library wants them. */

import type { Paragraph } from "../blocks.ts";
import { type Style, sameStyle } from "../fields.ts";
import type { Inline } from "../units.ts";
import type { ParagraphLook } from "./looks.ts";
import type { PdfNode } from "./nodes.ts";

export type PdfRun = PdfNode & {
  readonly kind: Inline["kind"];
  /** Nothing but the end of the paragraph, which has the height of a line. */
  readonly isNewline: boolean;
};

export function runsOf({ inlines, endStyle }: Paragraph, look: ParagraphLook): readonly PdfRun[] {
  const runs: { kind: Inline["kind"]; text: string; style: Style }[] = [];
  for (const inline of inlines) {
    const last = runs.at(-1);
    const text = inline.kind === "text" ? inline.text : "";
    const joins =
      inline.kind === "text" && last?.kind === "text" && sameStyle(last.style, inline.style);
    if (joins) last.text += text;
    else runs.push({ kind: inline.kind, text, style: inline.style });
  }
  const shown = runs.map(({ kind, text, style }) => ({
    ...{ kind, isNewline: false },
    ...textLook({ ...look.text, ...style }),
    ...textOf(kind, text),
  }));
  const ends = ["pageBreak", "horizontalRule", undefined].includes(runs.at(-1)?.kind);
  const newline = { kind: "text" as const, isNewline: true, text: " " };
  return ends ? [...shown, { ...textLook({ ...look.text, ...endStyle }), ...newline }] : shown;
}

/** Page numbers are known in the layout's thread. */
function textOf(kind: Inline["kind"], text: string): PdfNode {
  if (kind === "pageNumber") return { counter: "page", text: "0" };
  if (kind === "pageCount") return { counter: "pages", text: "0" };
  return { text: printable(text) };
}

/** What the font writes otherwise: spaces of one width, a dash of digits. The rest takes no room. */
const SAME_LOOK: Readonly<Record<string, string>> = {
  "\u202f": "\u00a0",
  "\u2007": "\u00a0",
  "\u2012": "\u2013",
  "\v": "\n",
};
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]|\ufe0e|\ufe0f/g;

function printable(text: string): string {
  return text
    .replace(UNSEEN, "")
    .replace(/[\u202f\u2007\u2012\v]/g, (character) => SAME_LOOK[character] ?? character);
}

function textLook(style: Style): PdfNode {
  const decoration = [
    ...(style["underline"] === true ? ["underline"] : []),
    ...(style["strikethrough"] === true ? ["lineThrough"] : []),
  ];
  const background = style["backgroundColor"];
  return {
    fontSize: Number(style["fontSize"] ?? 11),
    bold: style["bold"] === true,
    italics: style["italic"] === true,
    color: style["foregroundColor"],
    preserveLeadingSpaces: true,
    ...(decoration.length > 0 && { decoration }),
    ...(background !== undefined && background !== "transparent" && { background }),
    ...(style["link"] !== undefined && { link: style["link"] }),
    ...(style["smallCaps"] === true && { fontFeatures: ["smcp"] }),
    ...(style["baselineOffset"] === "SUPERSCRIPT" && { sup: true }),
    ...(style["baselineOffset"] === "SUBSCRIPT" && { sub: true }),
  };
}
