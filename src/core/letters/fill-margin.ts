/** Fills a header or a footer, whose positions are unknown: each tag is replaced wherever it is. */

import { parseWith } from "../text/template.ts";
import { LETTER_TABLE } from "./letter-fields.ts";
import type { Values } from "./letter-values.ts";
import { misplaced } from "./parse-segment.ts";
import { type Nodes, piecesOf } from "./pieces.ts";

export type Replacement = { readonly tag: string; readonly text: string };

export type FilledMargin = {
  readonly text: string;
  /** A whole condition counts as one tag. */
  readonly replacements: readonly Replacement[];
  readonly problems: readonly string[];
};

export function hasTags(text: string): boolean {
  return text.includes("{{");
}

export function fillMargin(text: string, values: Values): FilledMargin {
  const { nodes, problems } = parseWith(LETTER_TABLE, text);
  const pieces = nodes.map((node) => ({
    tag: text.slice(node.from, node.to),
    isTag: node.kind !== "text",
    ...fillNode(node, text, values),
  }));
  const tags = pieces.filter(({ isTag }) => isTag);
  const ofModel = [
    ...[...problems, ...misplaced(nodes)].map(({ sentence }) => sentence),
    ...tags.flatMap(({ tag }) => brokenTag(tag)),
  ];
  return {
    text: pieces.map(({ shown }) => shown).join(""),
    replacements: tags.map(({ tag, shown }) => ({ tag, text: shown })),
    problems: ofModel.length > 0 ? ofModel : pieces.flatMap((piece) => piece.problems),
  };
}

function brokenTag(tag: string): string[] {
  const [line = "", ...others] = tag.split("\n");
  return others.length > 0 ? [`${line}… : la condition doit tenir dans un paragraphe.`] : [];
}

/** Longest first: a condition before the tags that it holds. */
export function distinct(replacements: readonly Replacement[]): readonly Replacement[] {
  return replacements
    .filter(({ tag }, index) => replacements.findIndex((other) => other.tag === tag) === index)
    .sort((one, other) => other.tag.length - one.tag.length);
}

export function replacedIn(text: string, replacements: readonly Replacement[]): string {
  return replacements.reduce((result, { tag, text: by }) => result.split(tag).join(by), text);
}

type FilledNode = { readonly shown: string; readonly problems: readonly string[] };

function fillNode(node: Nodes[number], source: string, values: Values): FilledNode {
  const { pieces, problems } = piecesOf([node], source.length, values);
  const texts = pieces.map((piece) => {
    if (piece.kind === "cut") return "";
    return piece.kind === "value" ? piece.text : source.slice(piece.from, piece.to);
  });
  return { shown: texts.join(""), problems: problems.map(({ sentence }) => sentence) };
}
