/** Fills a model with the values of one message; whatever cannot be filled stops the message. */

import { singleLine } from "./header.ts";
import type { MailLanguage } from "./mail-language.ts";
import { type MailTemplate, parseTemplate, type TemplateNode } from "./template.ts";
import type { BlockKey, ConditionKey, TemplateField, ValueKey } from "./template-fields.ts";

export type FieldContent = {
  readonly language: Pick<MailLanguage, "typeset">;
  readonly values: { readonly [Key in ValueKey]?: string };
  readonly conditions: { readonly [Key in ConditionKey]?: boolean };
  /** The blocks that there is something to show in. */
  readonly blocks: { readonly [Key in BlockKey]?: boolean };
};

export type MailParagraph =
  | { readonly kind: "lines"; readonly lines: readonly string[] }
  | { readonly kind: "block"; readonly block: BlockKey };

/** What text and HTML are both rendered from. */
export type FilledMail = {
  readonly subject: string;
  readonly paragraphs: readonly MailParagraph[];
};

export type Problems = { readonly kind: "problems"; readonly problems: readonly string[] };

type Piece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "block"; readonly block: BlockKey; readonly tag: string };

/** The end of the one problem that is of the message, and not of the model. */
export const NO_VALUE = "aucune valeur pour ce message.";

/** Stands for blank lines of the model. No value holds one: values make lines, not paragraphs. */
const BREAK = "\u2029";

/**
 * A field that is used must have a value; a model that can do without says `{{#si champ}}`. Values
 * are never read as a model: « {{x}} » in a customer’s name stays what it is.
 */
export function fillMail(
  template: MailTemplate,
  content: FieldContent,
): { readonly kind: "filled"; readonly mail: FilledMail } | Problems {
  const problems: string[] = [];
  const subject = fillSubject(template.subject, { content, problems });
  const paragraphs = fillBody(template.body, { content, problems });
  if (subject === "" && problems.length === 0) problems.push("Le modèle n’a pas d’objet.");
  if (paragraphs.length === 0 && problems.length === 0) problems.push("Le modèle est vide.");
  const distinct = problems.filter((problem, index) => problems.indexOf(problem) === index);
  if (distinct.length > 0) return { kind: "problems", problems: distinct };
  return { kind: "filled", mail: { subject, paragraphs } };
}

type Filling = { readonly content: FieldContent; readonly problems: string[] };

function fillSubject(text: string, filling: Filling): string {
  const pieces = fillPieces(text, filling);
  for (const piece of pieces) {
    if (piece.kind === "block")
      filling.problems.push(`${piece.tag} n’a pas sa place dans l’objet.`);
  }
  return singleLine(pieces.map((piece) => (piece.kind === "text" ? piece.text : "")).join(""));
}

function fillBody(text: string, filling: Filling): MailParagraph[] {
  const source = text.replace(/\r\n?/g, "\n").replace(/\n[^\S\n]*(?:\n[^\S\n]*)+/g, BREAK);
  const pieces = fillPieces(source, filling);
  return pieces.flatMap((piece, index): MailParagraph[] => {
    if (piece.kind === "text") return paragraphsOf(piece.text);
    if (!isAlone(pieces[index - 1], pieces[index + 1])) {
      filling.problems.push(`${piece.tag} doit être seul sur sa ligne.`);
    }
    return [{ kind: "block", block: piece.block }];
  });
}

function paragraphsOf(text: string): MailParagraph[] {
  return text
    .split(BREAK)
    .map((paragraph) => paragraph.split("\n").map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ""))
    .filter((lines) => lines.length > 0)
    .map((lines) => ({ kind: "lines", lines }));
}

function isAlone(before: Piece | undefined, after: Piece | undefined): boolean {
  const clearBefore = before?.kind !== "text" || /(?:^|[\n\u2029])[ \t]*$/.test(before.text);
  const clearAfter = after?.kind !== "text" || /^[ \t]*(?:$|[\n\u2029])/.test(after.text);
  return clearBefore && clearAfter;
}

function fillPieces(text: string, filling: Filling): Piece[] {
  const { nodes, problems } = parseTemplate(text);
  filling.problems.push(...problems.map(({ sentence }) => sentence));
  const merged: Piece[] = [];
  for (const piece of nodes.flatMap((node) => fillNode(node, filling))) {
    const last = merged[merged.length - 1];
    if (piece.kind === "text" && last?.kind === "text") {
      merged[merged.length - 1] = { kind: "text", text: last.text + piece.text };
    } else merged.push(piece);
  }
  return merged;
}

function fillNode(node: TemplateNode, filling: Filling): Piece[] {
  switch (node.kind) {
    case "text":
      return [{ kind: "text", text: filling.content.language.typeset(node.text) }];
    case "choice": {
      const branch = isPresent(node.field, filling.content) ? node.yes : node.no;
      return branch.flatMap((inner) => fillNode(inner, filling));
    }
    case "field":
      return fillField(node, filling);
  }
}

function fillField(
  { field, tag }: { readonly field: TemplateField; readonly tag: string },
  { content, problems }: Filling,
): Piece[] {
  if (!isPresent(field, content)) problems.push(`${tag} : ${NO_VALUE}`);
  switch (field.kind) {
    case "value":
      return [{ kind: "text", text: linesOnly(content.values[field.key] ?? "") }];
    case "block":
      return [{ kind: "block", block: field.key, tag }];
    case "condition":
      return [];
  }
}

function isPresent(field: TemplateField, content: FieldContent): boolean {
  switch (field.kind) {
    case "value":
      return linesOnly(content.values[field.key] ?? "") !== "";
    case "block":
      return content.blocks[field.key] === true;
    case "condition":
      return content.conditions[field.key] === true;
  }
}

/** A value keeps its lines and loses other controls. */
function linesOnly(value: string): string {
  return value
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .replace(/[^\P{Cc}\n]/gu, " ")
    .trim();
}
