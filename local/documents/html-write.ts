/** A document as an HTML file that a person can open, read and edit. */

import { escapeXml } from "../stores/xlsx/xml.ts";
import { type Block, blocksOf, type Paragraph, type Row, type Table } from "./blocks.ts";
import { cssOf } from "./css.ts";
import { type Fields, type Style, sameStyle } from "./fields.ts";
import { CELL_FIELDS, PAGE_FIELDS, PARAGRAPH_FIELDS, ROW_FIELDS, TEXT_FIELDS } from "./styles.ts";
import type { Bullet, ColumnWidth, DocumentContent, Inline, Units } from "./units.ts";

/** For the eyes only: nothing of it is read back. */
const LOOK = `
html { background: #eee; }
body { background: #fff; margin: 1em auto; box-sizing: border-box; font: 11pt/1.15 Arial, sans-serif; }
p, h1, h2, h3, h4, h5, h6 { margin: 0; font-weight: normal; white-space: pre-wrap; min-height: 1.15em; }
h1 { font-size: 20pt; margin: 20pt 0 6pt; } h2 { font-size: 16pt; margin: 18pt 0 6pt; }
h3 { font-size: 14pt; margin: 16pt 0 4pt; color: #434343; } h4 { font-size: 12pt; margin: 14pt 0 4pt; color: #666; }
h5, h6 { font-size: 11pt; margin: 12pt 0 4pt; color: #666; } h6 { font-style: italic; }
p.title { font-size: 26pt; margin-bottom: 3pt; } p.subtitle { font-size: 15pt; margin-bottom: 16pt; color: #666; }
p.disc, p.decimal { display: list-item; list-style: disc inside; } p.decimal { list-style: decimal inside; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
td, th { border: 1pt solid #000; padding: 5pt; text-align: left; vertical-align: top; font-weight: normal; }
hr.page-break { border: 0; border-top: 1pt dashed #999; }
.page-number::after { content: "1"; } .page-count::after { content: "1"; }
`;

export function htmlOf({ page, body, header, footer }: DocumentContent, title: string): string {
  return [
    "<!DOCTYPE html>",
    '<html lang="fr">',
    "<head>",
    '<meta charset="utf-8"/>',
    `<title>${escapeXml(title)}</title>`,
    `<style>${LOOK}</style>`,
    "</head>",
    `<body${attribute("style", cssOf(page, PAGE_FIELDS))}>`,
    ...segment("header", header),
    ...segment("main", body),
    ...segment("footer", footer),
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function segment(name: string, units: Units | undefined): readonly string[] {
  return units === undefined ? [] : [`<${name}>`, ...blocksOf(units).map(blockHtml), `</${name}>`];
}

function blockHtml(block: Block): string {
  return block.kind === "paragraph" ? paragraphHtml(block) : tableHtml(block);
}

/** The element of a named style, and its class. */
export const STYLE_ELEMENTS: Readonly<Record<string, readonly [string, string]>> = {
  NORMAL_TEXT: ["p", ""],
  TITLE: ["p", "title"],
  SUBTITLE: ["p", "subtitle"],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`HEADING_${level}`, [`h${level}`, ""] as const]),
  ),
};

function paragraphHtml(paragraph: Paragraph): string {
  const { inlines, endStyle, bullet } = paragraph;
  const { namedStyleType, direction: _, ...style } = paragraph.style;
  const [element = "p", styleClass = ""] = STYLE_ELEMENTS[String(namedStyleType)] ?? [];
  const end = sameStyle(inlines.at(-1)?.style ?? {}, endStyle);
  const attributes =
    attribute("style", cssOf(style, PARAGRAPH_FIELDS)) +
    (end ? "" : ` data-end="${escapeXml(cssOf(endStyle, TEXT_FIELDS))}"`);
  const only = inlines.length === 1 ? inlines[0]?.kind : undefined;
  if (only === "pageBreak" && element === "p" && styleClass === "" && bullet === undefined) {
    const look = cssOf(inlines[0]?.style ?? {}, TEXT_FIELDS);
    return `<hr class="page-break"${attribute("data-text", look)}${attributes}/>`;
  }
  const classes = [styleClass, ...bulletClasses(bullet)].filter((name) => name !== "").join(" ");
  return `<${element}${attribute("class", classes)}${attributes}>${inlineHtml(inlines)}</${element}>`;
}

