/** What becomes of each piece of a text with tags: kept, replaced by a value, or cut. */

import type { Span, TemplateNode, TemplateProblem } from "../text/template.ts";
import type { LetterField } from "./letter-fields.ts";
import type { Values } from "./letter-values.ts";

export type Piece = Span &
  (
    | { readonly kind: "kept" }
    | { readonly kind: "value"; readonly text: string }
    | { readonly kind: "cut" }
  );

export type Nodes = readonly TemplateNode<LetterField>[];

export type Pieces = {
  /** One after the other, over the whole text. */
  readonly pieces: readonly Piece[];
  readonly problems: readonly TemplateProblem[];
};

const NO_VALUE = "aucune valeur pour ce courrier.";

export function piecesOf(nodes: Nodes, length: number, values: Values): Pieces {
  const problems: TemplateProblem[] = [];
  const shown = chosen(nodes, values).map((node): Piece => {
    const { from, to } = node;
    if (node.kind === "text") return { kind: "kept", from, to };
    const text = values.textOf(node.field);
    if (text === undefined) problems.push({ at: from, sentence: `${node.tag} : ${NO_VALUE}` });
    return { kind: "value", from, to, text: text ?? "" };
  });
  return { pieces: withCuts(shown, length), problems };
}

type Shown = Exclude<TemplateNode<LetterField>, { readonly kind: "choice" }>;

function chosen(nodes: Nodes, values: Values): Shown[] {
  return nodes.flatMap((node) => {
    if (node.kind !== "choice") return [node];
    return chosen(values.isThere(node.field) ? node.yes : node.no, values);
  });
}

function withCuts(shown: readonly Piece[], length: number): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const piece of shown) {
    if (piece.from > from) pieces.push({ kind: "cut", from, to: piece.from });
    pieces.push(piece);
    from = piece.to;
  }
  if (length > from) pieces.push({ kind: "cut", from, to: length });
  return pieces;
}
