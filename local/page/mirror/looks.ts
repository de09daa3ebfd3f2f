/** How cells look, in the words of the store and in those of the engine's page. */

import { LINES, SIDES, type Style } from "../../stores/workbook.ts";
import { type CoreBorder, type CoreStyle, coreEngine } from "./core-engine.ts";
import { isSame } from "./same.ts";

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
    ...(style.rotation && { rotation: (-style.rotation * Math.PI) / 180 }),
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
    ...turned(core?.rotation),
  };
}

function turned(radians = 0): Style {
  return radians === 0 ? {} : { rotation: degreesOf(radians) };
}

/** The engine turns clockwise, and rounds its angles. */
function degreesOf(radians: number): number {
  return Math.round((-radians * 180) / Math.PI);
}

type Side = keyof typeof SIDES;
const SIDE_NAMES = Object.keys(SIDES) as readonly Side[];

export function coreBorder(style: Style): CoreBorder | undefined {
  const lines = SIDE_NAMES.flatMap((side) => {
    const [kind = "", color = ""] = style[SIDES[side]]?.split(" ") ?? [];
    return kind === "" ? [] : [[side, { style: kind, color: color.toUpperCase() }] as const];
  });
  return lines.length === 0 ? undefined : Object.fromEntries(lines);
}

export function bordersOf(border: CoreBorder | null): Style {
  const sides = SIDE_NAMES.flatMap((side) => {
    const { style, color } = border?.[side] ?? { style: "", color: "" };
    const kind = LINES.find((one) => one === style);
    return kind === undefined ? [] : [[SIDES[side], `${kind} ${color.toLowerCase()}`] as const];
  });
  return Object.fromEntries(sides);
}

export function isSameBorder(border: CoreBorder | null, style: Style): boolean {
  if (border === null && SIDE_NAMES.every((side) => !style[SIDES[side]])) return true;
  return isSame(bordersOf(border), bordersOf(coreBorder(style) ?? null));
}

export function isSameLook(a: CoreStyle | undefined, b: CoreStyle | undefined): boolean {
  return lookKey(a) === lookKey(b);
}

/** `false` and absent are the same look. */
function lookKey(style: CoreStyle | undefined): string {
  return JSON.stringify(
    Object.entries(style ?? {})
      .filter(([, value]) => value !== undefined && value !== false && value !== 0)
      .map(([name, value]) => [name, name === "rotation" ? degreesOf(Number(value)) : plain(value)])
      .sort(),
  );
}

function plain(value: unknown): unknown {
  return typeof value === "string" ? value.toUpperCase() : value;
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
