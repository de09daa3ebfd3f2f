/** The changes that fill the tags of a body or of a cell. */

import type { Span } from "../text/template.ts";
import { bareLines } from "./bare-lines.ts";
import type { DocumentEdit } from "./document.ts";
import type { Piece } from "./pieces.ts";
import type { Segment } from "./segment.ts";

/** What stands there gives way to a text. */
export type Change = Span & { readonly text: string };

/** In the order of the text, none over another. */
export function changesOf(source: string, pieces: readonly Piece[]): readonly Change[] {
  const cuts = united([
    ...pieces.filter(({ kind }) => kind === "cut"),
    ...bareLines(source, pieces),
  ]);
  const values = pieces.flatMap((piece) =>
    piece.kind === "value" && !cuts.some((cut) => cut.from <= piece.from && piece.to <= cut.to)
      ? [piece]
      : [],
  );
  const changes: Change[] = [];
  for (const { from, to, text } of [...cuts.map((cut) => ({ ...cut, text: "" })), ...values].sort(
    (one, other) => one.from - other.from,
  )) {
    const last = changes[changes.length - 1];
    if (last?.to === from && last.text === "" && !source.slice(last.from, last.to).includes("\n"))
      changes[changes.length - 1] = { from: last.from, to, text };
    else changes.push({ from, to, text });
  }
  return changes;
}

export function changed(source: string, changes: readonly Change[]): string {
  let text = "";
  let from = 0;
  for (const change of changes) {
    text += source.slice(from, change.from) + change.text;
    from = change.to;
  }
  return text + source.slice(from);
}

/**
 * A value is inserted after its tag, whose style it takes (« the text immediately before the
 * insertion index »), and the tag deleted. `replaceAll` would need one request less, but finds the
 * tag in values too, and each request looks through the whole document.
 */
export function editsOf({ start }: Segment, { from, to, text }: Change): readonly DocumentEdit[] {
  const deletion = { kind: "delete" as const, from: start + from, to: start + to };
  return text === "" ? [deletion] : [{ kind: "insert", at: start + to, text }, deletion];
}

function united(spans: readonly Span[]): Span[] {
  const result: Span[] = [];
  for (const { from, to } of [...spans].sort((one, other) => one.from - other.from)) {
    const last = result[result.length - 1];
    if (last && from <= last.to)
      result[result.length - 1] = { from: last.from, to: Math.max(last.to, to) };
    else result.push({ from, to });
  }
  return result;
}
