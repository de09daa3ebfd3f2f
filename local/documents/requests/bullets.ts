/** Requests that make paragraphs items of a list, or no longer. */

import { fieldsOf, notEmulated } from "../../services/api-error.ts";
import { type Draft, paragraphsOf, type Range, rangeNamed } from "../draft.ts";
import type { Bullet } from "../units.ts";

const LISTS: Readonly<Record<string, Bullet["list"]>> = {
  BULLET_DISC_CIRCLE_SQUARE: "disc",
  NUMBERED_DECIMAL_ALPHA_ROMAN: "decimal",
};

/** « The nesting level is determined by counting leading tabs », which are taken away. */
export function createParagraphBullets(draft: Draft, request: unknown): object {
  const { range, bulletPreset } = fieldsOf(request);
  const list = LISTS[String(bulletPreset)];
  if (list === undefined) throw notEmulated(`the bullets ${String(bulletPreset)}`);
  const named = rangeNamed(draft, range);
  const { units } = named;
  for (const { start, end, inlines } of [...touched(named)].reverse()) {
    const text = inlines.map((inline) => (inline.kind === "text" ? inline.text : "¶")).join("");
    const level = Math.min(8, /^\t*/.exec(text)?.[0].length ?? 0);
    const unit = units[end - 1];
    if (unit?.kind === "end") units[end - 1] = { ...unit, bullet: { list, level } };
    units.splice(start, level);
  }
  return {};
}

export function deleteParagraphBullets(draft: Draft, request: unknown): object {
  const named = rangeNamed(draft, fieldsOf(request)["range"]);
  for (const { end } of touched(named)) {
    const unit = named.units[end - 1];
    if (unit?.kind !== "end") continue;
    const { bullet: _, ...plain } = unit;
    named.units[end - 1] = plain;
  }
  return {};
}

function touched({ units, start, end }: Range) {
  return paragraphsOf(units).filter((paragraph) => paragraph.start < end && paragraph.end > start);
}
