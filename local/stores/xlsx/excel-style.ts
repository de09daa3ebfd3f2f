/** Our formats in the words of exceljs. */

import type ExcelJS from "exceljs";
import type { Style } from "../workbook.ts";

/** The fields of a cell's format; one object for each look, which exceljs then recognises quickly. */
export class ExcelStyles {
  readonly #known = new Map<string, Partial<ExcelJS.Style>>();

  of(style: Style): Partial<ExcelJS.Style> {
    const key = JSON.stringify(style);
    const known = this.#known.get(key) ?? cellStyle(style);
    this.#known.set(key, known);
    return known;
  }
}

function cellStyle(style: Style): Partial<ExcelJS.Style> {
  const { numberFormat, background } = style;
  const font = fontOf(style);
  const alignment = alignmentOf(style);
  return {
    ...(numberFormat !== undefined && { numFmt: numberFormat }),
    ...(font !== undefined && { font: { name: "Calibri", size: 11, ...font } }),
    ...(background !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: colorOf(background) },
    }),
    ...(alignment !== undefined && { alignment }),
  };
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
  const { horizontalAlignment, verticalAlignment, wrap } = style;
  const horizontal = horizontalAlignment ?? (wrap === "clip" ? "fill" : undefined);
  const alignment: Partial<ExcelJS.Alignment> = {
    ...(horizontal !== undefined && { horizontal }),
    ...(verticalAlignment !== undefined && { vertical: verticalAlignment }),
    ...(wrap === "wrap" && { wrapText: true }),
  };
  return Object.keys(alignment).length === 0 ? undefined : alignment;
}
