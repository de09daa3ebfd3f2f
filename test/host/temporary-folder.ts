/** Folders for tests that write files. */

import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";

/** Called where a file of tests begins: the folder goes when its tests are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "ponctuel-test-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
