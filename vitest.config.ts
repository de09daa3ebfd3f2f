import { readFileSync } from "node:fs";
import { defineConfig, type Plugin } from "vitest/config";
import { ClosingLine } from "./test/closing-line.ts";

/** Models are text files, which the bundler and the tests import as strings. */
const textFiles: Plugin = {
  name: "text-files",
  enforce: "pre",
  load: (id) =>
    id.endsWith(".txt") ? `export default ${JSON.stringify(readFileSync(id, "utf8"))};` : null,
};

export default defineConfig({
  plugins: [textFiles],
  test: {
    include: ["test/**/*.test.ts"],
    exclude: ["test/browser/**"],
    globalSetup: ["test/build-once.ts"],
    reporters: ["default", new ClosingLine()],
    testTimeout: 60_000,
  },
});
