/** Requests that style texts and paragraphs, with their masks of fields. */

import { fieldsOf, notEmulated } from "../../services/api-error.ts";
import { type Draft, InvalidRequest, rangeNamed } from "../draft.ts";
import type { Fields, Style, StyleValue } from "../fields.ts";
import { PARAGRAPH_FIELDS, TEXT_FIELDS } from "../styles.ts";
import { isInline } from "../units.ts";

/** What the mask names takes the given value, or none. */
export type Changes = Readonly<Record<string, StyleValue | undefined>>;

export function changesOf(given: unknown, mask: unknown, fields: Fields): Changes {
  const names = mask === "*" ? Object.keys(fields) : maskNames(mask);
  const values = fieldsOf(given);
  return Object.fromEntries(
    names.map((name) => [name, values[name] === undefined ? undefined : parsed(name)]),
  );

  function parsed(name: string): StyleValue {
    const value = fields[name]?.fromJson(values[name]);
    if (value === undefined) {
      throw notEmulated(`this value of the style field ${name}: ${JSON.stringify(values[name])}`);
    }
    return value;
  }

  function maskNames(text: unknown): readonly string[] {
    const listed = typeof text === "string" ? text.split(",").map((name) => name.trim()) : [];
    if (listed.join("") === "") {
      throw new InvalidRequest(
        "At least one field must be listed in 'fields'. (Use '*' to indicate all fields.)",
      );
    }
    const unknown = listed.find((name) => fields[name] === undefined);
    if (unknown !== undefined) throw notEmulated(`the style field ${unknown}`);
    return listed;
  }
}

export function changed(style: Style, changes: Changes): Style {
  const entries = Object.entries({ ...style, ...changes });
  return Object.fromEntries(
    entries.filter((entry): entry is [string, StyleValue] => entry[1] !== undefined),
  );
}

export function updateTextStyle(draft: Draft, request: unknown): object {
  const { range, textStyle, fields } = fieldsOf(request);
  const { units, start, end } = rangeNamed(draft, range);
  const changes = withLinkLook(changesOf(textStyle, fields, TEXT_FIELDS));
  for (let index = start; index < end; index += 1) {
    const unit = units[index];
    if (isInline(unit) || unit?.kind === "end") {
      units[index] = { ...unit, style: changed(unit.style, changes) };
    }
  }
  return {};
}

/** A new link is blue and underlined « unless the request updates these fields ». */
function withLinkLook(changes: Changes): Changes {
  return changes["link"] === undefined
    ? changes
    : { foregroundColor: "#1155cc", underline: true, ...changes };
}

/** Every paragraph that the range touches. */
export function updateParagraphStyle(draft: Draft, request: unknown): object {
  const { range, paragraphStyle, fields } = fieldsOf(request);
  const { units, start, end } = rangeNamed(draft, range);
  const changes = changesOf(paragraphStyle, fields, PARAGRAPH_FIELDS);
  let index = start;
  for (; index < end || units[index - 1]?.kind !== "end"; index += 1) {
    const unit = units[index];
    if (unit === undefined) break;
    if (unit.kind === "end") {
      units[index] = { ...unit, paragraph: changed(unit.paragraph, changes) };
    }
  }
  return {};
}
