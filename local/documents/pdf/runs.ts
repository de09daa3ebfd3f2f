/** The texts of a paragraph as the layout library wants them. */

import type { Paragraph } from "../blocks.ts";
import { type Style, sameStyle } from "../fields.ts";
import type { Inline } from "../units.ts";
import type { ParagraphLook } from "./looks.ts";

export type PdfRun = {
  readonly kind: Inline["kind"];
  readonly fontSize: number;
  readonly text?: string;
  readonly counter?: "page" | "pages";
};

/** An empty paragraph still has the height of its newline. */
export function runsOf({ inlines, endStyle }: Paragraph, look: ParagraphLook): readonly PdfRun[] {
  const merged: { kind: Inline["kind"]; text: string; style: Style }[] = [];
  for (const inline of inlines) {
    const last = merged.at(-1);
    const text = inline.kind === "text" ? inline.text : "";
    const joins =
      inline.kind === "text" && last?.kind === "text" && sameStyle(last.style, inline.style);
    if (joins && last !== undefined) last.text += text;
    else merged.push({ kind: inline.kind, text, style: inline.style });
  }
  if (merged.every(({ kind }) => kind === "pageBreak")) {
    merged.push({ kind: "text", text: " ", style: endStyle });
  }
  return merged.map(({ kind, text, style }) => ({
    kind,
    ...textLook({ ...look.text, ...style }),
    ...contentOf(kind, text),
  }));
}

function contentOf(kind: Inline["kind"], text: string): object {
  if (kind === "pageNumber") return { counter: "page", text: "0" };
  if (kind === "pageCount") return { counter: "pages", text: "0" };
  return { text: printable(text) };
}

/** The font has no narrow no-break space, and a vertical tab is a new line. */
function printable(text: string): string {
  return text.replace(/[\u202f\u2007]/g, "\u00a0").replace(/\v/g, "\n");
}

function textLook(style: Style): { readonly fontSize: number } & Readonly<Record<string, unknown>> {
  const [underline, strike] = [style["underline"] === true, style["strikethrough"] === true];
  const decoration = [...(underline ? ["underline"] : []), ...(strike ? ["lineThrough"] : [])];
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
    ...(style["baselineOffset"] === "SUPERSCRIPT" && { sup: true }),
    ...(style["baselineOffset"] === "SUBSCRIPT" && { sub: true }),
  };
}
