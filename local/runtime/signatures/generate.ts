/**
 * Writes `signatures.json` beside it: Google's methods, their parameters and the scopes they
 * need, as the package gas-types-detailed carries them from the reference pages of
 * https://developers.google.com/apps-script/reference. Run with `npx tsx` after an update.
 */

import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import {
  type Comment,
  type ParamPattern,
  parseSync,
  type Statement,
  type TSEnumDeclaration,
  type TSInterfaceDeclaration,
  type TSType,
  type TSTypeReference,
} from "oxc-parser";

/** Files, the namespace each declares, and the prefix that Google's error texts give its classes. */
const SOURCES = [
  { file: "spreadsheet", prefix: "SpreadsheetApp" },
  { file: "properties", prefix: "PropertiesService" },
  { file: "cache", prefix: "CacheService" },
  { file: "lock", prefix: "LockService" },
  { file: "script", prefix: "ScriptApp" },
  { file: "base", prefix: "" },
  { file: "utilities", prefix: "Utilities" },
  { file: "html", prefix: "HtmlService" },
  { file: "mail", prefix: "MailApp" },
  { file: "gmail", prefix: "GmailApp" },
  { file: "drive", prefix: "DriveApp" },
  { file: "document", prefix: "DocumentApp" },
  { file: "url-fetch", prefix: "UrlFetchApp" },
] as const;

type Declaration = TSInterfaceDeclaration | TSEnumDeclaration;
type Source = { readonly text: string; readonly comments: readonly Comment[] };

const scopeKeys = new Map<string, string>();
const classes: Record<string, Record<string, string>> = {};
const parents: Record<string, string> = {};
/** Interfaces that only hold fields: options given as a plain object. */
const optionBags = new Set<string>();

function declarations(statements: readonly Statement[]): Declaration[] {
  return statements.flatMap((statement): Declaration[] => {
    if (statement.type === "TSModuleDeclaration" && statement.body?.type === "TSModuleBlock") {
      return declarations(statement.body.body as Statement[]);
    }
    if (statement.type === "ExportNamedDeclaration" && statement.declaration) {
      return declarations([statement.declaration]);
    }
    const isWanted =
      statement.type === "TSInterfaceDeclaration" || statement.type === "TSEnumDeclaration";
    return isWanted ? [statement] : [];
  });
}

const SIMPLE_TYPES: Readonly<Record<string, string>> = {
  Integer: "number",
  Byte: "number",
  BigNumber: "number",
  Char: "string",
  Object: "any",
};

const KEYWORDS: Readonly<Record<string, string>> = {
  TSStringKeyword: "string",
  TSNumberKeyword: "number",
  TSBooleanKeyword: "boolean",
  TSFunctionType: "function",
  TSTypeLiteral: "object",
  TSNullKeyword: "null",
};

function referenceKind(type: TSTypeReference): string {
  const { typeName } = type;
  if (typeName.type === "ThisExpression") {
    return "any";
  }
  const name = typeName.type === "TSQualifiedName" ? typeName.right.name : typeName.name;
  return SIMPLE_TYPES[name] ?? (optionBags.has(name) ? "object" : name);
}

function kindOf(type: TSType): string {
  switch (type.type) {
    case "TSArrayType":
      return `${kindOf(type.elementType)}[]`;
    case "TSUnionType":
      return type.types.map(kindOf).join("|");
    case "TSParenthesizedType":
      return kindOf(type.typeAnnotation);
    case "TSTypeReference":
      return referenceKind(type);
    default:
      return KEYWORDS[type.type] ?? "any";
  }
}

function parameter(pattern: ParamPattern, doc: string): string {
  if (pattern.type !== "Identifier") {
    throw new Error(`Unexpected parameter ${pattern.type}.`);
  }
  const type = pattern.typeAnnotation?.typeAnnotation;
  const isGrid = new RegExp(`@param ${pattern.name} [^@]*two-dimensional`, "i").test(doc);
  const kind = type ? kindOf(type) : "any";
  return `${isGrid && kind === "any[]" ? "any[][]" : kind}${pattern.optional ? "?" : ""}`;
}

