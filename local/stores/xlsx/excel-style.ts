/** Our formats in the words of exceljs. */

import type ExcelJS from "exceljs";
import { LINES, type Style } from "../workbook.ts";

/** The fields of a cell's format; one object for each look, which exceljs then recognises quickly. */
export class ExcelStyles {
  /** Most cells of a look share the object that says it: they need not be compared word by word. */
  readonly #bySource = new Map<Style, Partial<ExcelJS.Style>>();
  readonly #byContent = new Map<string, Partial<ExcelJS.Style>>();

  of(style: Style): Partial<ExcelJS.Style> {
    const known = this.#bySource.get(style) ?? this.#compared(style);
    this.#bySource.set(style, known);
    return known;
  }

  #compared(style: Style): Partial<ExcelJS.Style> {
    const key = JSON.stringify(style);
    const known = this.#byContent.get(key) ?? cellStyle(style);
    this.#byContent.set(key, known);
    return known;
  }
}

function cellStyle(style: Style): Partial<ExcelJS.Style> {
  const { numberFormat, background } = style;
  const font = fontOf(style);
  const alignment = alignmentOf(style);
  const border = borderOf(style);
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(font !== undefined && { font: { name: "Calibri", size: 11, ...font } }),
    ...(background !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: colorOf(background) },
    }),
    ...(alignment !== undefined && { alignment }),
    ...(border !== undefined && { border }),
  };
}

function borderOf(style: Style): Partial<ExcelJS.Borders> | undefined {
  const { borderTop, borderBottom, borderLeft, borderRight } = style;
  const border: Partial<ExcelJS.Borders> = {
    ...(borderTop && { top: lineOf(borderTop) }),
    ...(borderBottom && { bottom: lineOf(borderBottom) }),
    ...(borderLeft && { left: lineOf(borderLeft) }),
    ...(borderRight && { right: lineOf(borderRight) }),
  };
  return Object.keys(border).length === 0 ? undefined : border;
}

function lineOf(text: string): Partial<ExcelJS.Border> {
  const [kind, color = ""] = text.split(" ");
  return { style: LINES.find((one) => one === kind) ?? "thin", color: colorOf(color) };
}

/** In a conditional format, a plain colour is the background of the pattern. */
export function differentialStyle(style: Style): Partial<ExcelJS.Style> {
  const { background } = style;
  const font = fontOf(style);
  return {
    ...(font !== undefined && { font }),
    ...(background !== undefined && {
      fill: { type: "pattern", pattern: "solid", bgColor: colorOf(background) },
    }),
  };
}

/** « FFrrggbb » for « #rrggbb ». */
export function colorOf(color: string): { readonly argb: string } {
  return { argb: `FF${color.replace("#", "").toUpperCase()}` };
}

function fontOf(style: Style): Partial<ExcelJS.Font> | undefined {
  const { bold, italic, underline, strikethrough, fontSize, fontFamily, fontColor } = style;
  const font: Partial<ExcelJS.Font> = {
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(underline && { underline }),
    ...(strikethrough && { strike: strikethrough }),
    ...(fontSize !== undefined && { size: fontSize }),
    ...(fontFamily !== undefined && { name: fontFamily }),
    ...(fontColor !== undefined && { color: colorOf(fontColor) }),
  };
  return Object.keys(font).length === 0 ? undefined : font;
}

function alignmentOf(style: Style): Partial<ExcelJS.Alignment> | undefined {
  const { horizontalAlignment, verticalAlignment, wrap, rotation } = style;
  const horizontal = horizontalAlignment ?? (wrap === "clip" ? "fill" : undefined);
  const alignment: Partial<ExcelJS.Alignment> = {
    ...(horizontal !== undefined && { horizontal }),
    ...(verticalAlignment !== undefined && { vertical: verticalAlignment }),
    ...(wrap === "wrap" && { wrapText: true }),
    ...(rotation && { textRotation: rotation }),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}
