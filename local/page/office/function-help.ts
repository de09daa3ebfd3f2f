/** What autocompletion says of the custom functions, from the JSDoc above them in the bundle. */

import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { FunctionHelp } from "../protocol.ts";

const DOCUMENTED = /\/\*\*((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([A-Za-z_]\w*)\s*\(/g;
const PARAMETER = /^@param\s+\{[^}]*\}\s+(\S+)\s*(.*)$/;

export function functionHelp(folder: string): readonly FunctionHelp[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".js"))
    .flatMap((name) => [...readFileSync(join(folder, name), "utf8").matchAll(DOCUMENTED)])
    .filter(([, doc = ""]) => /@customfunction\b/i.test(doc))
    .map(([, doc = "", name = ""]) => helpOf(name, doc));
}

function helpOf(name: string, doc: string): FunctionHelp {
  const lines = doc.split("\n").map((line) => line.replace(/^\s*\*?\s?/, "").trim());
  const text = lines.filter((line) => line !== "" && !line.startsWith("@"));
  const parameters = lines.flatMap((line) => {
    const [, parameter, description] = PARAMETER.exec(line) ?? [];
    return parameter === undefined ? [] : [{ name: parameter, description: description ?? "" }];
  });
  return { name, description: text.join(" "), parameters };
}