/** The types forget « Object… », which the address of the reference page tells. */
function overload(parameters: readonly ParamPattern[], doc: string): string {
  const kinds = parameters.map((pattern) => parameter(pattern, doc)).join(",");
  return /#\w+\(.*\.\.\.\)/.test(doc) ? kinds.replace(/[^,]+$/, "...$&") : kinds;
}

/** The doc comment that ends just before `position`. */
function docBefore(source: Source, position: number): string {
  const comment = source.comments
    .filter(({ end }) => end <= position && source.text.slice(end, position).trim() === "")
    .pop();
  return comment?.value ?? "";
}

/** Any one of the scopes listed is enough. */
function scopesIn(doc: string): string {
  const list = doc.split("Authorization:")[1] ?? "";
  const scopes = [...list.matchAll(/^\s*\*\s+- (https:\/\/\S+)\s*$/gm)].map((match) => match[1]);
  return scopes.join(" ");
}

function scopeSuffix(scopes: string): string {
  if (scopes === "") {
    return "";
  }
  const key = scopeKeys.get(scopes) ?? String.fromCharCode(97 + scopeKeys.size);
  scopeKeys.set(scopes, key);
  return `@${key}`;
}

function readInterface(
  source: Source,
  declaration: TSInterfaceDeclaration,
): Record<string, string> {
  const members: Record<string, { overloads: string[]; scopes: string }> = {};
  for (const member of declaration.body.body) {
    if (member.type === "TSPropertySignature" && "name" in member.key) {
      members[String(member.key.name)] = { overloads: ["="], scopes: "" };
    }
    if (member.type === "TSMethodSignature" && "name" in member.key) {
      const name = String(member.key.name);
      const doc = docBefore(source, member.start);
      const known = members[name] ?? { overloads: [], scopes: scopesIn(doc) };
      known.overloads.push(overload(member.params, doc));
      members[name] = known;
    }
  }
  return Object.fromEntries(
    Object.entries(members).map(([name, { overloads, scopes }]) => [
      name,
      overloads.join(";") + scopeSuffix(scopes),
    ]),
  );
}

function readDeclaration(source: Source, prefix: string, declaration: Declaration): void {
  const name = declaration.id.name;
  const key = prefix === "" || prefix === name ? name : `${prefix}.${name}`;
  if (declaration.type === "TSEnumDeclaration") {
    classes[key] = Object.fromEntries(
      declaration.body.members.map(({ id }) => ["name" in id ? id.name : String(id), "="]),
    );
    return;
  }
  classes[key] = readInterface(source, declaration);
  const bases = declaration.extends.map(({ expression }) =>
    source.text.slice(expression.start, expression.end).replace(/^.*\./, ""),
  );
  if (bases.length > 0) {
    parents[name] = bases.join(" ");
  }
}

function generate(): void {
  const folder = path.dirname(
    createRequire(import.meta.url).resolve("gas-types-detailed/package.json"),
  );
  const files = SOURCES.map(({ file, prefix }) => {
    const text = readFileSync(path.join(folder, `google-apps-script.${file}.d.ts`), "utf8");
    const { program, comments } = parseSync(`${file}.d.ts`, text);
    return { prefix, source: { text, comments }, found: declarations(program.body) };
  });
  for (const declaration of files.flatMap(({ found }) => found)) {
    const isBag =
      declaration.type === "TSInterfaceDeclaration" &&
      declaration.body.body.every(({ type }) => type === "TSPropertySignature");
    if (isBag) {
      optionBags.add(declaration.id.name);
    }
  }
  for (const { prefix, source, found } of files) {
    for (const declaration of found) {
      readDeclaration(source, prefix, declaration);
    }
  }
  const scopes = Object.fromEntries([...scopeKeys].map(([list, key]) => [key, list]));
  writeFileSync(
    new URL("signatures.json", import.meta.url),
    `${JSON.stringify({ scopes, parents, classes }, null, 2)}\n`,
  );
}

generate();
