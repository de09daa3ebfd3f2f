/** Builds the add-on in both profiles, and the commands, once for the whole test run, in a folder of this run alone. */

import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { buildBundle } from "../build.mjs";
import { bundleCommands } from "./bundled-commands.ts";

declare module "vitest" {
  // Vitest reads the types of what is provided from this interface.
  interface ProvidedContext {
    /** Folder of the build that `clasp push` would upload. */
    readonly bundle: string;
    readonly extendedBundle: string;
    /** Folder of the commands: « remind.js ». */
    readonly commands: string;
    /** Where tests write: it goes when all of them are over. */
    readonly scratch: string;
  }
}

/** Called for each project too: they have what is provided to all. */
export async function setup(project: TestProject): Promise<(() => void) | undefined> {
  if (!project.isRootProject()) return undefined;
  const folder = mkdtempSync(join(tmpdir(), "ponctuel-build-"));
  const bundle = join(folder, "dist");
  const extendedBundle = join(folder, "dist-extended");
  await buildBundle({ outDir: bundle });
  await buildBundle({ outDir: extendedBundle, profile: "extended" });
  const commands = join(folder, "commands");
  const scratch = join(folder, "scratch");
  await bundleCommands(commands);
  mkdirSync(scratch);
  project.provide("commands", commands);
  project.provide("scratch", scratch);
  project.provide("bundle", bundle);
  project.provide("extendedBundle", extendedBundle);
  return () => rmSync(folder, { recursive: true, force: true });
}
