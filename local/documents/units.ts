/**
 * A document as the API counts it: every segment is a row of units, one an index, so that an index
 * is a place in the row. https://developers.google.com/workspace/docs/api/concepts/structure
 */

import type { Style } from "./fields.ts";
import { NEW_PAGE, NORMAL } from "./styles.ts";

export type Bullet = { readonly list: "disc" | "decimal"; readonly level: number };

/** What stands between two newlines and takes one index. */
export type Inline =
  /** One UTF-16 unit: a character beyond U+FFFF takes two. */
  | { readonly kind: "text"; readonly text: string; readonly style: Style }
  | { readonly kind: "pageBreak" | "horizontalRule"; readonly style: Style }
  | { readonly kind: "pageNumber" | "pageCount"; readonly style: Style };

/** The newline that ends a paragraph carries the paragraph's style. */
export type ParagraphEnd = {
  readonly kind: "end";
  readonly style: Style;
  readonly paragraph: Style;
  readonly bullet?: Bullet;
};

/** A width in points, or « shared evenly ». */
export type ColumnWidth = number | "even";

export type Unit =
  | Inline
  | ParagraphEnd
  | { readonly kind: "section" }
  | { readonly kind: "table"; readonly columns: readonly ColumnWidth[] }
  | { readonly kind: "row" | "cell"; readonly style: Style }
  | { readonly kind: "tableEnd" };

export type Units = readonly Unit[];

export type DocumentContent = {
  readonly page: Style;
  readonly body: Units;
  readonly header?: Units;
  readonly footer?: Units;
};

export const PLAIN_END: ParagraphEnd = { kind: "end", style: {}, paragraph: NORMAL };

/** A new document has one paragraph, after the break that begins its only section. */
export const EMPTY_DOCUMENT: DocumentContent = {
  page: NEW_PAGE,
  body: [{ kind: "section" }, PLAIN_END],
};

/** A new header or footer: one empty paragraph, and no section. */
export const EMPTY_SEGMENT: Units = [PLAIN_END];

export function textUnits(text: string, style: Style): readonly Inline[] {
  return text.split("").map((unit): Inline => ({ kind: "text", text: unit, style }));
}

export function isInline(unit: Unit | undefined): unit is Inline {
  return unit !== undefined && "style" in unit && !["end", "row", "cell"].includes(unit.kind);
}
