/** A document while a batch of requests changes it, and the places in it that requests name. */

import { fieldsOf } from "../services/api-error.ts";
import { blocksOf, type Paragraph, paragraphsIn, type Table, tablesIn } from "./blocks.ts";
import type { Style } from "./fields.ts";
import { type DocumentContent, isInline, type Unit } from "./units.ts";
import { FOOTER_ID, HEADER_ID } from "./view.ts";

/** Google's reason why a request is not valid. */
export class InvalidRequest extends Error {
  override readonly name = "InvalidRequest";
}

export type Draft = {
  page: Style;
  readonly body: Unit[];
  header?: Unit[];
  footer?: Unit[];
};

export type Place = { readonly units: Unit[]; readonly index: number };
export type Range = { readonly units: Unit[]; readonly start: number; readonly end: number };

export function draftOf({ page, body, header, footer }: DocumentContent): Draft {
  return {
    page,
    body: [...body],
    ...(header && { header: [...header] }),
    ...(footer && { footer: [...footer] }),
  };
}

export function segmentsOf({ body, header, footer }: Draft): readonly Unit[][] {
  return [body, ...(header ? [header] : []), ...(footer ? [footer] : [])];
}

/** « An empty segment ID signifies the document's body ». */
function segmentNamed(draft: Draft, id: unknown): Unit[] {
  const segments: Readonly<Record<string, Unit[] | undefined>> = {
    "": draft.body,
    [HEADER_ID]: draft.header,
    [FOOTER_ID]: draft.footer,
  };
  const units = segments[String(id ?? "")];
  if (units === undefined) {
    throw new InvalidRequest(`Segment with ID ${String(id)} was not found.`);
  }
  return units;
}

export function paragraphsOf(units: readonly Unit[]): readonly Paragraph[] {
  return paragraphsIn(blocksOf(units));
}

/** `location` or `endOfSegmentLocation`, where text may be put. */
export function insertionPlace(draft: Draft, request: unknown): Place {
  const { location, endOfSegmentLocation } = fieldsOf(request);
  const named = fieldsOf(location ?? endOfSegmentLocation);
  if (location === undefined && endOfSegmentLocation === undefined) {
    throw new InvalidRequest("The insertion location must be specified.");
  }
  const units = segmentNamed(draft, named["segmentId"]);
  const index = location === undefined ? units.length - 1 : checkedIndex(units, named["index"]);
  const unit = units[index];
  if (!isInline(unit) && unit?.kind !== "end") {
    throw new InvalidRequest(
      "The insertion index must be inside the bounds of an existing paragraph. You can still create new paragraphs by inserting newlines.",
    );
  }
  return { units, index };
}

function checkedIndex(units: readonly Unit[], given: unknown): number {
  const index = given ?? 0;
  if (typeof index !== "number" || !Number.isInteger(index) || index < 0) {
    throw new InvalidRequest(`Index ${String(index)} must be greater than or equal to 0.`);
  }
  if (index >= units.length) {
    throw new InvalidRequest(
      `Index ${index} must be less than the end index of the referenced segment, ${units.length}.`,
    );
  }
  return index;
}

/** The last newline of a segment belongs to no range. */
export function rangeNamed(draft: Draft, range: unknown): Range {
  const { segmentId, startIndex, endIndex } = fieldsOf(range);
  if (endIndex === undefined) {
    throw new InvalidRequest("The range must be specified.");
  }
  const units = segmentNamed(draft, segmentId);
  const start = checkedIndex(units, startIndex);
  const end = endIndex === units.length ? units.length : checkedIndex(units, endIndex);
  if (end <= start) {
    throw new InvalidRequest("The range should not be empty.");
  }
  return { units, start, end };
}

export function tableStartingAt(
  draft: Draft,
  location: unknown,
): { readonly units: Unit[]; readonly table: Table } {
  const { segmentId, index } = fieldsOf(location);
  const units = segmentNamed(draft, segmentId);
  const table = tablesIn(blocksOf(units)).find(({ start }) => start === index);
  if (table === undefined) {
    throw new InvalidRequest(
      "Invalid table start location. Must specify the start index of the table.",
    );
  }
  return { units, table };
}
