/**
 * What the parser of Apps Script refuses although Node takes it, and which functions a file
 * declares. Sources: https://developers.google.com/apps-script/guides/v8-runtime (« limitations »)
 * and https://github.com/google/clasp/issues/907 and /935.
 */

import {
  type Comment,
  type Function as FunctionNode,
  parseSync,
  type Span,
  Visitor,
} from "oxc-parser";

export type FileSyntax = {
  /** Sentences; empty when Apps Script takes the file. */
  readonly refused: readonly string[];
  /** Names of the functions declared at the top level. */
  readonly functions: readonly string[];
  /** Those whose JSDoc bears @customfunction. */
  readonly customFunctions: readonly string[];
};

const known = new Map<string, Map<string, FileSyntax>>();

/** The answer is remembered by content: one pass a bundle, however many executions. */
export function syntaxOf(fileName: string, text: string): FileSyntax {
  const ofName = known.get(fileName) ?? new Map<string, FileSyntax>();
  known.set(fileName, ofName);
  const syntax = ofName.get(text) ?? read(fileName, text);
  ofName.set(text, syntax);
  return syntax;
}

function read(fileName: string, text: string): FileSyntax {
  const { program, comments, errors } = parseSync(fileName, text, {
    lang: "js",
    sourceType: "script",
  });
  const lineOf = ({ start }: Span) => text.slice(0, start).split("\n").length;
  const refused = errors.map(({ message }) => `${fileName} : ${message}.`);
  const refuse = (what: string) => (node: Span) => {
    refused.push(`${fileName}, ligne ${lineOf(node)} : ${what}, refusé par Apps Script.`);
  };
  new Visitor({
    PropertyDefinition: refuse("champ de classe"),
    AccessorProperty: refuse("champ de classe"),
    StaticBlock: refuse("bloc statique de classe"),
    PrivateIdentifier: refuse("nom privé « #… »"),
  }).visit(program);

  const declared = program.body.filter(
    (statement): statement is FunctionNode => statement.type === "FunctionDeclaration",
  );
  return {
    refused,
    functions: declared.flatMap(nameOf),
    customFunctions: declared
      .filter(({ start }) => isCustomFunction(text, comments, start))
      .flatMap(nameOf),
  };
}

function nameOf({ id }: FunctionNode): string[] {
  return id === null ? [] : [id.name];
}

function isCustomFunction(text: string, comments: readonly Comment[], start: number): boolean {
  const doc = comments
    .filter(({ end }) => end <= start && text.slice(end, start).trim() === "")
    .pop();
  return /@customfunction\b/i.test(doc?.value ?? "");
}
