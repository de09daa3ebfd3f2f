/** The changes that make the document of a shipped letter out of an empty one. */

import { type Placed, placedBlocks } from "./design-document.ts";
import type { Alignment, DocumentEdit, DocumentTable } from "./document.ts";
import type { DesignTable, LetterDesign, RichText } from "./parse-letter.ts";

/** All in points. An A4 page with two centimetres on its sides leaves this width to the text. */
const MARGIN = 57;
const TEXT_WIDTH = 481;
/** Ten centimetres and a half from the left edge: the window of a French envelope (NF Z10-011). */
const RIGHT_HALF = 240;
/** Between paragraphs, and below a table: a new document of Docs has no space there. */
const SPACE = 7;
const SIZES = { text: 10.5, table: 9, title: 16, heading: 12 } as const;

/**
 * The text first, then tables and page breaks from the last to the first, so that no position moves
 * before it is used; then the looks, at the positions of the finished document.
 */
export function designEdits(design: LetterDesign): readonly DocumentEdit[] {
  const placed = placedBlocks(design.blocks);
  const text = placed.map((_, index) => ownText(placed, index)).join("");
  return [
    { kind: "page", margin: MARGIN },
    ...insertion(1, text),
    ...structureEdits(placed),
    ...paragraphLooks(placed),
    ...textSize(placed),
    ...placed.flatMap((one) => (one.kind === "paragraph" ? letterLooks(one) : [])),
    ...placed.flatMap((one) => (one.kind === "table" ? tableLooks(one.design, one.block) : [])),
    ...(design.header === "" ? [] : [{ kind: "header" as const, text: design.header }]),
    ...(design.footer === "" ? [] : [{ kind: "footer" as const, text: design.footer }]),
  ];
}

/** Where a table comes between two paragraphs, it brings the line end of the first. */
function ownText(placed: readonly Placed[], index: number): string {
  const one = placed[index];
  if (one?.kind !== "paragraph") return "";
  const next = placed[index + 1];
  return next && next.kind !== "table" ? `${one.design.text}\n` : one.design.text;
}

function structureEdits(placed: readonly Placed[]): DocumentEdit[] {
  let at = 1;
  const steps = placed.map((one, index): readonly DocumentEdit[] => {
    const here = at;
    at += ownText(placed, index).length;
    if (one.kind === "pageBreak") return [{ kind: "pageBreak", at: here }];
    return one.kind === "table" ? tableEdits(one.design, here) : [];
  });
  return steps.reverse().flat();
}

/** Docs puts a line end before the table that it inserts. */
function tableEdits({ rows, align }: DesignTable, at: number): DocumentEdit[] {
  const columns = align.length;
  const texts = rows.map((row, index) =>
    row.map(({ text }, column) => {
      const cell = at + 2 + index * (1 + 2 * columns) + 1 + 2 * column;
      return insertion(cell + 1, text);
    }),
  );
  return [{ kind: "table", at, rows: rows.length, columns }, ...texts.flat().reverse().flat()];
}

function insertion(at: number, text: string): DocumentEdit[] {
  return text === "" ? [] : [{ kind: "insert", at, text }];
}

const PLAIN = { align: "start", style: undefined, isRight: false } as const;

/** A line that is a tag of condition and nothing else. */
const CONDITION = /^\{\{\s*[#/][^{}]*\}\}$/;

type Look = Extract<DocumentEdit, { readonly kind: "paragraph" }>;

/** One change for paragraphs of one look that follow each other. */
function paragraphLooks(placed: readonly Placed[]): readonly Look[] {
  const looks: Look[] = [];
  let isBelowTable = false;
  for (const one of placed) {
    if (one.kind === "table") {
      isBelowTable = true;
      continue;
    }
    const { start: from, text } = one.block;
    const look = lookOf(one, { from, to: from + text.length + 1 }, isBelowTable);
    // A line of conditions goes away: the next one then stands there.
    isBelowTable = isBelowTable && CONDITION.test(text);
    const last = looks[looks.length - 1];
    if (last && areAlike(last, look)) looks[looks.length - 1] = { ...last, to: look.to };
    else looks.push(look);
  }
  return looks;
}

/** A title has its own space above. */
function lookOf(
  one: Exclude<Placed, { readonly kind: "table" }>,
  where: Pick<Look, "from" | "to">,
  isBelowTable: boolean,
): Look {
  const { align, style, isRight } = one.kind === "pageBreak" ? PLAIN : one.design;
  return {
    kind: "paragraph",
    ...where,
    align,
    indent: isRight ? RIGHT_HALF : 0,
    ...(style ? { style } : { spaceAbove: isBelowTable ? SPACE : 0 }),
    spaceBelow: SPACE,
  };
}

function areAlike(last: Look, { from, to: _, ...look }: Look): boolean {
  const { from: __, to, ...before } = last;
  return to === from && JSON.stringify(before) === JSON.stringify(look);
}

/** That of the whole text; titles and tables then have their own. */
function textSize(placed: readonly Placed[]): readonly DocumentEdit[] {
  const last = placed[placed.length - 1]?.block;
  if (last?.kind !== "paragraph") return [];
  return [sized("text", 1, last.start + last.text.length + 1)];
}

function sized(size: keyof typeof SIZES, from: number, to: number): DocumentEdit {
  return { kind: "size", from, to, points: SIZES[size] };
}

function letterLooks({ design, block }: Extract<Placed, { kind: "paragraph" }>): DocumentEdit[] {
  const { style } = design;
  if (!style) return boldEdits(design, block.start);
  const to = block.start + block.text.length;
  return [sized(style, block.start, to), { kind: "bold", from: block.start, to }];
}

/** The head is bold and repeated on each page; numbers are aligned as their column says. */
function tableLooks(
  { rows, align, weights }: DesignTable,
  block: DocumentTable,
): readonly DocumentEdit[] {
  const cells = block.rows.flatMap((row, index) =>
    row.cells.flatMap(([cell], column) => {
      const rich = rows[index]?.[column];
      return cell && rich
        ? [{ rich, from: cell.start, align: align[column], isHead: index === 0 }]
        : [];
    }),
  );
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const [first, last] = [cells[0], cells[cells.length - 1]];
  return [
    { kind: "headRows", table: block.start, count: 1 },
    {
      kind: "columns",
      table: block.start,
      widths: weights.map((weight) => Math.round((TEXT_WIDTH * weight) / all)),
    },
    ...(first && last ? [sized("table", first.from, last.from + last.rich.text.length + 1)] : []),
    ...cells.flatMap(({ rich, from, isHead }) => boldEdits(isHead ? inBold(rich) : rich, from)),
    ...cells.flatMap((cell) =>
      alignEdits(cell.align, cell.from, cell.from + cell.rich.text.length + 1),
    ),
  ];
}

function inBold({ text }: RichText): RichText {
  return { text, bold: text === "" ? [] : [{ from: 0, to: text.length }] };
}

function alignEdits(align: Alignment | undefined, from: number, to: number): DocumentEdit[] {
  return align && align !== "start" ? [{ kind: "paragraph", from, to, align }] : [];
}

function boldEdits({ bold }: RichText, start: number): DocumentEdit[] {
  return bold.map(({ from, to }) => ({ kind: "bold", from: start + from, to: start + to }));
}
