/** The changes that make the document of a shipped letter out of an empty one. */

import { type Placed, placedBlocks } from "./design-document.ts";
import type { Alignment, DocumentEdit, DocumentTable } from "./document.ts";
import type { DesignTable, LetterDesign, RichText } from "./parse-letter.ts";

/** Between paragraphs, in points: a new document of Docs has no space there. */
const SPACE_BELOW = 8;

/** Two centimetres: a table of seven columns keeps its days and amounts in one piece. */
const MARGINS = 56.7;

/** In points; those of Docs are made for reports. */
const SIZES = { title: 18, heading: 13, table: 9 } as const;

/**
 * The text first, then tables and page breaks from the last to the first, so that no position moves
 * before it is used; then the looks, at the positions of the finished document.
 */
export function designEdits(design: LetterDesign): readonly DocumentEdit[] {
  const placed = placedBlocks(design.blocks);
  const text = placed.map((_, index) => ownText(placed, index)).join("");
  return [
    { kind: "page", margins: MARGINS },
    ...insertion(1, text),
    ...structureEdits(placed),
    ...paragraphLooks(placed),
    ...placed.flatMap((one) =>
      one.kind === "paragraph" && one.design.style
        ? [sizeEdit(one.block.start, one.design, one.design.style)]
        : [],
    ),
    ...placed.flatMap((one) =>
      one.kind === "paragraph" ? boldEdits(one.design, one.block.start) : [],
    ),
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

const PLAIN = { align: "start", style: undefined } as const;

type Look = Extract<DocumentEdit, { readonly kind: "paragraph" }>;

/** One change for paragraphs of one look that follow each other. */
function paragraphLooks(placed: readonly Placed[]): readonly Look[] {
  const looks: Look[] = [];
  for (const one of placed) {
    if (one.kind === "table") continue;
    const { start: from, text } = one.block;
    const to = from + text.length + 1;
    const { align, style } = one.kind === "pageBreak" ? PLAIN : one.design;
    const last = looks[looks.length - 1];
    if (last?.to === from && last.align === align && last.style === style)
      looks[looks.length - 1] = { ...last, to };
    else
      looks.push({
        kind: "paragraph",
        from,
        to,
        align,
        ...(style && { style }),
        spaceBelow: SPACE_BELOW,
      });
  }
  return looks;
}

/** The head is bold and repeated on each page; numbers are aligned as their column says. */
function tableLooks({ rows, align }: DesignTable, block: DocumentTable): readonly DocumentEdit[] {
  const cells = block.rows.flatMap((row, index) =>
    row.cells.flatMap(([cell], column) => {
      const rich = rows[index]?.[column];
      return cell && rich
        ? [{ rich, from: cell.start, align: align[column], isHead: index === 0 }]
        : [];
    }),
  );
  return [
    { kind: "headRows", table: block.start, count: 1 },
    ...cells.map(({ rich, from }) => sizeEdit(from, rich, "table")),
    ...cells.flatMap(({ rich, from, isHead }) => boldEdits(isHead ? inBold(rich) : rich, from)),
    ...cells.flatMap((cell) =>
      alignEdits(cell.align, cell.from, cell.from + cell.rich.text.length + 1),
    ),
  ];
}

/** With the line end, which the next text of an empty cell takes after. */
function sizeEdit(from: number, { text }: RichText, of: keyof typeof SIZES): DocumentEdit {
  return { kind: "size", from, to: from + text.length + 1, points: SIZES[of] };
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
