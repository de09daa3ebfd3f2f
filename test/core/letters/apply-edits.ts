/** A document in memory that takes changes by the rules of Docs, and refuses what Docs refuses. */

import type {
  DocumentBlock,
  DocumentEdit,
  DocumentParagraph,
  DocumentTable,
  DocumentText,
} from "../../../src/core/letters/document.ts";

/**
 * One unit for each position: a character, a line end, or the border of a table. Borders are kept as
 * private signs, which no text of a document holds.
 */
const TABLE = "\ue000";
const ROW = "\ue001";
const CELL = "\ue002";
const TABLE_END = "\ue003";
const BORDERS = /[\ue000-\ue003]/;

export const EMPTY_DOCUMENT: DocumentText = {
  revision: "0",
  body: [{ kind: "paragraph", start: 1, text: "" }],
  header: "",
  footer: "",
};

/** A paragraph by its text, a table by the texts of its cells, whose paragraphs end lines. */
export type Text = string | readonly (readonly string[])[];

/** A body of these texts: a paragraph stands before each table and at the end. */
export function bodyOf(texts: readonly Text[]): readonly DocumentBlock[] {
  const table = (rows: readonly (readonly string[])[]) =>
    rows.map((row) => ROW + row.map((cell) => `${CELL}${cell}\n`).join("")).join("");
  return blocksOf(
    texts
      .map((text) => (typeof text === "string" ? `${text}\n` : TABLE + table(text) + TABLE_END))
      .join(""),
  );
}

type State = { readonly units: string; readonly header: string; readonly footer: string };

/** The document once the edits are made, all of them, under a new revision. */
export function applyEdits(document: DocumentText, edits: readonly DocumentEdit[]): DocumentText {
  const { header, footer } = document;
  const first: State = { units: unitsOf(document.body), header, footer };
  const { units, ...margins } = edits.reduce(applied, first);
  return { ...margins, body: blocksOf(units), revision: `${document.revision}+` };
}

function applied(state: State, edit: DocumentEdit): State {
  const { units } = state;
  switch (edit.kind) {
    case "insert":
      return { ...state, units: filled(units, edit) };
    case "delete":
      return { ...state, units: deleted(units, edit.from, edit.to) };
    case "replaceAll":
      return replacedEverywhere(state, edit.tag, edit.text);
    case "table":
      return { ...state, units: spliced(units, edit.at, emptyTable(units, edit)) };
    case "insertRow":
      return { ...state, units: withRow(units, edit.table, edit.below) };
    case "deleteRow":
      return { ...state, units: withoutRow(units, edit.table, edit.row) };
    case "pageBreak":
      checkParagraph(units, edit.at);
      return { ...state, units: spliced(units, edit.at, "\ufffc\n") };
    case "headRows":
    case "columns":
      rowsAt(units, edit.table);
      return state;
    case "page":
      return state;
    case "bold":
    case "size":
    case "paragraph":
      if (edit.from < 1 || edit.to <= edit.from || edit.to > units.length + 1)
        throw new Error(`Invalid range ${edit.from}–${edit.to} of ${units.length}.`);
      return state;
    case "header":
      if (state.header !== "") throw new Error("There is a default header already.");
      return { ...state, header: edit.text };
    case "footer":
      if (state.footer !== "") throw new Error("There is a default footer already.");
      return { ...state, footer: edit.text };
  }
}

/** « Text must be inserted inside the bounds of an existing Paragraph. » */
function checkParagraph(units: string, at: number): void {
  const unit = units.charAt(at - 1);
  if (at < 1 || unit === "" || BORDERS.test(unit))
    throw new Error(
      `The insertion index ${at} must be inside the bounds of an existing paragraph.`,
    );
}

type Insertion = Extract<DocumentEdit, { readonly kind: "insert" }>;

/** In the look of another place an empty text is one too. */
function filled(units: string, { at, text, like }: Insertion): string {
  if (like === undefined) return inserted(units, at, text);
  checkParagraph(units, like);
  return text === "" ? units : inserted(units, at, text);
}

function inserted(units: string, at: number, text: string): string {
  checkParagraph(units, at);
  if (text === "") throw new Error("Insert text requests must specify text to insert.");
  // biome-ignore lint/suspicious/noControlCharactersInRegex: those that Docs takes out
  const stripped = text.replace(/[\u0000-\u0008\u000c-\u001f\ue000-\uf8ff]/g, "");
  return spliced(units, at, stripped);
}

