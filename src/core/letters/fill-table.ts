/** Fills a table: its cells, and a row for each row of a list. */

import type { DocumentEdit, DocumentTable } from "./document.ts";
import { excerpt } from "./excerpt.ts";
import { changed, changesOf, editsOf } from "./fill-segment.ts";
import type { LetterContent } from "./letter.ts";
import type { LetterList } from "./letter-lists.ts";
import { type Literal, type Values, valuesOf } from "./letter-values.ts";
import { type ParsedSegment, parseSegment } from "./parse-segment.ts";
import { piecesOf } from "./pieces.ts";
import { endOf } from "./segment.ts";

export type ParsedRow = {
  readonly index: number;
  readonly cells: readonly ParsedSegment[];
  /** It is repeated for each row of this list. */
  readonly list: LetterList | undefined;
};

export type ParsedTable = {
  readonly table: DocumentTable;
  readonly rows: readonly ParsedRow[];
  readonly problems: readonly string[];
};

export type FilledTable = {
  /** To be made in this order, once everything after the table is done. */
  readonly edits: readonly DocumentEdit[];
  /** Text of the cells. None: nothing is left but its head, and the table goes. */
  readonly rows: readonly (readonly string[])[] | undefined;
  readonly problems: readonly string[];
};

type FilledRow = {
  readonly edits: readonly DocumentEdit[];
  readonly texts: readonly (readonly string[])[];
  readonly problems: readonly string[];
};

export function parseTable(table: DocumentTable): ParsedTable {
  const problems: string[] = [];
  const rows = table.rows.map((row, index): ParsedRow => {
    const cells = row.cells.map((cell) => parseSegment(cell));
    const place = placeOf(table, index);
    const lists = listsOf(cells);
    for (const { sentence } of cells.flatMap((cell) => cell.problems))
      problems.push(`${place} : ${sentence}`);
    if (lists.length > 1)
      problems.push(`${place} : les champs de « ${lists.join(" » et de « ")} » s’y mélangent.`);
    if (lists.length > 0 && cells.some(({ source }) => PICTURE.test(source)))
      problems.push(`${place} : une image ne se répète pas d’une ligne à l’autre.`);
    return { index, cells, list: lists[0] };
  });
  return { table, rows, problems };
}

export function fillTable(
  { table, rows }: ParsedTable,
  content: LetterContent,
  literal: Literal,
): FilledTable {
  const filled = rows.map((row) =>
    row.list
      ? fillList({ table, row, list: row.list }, content, literal)
      : fillRow(row, valuesOf(content, literal)),
  );
  const problems = filled.flatMap((row, index) =>
    row.problems.map((problem) => `${placeOf(table, index)} : ${problem}`),
  );
  const firstList = rows.findIndex(({ list }) => list !== undefined);
  const left = rows.filter((_, index) => (filled[index]?.texts.length ?? 0) > 0);
  const isGone = left.length < rows.length && left.every(({ index }) => index < firstList);
  const texts = filled.flatMap((row) => row.texts);
  return {
    edits: [...filled].reverse().flatMap(({ edits }) => edits),
    rows: isGone ? undefined : texts,
    problems: isGone ? [] : problems,
  };
}

/** What is no text, of a document as it is read. */
const PICTURE = /[\ufdd1\ufffc]/;

type Repeated = {
  readonly table: DocumentTable;
  readonly row: ParsedRow;
  readonly list: LetterList;
};

function fillList(repeated: Repeated, content: LetterContent, literal: Literal): FilledRow {
  const { table, row, list } = repeated;
  const items = content.tables[list];
  if (!items) return { edits: [], texts: [[]], problems: [`aucune ligne de « ${list} ».`] };
  const [first, ...others] = items.map((item) => valuesOf(content, literal, item));
  if (!first) {
    const edit = { kind: "deleteRow" as const, table: table.start, row: row.index };
    return { edits: [edit], texts: [], problems: [] };
  }
  const copies = others.map((values) => fillRow(row, values));
  const filled = fillRow(row, first);
  return {
    edits: [
      ...copyEdits(
        repeated,
        copies.map(({ texts }) => texts[0] ?? []),
      ),
      ...filled.edits,
    ],
    texts: [...filled.texts, ...copies.flatMap(({ texts }) => texts)],
    problems: [...filled.problems, ...copies.flatMap(({ problems }) => problems)],
  };
}

/** A row is inserted for each, and its cells are filled in the style of the row above, last first. */
function copyEdits(
  { table, row }: Repeated,
  copies: readonly (readonly string[])[],
): readonly DocumentEdit[] {
  const insertion = { kind: "insertRow" as const, table: table.start, below: row.index };
  const after = Math.max(...row.cells.map(({ paragraphs }) => endOf(paragraphs)));
  const size = 1 + 2 * row.cells.length;
  const texts = copies.flatMap((copy, index) =>
    row.cells.map(({ start }, column): DocumentEdit => {
      const at = after + index * size + 1 + 2 * column + 1;
      return { kind: "insert", at, text: copy[column] ?? "", like: start };
    }),
  );
  return [...copies.map(() => insertion), ...texts.reverse()];
}

function fillRow({ cells }: ParsedRow, values: Values): FilledRow {
  const filled = cells.map((cell) => {
    const { pieces, problems } = piecesOf(cell.nodes, cell.source.length, values);
    const changes = changesOf(cell.source, pieces);
    return {
      edits: [...changes].reverse().flatMap((change) => editsOf(cell, change)),
      text: changed(cell.source, changes).slice(0, -1),
      problems: problems.map(({ sentence }) => sentence),
    };
  });
  return {
    edits: [...filled].reverse().flatMap(({ edits }) => edits),
    texts: [filled.map(({ text }) => text)],
    problems: filled.flatMap(({ problems }) => problems),
  };
}

function listsOf(cells: readonly ParsedSegment[]): LetterList[] {
  const lists = cells.flatMap(({ fields }) =>
    fields.flatMap((field) => (field.kind === "row" ? [field.list] : [])),
  );
  return [...new Set(lists)];
}

function placeOf(table: DocumentTable, row: number): string {
  const head = table.rows[0]?.cells[0]?.[0]?.text ?? "";
  return `tableau « ${excerpt(head)} », ligne ${row + 1}`;
}
