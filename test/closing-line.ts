/** Ends a test run with one plain line that any program can read: « 2540 passed, 0 failed ». */

import type { Reporter, TestModule } from "vitest/node";

/** Files that could not even be loaded count as failures: they hold tests that did not run. */
export class ClosingLine implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state: string) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const skipped = count("skipped") > 0 ? `, ${count("skipped")} skipped` : "";
    process.stdout.write(
      `\n${count("passed")} passed, ${count("failed") + broken + errors.length} failed${skipped}\n`,
    );
  }
}
