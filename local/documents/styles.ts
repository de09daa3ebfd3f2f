/** The style fields of texts, paragraphs, tables and pages that the host keeps, and their defaults. */

import { fieldsOf } from "../services/api-error.ts";
import {
  choice,
  color,
  type Field,
  type Fields,
  flag,
  hexOf,
  length,
  optionalColor,
  percentage,
  pointsOf,
  type Style,
} from "./fields.ts";

/** « If not set, the weight is 400 »; another is written after the name: « Roboto 300 ». */
const FAMILY: Field = {
  css: "font-family",
  fromJson(value) {
    const { fontFamily, weight = 400 } = fieldsOf(value);
    if (typeof fontFamily !== "string" || !/^[\p{L}\p{N} .-]+$/u.test(fontFamily)) return undefined;
    return weight === 400 ? fontFamily : `${fontFamily}, ${String(weight)}`;
  },
  toJson(value) {
    const [fontFamily, weight = "400"] = String(value).split(", ");
    return { fontFamily, weight: Number(weight) };
  },
  fromCss: (text) => (/^[\p{L}\p{N} .-]+(, [1-9]00)?$/u.test(text) ? text : undefined),
  toCss: String,
};

/** A link to a page of the web; those to bookmarks and headings are not kept. */
const LINK: Field = {
  css: "--link",
  fromJson(value) {
    const { url } = fieldsOf(value);
    return typeof url === "string" && url !== "" ? url : undefined;
  },
  toJson: (value) => ({ url: value }),
  fromCss: (text) => decodeURIComponent(text),
  toCss: (value) => encodeURIComponent(String(value)),
};

export const TEXT_FIELDS: Fields = {
  bold: flag("font-weight", "bold", "normal"),
  italic: flag("font-style", "italic", "normal"),
  underline: flag("--underline", "yes", "no"),
  strikethrough: flag("--strikethrough", "yes", "no"),
  smallCaps: flag("font-variant", "small-caps", "normal"),
  fontSize: length("font-size"),
  weightedFontFamily: FAMILY,
  foregroundColor: color("color"),
  backgroundColor: color("background-color"),
  baselineOffset: choice("vertical-align", {
    NONE: "baseline",
    SUPERSCRIPT: "super",
    SUBSCRIPT: "sub",
  }),
  link: LINK,
};

const DASHES = { SOLID: "solid", DOT: "dotted", DASH: "dashed" } as const;

