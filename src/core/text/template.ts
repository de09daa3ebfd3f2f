/** The grammar of models: `{{champ}}` and `{{#si champ}}…{{sinon}}…{{/si}}`, and nothing else. */

import { type FieldTable, type NamedField, nearestField } from "./field-table.ts";
import { MAIL_FIELDS, type TemplateField } from "./template-fields.ts";

export type MailTemplate = { readonly subject: string; readonly body: string };

/** Where something stands in the text that was parsed: from the first character up to the last, excluded. */
export type Span = { readonly from: number; readonly to: number };

export type TemplateNode<Field = TemplateField> = Span &
  (
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "field"; readonly field: Field; readonly tag: string }
    | {
        readonly kind: "choice";
        readonly field: Field;
        readonly tag: string;
        readonly yes: readonly TemplateNode<Field>[];
        readonly no: readonly TemplateNode<Field>[];
      }
  );

export type TemplateProblem = { readonly at: number; readonly sentence: string };

export type ParsedTemplate<Field = TemplateField> = {
  readonly nodes: readonly TemplateNode<Field>[];
  /** Sentences in French. Empty when the text can be filled. */
  readonly problems: readonly TemplateProblem[];
};

type Token = Span & {
  readonly kind: "text" | "field" | "if" | "else" | "end";
  readonly text: string;
  /** What a tag names. */
  readonly name: string;
};

/** What is left to read, and what was found wrong so far. */
type Reader<Field> = {
  readonly fields: FieldTable<Field>;
  readonly tokens: Token[];
  readonly problems: TemplateProblem[];
};

/** A tag, as a piece of its own when a text is split by it. */
export const TAG = /(\{\{[^{}]*\}\})/;

/** A model as a file holds it: « Objet : … » or « Subject: … » on the first line, then the body. */
export function parseMailTemplate(text: string): MailTemplate {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const match = /^(?:objet|subject)\s*:(.*)$/i.exec(lines[0] ?? "");
  if (!match) return { subject: "", body: lines.join("\n").trim() };
  return { subject: (match[1] ?? "").trim(), body: lines.slice(1).join("\n").trim() };
}

/** A model of mail. */
export function parseTemplate(text: string): ParsedTemplate {
  return parseWith(MAIL_FIELDS, text);
}

export function parseWith<Field extends NamedField>(
  fields: FieldTable<Field>,
  text: string,
): ParsedTemplate<Field> {
  const reader: Reader<Field> = { fields, tokens: tokensOf(text), problems: [] };
  const nodes: TemplateNode<Field>[] = [];
  while (reader.tokens.length > 0) {
    nodes.push(...readUntilBranch(reader));
    const stray = reader.tokens.shift();
    if (stray) refuse(reader, stray, "il n’y a pas de {{#si …}} avant.");
  }
  return { nodes, problems: reader.problems };
}

function tokensOf(text: string): Token[] {
  let to = 0;
  return text
    .split(TAG)
    .filter((piece) => piece !== "")
    .map((piece) => {
      const from = to;
      to += piece.length;
      const token = TAG.test(piece) ? tagToken(piece) : { kind: "text" as const, name: "" };
      return { ...token, text: piece, from, to };
    });
}

function tagToken(text: string): Pick<Token, "kind" | "name"> {
  const inside = text.slice(2, -2).trim();
  const condition = /^#\s*si\b(.*)$/i.exec(inside);
  if (condition) return { kind: "if", name: (condition[1] ?? "").trim() };
  if (/^\/\s*si$/i.test(inside)) return { kind: "end", name: "" };
  if (/^sinon$/i.test(inside)) return { kind: "else", name: "" };
  return { kind: "field", name: inside };
}

/** Reads up to the next `{{sinon}}` or `{{/si}}` of this level, and leaves that one. */
function readUntilBranch<Field extends NamedField>(reader: Reader<Field>): TemplateNode<Field>[] {
  const nodes: TemplateNode<Field>[] = [];
  let next = reader.tokens[0];
  while (next && next.kind !== "else" && next.kind !== "end") {
    reader.tokens.shift();
    const node = readNode(reader, next);
    if (node) nodes.push(node);
    next = reader.tokens[0];
  }
  return nodes;
}

function readNode<Field extends NamedField>(
  reader: Reader<Field>,
  token: Token,
): TemplateNode<Field> | undefined {
  if (token.kind === "text") return readText(reader, token);
  if (token.kind === "if") return readChoice(reader, token);
  const field = knownField(reader, token);
  if (field?.kind === "condition") {
    refuse(reader, token, `ce champ s’écrit seulement {{#si ${field.name}}}.`);
    return undefined;
  }
  return field && { kind: "field", field, tag: token.text, from: token.from, to: token.to };
}

function readText<Field>(reader: Reader<Field>, token: Token): TemplateNode<Field> {
  const { text, from, to } = token;
  const brace = /\{\{|\}\}/.exec(text);
  if (brace) {
    reader.problems.push({
      at: from + brace.index,
      sentence: "Une accolade double « {{ » ou « }} » n’a pas son pendant.",
    });
  }
  return { kind: "text", text, from, to };
}

function readChoice<Field extends NamedField>(
  reader: Reader<Field>,
  token: Token,
): TemplateNode<Field> | undefined {
  const field = knownField(reader, token);
  const yes = readUntilBranch(reader);
  const hasElse = reader.tokens[0]?.kind === "else";
  if (hasElse) reader.tokens.shift();
  const no = hasElse ? readUntilBranch(reader) : [];
  const end = reader.tokens[0];
  if (end?.kind === "end") reader.tokens.shift();
  else refuse(reader, token, "il manque {{/si}}.");
  const { text: tag, from } = token;
  return field && { kind: "choice", field, tag, yes, no, from, to: end?.to ?? token.to };
}

function knownField<Field extends NamedField>(
  reader: Reader<Field>,
  token: Token,
): Field | undefined {
  const field = reader.fields.find(token.name);
  if (!field) refuse(reader, token, unknownField(reader.fields, token));
  return field;
}

function unknownField<Field extends NamedField>(fields: FieldTable<Field>, token: Token): string {
  const isAsked = ({ kind }: Field) => token.kind === "if" || kind !== "condition";
  const guess = nearestField(token.name, fields.all.filter(isAsked))?.name;
  if (!guess) return "champ inconnu.";
  const proposal = token.kind === "if" ? `{{#si ${guess}}}` : `{{${guess}}}`;
  return `champ inconnu, vouliez-vous dire ${proposal} ?`;
}

function refuse<Field>(reader: Reader<Field>, token: Token, why: string): void {
  reader.problems.push({ at: token.from, sentence: `${token.text} : ${why}` });
}