/** DeleteContentRangeRequest: what it lists as invalid is refused. */
function deleted(units: string, from: number, to: number): string {
  if (from < 1 || to <= from || to > units.length)
    throw new Error(`Invalid deletion range ${from}–${to} of ${units.length}.`);
  const range = units.slice(from - 1, to - 1);
  const after = units.charAt(to - 1);
  if (isLow(range.charAt(0)) || isLow(after))
    throw new Error("The range cannot cover one code unit of a surrogate pair.");
  if (range.replace(/\ue000[^\ue003]*\ue003/g, "").match(BORDERS))
    throw new Error(`The range ${from}–${to} takes a part of a table.`);
  if (range.endsWith("\n") && (after === "" || BORDERS.test(after)))
    throw new Error(`The range ${from}–${to} takes a line end that must stay.`);
  return units.slice(0, from - 1) + units.slice(to - 1);
}

function isLow(unit: string): boolean {
  return /^[\udc00-\udfff]$/.test(unit);
}

function replacedEverywhere({ units, header, footer }: State, tag: string, text: string): State {
  if (tag === "") throw new Error("The text to find is empty.");
  const replaced = (where: string) => where.split(tag).join(text);
  return { units: replaced(units), header: replaced(header), footer: replaced(footer) };
}

function emptyTable(
  units: string,
  { at, rows, columns }: { readonly at: number; readonly rows: number; readonly columns: number },
): string {
  checkParagraph(units, at);
  return `\n${TABLE}${emptyRow(columns).repeat(rows)}${TABLE_END}`;
}

function emptyRow(columns: number): string {
  return ROW + `${CELL}\n`.repeat(columns);
}

type RowAt = { readonly from: number; readonly to: number; readonly columns: number };

/** Where the rows of the table that starts there stand in the units. */
function rowsAt(units: string, table: number): readonly RowAt[] {
  const inside = /^\ue000([^\ue003]*)\ue003/.exec(units.slice(table - 1))?.[1];
  if (inside === undefined) throw new Error(`There is no table at ${table}.`);
  let from = table;
  return inside.split(/(?=\ue001)/).map((row) => {
    const at = from;
    from += row.length;
    return { from: at, to: from, columns: row.split(CELL).length - 1 };
  });
}

function rowAt(units: string, table: number, row: number): RowAt {
  const found = rowsAt(units, table)[row];
  if (!found) throw new Error(`There is no row ${row} in the table at ${table}.`);
  return found;
}

function withRow(units: string, table: number, below: number): string {
  const { to, columns } = rowAt(units, table, below);
  return units.slice(0, to) + emptyRow(columns) + units.slice(to);
}

/** The last row takes the table with it, as in Docs. */
function withoutRow(units: string, table: number, row: number): string {
  const { from, to } = rowAt(units, table, row);
  return (units.slice(0, from) + units.slice(to)).replace(TABLE + TABLE_END, "");
}

function spliced(units: string, at: number, text: string): string {
  return units.slice(0, at - 1) + text + units.slice(at - 1);
}

function unitsOf(body: readonly DocumentBlock[]): string {
  const units = body
    .map((block) => (block.kind === "table" ? tableUnits(block) : `${block.text}\n`))
    .join("");
  const starts = blocksOf(units).map(({ start }) => start);
  body.forEach(({ start }, index) => {
    if (start !== starts[index]) throw new Error(`Block ${index} cannot start at ${start}.`);
  });
  return units;
}

function tableUnits({ rows }: DocumentTable): string {
  const cells = (row: DocumentTable["rows"][number]) =>
    row.cells.map((cell) => CELL + cell.map(({ text }) => `${text}\n`).join("")).join("");
  return TABLE + rows.map((row) => ROW + cells(row)).join("") + TABLE_END;
}

function blocksOf(units: string): readonly DocumentBlock[] {
  let start = 1;
  return (units.match(/\ue000[^\ue003]*\ue003|[^\n\ue000]*\n/g) ?? []).map((part) => {
    const from = start;
    start += part.length;
    return part.startsWith(TABLE) ? tableOf(part, from) : paragraphOf(part, from);
  });
}

function paragraphOf(part: string, start: number): DocumentParagraph {
  return { kind: "paragraph", start, text: part.slice(0, -1) };
}

function tableOf(part: string, start: number): DocumentTable {
  let at = start + 1;
  const rows = part
    .slice(1, -1)
    .split(ROW)
    .slice(1)
    .map((row) => {
      at += 1;
      const cells = row
        .split(CELL)
        .slice(1)
        .map((cell) => {
          at += 1;
          return (cell.match(/[^\n]*\n/g) ?? []).map((line) => {
            const from = at;
            at += line.length;
            return paragraphOf(line, from);
          });
        });
      return { cells };
    });
  return { kind: "table", start, rows };
}