function bulletClasses(bullet: Bullet | undefined): readonly string[] {
  if (bullet === undefined) return [];
  return bullet.level === 0 ? [bullet.list] : [bullet.list, `level-${bullet.level}`];
}

function attribute(name: string, value: string): string {
  return value === "" ? "" : ` ${name}="${escapeXml(value)}"`;
}

export const INLINE_CLASSES = {
  pageBreak: "page-break",
  horizontalRule: "rule",
  pageNumber: "page-number",
  pageCount: "page-count",
} as const;

function inlineHtml(inlines: readonly Inline[]): string {
  const runs: { style: Style; html: string }[] = [];
  let text = "";
  for (const [index, inline] of inlines.entries()) {
    if (inline.kind === "text") text += inline.text;
    const next = inlines[index + 1];
    const isLast =
      inline.kind !== "text" || next?.kind !== "text" || !sameStyle(inline.style, next.style);
    if (!isLast) continue;
    const html =
      inline.kind === "text"
        ? textHtml(text)
        : `<span class="${INLINE_CLASSES[inline.kind]}"></span>`;
    runs.push({ style: inline.style, html });
    text = "";
  }
  return runs.map(({ style, html }) => styled(html, style)).join("");
}

/** What an eye cannot tell from a space is written by its name, and a line break as one. */
function textHtml(text: string): string {
  return escapeXml(text)
    .replace(/\v/g, "<br/>")
    .replace(/\u00a0/g, "&nbsp;")
    .replace(/[\u007f-\u009f\u2000-\u200f\u2028-\u202f\ufeff]/g, (c) => `&#${c.charCodeAt(0)};`);
}

const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s" } as const;

function styled(html: string, style: Style): string {
  const tags = Object.entries(TAGS).filter(([name]) => style[name] === true);
  const rest = Object.fromEntries(
    Object.entries(style).filter(([name, value]) => !(name in TAGS && value === true)),
  );
  const { link, ...look } = rest;
  const tagged = tags.reduce((inside, [, tag]) => `<${tag}>${inside}</${tag}>`, html);
  const css = cssOf(look, TEXT_FIELDS);
  const spanned = css === "" ? tagged : `<span style="${escapeXml(css)}">${tagged}</span>`;
  return link === undefined ? spanned : `<a href="${escapeXml(String(link))}">${spanned}</a>`;
}

function tableHtml({ columns, rows }: Table): string {
  const widths = columns.map(columnHtml).join("");
  return ["<table>", `<colgroup>${widths}</colgroup>`, ...rows.map(rowHtml), "</table>"].join("\n");
}

function columnHtml(width: ColumnWidth): string {
  return width === "even" ? "<col/>" : `<col style="width: ${width}pt"/>`;
}

/** The cells of a header row are `th`; a row that is expressly none says so in its style. */
function rowHtml({ style, cells }: Row): string {
  const { tableHeader, ...others } = style;
  const element = tableHeader === true ? "th" : "td";
  const rest = tableHeader === false ? style : others;
  const inside = cells.map(
    (cell) =>
      `<${element}${styleAttribute(cell.style, CELL_FIELDS)}>${cell.blocks.map(blockHtml).join("\n")}</${element}>`,
  );
  return [`<tr${styleAttribute(rest, ROW_FIELDS)}>`, ...inside, "</tr>"].join("\n");
}

function styleAttribute(style: Style, fields: Fields): string {
  return attribute("style", cssOf(style, fields));
}
