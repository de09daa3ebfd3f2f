/** How cells look, in the words of the store and in those of the engine's page. */

import type { Style } from "../../stores/workbook.ts";
import { type CoreStyle, coreEngine } from "./core-engine.ts";

export function coreStyleOf(style: Style): CoreStyle | undefined {
  const core: CoreStyle = {
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(style.underline && { underline: true }),
    ...(style.horizontalAlignment && { align: style.horizontalAlignment }),
    ...(style.verticalAlignment && { verticalAlign: style.verticalAlignment }),
    ...(style.wrap && { wrapping: style.wrap }),
    ...(style.background && { fillColor: style.background.toUpperCase() }),
    ...(style.fontColor && { textColor: style.fontColor.toUpperCase() }),
    ...(style.fontSize && { fontSize: style.fontSize }),
  };
  return Object.keys(core).length === 0 ? undefined : core;
}

/** What the page knows nothing of (the font) stays as it was. */
export function styleOf(core: CoreStyle | undefined, before: Style): Style {
  return {
    ...(before.fontFamily && { fontFamily: before.fontFamily }),
    ...(before.numberFormat && { numberFormat: before.numberFormat }),
    ...(core?.bold && { bold: true }),
    ...(core?.italic && { italic: true }),
    ...(core?.strikethrough && { strikethrough: true }),
    ...(core?.underline && { underline: true }),
    ...(core?.align && { horizontalAlignment: core.align }),
    ...(core?.verticalAlign && { verticalAlignment: core.verticalAlign }),
    ...(core?.wrapping && { wrap: core.wrapping }),
    ...(core?.fillColor && { background: core.fillColor.toLowerCase() }),
    ...(core?.textColor && { fontColor: core.textColor.toLowerCase() }),
    ...(core?.fontSize && { fontSize: core.fontSize }),
  };
}

export function isSameLook(a: CoreStyle | undefined, b: CoreStyle | undefined): boolean {
  return lookKey(a) === lookKey(b);
}

/** `false` and absent are the same look. */
function lookKey(style: CoreStyle | undefined): string {
  return JSON.stringify(
    Object.entries(style ?? {})
      .filter(([, value]) => value !== undefined && value !== false)
      .map(([name, value]) => [name, typeof value === "string" ? value.toUpperCase() : value])
      .sort(),
  );
}

const known = new Map<string, string>();
const NEUTRAL = {
  name: "neutral",
  code: "fr_FR",
  thousandsSeparator: " ",
  decimalSeparator: ",",
  dateFormat: "dd/mm/yyyy",
  timeFormat: "hh:mm:ss",
  formulaArgSeparator: ";",
  weekStart: 1,
};

/** The format as the page can draw it; "" when it cannot: the number then shows as it is. */
export function coreFormat(format: string | undefined): string {
  if (format === undefined || format === "General") return "";
  const already = known.get(format);
  if (already !== undefined) return already;
  const drawn = isDrawable(format) ? format : "";
  known.set(format, drawn);
  return drawn;
}

function isDrawable(format: string): boolean {
  try {
    coreEngine().helpers.formatValue(1234.5, { format, locale: NEUTRAL });
    return true;
  } catch {
    return false;
  }
}
