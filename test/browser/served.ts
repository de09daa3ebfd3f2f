/** The page of the built bundle for a test, in a folder of its own. */

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";
import { type Started, serve, serveSource } from "./serve.ts";

export type { Started } from "./serve.ts";

const newFolder = () => mkdtempSync(join(inject("scratch"), "page-"));

export function start(args: readonly string[], folder = newFolder()): Promise<Started> {
  const line = [join(inject("commands"), "start.js"), "--out", folder, ...args];
  return serve(line, folder, inject("bundle"));
}

/** From its source, as `npm start` does. */
export function startSource(folder = newFolder()): Promise<Started> {
  return serveSource([], folder, inject("bundle"));
}
