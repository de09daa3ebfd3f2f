/** The tags of a body or of a cell, and whether each stands where it may. */

import { parseWith, type TemplateProblem } from "../text/template.ts";
import type { DocumentBlock } from "./document.ts";
import { LETTER_TABLE, type LetterField } from "./letter-fields.ts";
import type { Nodes } from "./pieces.ts";
import { type Segment, segmentOf } from "./segment.ts";

export type ParsedSegment = Segment & {
  readonly nodes: Nodes;
  /** Every field that is named, in tags and in conditions. */
  readonly fields: readonly LetterField[];
  readonly problems: readonly TemplateProblem[];
};

export function parseSegment(blocks: readonly DocumentBlock[]): ParsedSegment {
  const segment = segmentOf(blocks);
  const { nodes, problems } = parseWith(LETTER_TABLE, segment.source);
  const named = namedIn(nodes);
  const broken = named.flatMap(({ at, tag }) =>
    /[\n\ufdd0\ufdd1]/.test(tag)
      ? [{ at, sentence: "Une accolade double « {{ » n’a pas son pendant dans le paragraphe." }]
      : [],
  );
  return {
    ...segment,
    nodes,
    fields: named.map(({ field }) => field),
    problems: [...problems, ...broken],
  };
}

/** Rows are of tables: elsewhere these fields have no meaning. */
export function misplaced(nodes: Nodes): TemplateProblem[] {
  return namedIn(nodes).flatMap(({ at, tag, field }) =>
    field.kind === "row"
      ? [{ at, sentence: `${tag} : ce champ s’écrit seulement dans une ligne de tableau.` }]
      : [],
  );
}

type Named = { readonly at: number; readonly tag: string; readonly field: LetterField };

function namedIn(nodes: Nodes): Named[] {
  return nodes.flatMap((node) => {
    if (node.kind === "text") return [];
    const { from: at, tag, field } = node;
    if (node.kind === "field") return [{ at, tag, field }];
    return [{ at, tag, field }, ...namedIn(node.yes), ...namedIn(node.no)];
  });
}
