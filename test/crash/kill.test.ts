/** The morning run, killed before and after every one of its service calls. */

import { afterAll, expect, it } from "vitest";
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

/**
 * No source says what becomes of writes that an execution had not flushed when it was ended. To be
 * killed before a call and after the one before it is the same; each way of losing is tried once.
 */
it.each([
  ["before", "lost", false],
  ["after", "kept", true],
] as const)(
  "killed %s any service call, with unflushed writes %s",
  (when, _, killCommitsPendingWrites) => {
    const options = { switches: { killCommitsPendingWrites } };
    const problems = SMALL.atEachCall((at) =>
      SMALL.aftermath([{ at, when, effect: { kind: "kill" } }], options),
    );
    expect(problems).toEqual([]);
  },
  300_000,
);
