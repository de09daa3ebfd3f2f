/** Reads the inside of a paragraph: texts with their styles, line breaks, page numbers. */

import { styleOfCss, UnreadableCss } from "./css.ts";
import type { Fields, Style } from "./fields.ts";
import { classesOf, type HtmlElement, type HtmlNode, unreadable } from "./html-tree.ts";
import { INLINE_CLASSES } from "./html-write.ts";
import { cleanText } from "./requests/text.ts";
import { TEXT_FIELDS } from "./styles.ts";
import { type Inline, textUnits } from "./units.ts";

/** What each element means, with the synonyms that people write. */
const TAG_STYLES: Readonly<Record<string, Style>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  s: { strikethrough: true },
  sup: { baselineOffset: "SUPERSCRIPT" },
  sub: { baselineOffset: "SUBSCRIPT" },
  span: {},
};

const KINDS = Object.entries(INLINE_CLASSES) as readonly (readonly [
  keyof typeof INLINE_CLASSES,
  string,
])[];

export function inlinesOf(nodes: readonly HtmlNode[]): readonly Inline[] {
  const inlines = nodes.flatMap((node) => read(node, {}));
  return withoutEdges(inlines);
}

function read(node: HtmlNode, style: Style): readonly Inline[] {
  if (typeof node === "string") return textUnits(unwrapped(node), style);
  if (node.name === "br") return [{ kind: "text", text: "\v", style }];
  const own = node.name === "a" ? linkStyle(node) : TAG_STYLES[node.name];
  if (own === undefined) unreadable(node, "n’a pas sa place dans un paragraphe");
  const inner = { ...style, ...own, ...readStyle(node, "style", TEXT_FIELDS) };
  const kind = KINDS.find(([, name]) => classesOf(node).includes(name))?.[0];
  if (kind !== undefined) return [{ kind, style: inner }];
  return node.children.flatMap((child) => read(child, inner));
}

function linkStyle(node: HtmlElement): Style {
  const { href } = node.attributes;
  if (href === undefined || href === "") unreadable(node, "n’a pas d’adresse");
  return { link: href };
}

/** Where an editor has wrapped a line there is one space; the file's own lines are never wrapped. */
const WRAP = "\n";

function unwrapped(text: string): string {
  return cleanText(text.replace(/[ \t]*[\r\n][ \t\r\n]*/g, WRAP));
}

/** A wrap at either end of a paragraph is the file's layout. */
function withoutEdges(inlines: readonly Inline[]): readonly Inline[] {
  const isWrap = (inline: Inline | undefined) => inline?.kind === "text" && inline.text === WRAP;
  const from = isWrap(inlines[0]) ? 1 : 0;
  const to = inlines.length > from && isWrap(inlines.at(-1)) ? -1 : inlines.length;
  return inlines
    .slice(from, to)
    .map((inline) =>
      inline.kind === "text" && inline.text === WRAP ? { ...inline, text: " " } : inline,
    );
}

export function readStyle(node: HtmlElement, attribute: string, fields: Fields): Style {
  try {
    return styleOfCss(node.attributes[attribute] ?? "", fields);
  } catch (error) {
    if (!(error instanceof UnreadableCss)) throw error;
    return unreadable(node, `a un style qui ne se lit pas : « ${error.message} »`);
  }
}
