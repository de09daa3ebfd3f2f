/** A segment as a tree of paragraphs and tables, each with the indexes it covers. */

import type { Style } from "./fields.ts";
import type { Bullet, ColumnWidth, Inline, ParagraphEnd, Unit, Units } from "./units.ts";

type Span = { readonly start: number; readonly end: number };

export type Paragraph = Span & {
  readonly kind: "paragraph";
  readonly inlines: readonly Inline[];
  readonly endStyle: Style;
  readonly style: Style;
  readonly bullet?: Bullet;
};
export type Cell = Span & { readonly style: Style; readonly blocks: readonly Block[] };
export type Row = Span & { readonly style: Style; readonly cells: readonly Cell[] };
export type Table = Span & {
  readonly kind: "table";
  readonly columns: readonly ColumnWidth[];
  readonly rows: readonly Row[];
};
export type Block = Paragraph | Table;

/** Walks along the units of one segment; `at` is the index of the next one. */
class Walk {
  readonly #units: Units;
  at: number;

  constructor(units: Units, at: number) {
    this.#units = units;
    this.at = at;
  }

  get next(): Unit | undefined {
    return this.#units[this.at];
  }

  blocks(): readonly Block[] {
    const blocks: Block[] = [];
    for (let block = this.#block(); block !== undefined; block = this.#block()) {
      blocks.push(block);
    }
    return blocks;
  }

  #block(): Block | undefined {
    const unit = this.next;
    if (unit === undefined || unit.kind === "row" || unit.kind === "cell") return undefined;
    if (unit.kind === "tableEnd") return undefined;
    return unit.kind === "table" ? this.#table(unit.columns) : this.#paragraph();
  }

  #paragraph(): Paragraph {
    const start = this.at;
    const inlines: Inline[] = [];
    for (let unit = this.next; unit?.kind !== "end"; unit = this.next) {
      inlines.push(unit as Inline);
      this.at += 1;
    }
    const { style, paragraph, bullet } = this.next as ParagraphEnd;
    this.at += 1;
    return {
      ...{ kind: "paragraph", start, end: this.at, inlines, endStyle: style, style: paragraph },
      ...(bullet === undefined ? {} : { bullet }),
    };
  }

  #table(columns: readonly ColumnWidth[]): Table {
    const start = this.at;
    this.at += 1;
    const rows: Row[] = [];
    for (let unit = this.next; unit?.kind === "row"; unit = this.next) {
      const rowStart = this.at;
      this.at += 1;
      const cells = this.#cells();
      rows.push({ style: unit.style, start: rowStart, end: this.at, cells });
    }
    this.at += 1;
    return { kind: "table", start, end: this.at, columns, rows };
  }

  #cells(): readonly Cell[] {
    const cells: Cell[] = [];
    for (let unit = this.next; unit?.kind === "cell"; unit = this.next) {
      const start = this.at;
      this.at += 1;
      const blocks = this.blocks();
      cells.push({ style: unit.style, start, end: this.at, blocks });
    }
    return cells;
  }
}

/** The section break of a body is no block. */
export function blocksOf(units: Units): readonly Block[] {
  return new Walk(units, units[0]?.kind === "section" ? 1 : 0).blocks();
}

/** With those inside cells, in the order of the document. */
export function paragraphsIn(blocks: readonly Block[]): readonly Paragraph[] {
  return blocks.flatMap((block) =>
    block.kind === "paragraph"
      ? [block]
      : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks))),
  );
}

export function tablesIn(blocks: readonly Block[]): readonly Table[] {
  return blocks.flatMap((block) =>
    block.kind === "table"
      ? [
          block,
          ...block.rows.flatMap(({ cells }) => cells.flatMap((cell) => tablesIn(cell.blocks))),
        ]
      : [],
  );
}
