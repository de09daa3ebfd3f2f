/** Requests that insert, replace and delete text. */

import { fieldsOf, notEmulated, textField } from "../../services/api-error.ts";
import type { Paragraph } from "../blocks.ts";
import { type Draft, InvalidRequest, insertionPlace, paragraphsOf, segmentsOf } from "../draft.ts";
import type { Style } from "../fields.ts";
import { isInline, type ParagraphEnd, textUnits, type Unit } from "../units.ts";

/**
 * « Some control characters (U+0000-U+0008, U+000C-U+001F) and characters from the Unicode Basic
 * Multilingual Plane Private Use Area (U+E000-U+F8FF) will be stripped out of the inserted text ».
 */
const STRIPPED = /[\p{Cc}\p{Co}\uFFFE\uFFFF]/gu;
const KEPT_CONTROLS = "\t\n\v";
const LONE_SURROGATE = /\p{Cs}/gu;

export function cleanText(text: string): string {
  return text
    .replace(STRIPPED, (character) => {
      const isHighControl = character >= "\u007f" && character <= "\u009f";
      const isAstral = character.length > 1;
      return KEPT_CONTROLS.includes(character) || isHighControl || isAstral ? character : "";
    })
    .replace(LONE_SURROGATE, "\ufffd");
}

export function insertText(draft: Draft, request: unknown): object {
  const text = cleanText(textField(request, "text") ?? "");
  if (text === "") {
    throw new InvalidRequest("Insert text requests must specify text to insert.");
  }
  const { units, index } = insertionPlace(draft, request);
  units.splice(index, 0, ...unitsFor(text, styleAt(units, index), endOf(units, index)));
  return {};
}

/** Lines of text, where a newline makes a paragraph like the one it is put into. */
function unitsFor(text: string, style: Style, end: ParagraphEnd): readonly Unit[] {
  return text
    .split("\n")
    .flatMap((line, number): readonly Unit[] =>
      number === 0 ? textUnits(line, style) : [{ ...end, style }, ...textUnits(line, style)],
    );
}

/** « The text style for the inserted text will match the text immediately before the index ». */
export function styleAt(units: readonly Unit[], index: number): Style {
  const before = units[index - 1];
  const after = units[index];
  const afterStyle = isInline(after) || after?.kind === "end" ? after.style : {};
  if (!isInline(before)) return withoutLink(afterStyle);
  const isInsideLink = before.style["link"] === afterStyle["link"];
  return isInsideLink ? before.style : withoutLink(before.style);
}

function withoutLink({ link: _, ...style }: Style): Style {
  return style;
}

/** The newline that ends the paragraph of this index. */
export function endOf(units: readonly Unit[], index: number): ParagraphEnd {
  const end = units.slice(index).find((unit) => unit.kind === "end");
  if (end?.kind !== "end") throw new Error("A segment ends with a newline.");
  return end;
}

export function replaceAllText(draft: Draft, request: unknown): object {
  const { containsText, tabsCriteria } = fieldsOf(request);
  const { matchCase, searchByRegex } = fieldsOf(containsText);
  if (tabsCriteria !== undefined || searchByRegex === true) {
    throw notEmulated("tabsCriteria and searchByRegex of replaceAllText");
  }
  const wanted = textField(containsText, "text") ?? "";
  if (wanted === "") {
    throw new InvalidRequest("The text to replace must not be empty");
  }
  const literal = wanted.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  const pattern = new RegExp(literal, matchCase === true ? "gu" : "giu");
  const replacement = cleanText(textField(request, "replaceText") ?? "");
  const counts = segmentsOf(draft).map((units) => replaceIn(units, pattern, replacement));
  const occurrencesChanged = counts.reduce((sum, count) => sum + count, 0);
  return { replaceAllText: occurrencesChanged > 0 ? { occurrencesChanged } : {} };
}

/** From the end to the beginning, so that the indexes before stay true. */
function replaceIn(units: Unit[], pattern: RegExp, replacement: string): number {
  let count = 0;
  for (const paragraph of [...paragraphsOf(units)].reverse()) {
    for (const match of [...textOf(paragraph).matchAll(pattern)].reverse()) {
      const at = paragraph.start + match.index;
      const first = units[at];
      const style = isInline(first) ? first.style : {};
      units.splice(at, match[0].length, ...unitsFor(replacement, style, endOf(units, at)));
      count += 1;
    }
  }
  return count;
}

/** One character an index; what is not text is a character that nobody looks for. */
function textOf({ inlines }: Paragraph): string {
  return inlines.map((inline) => (inline.kind === "text" ? inline.text : "\u0000")).join("");
}
