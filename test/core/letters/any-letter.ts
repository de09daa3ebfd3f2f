/** Models and contents of every shape, for properties of what is filled. */

import fc from "fast-check";
import type { DocumentText } from "../../../src/core/letters/document.ts";
import type { LetterContent } from "../../../src/core/letters/letter.ts";
import { bodyOf, type Text } from "./apply-edits.ts";

/** A piece of a model; what it becomes is known without looking at any position. */
export type Part =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "value"; readonly name: string }
  | {
      readonly kind: "choice";
      readonly name: string;
      readonly yes: readonly Part[];
      readonly no: readonly Part[] | undefined;
    }
  | { readonly kind: "table"; readonly rows: readonly (readonly (readonly Part[])[])[] };

const PRESENT = ["client", "société", "iban"];
const ABSENT = "bic";
const CONDITIONS = [...PRESENT, ABSENT, "professionnel", "particulier", "factures", "échéances"];
const LISTS = { factures: ["facture n°", "facture montant"], échéances: ["échéance date"] };

const text = fc.constantFrom(
  "a",
  "mot ",
  " ",
  "é\u202f!",
  "😀",
  "\ufffc",
  "{",
  "}",
  "\u000b",
  "\n",
);
const line = fc.constantFrom("a", "mot ", " ", "é\u202f!", "😀", "{x", "}x");

function part(words: fc.Arbitrary<string>, values: readonly string[], tables: boolean) {
  return fc.letrec<{ part: Part; parts: Part[] }>((tie) => ({
    parts: fc.array(tie("part"), { maxLength: 4 }),
    part: fc.oneof(
      { depthSize: "small", maxDepth: 3 },
      { weight: 4, arbitrary: fc.record({ kind: fc.constant("text" as const), text: words }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant("value" as const),
          name: fc.constantFrom(...values),
        }),
      },
      ...(tables ? [{ weight: 1, arbitrary: table }] : []),
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant("choice" as const),
          name: fc.constantFrom(...CONDITIONS),
          yes: tie("parts"),
          no: fc.option(tie("parts"), { nil: undefined }),
        }),
      },
    ),
  })).parts;
}

const PLAIN_ROW = cellsOf(PRESENT, text);

const table: fc.Arbitrary<Part> = fc
  .integer({ min: 1, max: 3 })
  .chain((columns) =>
    fc.array(
      fc.oneof(
        fc.array(PLAIN_ROW, { minLength: columns, maxLength: columns }),
        ...Object.values(LISTS).map((fields) =>
          fc.array(cellsOf([...PRESENT, ...fields], line), {
            minLength: columns,
            maxLength: columns,
          }),
        ),
      ),
      { minLength: 1, maxLength: 3 },
    ),
  )
  .map((rows) => ({ kind: "table", rows }));

function cellsOf(values: readonly string[], words: fc.Arbitrary<string>) {
  return part(words, values, false);
}

const value = fc.constantFrom(
  "Durand",
  "x\ny",
  "{{société}}",
  "}{",
  "{{iban}} {{client}}",
  "{",
  "é",
);

export const anyContent: fc.Arbitrary<LetterContent> = fc.record({
  values: fc.record(Object.fromEntries(PRESENT.map((name) => [name, value]))),
  conditions: fc.record({ professionnel: fc.boolean(), particulier: fc.boolean() }),
  tables: fc.record(
    Object.fromEntries(
      Object.entries(LISTS).map(([list, fields]) => [
        list,
        fc.array(
          fc.record(
            Object.fromEntries(fields.map((name) => [name, fc.option(value, { nil: "" })])),
          ),
          {
            maxLength: 3,
          },
        ),
      ]),
    ),
  ),
});

export type Model = {
  readonly body: readonly Part[];
  readonly header: readonly Part[];
  readonly footer: readonly Part[];
};

export const anyModel: fc.Arbitrary<Model> = fc.record({
  body: part(text, PRESENT, true),
  header: part(line, PRESENT, false),
  footer: part(line, PRESENT, false),
});

/** The document that has these parts. */
export function documentWith({ body, header, footer }: Model): DocumentText {
  const texts: Text[] = [];
  let paragraph = "";
  for (const piece of body.flatMap(written)) {
    const [first = "", ...others] = typeof piece === "string" ? piece.split("\n") : [];
    texts.push(...(typeof piece === "string" ? [] : [paragraph, piece]));
    if (typeof piece !== "string") paragraph = "";
    else if (others.length === 0) paragraph += first;
    else {
      texts.push(paragraph + first, ...others.slice(0, -1));
      paragraph = others[others.length - 1] ?? "";
    }
  }
  return {
    revision: "1",
    body: bodyOf([...texts, paragraph]),
    header: header.flatMap(written).join(""),
    footer: footer.flatMap(written).join(""),
  };
}

function written(piece: Part): Text[] {
  switch (piece.kind) {
    case "text":
      return [piece.text];
    case "value":
      return [`{{${piece.name}}}`];
    case "table":
      return [piece.rows.map((row) => row.map((cell) => cell.flatMap(written).join("")))];
    case "choice":
      return [
        `{{#si ${piece.name}}}`,
        ...piece.yes.flatMap(written),
        ...(piece.no ? ["{{sinon}}", ...piece.no.flatMap(written)] : []),
        "{{/si}}",
      ];
  }
}

/** What is left to read of these parts, but for spaces and line ends. */
export function inkOf(parts: readonly Part[], content: LetterContent): string {
  return parts.map((piece) => partInk(piece, content)).join("");
}

function partInk(piece: Part, content: LetterContent): string {
  switch (piece.kind) {
    case "text":
      return ink(piece.text);
    case "value":
      return ink(content.values[piece.name] ?? "");
    case "choice":
      return inkOf(holds(piece.name, content) ? piece.yes : (piece.no ?? []), content);
    case "table":
      return tableInk(piece.rows, content);
  }
}

function holds(name: string, { values, conditions, tables }: LetterContent): boolean {
  return (
    (values[name] ?? "") !== "" || conditions[name] === true || (tables[name] ?? []).length > 0
  );
}

/** Fields of rows are read as values, of a content that has them. */
function tableInk(rows: readonly (readonly (readonly Part[])[])[], content: LetterContent): string {
  const lists = rows.map((row) => listOf(row.flat()));
  const left = rows.map((row, index) => {
    const list = lists[index];
    const items = list === undefined ? [{}] : (content.tables[list] ?? []);
    return items.map((item) =>
      inkOf(row.flat(), { ...content, values: { ...content.values, ...item } }),
    );
  });
  const first = lists.findIndex((list) => list !== undefined);
  const isGone =
    left.some((row) => row.length === 0) &&
    left.every((row, index) => row.length === 0 || index < first);
  return isGone ? "" : left.flat().join("");
}

function listOf(parts: readonly Part[]): string | undefined {
  const names = parts.flatMap((piece) => (piece.kind === "value" ? [piece.name] : []));
  const inside = parts.flatMap((piece) =>
    piece.kind === "choice" ? [listOf(piece.yes), listOf(piece.no ?? [])] : [],
  );
  const own = Object.entries(LISTS).find(([, fields]) =>
    names.some((name) => fields.includes(name)),
  );
  return own?.[0] ?? inside.find((list) => list !== undefined);
}

export function ink(text: string): string {
  return text.replace(/\s/g, "");
}
