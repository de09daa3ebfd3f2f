/** Documents of any form, for properties. */

import fc from "fast-check";
import type { Style } from "../../../local/documents/fields.ts";
import { NEW_PAGE } from "../../../local/documents/styles.ts";
import {
  type DocumentContent,
  type Inline,
  textUnits,
  type Unit,
  type Units,
} from "../../../local/documents/units.ts";

const points = fc.integer({ min: 0, max: 400 }).map((number) => number / 4);
const hex = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number) => `#${number.toString(16).padStart(6, "0")}`);
const shade = fc.oneof(hex, fc.constant("transparent"));
const line = fc
  .tuple(points, fc.constantFrom("solid", "dotted", "dashed"), shade)
  .map((parts) => `${parts[0]}pt ${parts[1]} ${parts[2]}`);

/** Any of these fields, or none. */
function styleOf(fields: Record<string, fc.Arbitrary<string | number | boolean>>) {
  return fc.record(fields, { requiredKeys: [] }) as fc.Arbitrary<Style>;
}

const textStyle = styleOf({
  bold: fc.boolean(),
  italic: fc.boolean(),
  underline: fc.boolean(),
  strikethrough: fc.boolean(),
  smallCaps: fc.boolean(),
  fontSize: points,
  weightedFontFamily: fc.constantFrom("Arial", "Times New Roman", "Roboto, 300"),
  foregroundColor: shade,
  backgroundColor: shade,
  baselineOffset: fc.constantFrom("NONE", "SUPERSCRIPT", "SUBSCRIPT"),
  link: fc.constantFrom("https://exemple.fr/?a=1&b=é;c", "mailto:a@exemple.fr"),
});

const paragraphStyle = styleOf({
  alignment: fc.constantFrom("START", "CENTER", "END", "JUSTIFIED"),
  lineSpacing: fc.integer({ min: 60, max: 300 }),
  spaceAbove: points,
  spaceBelow: points,
  indentStart: points,
  indentEnd: points,
  indentFirstLine: points,
  keepLinesTogether: fc.boolean(),
  keepWithNext: fc.boolean(),
  avoidWidowAndOrphan: fc.boolean(),
  pageBreakBefore: fc.boolean(),
  shading: shade,
  borderTop: line,
  borderLeft: line,
});

const rowStyle = styleOf({ minRowHeight: points, preventOverflow: fc.boolean() });
const cellStyle = styleOf({
  backgroundColor: shade,
  contentAlignment: fc.constantFrom("TOP", "MIDDLE", "BOTTOM"),
  paddingLeft: points,
  borderRight: line,
});

/** What a document may hold: no newline, no other control character, no private character. */
const text = fc
  .string({
    unit: fc.oneof(
      fc.constantFrom(..." \t\v\u00a0\u202f<>&\"'é€😀­"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    ),
    maxLength: 12,
  })
  .map((any) => any.replace(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}]/gu, (c) => ("\t\v".includes(c) ? c : "")));

const inline: fc.Arbitrary<readonly Inline[]> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(text, textStyle).map(([any, style]) => textUnits(any, style)) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom("pageBreak", "horizontalRule", "pageNumber", "pageCount"), textStyle)
      .map(([kind, style]): readonly Inline[] => [{ kind, style }]),
  },
);

const named = fc.constantFrom("NORMAL_TEXT", "TITLE", "SUBTITLE", "HEADING_1", "HEADING_6");
const bullet = fc.option(
  fc.record({ list: fc.constantFrom("disc", "decimal"), level: fc.integer({ min: 0, max: 8 }) }),
  { nil: undefined },
);

const paragraph: fc.Arbitrary<Units> = fc
  .tuple(fc.array(inline, { maxLength: 4 }), textStyle, paragraphStyle, named, bullet)
  .map(
    ([inlines, style, look, namedStyleType, item]): Units => [
      ...inlines.flat(),
      {
        kind: "end",
        style,
        paragraph: { ...look, namedStyleType, direction: "LEFT_TO_RIGHT" },
        ...(item && { bullet: item }),
      },
    ],
  );

function tableOf(inside: fc.Arbitrary<Units>): fc.Arbitrary<Units> {
  return fc
    .tuple(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 3 }))
    .chain(([rows, columns]) =>
      fc.tuple(
        fc.array(fc.oneof(points, fc.constant("even" as const)), sized(columns)),
        fc.array(
          fc.tuple(rowStyle, fc.boolean(), fc.array(fc.tuple(cellStyle, inside), sized(columns))),
          sized(rows),
        ),
      ),
    )
    .map(
      ([columns, rows]): Units => [
        { kind: "table", columns },
        ...rows.flatMap(([style, isHeader, cells]): Unit[] => [
          { kind: "row", style: isHeader ? { ...style, tableHeader: true } : style },
          ...cells.flatMap(([look, units]): Unit[] => [{ kind: "cell", style: look }, ...units]),
        ]),
        { kind: "tableEnd" },
      ],
    );
}

function sized(length: number) {
  return { minLength: length, maxLength: length };
}

/** A table stands between two paragraphs. */
function segmentOf(table: fc.Arbitrary<Units>): fc.Arbitrary<Units> {
  return fc
    .tuple(
      fc.array(fc.oneof(paragraph, fc.tuple(paragraph, table).map(flat)), { maxLength: 3 }),
      paragraph,
    )
    .map(([blocks, last]) => [...blocks.flat(), ...last]);
}

function flat(parts: readonly Units[]): Units {
  return parts.flat();
}

const segment = segmentOf(tableOf(segmentOf(tableOf(paragraph))));

export const anyDocument: fc.Arbitrary<DocumentContent> = fc
  .tuple(segment, fc.option(segment), fc.option(segment), points)
  .map(([body, header, footer, marginTop]) => ({
    page: { ...NEW_PAGE, marginTop },
    body: [{ kind: "section" as const }, ...body],
    ...(header && { header }),
    ...(footer && { footer }),
  }));
