/** The morning run over the example workbook, disturbed at every one of its service calls. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Fault } from "../../local/runtime/faults.ts";
import { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import type { OfficeOptions } from "../office/office.ts";
import { setSetting } from "../office/sheets.ts";
import { Stage } from "./stage.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/atelier-lumen.xlsx", import.meta.url));
/** Long enough for the run to give the rest to the next one; Google itself ends it after six minutes. */
const SLOW_MS = 4.6 * 60_000;
const ENDED_MS = 7 * 60_000;
/** A machine on which other tests run too. */
const LONG_MS = 600_000;

let stage: Stage;
let points = 0;

beforeAll(async () => {
  const { data } = await readWorkbook(EXAMPLE);
  const workbook = new MemoryWorkbook(data);
  setSetting(workbook, "testMode", "non");
  stage = new Stage(workbook);
});

afterAll(() => {
  process.stdout.write(
    `example: ${points} points tried in a run of ${stage.planned.length} acts and ${stage.calls.length} calls, ${stage.statesSeen} states left behind\n`,
  );
});

it("is a run worth disturbing", () => {
  expect(stage.undisturbed.status).toBe("done");
  expect(stage.planned.length).toBeGreaterThan(15);
});

type Disturbance = (at: number) => Fault;

const KINDS: readonly [name: string, Disturbance, OfficeOptions?][] = [
  [
    "killed before it, what was not flushed is lost",
    (at) => ({ at, when: "before", effect: { kind: "kill" } }),
    { switches: { killCommitsPendingWrites: false } },
  ],
  [
    "killed after it, what was not flushed is kept",
    (at) => ({ at, when: "after", effect: { kind: "kill" } }),
    { switches: { killCommitsPendingWrites: true } },
  ],
  [
    "it fails though it was done",
    (at) => ({
      at,
      when: "after",
      effect: { kind: "error", message: "Service timed out: Google" },
    }),
  ],
  ["it takes minutes: the run leaves the rest to the next one", (at) => slow(at, SLOW_MS)],
  ["it takes too long: Google ends the run", (at) => slow(at, ENDED_MS)],
];

function slow(at: number, ms: number): Fault {
  return { at, effect: { kind: "slow", ms } };
}

describe("at every service call", () => {
  it.each(KINDS)(
    "%s: nothing leaves twice, nothing is lost unseen",
    (_, fault, options) => {
      const problems = stage.atEachCall((at) => {
        points += 1;
        return stage.aftermath([fault(at)], options);
      });
      expect(problems).toEqual([]);
    },
    LONG_MS,
  );
});
