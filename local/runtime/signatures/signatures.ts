/** Looks up what Google documents about a method: its parameters and the scopes it needs. */

import table from "./signatures.json" with { type: "json" };

/** « string », « number », « any », a class name; with its dimensions and whether it may be left out. */
export type Parameter = {
  readonly kinds: readonly string[];
  readonly optional: boolean;
  readonly rest: boolean;
};

export type Signature = {
  readonly overloads: readonly (readonly Parameter[])[];
  /** Any one of them is enough. Empty: no scope is needed. */
  readonly scopes: readonly string[];
};

const classes: Readonly<Record<string, Readonly<Record<string, string>>>> = table.classes;
const parents: Readonly<Record<string, string>> = table.parents;
const scopeLists: Readonly<Record<string, string>> = table.scopes;

const signatures = new Map<string, Signature | undefined>();

/** Classes of the base service bear no prefix: « SpreadsheetApp.Ui » is documented as « Ui ». */
export function documentedClass(gasName: string): string | undefined {
  if (classes[gasName] !== undefined) {
    return gasName;
  }
  const simpleName = simpleNameOf(gasName);
  return classes[simpleName] === undefined ? undefined : simpleName;
}

export function simpleNameOf(gasName: string): string {
  return gasName.slice(gasName.lastIndexOf(".") + 1);
}

/** Is `simpleName` the class asked for, or one that extends it? */
export function isKindOf(simpleName: string, wanted: string): boolean {
  const bases = parents[simpleName]?.split(" ") ?? [];
  return simpleName === wanted || bases.some((base) => isKindOf(base, wanted));
}

/** Does Google document this member, method or field? */
export function isDocumented(gasName: string, member: string): boolean {
  return memberText(gasName, member) !== undefined;
}

/** Undefined for a field, and for what the reference does not know (advanced services). */
export function signatureOf(gasName: string, member: string): Signature | undefined {
  const key = `${gasName}.${member}`;
  if (!signatures.has(key)) {
    const text = memberText(gasName, member);
    signatures.set(key, text === undefined || text === "=" ? undefined : parse(text));
  }
  return signatures.get(key);
}

function memberText(gasName: string, member: string): string | undefined {
  const key = documentedClass(gasName);
  const members = key === undefined ? undefined : classes[key];
  if (members !== undefined && Object.hasOwn(members, member)) {
    return members[member];
  }
  const bases = parents[simpleNameOf(gasName)]?.split(" ") ?? [];
  const prefix = gasName.slice(0, gasName.lastIndexOf(".") + 1);
  return bases.map((base) => memberText(prefix + base, member)).find((text) => text !== undefined);
}

function parse(text: string): Signature {
  const [overloads = "", scopeKey] = text.split("@");
  const scopes = scopeKey === undefined ? undefined : scopeLists[scopeKey];
  return {
    overloads: overloads
      .split(";")
      .map((parameters) => (parameters === "" ? [] : parameters.split(",").map(parseParameter))),
    scopes: scopes?.split(" ") ?? [],
  };
}

function parseParameter(text: string): Parameter {
  return {
    kinds: text.replace(/^\.\.\.|\?$/g, "").split("|"),
    optional: text.endsWith("?"),
    rest: text.startsWith("..."),
  };
}
