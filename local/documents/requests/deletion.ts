/**
 * `deleteContentRange` and the ranges that it refuses.
 * https://developers.google.com/workspace/docs/api/reference/rest/v1/documents/request#deletecontentrangerequest
 */

import { fieldsOf } from "../../services/api-error.ts";
import { type Draft, InvalidRequest, type Range, rangeNamed } from "../draft.ts";
import type { Unit } from "../units.ts";

const INVALID = "Invalid deletion range. Cannot delete the requested range.";

export function deleteContentRange(draft: Draft, request: unknown): object {
  const range = rangeNamed(draft, fieldsOf(request)["range"]);
  check(range);
  const { units, start, end } = range;
  const merged = mergedEnd(range);
  units.splice(start, end - start);
  if (merged !== undefined) {
    const at = units.findIndex((unit, index) => index >= start && unit.kind === "end");
    units[at] = merged;
  }
  return {};
}

function check(range: Range): void {
  const { units, start, end } = range;
  if (units[start]?.kind === "section") {
    throw new InvalidRequest("Cannot operate on the first section break in the document.");
  }
  if (end === units.length) {
    throw new InvalidRequest(
      "The range cannot include the newline character at the end of the segment.",
    );
  }
  const isBroken = splitsTable(range) || losesNewline(range) || splitsPair(range);
  if (isBroken) throw new InvalidRequest(INVALID);
}

/** Whole tables only: no piece of one, no row, no cell. */
function splitsTable({ units, start, end }: Range): boolean {
  let depth = 0;
  for (const unit of units.slice(start, end)) {
    if (unit.kind === "table") depth += 1;
    if (unit.kind === "tableEnd") depth -= 1;
    const isInside = depth > 0;
    if (depth < 0 || (!isInside && (unit.kind === "row" || unit.kind === "cell"))) return true;
  }
  return depth !== 0;
}

/** The last newline of a cell must stay, and the one before a table that stays. */
function losesNewline({ units, end }: Range): boolean {
  const after = units[end];
  return after !== undefined && ["cell", "row", "table", "tableEnd"].includes(after.kind);
}

/** « Deleting one code unit of a surrogate pair ». */
function splitsPair({ units, start, end }: Range): boolean {
  return [start, end].some((at) => isHigh(units[at - 1]) && isLow(units[at]));
}

function isHigh(unit: Unit | undefined): boolean {
  return unit?.kind === "text" && /^[\ud800-\udbff]$/.test(unit.text);
}

function isLow(unit: Unit | undefined): boolean {
  return unit?.kind === "text" && /^[\udc00-\udfff]$/.test(unit.text);
}

/** A paragraph cut in its middle keeps its own style; one deleted whole leaves none behind. */
function mergedEnd({ units, start, end }: Range): Unit | undefined {
  const isWhole = units[start - 1] === undefined || startsParagraph(units[start - 1]);
  if (isWhole) return undefined;
  return units.slice(start, end).find((unit) => unit.kind === "end");
}

function startsParagraph(before: Unit | undefined): boolean {
  return before !== undefined && ["end", "section", "cell", "tableEnd"].includes(before.kind);
}
