/** What the fields of a letter stand for, once they have been made fit for a document. */

import type { LetterContent } from "./letter.ts";
import type { LetterField } from "./letter-fields.ts";
import { LINE_BREAK } from "./segment.ts";

export type Row = Readonly<Record<string, string>>;

export type Values = {
  /** None: the letter has no such value. */
  readonly textOf: (field: LetterField) => string | undefined;
  readonly isThere: (field: LetterField) => boolean;
};

/** Lets a value stand in the document as it is. */
export type Literal = (text: string) => string;

/** The values of a letter, and in a repeated row those of one row of its list. */
export function valuesOf(content: LetterContent, literal: Literal, row?: Row): Values {
  return {
    textOf: (field) => {
      const text = field.kind === "row" ? row?.[field.name] : filledValue(content, field.name);
      return text === undefined ? undefined : literal(documentText(text));
    },
    isThere: (field) =>
      field.kind === "row"
        ? documentText(row?.[field.name] ?? "") !== ""
        : isThere(content, field.name),
  };
}

function isThere(content: LetterContent, name: string): boolean {
  return (
    filledValue(content, name) !== undefined ||
    content.conditions[name] === true ||
    (content.tables[name] ?? []).length > 0
  );
}

function filledValue({ values }: LetterContent, name: string): string | undefined {
  const text = values[name] ?? "";
  return documentText(text) === "" ? undefined : text;
}

/**
 * Lines of a value stay in its paragraph. Controls and private characters go: Docs takes them out
 * of what it inserts (« Structural edit rules and behavior »).
 */
function documentText(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .replace(/[\ue000-\uf8ff\ufdd0-\ufdef]/g, "")
    .trim()
    .replace(/\n/g, LINE_BREAK);
}
