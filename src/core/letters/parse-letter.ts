/** A shipped text of letter, in a small Markdown, as the document that is made of it. */

import { TAG } from "../text/template.ts";
import { typeset } from "../text/typography.ts";
import type { Alignment } from "./document.ts";
import { LINE_BREAK } from "./segment.ts";

/** A text, and what of it is bold: `**…**` in the file. */
export type RichText = {
  readonly text: string;
  readonly bold: readonly { readonly from: number; readonly to: number }[];
};

export type DesignParagraph = RichText & {
  readonly kind: "paragraph";
  readonly align: Alignment;
  readonly style?: "title" | "heading";
  /** On the right half, where the window of an envelope is. */
  readonly isRight?: boolean;
};

export type DesignTable = {
  readonly kind: "table";
  /** The first row is its head. */
  readonly rows: readonly (readonly RichText[])[];
  /** Of each column. */
  readonly align: readonly Alignment[];
  /** How wide each column is, beside the others. */
  readonly weights: readonly number[];
};

export type DesignBlock = DesignParagraph | DesignTable | { readonly kind: "pageBreak" };

export type LetterDesign = {
  readonly header: string;
  readonly footer: string;
  readonly blocks: readonly DesignBlock[];
};

/**
 * First lines `En-tête : …` and `Pied : …`, then blocks between blank lines: `# Titre`,
 * `## Intertitre`, `> à droite`, `| a | b |` tables whose second line gives the alignment, and by its
 * dashes the widths, `---` for a new page, and paragraphs, which keep their lines.
 */
export function designOf(text: string): LetterDesign {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const margins = lines.findIndex((line) => !MARGIN.test(line));
  const head = margins < 0 ? lines : lines.slice(0, margins);
  return {
    header: marginOf(head, /^en-t/i),
    footer: marginOf(head, /^pied/i),
    blocks: lines
      .slice(head.length)
      .join("\n")
      .split(/\n(?:[^\S\n]*\n)+/)
      .map((block) => block.split("\n").map((line) => line.trim()))
      .flatMap(alike)
      .map(blockOf),
  };
}

const MARGIN = /^(?:en-tête|pied)\s*:(.*)$/i;
const BOLD = /\*\*/;

function marginOf(lines: readonly string[], name: RegExp): string {
  return lines
    .filter((line) => name.test(line))
    .map((line) => typesetAround((MARGIN.exec(line)?.[1] ?? "").trim()))
    .join("\n");
}

/** What a line is, by its first signs. */
const MARK = /^(?:\||>|#+ |---$)?/;

/** Lines of one kind make one block; a title or a page break is a block of its own. */
function alike(lines: readonly string[]): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let before: string | undefined;
  for (const line of lines.filter((one) => one !== "")) {
    const mark = MARK.exec(line)?.[0] ?? "";
    const isOne = /^[#-]/.test(mark);
    if (mark === before && !isOne) groups[groups.length - 1]?.push(line);
    else groups.push([line]);
    before = mark;
  }
  return groups;
}

function blockOf(lines: readonly string[]): DesignBlock {
  const [first = ""] = lines;
  if (first === "---") return { kind: "pageBreak" };
  if (first.startsWith("|")) return tableOf(lines);
  if (first.startsWith("## ")) return paragraph(unmarked(lines, /^##\s+/), "start", "heading");
  if (first.startsWith("# ")) return paragraph(unmarked(lines, /^#\s+/), "center", "title");
  if (first.startsWith(">"))
    return { ...paragraph(unmarked(lines, /^>\s*/), "start"), isRight: true };
  return paragraph(lines, "start");
}

function unmarked(lines: readonly string[], mark: RegExp): string[] {
  return lines.map((line) => line.replace(mark, ""));
}

function paragraph(
  lines: readonly string[],
  align: Alignment,
  style?: "title" | "heading",
): DesignParagraph {
  return { kind: "paragraph", ...richText(lines.join(LINE_BREAK)), align, ...(style && { style }) };
}

function tableOf(lines: readonly string[]): DesignTable {
  const [head = [], ...others] = lines.map((line) =>
    line
      .replace(/^\|/, "")
      .replace(/\|$/, "")
      .split("|")
      .map((cell) => cell.trim()),
  );
  const rules = others[0]?.every((cell) => /^:?-+:?$/.test(cell)) ? others[0] : undefined;
  const rows = [head, ...(rules ? others.slice(1) : others)];
  return {
    kind: "table",
    rows: rows.map((row) => head.map((_, column) => richText(row[column] ?? ""))),
    align: head.map((_, column) => alignmentOf(rules?.[column] ?? "")),
    weights: head.map((_, column) => rules?.[column]?.replace(/:/g, "").length ?? 1),
  };
}

function alignmentOf(rule: string): Alignment {
  if (!rule.endsWith(":")) return "start";
  return rule.startsWith(":") ? "center" : "end";
}

function richText(marked: string): RichText {
  const parts = typesetAround(marked).split(BOLD);
  const bold: { from: number; to: number }[] = [];
  let text = "";
  parts.forEach((part, index) => {
    if (index % 2 === 1 && part !== "")
      bold.push({ from: text.length, to: text.length + part.length });
    text += part;
  });
  return { text, bold };
}

/** Tags are no prose. */
function typesetAround(text: string): string {
  return text
    .split(TAG)
    .map((piece) => (TAG.test(piece) ? piece : typeset(piece)))
    .join("");
}
