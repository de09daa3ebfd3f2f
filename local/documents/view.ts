/** A document as `documents.get` answers: Google's JSON with its indexes. */

import { type Block, blocksOf, type Cell, type Paragraph, type Row, type Table } from "./blocks.ts";
import { dimension, type Style, sameStyle, styleToJson } from "./fields.ts";
import {
  CELL_FIELDS,
  NAMED_STYLES,
  PAGE_FIELDS,
  PARAGRAPH_FIELDS,
  ROW_FIELDS,
  TEXT_FIELDS,
} from "./styles.ts";
import type { ColumnWidth, DocumentContent, Inline, Units } from "./units.ts";

export const HEADER_ID = "kix.header";
export const FOOTER_ID = "kix.footer";

export type Json = Record<string, unknown>;

export function documentView({ page, body, header, footer }: DocumentContent): Json {
  return {
    body: { content: [sectionBreak(), ...contentOf(body)] },
    ...(header && {
      headers: { [HEADER_ID]: { headerId: HEADER_ID, content: contentOf(header) } },
    }),
    ...(footer && {
      footers: { [FOOTER_ID]: { footerId: FOOTER_ID, content: contentOf(footer) } },
    }),
    documentStyle: {
      ...pageView(page),
      ...(header && { defaultHeaderId: HEADER_ID }),
      ...(footer && { defaultFooterId: FOOTER_ID }),
    },
    namedStyles: { styles: namedStyles() },
    ...listsView(body),
    suggestionsViewMode: "SUGGESTIONS_INLINE",
  };
}

function sectionBreak(): Json {
  const sectionStyle = {
    columnSeparatorStyle: "NONE",
    contentDirection: "LEFT_TO_RIGHT",
    sectionType: "CONTINUOUS",
  };
  return { endIndex: 1, sectionBreak: { sectionStyle } };
}

function pageView(page: Style): Json {
  const { pageWidth = 0, pageHeight = 0, ...margins } = page;
  return {
    background: { color: {} },
    pageNumberStart: 1,
    ...styleToJson(margins, PAGE_FIELDS),
    pageSize: { height: dimension(Number(pageHeight)), width: dimension(Number(pageWidth)) },
    useCustomHeaderFooterMargins: true,
  };
}

function namedStyles(): readonly Json[] {
  return Object.entries(NAMED_STYLES).map(([namedStyleType, { text, paragraph }]) => ({
    namedStyleType,
    textStyle: styleToJson(text, TEXT_FIELDS),
    paragraphStyle: {
      ...styleToJson({ namedStyleType, direction: "LEFT_TO_RIGHT" }, PARAGRAPH_FIELDS),
      ...styleToJson(paragraph, PARAGRAPH_FIELDS),
    },
  }));
}

/** The two lists that the host knows, when the body uses them. */
function listsView(body: Units): Json {
  const used = new Set(body.flatMap((unit) => (unit.kind === "end" && unit.bullet?.list) || []));
  if (used.size === 0) return {};
  const lists = [...used].map((list) => {
    const level = list === "disc" ? { glyphSymbol: "●" } : { glyphType: "DECIMAL" };
    const nestingLevels = Array.from({ length: 9 }, () => level);
    return [listId(list), { listProperties: { nestingLevels } }] as const;
  });
  return { lists: Object.fromEntries(lists) };
}

function listId(list: string): string {
  return `kix.list.${list}`;
}

function contentOf(units: Units): readonly Json[] {
  return blocksOf(units).map(blockView);
}

function blockView(block: Block): Json {
  return block.kind === "paragraph"
    ? { ...spanOf(block), paragraph: paragraphView(block) }
    : { ...spanOf(block), table: tableView(block) };
}

/** Google leaves an index of zero out. */
function spanOf({ start, end }: { readonly start: number; readonly end: number }): Json {
  return start === 0 ? { endIndex: end } : { startIndex: start, endIndex: end };
}

function paragraphView(paragraph: Paragraph): Json {
  const { bullet, style } = paragraph;
  const nesting = bullet?.level === 0 ? {} : { nestingLevel: bullet?.level };
  return {
    elements: runsOf(paragraph).map(({ inline, text, start }) => ({
      ...spanOf({ start, end: start + text.length }),
      ...elementView(inline, text),
    })),
    paragraphStyle: styleToJson(style, PARAGRAPH_FIELDS),
    ...(bullet && { bullet: { listId: listId(bullet.list), ...nesting, textStyle: {} } }),
  };
}

type Run = { readonly inline: Inline; readonly text: string; readonly start: number };

/** Neighbours of one style are one run; the newline belongs to the last of them. */
function runsOf({ inlines, endStyle, start }: Paragraph): readonly Run[] {
  const all: readonly Inline[] = [...inlines, { kind: "text", text: "\n", style: endStyle }];
  const runs: Run[] = [];
  for (const [offset, inline] of all.entries()) {
    const last = runs.at(-1);
    const text = inline.kind === "text" ? inline.text : " ";
    const joins =
      inline.kind === "text" &&
      last?.inline.kind === "text" &&
      sameStyle(last.inline.style, inline.style);
    if (joins) runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ inline, text, start: start + offset });
  }
  return runs;
}

function elementView({ kind, style }: Inline, content: string): Json {
  const textStyle = styleToJson(style, TEXT_FIELDS);
  switch (kind) {
    case "text":
      return { textRun: { content, textStyle } };
    case "pageBreak":
    case "horizontalRule":
      return { [kind]: { textStyle } };
    case "pageNumber":
      return { autoText: { type: "PAGE_NUMBER", textStyle } };
    case "pageCount":
      return { autoText: { type: "PAGE_COUNT", textStyle } };
  }
}

function tableView({ rows, columns }: Table): Json {
  return {
    rows: rows.length,
    columns: columns.length,
    tableRows: rows.map(rowView),
    tableStyle: { tableColumnProperties: columns.map(columnView) },
  };
}

function columnView(width: ColumnWidth): Json {
  return width === "even"
    ? { widthType: "EVENLY_DISTRIBUTED" }
    : { widthType: "FIXED_WIDTH", width: dimension(width) };
}

function rowView({ start, end, style, cells }: Row): Json {
  return {
    ...{ startIndex: start, endIndex: end },
    tableCells: cells.map(cellView),
    tableRowStyle: { minRowHeight: { unit: "PT" }, ...styleToJson(style, ROW_FIELDS) },
  };
}

function cellView({ start, end, style, blocks }: Cell): Json {
  return {
    ...{ startIndex: start, endIndex: end },
    content: blocks.map(blockView),
    tableCellStyle: {
      rowSpan: 1,
      columnSpan: 1,
      backgroundColor: {},
      contentAlignment: "TOP",
      ...styleToJson(style, CELL_FIELDS),
    },
  };
}
