import { defineConfig } from "vitest/config";
import { ClosingLine } from "./test/closing-line.ts";

/** The page in a real browser: one file at a time, each with a server of its own. */
export default defineConfig({
  test: {
    include: ["test/browser/**/*.test.ts"],
    globalSetup: ["test/build-once.ts"],
    reporters: ["default", new ClosingLine()],
    fileParallelism: false,
    testTimeout: 120_000,
  },
});
