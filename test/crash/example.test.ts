/** The morning run over the example workbook, killed at every one of its service calls. */

import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "vitest";
import { MemoryWorkbook } from "../../local/stores/memory-workbook.ts";
import { readWorkbook } from "../../local/stores/xlsx.ts";
import { setSetting } from "../office/sheets.ts";
import { Stage } from "./stage.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/atelier-lumen.xlsx", import.meta.url));
/** More than the example has. */
const ROWS = 300;
/** A machine on which other tests run too. */
const LONG_MS = 600_000;

let stage: Stage;
let points = 0;

beforeAll(async () => {
  const { data } = await readWorkbook(EXAMPLE);
  const workbook = new MemoryWorkbook(data);
  setSetting(workbook, "testMode", "non");
  stage = new Stage(workbook, ROWS);
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

/** Every other kind of fault is tried at each call of the small ledger, in a tenth of the time. */
it(
  "at every service call, killed before it: nothing leaves twice, nothing is lost unseen",
  () => {
    const problems = stage.atEachCall((at) => {
      points += 1;
      return stage.aftermath([{ at, effect: { kind: "kill" } }], {
        switches: { killCommitsPendingWrites: false },
      });
    });
    expect(problems).toEqual([]);
  },
  LONG_MS,
);
