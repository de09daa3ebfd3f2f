/** Reads a document's HTML file back, after a person may have edited it. */

import type { Fields, Style } from "./fields.ts";
import { inlinesOf, readStyle } from "./html-inline.ts";
import { checkKnown, isBlock } from "./html-known.ts";
import {
  classesOf,
  DocumentUnreadable,
  elementsIn,
  type HtmlElement,
  parseHtml,
  unreadable,
} from "./html-tree.ts";
import { STYLE_ELEMENTS } from "./html-write.ts";
import {
  CELL_FIELDS,
  NEW_PAGE,
  NORMAL,
  PAGE_FIELDS,
  PARAGRAPH_FIELDS,
  ROW_FIELDS,
  TEXT_FIELDS,
} from "./styles.ts";
import {
  type Bullet,
  type ColumnWidth,
  type DocumentContent,
  type Inline,
  PLAIN_END,
  type Unit,
  type Units,
} from "./units.ts";

const SEGMENTS = ["header", "main", "footer"];

export function documentOf(html: string): DocumentContent {
  const root = parseHtml(html);
  const body = elementsIn(root).find(({ name }) => name === "body");
  if (body === undefined) throw new DocumentUnreadable("il n’a pas d’élément <body>");
  checkKnown(body);
  const named = (name: string) => {
    const [one, second] = elementsIn(body).filter((element) => element.name === name);
    if (second !== undefined) unreadable(second, "est le deuxième");
    return one;
  };
  const stranger = elementsIn(body).find(({ name }) => !SEGMENTS.includes(name));
  if (stranger !== undefined) unreadable(stranger);
  const [main, header, footer] = [named("main"), named("header"), named("footer")];
  if (main === undefined) throw new DocumentUnreadable("il n’a pas d’élément <main>");
  return {
    page: { ...NEW_PAGE, ...readStyle(body, "style", PAGE_FIELDS) },
    body: [{ kind: "section" }, ...blocksOf(main)],
    ...(header && { header: blocksOf(header) }),
    ...(footer && { footer: blocksOf(footer) }),
  };
}

/** A segment or a cell ends with a paragraph, and a table stands between two. */
function blocksOf(parent: HtmlElement): Units {
  const units: Unit[] = [];
  for (const node of blockNodes(parent)) {
    if (node.name === "table") {
      if (units.at(-1)?.kind !== "end") units.push(PLAIN_END);
      units.push(...tableUnits(node));
    } else {
      units.push(...paragraphUnits(node));
    }
  }
  if (units.at(-1)?.kind !== "end") units.push(PLAIN_END);
  return units;
}

/** A cell may hold bare text, as people write tables. */
function blockNodes(parent: HtmlElement): readonly HtmlElement[] {
  const stray = parent.children.find((node) =>
    typeof node === "string" ? node.trim() !== "" : !isBlock(node),
  );
  if (stray === undefined) return elementsIn(parent);
  if (parent.name === "td" || parent.name === "th") return [{ ...parent, ...BARE }];
  if (typeof stray !== "string") return unreadable(stray);
  return unreadable(parent, `a du texte hors d’un paragraphe : « ${stray.trim()} »`);
}

const BARE = { name: "p", attributes: {} } as const;

function paragraphUnits(node: HtmlElement): Units {
  const isBreak = node.name === "hr" && classesOf(node).includes("page-break");
  const inlines: readonly Inline[] = isBreak
    ? [{ kind: "pageBreak", style: readStyle(node, "data-text", TEXT_FIELDS) }]
    : inlinesOf(node.children);
  const bullet = bulletOf(node);
  const style =
    node.attributes["data-end"] === undefined
      ? (inlines.at(-1)?.style ?? {})
      : readStyle(node, "data-end", TEXT_FIELDS);
  return [
    ...inlines,
    {
      kind: "end",
      style,
      paragraph: { ...NORMAL, ...namedStyle(node), ...readStyle(node, "style", PARAGRAPH_FIELDS) },
      ...(bullet && { bullet }),
    },
  ];
}

function namedStyle(node: HtmlElement): Style {
  const element = node.name === "hr" ? "p" : node.name;
  const named = Object.entries(STYLE_ELEMENTS).filter(([, [name]]) => name === element);
  const byClass = named.find(([, [, own]]) => own !== "" && classesOf(node).includes(own));
  const plain = named.find(([, [, own]]) => own === "");
  const [namedStyleType] = byClass ?? plain ?? unreadable(node);
  return { namedStyleType };
}

function bulletOf(node: HtmlElement): Bullet | undefined {
  const classes = classesOf(node);
  const list = (["disc", "decimal"] as const).find((name) => classes.includes(name));
  const level = classes.find((name) => /^level-[1-8]$/.test(name))?.slice("level-".length) ?? "0";
  return list && { list, level: Number(level) };
}

function tableUnits(table: HtmlElement): Units {
  const [rows, others] = partition(rowElements(table), ({ name }) => name === "tr");
  const groups = others.filter(({ name }) => name === "colgroup");
  const [stranger] = others.filter(({ name }) => name !== "colgroup");
  if (stranger !== undefined) unreadable(stranger);
  const count = cellsOf(rows[0]).length;
  if (count === 0) unreadable(table, "n’a pas de cellule");
  const odd = rows.find((row) => cellsOf(row).length !== count);
  if (odd !== undefined) unreadable(odd, `n’a pas ${count} cellules comme la première ligne`);
  const widths = groups.flatMap(elementsIn).map(widthOf);
  const columns = Array.from({ length: count }, (_, index) => widths[index] ?? "even");
  return [{ kind: "table", columns }, ...rows.flatMap(rowUnits), { kind: "tableEnd" }];
}

/** Some editors add these groups of rows. */
function rowElements(table: HtmlElement): readonly HtmlElement[] {
  return elementsIn(table).flatMap((element) =>
    element.name === "thead" || element.name === "tbody" ? elementsIn(element) : [element],
  );
}

function partition<T>(items: readonly T[], test: (item: T) => boolean): readonly [T[], T[]] {
  return [items.filter(test), items.filter((item) => !test(item))];
}

function cellsOf(row: HtmlElement | undefined): readonly HtmlElement[] {
  return row === undefined ? [] : elementsIn(row);
}

function widthOf(column: HtmlElement): ColumnWidth {
  const { width } = readStyle(column, "style", { width: PAGE_FIELDS["pageWidth"] } as Fields);
  return typeof width === "number" ? width : "even";
}

function rowUnits(row: HtmlElement): Units {
  const cells = cellsOf(row);
  const stranger = cells.find(({ name }) => name !== "td" && name !== "th");
  if (stranger !== undefined) unreadable(stranger);
  const isHeader = cells.every(({ name }) => name === "th");
  const style = {
    ...readStyle(row, "style", ROW_FIELDS),
    ...(isHeader ? { tableHeader: true } : {}),
  };
  return [
    { kind: "row", style },
    ...cells.flatMap(
      (cell): Units => [
        { kind: "cell", style: readStyle(cell, "style", CELL_FIELDS) },
        ...blocksOf(cell),
      ],
    ),
  ];
}