/** Kept as CSS writes it: « 1pt solid #000000 ». The padding of a paragraph's border is not kept. */
function border(css: string): Field {
  return {
    css,
    fromJson(value) {
      const { color: given, width, dashStyle = "SOLID" } = fieldsOf(value);
      const dash = Object.entries(DASHES).find(([name]) => name === dashStyle)?.[1];
      const points = pointsOf(width);
      const hex = hexOf(given ?? { color: {} });
      if (dash === undefined || points === undefined || hex === undefined) return undefined;
      return `${points}pt ${dash} ${hex}`;
    },
    toJson(value) {
      const [width = "", dash, hex = ""] = String(value).split(" ");
      const magnitude = Number(width.replace("pt", ""));
      const dashStyle = Object.entries(DASHES).find(([, word]) => word === dash)?.[0];
      return { color: optionalColor(hex), width: { magnitude, unit: "PT" }, dashStyle };
    },
    fromCss: (text) =>
      /^\d+(\.\d+)?pt (solid|dotted|dashed) (#[0-9a-f]{6}|transparent)$/.test(text)
        ? text
        : undefined,
    toCss: String,
  };
}

/** The style's name is the element's in a file; see `STYLE_ELEMENTS`. */
export const PARAGRAPH_FIELDS: Fields = {
  namedStyleType: choice("--named-style", {
    NORMAL_TEXT: "p",
    TITLE: "title",
    SUBTITLE: "subtitle",
    ...Object.fromEntries([1, 2, 3, 4, 5, 6].map((level) => [`HEADING_${level}`, `h${level}`])),
  }),
  alignment: choice("text-align", {
    START: "left",
    CENTER: "center",
    END: "right",
    JUSTIFIED: "justify",
  }),
  lineSpacing: percentage("line-height"),
  direction: choice("direction", { LEFT_TO_RIGHT: "ltr" }),
  spaceAbove: length("margin-top"),
  spaceBelow: length("margin-bottom"),
  indentStart: length("margin-left"),
  indentEnd: length("margin-right"),
  indentFirstLine: length("text-indent"),
  keepLinesTogether: flag("break-inside", "avoid", "auto"),
  keepWithNext: flag("break-after", "avoid", "auto"),
  avoidWidowAndOrphan: flag("--avoid-widow-and-orphan", "yes", "no"),
  pageBreakBefore: flag("break-before", "page", "auto"),
  shading: color("background-color", "backgroundColor"),
  borderTop: border("border-top"),
  borderBottom: border("border-bottom"),
  borderLeft: border("border-left"),
  borderRight: border("border-right"),
};

export const CELL_FIELDS: Fields = {
  backgroundColor: color("background-color"),
  contentAlignment: choice("vertical-align", { TOP: "top", MIDDLE: "middle", BOTTOM: "bottom" }),
  paddingLeft: length("padding-left"),
  paddingRight: length("padding-right"),
  paddingTop: length("padding-top"),
  paddingBottom: length("padding-bottom"),
  borderLeft: border("border-left"),
  borderRight: border("border-right"),
  borderTop: border("border-top"),
  borderBottom: border("border-bottom"),
};

/** `tableHeader` is the element `th` in a file. */
export const ROW_FIELDS: Fields = {
  minRowHeight: length("height"),
  preventOverflow: flag("break-inside", "avoid", "auto"),
  tableHeader: flag("--table-header", "yes", "no"),
};

export const PAGE_FIELDS: Fields = {
  marginTop: length("padding-top"),
  marginBottom: length("padding-bottom"),
  marginLeft: length("padding-left"),
  marginRight: length("padding-right"),
  marginHeader: length("--margin-header"),
  marginFooter: length("--margin-footer"),
  pageWidth: length("width"),
  pageHeight: length("--page-height"),
};

export const NORMAL: Style = { namedStyleType: "NORMAL_TEXT", direction: "LEFT_TO_RIGHT" };

/** A4 with the margins of an inch that a new document has. */
export const NEW_PAGE: Style = {
  marginTop: 72,
  marginBottom: 72,
  marginLeft: 72,
  marginRight: 72,
  marginHeader: 36,
  marginFooter: 36,
  pageWidth: 595.28,
  pageHeight: 841.89,
};

/** The styles of a new document, as Docs shows them to everyone who has not changed them. */
export const NAMED_STYLES: Readonly<
  Record<string, { readonly text: Style; readonly paragraph: Style }>
> = {
  NORMAL_TEXT: {
    text: { weightedFontFamily: "Arial", fontSize: 11, foregroundColor: "#000000" },
    paragraph: { alignment: "START", lineSpacing: 115, spaceAbove: 0, spaceBelow: 0 },
  },
  TITLE: { text: { fontSize: 26 }, paragraph: { spaceBelow: 3, keepWithNext: true } },
  SUBTITLE: {
    text: { fontSize: 15, foregroundColor: "#666666" },
    paragraph: { spaceBelow: 16, keepWithNext: true },
  },
  HEADING_1: heading(20, 20, 6),
  HEADING_2: heading(16, 18, 6),
  HEADING_3: heading(14, 16, 4, "#434343"),
  HEADING_4: heading(12, 14, 4, "#666666"),
  HEADING_5: heading(11, 12, 4, "#666666"),
  HEADING_6: {
    ...heading(11, 12, 4, "#666666"),
    text: { fontSize: 11, foregroundColor: "#666666", italic: true },
  },
};

function heading(fontSize: number, spaceAbove: number, spaceBelow: number, hex?: string) {
  return {
    text: { fontSize, ...(hex === undefined ? {} : { foregroundColor: hex }) },
    paragraph: { spaceAbove, spaceBelow, keepWithNext: true, keepLinesTogether: true },
  };
}
