/** Folders for tests that write files. */

import { mkdtempSync } from "node:fs";
import { join } from "node:path";
import { inject } from "vitest";

/** It goes with everything else that the test run has written. */
export function temporaryFolder(): string {
  return mkdtempSync(join(inject("scratch"), "test-"));
}
