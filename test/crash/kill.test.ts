/** The morning run, killed before and after every one of its service calls. */

import { afterAll, describe, expect, it } from "vitest";
import { SMALL } from "./stage.ts";

afterAll(() => {
  process.stdout.write(
    `${2 * SMALL.calls.length} kill points in a run of three messages, ${SMALL.statesSeen} states left behind\n`,
  );
});

it("has a run worth killing: three messages for four invoices", () => {
  expect(SMALL.undisturbed.status).toBe("done");
  expect(SMALL.planned.length).toBe(4);
  expect(SMALL.undisturbed.calls.filter(({ name }) => name.endsWith("Messages.send")).length).toBe(
    3,
  );
});

/** No source says what becomes of writes that an execution had not flushed when it was ended. */
describe.each([
  ["lost", false],
  ["kept", true],
])("with unflushed writes %s", (_, killCommitsPendingWrites) => {
  it.each(["before", "after"] as const)(
    "killed %s any service call",
    (when) => {
      const options = { switches: { killCommitsPendingWrites } };
      const problems = SMALL.atEachCall((at) =>
        SMALL.aftermath([{ at, when, effect: { kind: "kill" } }], options),
      );
      expect(problems).toEqual([]);
    },
    300_000,
  );
});
