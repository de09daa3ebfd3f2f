/** The parts of the built script, and what a call of one of them evaluates. */

const PART = /^(\w+): function \(\) \{\n([\s\S]*?)\n\}(?:,$|\n\};$)/gm;
const NEEDED = /= Ponctuel_\.(\w+)\(\);/g;

/** The text of each part of `Code.js`, by its name. */
export function partsOf(code: string): ReadonlyMap<string, string> {
  return new Map([...code.matchAll(PART)].map(([, name = "", text = ""]) => [name, text]));
}

/** The part and all that it needs. */
export function pathOf(part: string, parts: ReadonlyMap<string, string>): ReadonlySet<string> {
  const path = new Set([part]);
  for (const name of path)
    for (const [, needed = ""] of (parts.get(name) ?? "").matchAll(NEEDED)) path.add(needed);
  return path;
}

export function pathBytes(part: string, parts: ReadonlyMap<string, string>): number {
  const path = pathOf(part, parts);
  return [...path].reduce((sum, name) => sum + Buffer.byteLength(parts.get(name) ?? ""), 0);
}
