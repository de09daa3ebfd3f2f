/**
 * REGEXMATCH, REGEXEXTRACT, REGEXREPLACE as Google Sheets has them (support.google.com/docs,
 * « REGEXMATCH »…): RE2 patterns, texts only. The engine's own follow Excel.
 */

import type {
  Engine,
  EngineArgument,
  EngineFunction,
  EngineMatrix,
  EngineParameter,
  EngineResult,
} from "../o-spreadsheet.ts";

const TEXT: EngineParameter = { name: "text", description: "The text.", type: ["STRING"] };
const PATTERN: EngineParameter = {
  name: "regular_expression",
  description: "What is looked for.",
  type: ["STRING"],
};
const REPLACEMENT: EngineParameter = {
  name: "replacement",
  description: "What takes its place; $1 is the first group.",
  type: ["STRING"],
};

/** Look-around and back references exist in JavaScript, not in RE2. */
const NOT_RE2 = /\(\?<?[=!]|\\[1-9]/;
const LEADING_FLAGS = /^\(\?([ims]+)\)/;

export function regexFunctions(engine: Engine): Readonly<Record<string, EngineFunction>> {
  const use = (name: string, args: readonly EngineArgument[], then: Use) =>
    withPattern(engine, name, args, then);
  return {
    REGEXMATCH: {
      description: "Whether a part of the text matches.",
      args: [TEXT, PATTERN],
      compute: (...args) =>
        use("REGEXMATCH", args, (text, pattern) => ({ value: pattern.test(text) })),
    },
    REGEXEXTRACT: {
      description: "The first part that matches, or its groups.",
      args: [TEXT, PATTERN],
      compute: (...args) => use("REGEXEXTRACT", args, extract),
    },
    REGEXREPLACE: {
      description: "The text with each part that matches replaced.",
      args: [TEXT, PATTERN, REPLACEMENT],
      compute: (...args) =>
        use("REGEXREPLACE", args, (text, pattern) => {
          const replacement = engine.helpers.toString(args[2]).replaceAll(/\$(?!\d)/g, "$$$$");
          const everywhere = new RegExp(pattern, `g${pattern.flags}`);
          return { value: text.replaceAll(everywhere, replacement) };
        }),
    },
  };
}

type Use = (text: string, pattern: RegExp) => EngineResult | EngineMatrix;

function withPattern(
  { helpers }: Engine,
  name: string,
  args: readonly EngineArgument[],
  then: Use,
): EngineResult | EngineMatrix {
  const notText = args.findIndex((one) => one !== undefined && "value" in one && isNumeric(one));
  if (notText >= 0) {
    const message = `Function ${name} parameter ${notText + 1} expects text values. But '${helpers.toString(args[notText])}' cannot be coerced to a text.`;
    return { value: "#VALUE!", message };
  }
  const source = helpers.toString(args[1]);
  const pattern = compile(source);
  if (pattern === undefined) {
    const message = `Function ${name} parameter 2 value "${source}" is not a valid regular expression.`;
    return { value: "#REF!", message };
  }
  return then(helpers.toString(args[0]), pattern);
}

function isNumeric({ value }: EngineResult): boolean {
  return typeof value === "number" || typeof value === "boolean";
}

function extract(text: string, pattern: RegExp): EngineResult | EngineMatrix {
  const match = pattern.exec(text);
  if (match === null) {
    const message = `Function REGEXEXTRACT parameter 2 value "${pattern.source}" does not match text of Function REGEXEXTRACT parameter 1 value "${text}".`;
    return { value: "#N/A", message };
  }
  const [whole, ...groups] = match;
  const [first, second] = groups;
  if (second === undefined) return { value: first ?? whole };
  return groups.map((group) => [{ value: group ?? "" }]);
}

function compile(source: string): RegExp | undefined {
  if (NOT_RE2.test(source)) return undefined;
  const flags = LEADING_FLAGS.exec(source)?.[1] ?? "";
  const pattern = source.replace(LEADING_FLAGS, "").replaceAll("(?P<", "(?<");
  try {
    return new RegExp(pattern, `${flags}u`);
  } catch {
    return undefined;
  }
}
