/** The grammar of models: `{{champ}}` and `{{#si champ}}…{{sinon}}…{{/si}}`, and nothing else. */

import { nearest } from "./suggest.ts";
import {
  comparableName,
  findField,
  TEMPLATE_FIELDS,
  type TemplateField,
} from "./template-fields.ts";

export type MailTemplate = { readonly subject: string; readonly body: string };

export type TemplateNode =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "field"; readonly field: TemplateField; readonly tag: string }
  | {
      readonly kind: "choice";
      readonly field: TemplateField;
      readonly yes: readonly TemplateNode[];
      readonly no: readonly TemplateNode[];
    };

export type ParsedTemplate = {
  readonly nodes: readonly TemplateNode[];
  /** Sentences in French. Empty when the text can be filled. */
  readonly problems: readonly string[];
};

type Token = {
  readonly kind: "text" | "field" | "if" | "else" | "end";
  readonly text: string;
  /** What a tag names. */
  readonly name: string;
};

/** What is left to read, and what was found wrong so far. */
type Reader = { readonly tokens: Token[]; readonly problems: string[] };

const TAG = /(\{\{[^{}]*\}\})/;

/** A model as a file holds it: « Objet : … » or « Subject: … » on the first line, then the body. */
export function parseMailTemplate(text: string): MailTemplate {
  const lines = text.replace(/^\ufeff/, "").split(/\r\n?|\n/);
  const match = /^(?:objet|subject)\s*:(.*)$/i.exec(lines[0] ?? "");
  if (!match) return { subject: "", body: lines.join("\n").trim() };
  return { subject: (match[1] ?? "").trim(), body: lines.slice(1).join("\n").trim() };
}

export function parseTemplate(text: string): ParsedTemplate {
  const reader: Reader = { tokens: tokensOf(text), problems: [] };
  const nodes: TemplateNode[] = [];
  while (reader.tokens.length > 0) {
    nodes.push(...readUntilBranch(reader));
    const stray = reader.tokens.shift();
    if (stray) reader.problems.push(`${stray.text} : il n’y a pas de {{#si …}} avant.`);
  }
  return { nodes, problems: reader.problems };
}

function tokensOf(text: string): Token[] {
  return text
    .split(TAG)
    .filter((piece) => piece !== "")
    .map((piece) => (TAG.test(piece) ? tagToken(piece) : { kind: "text", text: piece, name: "" }));
}

function tagToken(text: string): Token {
  const inside = text.slice(2, -2).trim();
  const condition = /^#\s*si\b(.*)$/i.exec(inside);
  if (condition) return { kind: "if", text, name: (condition[1] ?? "").trim() };
  if (/^\/\s*si$/i.test(inside)) return { kind: "end", text, name: "" };
  if (/^sinon$/i.test(inside)) return { kind: "else", text, name: "" };
  return { kind: "field", text, name: inside };
}

/** Reads up to the next `{{sinon}}` or `{{/si}}` of this level, and leaves that one. */
function readUntilBranch(reader: Reader): TemplateNode[] {
  const nodes: TemplateNode[] = [];
  let next = reader.tokens[0];
  while (next && next.kind !== "else" && next.kind !== "end") {
    reader.tokens.shift();
    const node = readNode(reader, next);
    if (node) nodes.push(node);
    next = reader.tokens[0];
  }
  return nodes;
}

function readNode(reader: Reader, token: Token): TemplateNode | undefined {
  if (token.kind === "text") return readText(reader, token);
  if (token.kind === "if") return readChoice(reader, token);
  const field = knownField(reader, token);
  if (field?.kind === "condition") {
    reader.problems.push(`${token.text} : ce champ s’écrit seulement {{#si ${field.name}}}.`);
    return undefined;
  }
  return field && { kind: "field", field, tag: token.text };
}

function readText(reader: Reader, token: Token): TemplateNode {
  if (/\{\{|\}\}/.test(token.text)) {
    reader.problems.push("Une accolade double « {{ » ou « }} » n’a pas son pendant.");
  }
  return { kind: "text", text: token.text };
}

function readChoice(reader: Reader, token: Token): TemplateNode | undefined {
  const field = knownField(reader, token);
  const yes = readUntilBranch(reader);
  const hasElse = reader.tokens[0]?.kind === "else";
  if (hasElse) reader.tokens.shift();
  const no = hasElse ? readUntilBranch(reader) : [];
  const end = reader.tokens[0];
  if (end?.kind === "end") reader.tokens.shift();
  else reader.problems.push(`${token.text} : il manque {{/si}}.`);
  return field && { kind: "choice", field, yes, no };
}

function knownField(reader: Reader, token: Token): TemplateField | undefined {
  const field = findField(token.name);
  if (!field) reader.problems.push(unknownField(token));
  return field;
}

function unknownField(token: Token): string {
  const names = TEMPLATE_FIELDS.filter(({ kind }) => token.kind === "if" || kind !== "condition");
  const guess = nearest(
    comparableName(token.name),
    names.map(({ name }) => comparableName(name)),
  );
  const suggestion = guess && findField(guess)?.name;
  if (!suggestion) return `${token.text} : champ inconnu.`;
  const proposal = token.kind === "if" ? `{{#si ${suggestion}}}` : `{{${suggestion}}}`;
  return `${token.text} : champ inconnu, vouliez-vous dire ${proposal} ?`;
}
