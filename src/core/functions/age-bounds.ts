/** The bounds of age buckets as a cell or a range gives them: « 30;60;90 ». */

import { type Bounds, USUAL_BOUNDS } from "../figures/age-buckets.ts";
import type { Cell } from "../sheet/cell.ts";
import { readText } from "../sheet/read-cell.ts";
import { quote } from "../sheet/reading.ts";
import type { Argument } from "./broadcast.ts";
import { problem } from "./read-argument.ts";

/** Ten years: a longer age is a mistake, and no name of a bucket should be wider than its column. */
const LARGEST = 3650;

const DAYS = /^[1-9]\d{0,3}$/;

/** One setting for the whole call, whatever the shape of the range. Blank cells are passed over. */
export function readBounds(argument: Argument): Bounds {
  const typed = cellsOf(argument)
    .flatMap((cell) => (typeof cell === "string" ? cell.split(/[;,]/) : readText(cell)))
    .map((text) => text.trim())
    .filter((text) => text !== "");
  if (typed.length === 0) return USUAL_BOUNDS;
  if (!typed.every((text) => DAYS.test(text) && Number(text) <= LARGEST)) throw refused(typed);
  const bounds = typed.map(Number);
  if (bounds.some((bound, index) => bound <= (bounds[index - 1] ?? 0))) throw refused(typed);
  return bounds;
}

function refused(typed: readonly string[]) {
  return problem(
    `bornes illisibles ${quote(typed.join(";"))} : des nombres de jours croissants de 1 à ${LARGEST} attendus, par exemple 30;60;90`,
  );
}

function cellsOf(argument: Argument): readonly Cell[] {
  if (argument === undefined) return [];
  if (typeof argument !== "object" || "day" in argument) return [argument];
  return argument.flatMap((row) => [...row]);
}
