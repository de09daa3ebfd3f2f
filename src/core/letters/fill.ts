/** Fills a model of letter: the fewest changes to its document, and the text that they make. */

import type { PreviewBlock } from "../app/letters-page.ts";
import type { Span, TemplateProblem } from "../text/template.ts";
import type { DocumentEdit, DocumentText } from "./document.ts";
import { excerpt } from "./excerpt.ts";
import { distinct, fillMargin, hasTags, type Replacement, replacedIn } from "./fill-margin.ts";
import { changed, changesOf, editsOf } from "./fill-segment.ts";
import { fillTable, parseTable } from "./fill-table.ts";
import type { LetterContent } from "./letter.ts";
import { blocksOf, blockText, letterText, paragraphsOf, withTexts } from "./letter-text.ts";
import { valuesOf } from "./letter-values.ts";
import { AS_IT_IS, type Literals, literalsBeside } from "./literals.ts";
import { misplaced, type ParsedSegment, parseSegment } from "./parse-segment.ts";
import { type Piece, piecesOf } from "./pieces.ts";
import { spanOf } from "./segment.ts";

export type FilledLetter = {
  readonly kind: "filled";
  readonly edits: readonly DocumentEdit[];
  /** Header first and footer last, where there are some. */
  readonly blocks: readonly PreviewBlock[];
  readonly text: string;
};

export type LetterProblems = { readonly kind: "problems"; readonly problems: readonly string[] };

/**
 * A field that is used must have a value, and a list its rows, even none; a model that can do
 * without says `{{#si champ}}`. Values are never read as tags. Problems begin with their place:
 * « paragraphe « Nous vous… » : … ».
 */
export function fillLetter(
  document: DocumentText,
  content: LetterContent,
): FilledLetter | LetterProblems {
  const { header, footer } = document;
  const literals =
    hasTags(header) || hasTags(footer)
      ? literalsBeside(JSON.stringify([document, content]))
      : AS_IT_IS;
  const values = valuesOf(content, literals.keep);
  const body = fillBody(document, content, literals);
  const head = fillMargin(header, values);
  const foot = fillMargin(footer, values);
  const replacements = distinct([...head.replacements, ...foot.replacements]);
  const found = [
    ...head.problems.map((problem) => `en-tête : ${problem}`),
    ...body.problems,
    ...foot.problems.map((problem) => `pied de page : ${problem}`),
  ];
  const texts = [
    { before: header, after: head.text },
    ...body.blocks.map(blockText).map((text) => ({ before: text, after: text })),
    { before: footer, after: foot.text },
  ];
  const problems = found.length > 0 ? found : entangled(replacements, texts);
  if (problems.length > 0) return { kind: "problems", problems: [...new Set(problems)] };
  const blocks = [...paragraphsOf(head.text), ...body.blocks, ...paragraphsOf(foot.text)].map(
    (block) => withTexts(block, literals.restored),
  );
  return {
    kind: "filled",
    edits: [...body.edits, ...replacements.map(replaceAll), ...literals.edits()],
    blocks,
    text: letterText(blocks),
  };
}

type FilledBody = Pick<FilledLetter, "edits" | "blocks"> & { readonly problems: readonly string[] };

function fillBody(document: DocumentText, content: LetterContent, literals: Literals): FilledBody {
  const body = parseSegment(document.body);
  const parsed = body.tables.map((table) => parseTable(table));
  const problems = [
    ...[...body.problems, ...misplaced(body.nodes)].map((problem) => located(problem, body)),
    ...parsed.flatMap((table) => table.problems),
  ];
  if (problems.length > 0) return { edits: [], blocks: [], problems };
  const pieces = piecesOf(body.nodes, body.source.length, valuesOf(content, literals.keep));
  const tables = parsed
    .filter(({ table }) => isKept(pieces.pieces, spanOf(table, body).from))
    .map((table) => ({ ...table, ...fillTable(table, content, literals.keep) }));
  const gone = tables.filter(({ rows }) => !rows).map(({ table }) => spanOf(table, body));
  const changes = changesOf(
    body.source,
    gone.reduce((all, span) => all.flatMap((piece) => without(piece, span)), pieces.pieces),
  );
  const steps = [
    ...changes.map((change) => ({ at: change.from, edits: editsOf(body, change) })),
    ...tables
      .filter(({ rows }) => rows)
      .map(({ table, edits }) => ({ at: table.start - body.start, edits })),
  ].sort((one, other) => other.at - one.at);
  return {
    edits: steps.flatMap(({ edits }) => edits),
    blocks: blocksOf(
      changed(body.source, changes),
      tables.flatMap(({ rows }) => (rows ? [rows] : [])),
    ),
    problems: [
      ...pieces.problems.map((problem) => located(problem, body)),
      ...tables.flatMap((table) => table.problems),
    ],
  };
}

function isKept(pieces: readonly Piece[], at: number): boolean {
  return pieces.some(({ kind, from, to }) => kind === "kept" && from <= at && at < to);
}

/** A table that goes leaves the text before and after it. */
function without(piece: Piece, { from, to }: Span): readonly Piece[] {
  if (piece.kind !== "kept" || from < piece.from || piece.to < to) return [piece];
  const around: readonly Piece[] = [
    { kind: "kept", from: piece.from, to: from },
    { kind: "cut", from, to },
    { kind: "kept", from: to, to: piece.to },
  ];
  return around.filter((part) => part.from < part.to);
}

function replaceAll({ tag, text }: Replacement): DocumentEdit {
  return { kind: "replaceAll", tag, text };
}

/** A replacement must find its tags and nothing else: single braces about may look like one. */
function entangled(
  replacements: readonly Replacement[],
  texts: readonly { readonly before: string; readonly after: string }[],
): string[] {
  return texts.some(({ before, after }) => replacedIn(before, replacements) !== after)
    ? ["Des accolades touchent une balise de l’en-tête ou du pied de page."]
    : [];
}

/** « paragraphe « Nous vous mettons… » : {{clent}} : champ inconnu ». */
function located({ at, sentence }: TemplateProblem, { paragraphs, start }: ParsedSegment): string {
  const paragraph = [...paragraphs].reverse().find((one) => one.start <= start + at);
  return `paragraphe « ${excerpt(paragraph?.text ?? "")} » : ${sentence}`;
}
