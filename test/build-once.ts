/** Builds both profiles of the add-on once for the whole test run, in a folder of this run alone. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildBundle } from "../build.mjs";

declare module "vitest" {
  // Vitest reads the types of what is provided from this interface.
  interface ProvidedContext {
    /** Folder of the build that `clasp push` would upload. */
    readonly bundle: string;
    readonly extendedBundle: string;
  }
}

export async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), "ponctuel-build-"));
  const bundle = join(folder, "dist");
  const extendedBundle = join(folder, "dist-extended");
  await buildBundle({ outDir: bundle });
  await buildBundle({ outDir: extendedBundle, profile: "extended" });
  project.provide("bundle", bundle);
  project.provide("extendedBundle", extendedBundle);
  return () => rmSync(folder, { recursive: true, force: true });
}
