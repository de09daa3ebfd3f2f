/** Starts the longest files of tests first, so that both workers come to their end together. */

import { BaseSequencer, type TestSpecification } from "vitest/node";

/** What takes more than ten seconds on two processors; the page comes first, whose tests also wait. */
const LONGEST = [
  "browser/mornings",
  "browser/preparation",
  "browser/page",
  "browser/deeds",
  "browser/sidebar",
  "browser/",
  "crash/example",
  "crash/set-up",
  "crash/together",
  "cli/remind",
  "hostile/injection",
  "crash/edits",
  "crash/kill",
  "crash/process",
  "crash/faults",
  "core/app/crash",
  "core/app/morning",
  "scenarios",
  "bundle/trigger",
  "examples",
  "hostile/sheets",
  "bundle/zones",
];

export class LongestFirst extends BaseSequencer {
  /** The files of a project stay together: workers share their modules with the next file of the same. */
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rankOf = ({ moduleId }: TestSpecification) => {
      const rank = LONGEST.findIndex((name) => moduleId.includes(`/test/${name}`));
      return rank < 0 ? LONGEST.length : rank;
    };
    const bySize = await super.sort(files);
    return bySize.sort((one, other) => rankOf(one) - rankOf(other));
  }
}
