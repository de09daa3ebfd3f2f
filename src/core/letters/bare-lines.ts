/** Lines that held nothing but conditions: they leave the document with their line end. */

import type { Span } from "../text/template.ts";
import type { Piece } from "./pieces.ts";
import { LINE_BREAK } from "./segment.ts";

/** The line being read. */
type Line = {
  readonly from: number;
  readonly isCut: boolean;
  readonly isBlank: boolean;
  /** Where the line break before it stands, when it does not open its paragraph. */
  readonly breakBefore: number | undefined;
};

/** What a line holds and ends with; a table ends the line before it. */
type Part = Span & { readonly kind: "cut" | "text" | "end"; readonly text: string };

/** Split by it, a text keeps its line ends. */
const LINE_END = /([\n\v]|[\ufdd0\ufdd1]\ufdd2*)/;

/**
 * What has to be cut beside the conditions themselves. Docs keeps the last line end of a body or a
 * cell and the one before a table (DeleteContentRangeRequest): an empty paragraph stays there.
 */
export function bareLines(source: string, pieces: readonly Piece[]): readonly Span[] {
  const cuts: Span[] = [];
  let line = opening(0);
  for (const part of pieces.flatMap((piece) => partsOf(source, piece))) {
    if (part.kind === "cut") line = { ...line, isCut: true };
    else if (part.kind === "text") line = withText(line, part.text);
    else {
      const cut = cutOf(line, part, isNeeded(part, source, pieces));
      if (cut) cuts.push(cut);
      line = nextLine(line, part, cut);
    }
  }
  return cuts;
}

function partsOf(source: string, piece: Piece): Part[] {
  if (piece.kind === "cut") return [{ ...piece, kind: "cut", text: "" }];
  if (piece.kind === "value") return [{ ...piece, kind: "text" }];
  let to = piece.from;
  return source
    .slice(piece.from, piece.to)
    .split(LINE_END)
    .map((text): Part => {
      const from = to;
      to += text.length;
      return { kind: LINE_END.test(text) ? "end" : "text", text, from, to };
    });
}

function cutOf(line: Line, end: Part, isEndNeeded: boolean): Span | undefined {
  if (!line.isCut || !line.isBlank || isOther(end.text.charAt(0))) return undefined;
  if (end.text === LINE_BREAK) return { from: line.from, to: end.to };
  if (line.breakBefore !== undefined) return { from: line.breakBefore, to: end.from };
  return { from: line.from, to: isEndNeeded ? end.from : end.to };
}

function isNeeded({ to }: Part, source: string, pieces: readonly Piece[]): boolean {
  if (to === source.length) return true;
  return (
    isOther(source.charAt(to)) && !pieces.some(({ kind, from }) => kind === "cut" && from === to)
  );
}

/** A table, or what the document does not tell. */
function isOther(character: string): boolean {
  return character === "\ufdd0" || character === "\ufdd1";
}

function nextLine(line: Line, end: Part, cut: Span | undefined): Line {
  if (end.text !== LINE_BREAK) return opening(end.to);
  return { ...opening(end.to), breakBefore: cut ? line.breakBefore : end.from };
}

function opening(from: number): Line {
  return { from, isCut: false, isBlank: true, breakBefore: undefined };
}

function withText(line: Line, text: string): Line {
  return line.isBlank && text.trim() !== "" ? { ...line, isBlank: false } : line;
}
