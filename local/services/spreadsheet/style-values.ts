/** Colours, weights and alignments as Google's methods name them, and as a style keeps them. */

import type { Style } from "../../stores/workbook.ts";
import { colorOf } from "./colors.ts";

/**
 * Each reader answers the fields to set, or undefined for what Google ignores in silence: unknown
 * colours and alignments (issue tracker 428869869).
 */
export type StyleReader = (value: unknown) => Style | undefined;

export function asBackground(value: unknown): Style | undefined {
  const background = colorOf(String(value));
  return background === undefined ? undefined : { background };
}

export function asFontColor(value: unknown): Style | undefined {
  const fontColor = colorOf(String(value));
  return fontColor === undefined ? undefined : { fontColor };
}

export function weightOf({ bold }: Style): string {
  return bold ? "bold" : "normal";
}

export function asWeight(value: unknown): Style | undefined {
  return value === "bold" || value === "normal" ? { bold: value === "bold" } : undefined;
}

export function asItalic(value: unknown): Style | undefined {
  return value === "italic" || value === "normal" ? { italic: value === "italic" } : undefined;
}

export function lineOf({ underline, strikethrough }: Style): string {
  if (underline) return "underline";
  return strikethrough ? "line-through" : "none";
}

export function asLine(value: unknown): Style | undefined {
  if (value !== "underline" && value !== "line-through" && value !== "none") return undefined;
  return { underline: value === "underline", strikethrough: value === "line-through" };
}

export function asHorizontal(value: unknown): Style | undefined {
  return value === "left" || value === "center" || value === "right"
    ? { horizontalAlignment: value }
    : undefined;
}

export function asVertical(value: unknown): Style | undefined {
  return value === "top" || value === "middle" || value === "bottom"
    ? { verticalAlignment: value }
    : undefined;
}

export function asWrap(value: unknown): Style | undefined {
  if (value === "WRAP") return { wrap: "wrap" };
  if (value === "OVERFLOW") return { wrap: "overflow" };
  return value === "CLIP" ? { wrap: "clip" } : undefined;
}

export function asNumberFormat(value: unknown): Style {
  return { numberFormat: String(value) };
}
