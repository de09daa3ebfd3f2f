/** Colours of a workbook (direct, of the theme, of the old palette) as « #rrggbb ». */

import type { Attributes } from "./xml.ts";
import { readXml } from "./xml.ts";

/** The twelve colours of the theme, in the order that `theme="…"` counts them. */
export type Theme = readonly string[];

/** Office's own, when a workbook brings none. */
const OFFICE_THEME: Theme = [
  "ffffff",
  "000000",
  "eeece1",
  "1f497d",
  "4f81bd",
  "c0504d",
  "9bbb59",
  "8064a2",
  "4bacc6",
  "f79646",
  "0000ff",
  "800080",
];

/** ECMA-376, 18.8.27, colours 0 to 63. */
const INDEXED = (
  "000000 ffffff ff0000 00ff00 0000ff ffff00 ff00ff 00ffff 000000 ffffff ff0000 00ff00 0000ff " +
  "ffff00 ff00ff 00ffff 800000 008000 000080 808000 800080 008080 c0c0c0 808080 9999ff 993366 " +
  "ffffcc ccffff 660066 ff8080 0066cc ccccff 000080 ff00ff ffff00 00ffff 800080 800000 008080 " +
  "0000ff 00ccff ccffff ccffcc ffff99 99ccff ff99cc cc99ff ffcc99 3366ff 33cccc 99cc00 ffcc00 " +
  "ff9900 ff6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

const THEME_SLOTS = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

export function readTheme(xml: string | undefined): Theme {
  if (xml === undefined) return OFFICE_THEME;
  const colors = new Map<string, string>();
  let slot = "";
  readXml(xml, {
    open: (name, { lastClr, val }) => {
      if (THEME_SLOTS.includes(name)) slot = name;
      const color = lastClr ?? val;
      const isColor = name === "srgbClr" || name === "sysClr";
      if (isColor && color !== undefined && slot !== "") colors.set(slot, color.toLowerCase());
      if (isColor) slot = "";
    },
  });
  return THEME_SLOTS.map((name, index) => colors.get(name) ?? OFFICE_THEME[index] ?? "000000");
}

/** Undefined for « automatic ». */
export function colorOf(attributes: Attributes, theme: Theme): string | undefined {
  const { rgb, theme: slot, indexed, tint } = attributes;
  const found = rgb?.slice(-6) ?? theme[Number(slot)] ?? INDEXED[Number(indexed)];
  if (found === undefined) return undefined;
  return `#${tinted(found.toLowerCase(), Number(tint ?? 0))}`;
}

/** A tint darkens (below 0) or lightens the colour's luminance (ECMA-376, 18.8.19). */
function tinted(hex: string, tint: number): string {
  if (tint === 0) return hex;
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  const max = Math.max(...channels);
  const min = Math.min(...channels);
  const light = (max + min) / 2;
  const wanted = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return channels.map((channel) => toHex(relit(channel, light, wanted))).join("");
}

/** Keeps hue and saturation: each channel's distance to the luminance scales with the room left for it. */
function relit(channel: number, from: number, to: number): number {
  const room = 1 - Math.abs(2 * from - 1);
  const scale = room === 0 ? 0 : (1 - Math.abs(2 * to - 1)) / room;
  return to + (channel - from) * scale;
}

function toHex(channel: number): string {
  const byte = Math.round(Math.min(Math.max(channel, 0), 1) * 255);
  return byte.toString(16).padStart(2, "0");
}
