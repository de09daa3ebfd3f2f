/** Reads a level of the ladder: 0 « à échoir » to 4 « contentieux ». */

import type { Level } from "../dunning/scenario.ts";
import type { Cell } from "./cell.ts";
import { readWholeNumber } from "./read-cell.ts";
import { type Reading, unreadable } from "./reading.ts";

export function readLevel(cell: Cell): Reading<Level> {
  const read = readWholeNumber(cell, "niveau");
  if ("problem" in read) return read;
  const level = ([0, 1, 2, 3, 4] as const).find((known) => known === read.value);
  return level === undefined
    ? unreadable("niveau", String(read.value), "0 à 4 attendu")
    : { value: level };
}
