import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";
import { ClosingLine } from "./test/closing-line.ts";
import { LongestFirst } from "./test/longest-first.ts";

/** Models are text files, which the bundler and the tests import as strings. */
const textFiles: Plugin = {
  name: "text-files",
  enforce: "pre",
  load: (id) =>
    id.endsWith(".txt") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))};` : null,
};

const BROWSER = "test/browser/**/*.test.ts";

/** Three at a time keep two processors busy: a browser waits for its page, a test for a process of its own. */
export default defineConfig({
  plugins: [textFiles],
  test: {
    globalSetup: ["test/build-once.ts"],
    reporters: ["default", new ClosingLine()],
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          name: "node",
          include: ["test/**/*.test.ts"],
          exclude: [BROWSER],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      /** The page in a real browser, each file with servers and a browser of its own. */
      {
        extends: true,
        test: {
          name: "browser",
          include: [BROWSER],
          isolate: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
