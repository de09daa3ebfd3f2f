/** Lets Node import the models, which are text files, as the bundler and the tests do. */

import { readFile } from "node:fs/promises";

type Loaded = { readonly format: string; readonly source: string; readonly shortCircuit: true };

/** A hook of `module.register`: https://nodejs.org/docs/latest-v20.x/api/module.html#loadurl-context-nextload */
export async function load(
  url: string,
  context: object,
  next: (url: string, context: object) => Promise<Loaded>,
): Promise<Loaded> {
  if (!url.endsWith(".txt")) return next(url, context);
  const text = await readFile(new URL(url), "utf8");
  return {
    format: "module",
    source: `export default ${JSON.stringify(text)};`,
    shortCircuit: true,
  };
}
