/**
 * Refuses arguments that no documented overload takes, with Google's sentence.
 *
 * Google prints the types of the arguments given, not those it wants: `String`, `number`,
 * `Boolean`, `null` (also for undefined), the class of a Google object, `number[]` for an array
 * by its first element, and `(class)` for everything else, plain objects and dates included.
 * A number given for a text becomes text, as `setNote(25)` was seen to do; a text given for a
 * number is refused.
 */

import { GasError, HostObject } from "./host-object.ts";
import { isKindOf, type Parameter, type Signature, simpleNameOf } from "./signatures/signatures.ts";

/** Services measured to turn any value into text, objects included. */
const TAKES_ANYTHING_AS_TEXT = /^(CacheService|PropertiesService)\./;
/** Services that print whatever they are given, functions included. */
const PRINTS_ANYTHING = /^(console|Logger)\./;

export function checkArguments(
  name: string,
  args: readonly unknown[],
  signature?: Signature,
): void {
  const isFine =
    hasNoFunction(name, args) &&
    (signature?.overloads.some((overload) => accepts(name, overload, args)) ?? true);
  if (!isFine) {
    throw new GasError(
      `The parameters (${args.map(typeName).join(",")}) don't match the method signature for ${name}.`,
    );
  }
}

function hasNoFunction(name: string, args: readonly unknown[]): boolean {
  return PRINTS_ANYTHING.test(name) || !args.some((argument) => typeof argument === "function");
}

function typeName(argument: unknown): string {
  if (argument === null || argument === undefined) {
    return "null";
  }
  if (argument instanceof HostObject) {
    return argument._gasName;
  }
  if (Array.isArray(argument)) {
    return `${typeName(argument[0])}[]`;
  }
  const names: Readonly<Record<string, string>> = {
    string: "String",
    number: "number",
    boolean: "Boolean",
  };
  return names[typeof argument] ?? "(class)";
}

function accepts(name: string, overload: readonly Parameter[], args: readonly unknown[]): boolean {
  const last = overload.at(-1);
  const required = overload.filter(({ optional, rest }) => !optional && !rest).length;
  const most = last?.rest ? Number.POSITIVE_INFINITY : overload.length;
  return (
    args.length >= required &&
    args.length <= most &&
    args.every((argument, index) => {
      const parameter = overload[index] ?? last;
      return parameter?.kinds.some((kind) => isOfKind(name, kind, argument)) ?? false;
    })
  );
}

function isOfKind(name: string, kind: string, argument: unknown): boolean {
  if (kind === "any") {
    return true;
  }
  if (kind.endsWith("[]")) {
    const element = kind.slice(0, -2);
    return Array.isArray(argument) && argument.every((item) => isOfKind(name, element, item));
  }
  if (kind === "number") {
    return typeof argument === "number";
  }
  // `setBorder(true, null, …)`: null is « leave as it is » for everything but numbers.
  if (argument === null || argument === undefined) {
    return true;
  }
  if (kind === "boolean") {
    return typeof argument === "boolean";
  }
  if (kind === "string") {
    return TAKES_ANYTHING_AS_TEXT.test(name) || ["string", "number"].includes(typeof argument);
  }
  return isObjectOfKind(kind, argument);
}

function isObjectOfKind(kind: string, argument: unknown): boolean {
  if (kind === "Date") {
    return argument instanceof Date;
  }
  if (kind === "object") {
    return typeof argument === "object" && !(argument instanceof HostObject);
  }
  return argument instanceof HostObject && isKindOf(simpleNameOf(argument._gasName), kind);
}
